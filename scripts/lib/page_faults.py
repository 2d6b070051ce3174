"""Pages with one known fault each: a check that found nothing must be one that could."""
import os
import sys

from page_rules import validated

STYLE = "@page{size:A4;margin:16mm 14mm;@bottom-right{content:counter(page) ' / ' counter(pages)}}"
PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>A page</title><style>{style}</style></head><body><main><h1>A page</h1>
{body}
</main></body></html>
"""
FAULTS = {
    "none": (STYLE, "<p>Nothing is wrong.</p>", None),
    "unclosed": (STYLE, "<p>A word <b>without end.</p>", "validator error"),
    "obsolete": (STYLE, "<table border='1'><tr><td>1</td></tr></table>", "validator"),
    "contrast": (STYLE + "p{color:#ccc;background:#fff}", "<p>Hardly seen</p>", "axe color-contrast"),
    "dark": (STYLE + "@media (prefers-color-scheme:dark){p{color:#333;background:#000}}", "<p>Hardly seen</p>",
             "axe color-contrast: Elements must meet minimum color contrast ratio thresholds (dark, 1280 px)"),
    "phone": (STYLE + "@media (max-width:400px){p{color:#ccc}}", "<p>Hardly seen</p>",
              "axe color-contrast: Elements must meet minimum color contrast ratio thresholds (light, 360 px)"),
    "folded": (STYLE + "p{color:#ccc}", "<details><summary>More</summary><p>Hardly seen</p></details>", "axe color-contrast"),
    "overflow": (STYLE + "@media screen{div{width:50rem}}", "<div>Wide</div>", "overflow"),
    "network": (STYLE, '<img src="http://127.0.0.1:9/a.png" alt="none">', "network"),
    "console": (STYLE, "<script>console.error('no')</script><p>A word</p>", "console error"),
    "script": (STYLE, "<p id='a'>A word</p><script>document.getElementById('a').textContent = 'Another'</script>", "script"),
    "paper": (STYLE + "@media print{div{width:60rem}}", "<div>Wide</div>", "paper: wider"),
    "sheet": (STYLE.replace("A4", "A5"), "<p>Small</p>", "paper: a sheet is not A4"),
    "unnumbered": ("@page{size:A4}", "<p>No number</p>", "paper: a sheet has no number"),
}


def requires_failure(browser, folder):
    """Ends the program unless each fault is found, and none where there is none."""
    os.makedirs(folder, exist_ok=True)
    paths = {}
    for name, (style, body, _) in FAULTS.items():
        paths[name] = os.path.join(folder, f"{name}.html")
        with open(paths[name], "w", encoding="utf-8") as file:
            file.write(PAGE.format(style=style, body=body))
    of_validator = validated(list(paths.values()))
    for name, (_, _, expected) in FAULTS.items():
        findings = of_validator[paths[name]] + browser.findings(paths[name])
        if expected is None and findings:
            sys.exit(f"scripts/check-pages: findings on a page without a fault: {findings}")
        if expected and not any(finding.rule.startswith(expected) for finding in findings):
            sys.exit(f"scripts/check-pages: the fault “{name}” was not found, but {findings}")
