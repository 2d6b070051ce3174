"""Writes docs/gallery from the sample: the pages, and with --pictures what is seen on them; see scripts/update-docs."""
import argparse
import glob
import os
import re
import subprocess
import tempfile

from bench_data import ROOT, built_program

# What is photographed beside the picture of each report: its report, the file's name, and how.
PHONE = {"viewport": {"width": 360, "height": 640}, "device_scale_factor": 1}
SCREEN = {"viewport": {"width": 1180, "height": 760}, "device_scale_factor": 0.85}
SHEET = {"viewport": {"width": 794, "height": 1123}, "device_scale_factor": 0.6}
EXTRA = [
    ("gap", "gap-phone", PHONE, {"media": "screen", "color_scheme": "light"}),
    ("gap", "gap-dark", SCREEN, {"media": "screen", "color_scheme": "dark"}),
    ("periodic", "periodic-print", SHEET, {"media": "print", "color_scheme": "light"}),
]
# What is done to a copy of the sample before a report is photographed that has nothing to show otherwise.
PREPARED = {"forecasts": ["criteria-forecast --store", "criteria-forecast --by 2023-06-30 --store", "ocop-forecast --store"]}
MOST_BYTES = 60_000
# What tells reports apart: the section with the first chart, else where the report begins.
TELLING = "(document.querySelector('main figure')?.closest('section') ?? document.querySelector('main')).scrollIntoView()"
WORDS = {
    "vi": {
        "title": "Bộ sưu tập báo cáo", "twin": "[English](README.md)", "file": "README.vi.md",
        "lead": "Mỗi báo cáo một ảnh, làm từ số liệu mẫu (Hậu Giang 2022, kết quả bịa và ghi rõ là bịa), cùng dòng lệnh làm ra nó. "
                "Trang do `scripts/update-docs` viết; ảnh chụp lại bằng `scripts/update-docs --pictures`.",
        "part": "Một phần trang của báo cáo “{}”", "method": "Cách tính và công thức",
        "gap-phone": "Cùng trang trên điện thoại", "gap-dark": "Cùng trang trên màn hình nền tối",
        "periodic-print": "Tờ đầu khi in ra giấy A4",
    },
    "en": {
        "title": "Gallery of reports", "twin": "[Tiếng Việt](README.vi.md)", "file": "README.md",
        "lead": "A picture of every report, made from the sample (Hậu Giang 2022, invented and so labelled results), with the line that "
                "makes it. The pictures are in Vietnamese; behind `--lang en` the same line makes the report in English. "
                "`scripts/update-docs` writes this page, and `scripts/update-docs --pictures` takes the pictures anew.",
        "part": "A part of the report “{}” as a page", "method": "Method and formulae",
        "gap-phone": "The same page on a phone", "gap-dark": "The same page on a dark screen",
        "periodic-print": "The first sheet on A4 paper",
    },
}


def output(ntm, *words):
    return subprocess.run([ntm, "--no-settings", *words], check=True, capture_output=True, text=True).stdout


def reports(ntm, language):
    """Name, title and summary of each, in the language; what other programs read is in English."""
    lines = output(ntm, "--lang", language, "--format", "md", "reports").splitlines()
    return [[cell.strip() for cell in line[2:].split(" | ")[:3]] for line in lines if line.startswith("| ")][2:]


def readme(report):
    """The page on a report's method, in the folder whose manifest has its id."""
    for path in sorted(glob.glob(os.path.join(ROOT, "Plugins", "*", "*.swift"))):
        with open(path, encoding="utf-8") as file:
            if re.search(rf'ReportManifest\(\s*id: "{re.escape(report)}"', file.read()):
                return f"../../Plugins/{os.path.basename(os.path.dirname(path))}/README.md"
    raise SystemExit(f"scripts/update-docs: no plugin has a manifest with the id “{report}”")


def write_text(ntm, folder):
    for language, words in WORDS.items():
        lines = [f"# {words['title']}", "", f"*{words['twin']}*", "", words["lead"], ""]
        for name, title, summary in reports(ntm, language):
            lines += [f"## {title}", "", f"{summary[0].upper()}{summary[1:]}.", "", "```sh",
                      f"ntm -c '{name} | save \"{name}.html\"'", "```", "",
                      f"![{words['part'].format(title)}]({name}.png)", ""]
            lines += [line for of, picture, *_ in EXTRA if of == name
                      for line in (f"![{words[picture]}]({picture}.png)", "")]
            lines += [f"[{words['method']}]({readme(name)})", ""]
        with open(os.path.join(folder, words["file"]), "w", encoding="utf-8") as file:
            file.write("\n".join(lines[:-1]) + "\n")


def page_of(ntm, report, folder):
    """The report's page, in Vietnamese."""
    place = []
    if report in PREPARED:
        place = ["-w", os.path.join(folder, f"{report}.ntm")]
        output(ntm, "init", place[1], "--from", "sample")
        for line in PREPARED[report]:
            output(ntm, *place, "-c", line)
    return output(ntm, *place, "--lang", "vi", "--format", "html", report)


def take_pictures(ntm, folder):
    from page_rules import required
    from PIL import Image
    from playwright.sync_api import sync_playwright
    screen = {"media": "screen", "color_scheme": "light"}
    names = [name for name, *_ in reports(ntm, "vi")]
    with sync_playwright() as driver, tempfile.TemporaryDirectory() as pages:
        chromium = driver.chromium.launch(executable_path=required("chromium", "chromium"))
        for report, picture, device, media in [(name, name, SCREEN, screen) for name in names] + EXTRA:
            page = os.path.join(pages, f"{report}.html")
            if not os.path.exists(page):
                with open(page, "w", encoding="utf-8") as file:
                    file.write(page_of(ntm, report, pages))
            context = chromium.new_context(**device, bypass_csp=True)
            tab = context.new_page()
            tab.emulate_media(**media)
            tab.goto(f"file://{page}")
            if media["media"] == "print":
                tab.add_style_tag(content="body{margin:16mm 14mm!important}")
            else:
                tab.evaluate(TELLING)
            path = os.path.join(folder, f"{picture}.png")
            tab.screenshot(path=path)
            context.close()
            Image.open(path).convert("RGB").quantize(48).save(path, optimize=True)
            if os.path.getsize(path) > MOST_BYTES:
                raise SystemExit(f"scripts/update-docs: {path} has more than {MOST_BYTES} bytes")
        chromium.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder")
    parser.add_argument("--pictures", action="store_true")
    parser.add_argument("--ntm")
    arguments = parser.parse_args()
    ntm = built_program(arguments.ntm)
    os.makedirs(arguments.folder, exist_ok=True)
    write_text(ntm, arguments.folder)
    if arguments.pictures:
        take_pictures(ntm, arguments.folder)


if __name__ == "__main__":
    main()
