"""Makes the pages of every report in both languages from every workspace and checks them; see scripts/check-pages."""
import argparse
import json
import os
import shutil
import subprocess
import sys
import time

from bench_data import ROOT, built_program
from page_data import WORKSPACES, kept_forecasts
from page_faults import requires_failure
from page_rules import Browser, Finding, validated

FOLDER = os.path.join(ROOT, ".build", "pages")
LANGUAGES = ["vi", "en"]
# Of the sample only: what reports do not show by themselves. Words as behind `ntm`.
KEPT = "forecasts-kept"
MORE = {
    KEPT: ["forecasts", "--reporting-date", "2022-11-15"],
    "gap-lineage": ["gap", "--lineage", "full"],
    "gap-advanced": ["gap", "--set", "ntm-nang-cao-2021-2025"],
    "gap-2025": ["gap", "--geography", "2025"],
    "gap-937": ["gap", "--district", "937"],
    "periodic-half-year": ["-c", "periodic at 2022H1"],
    "periodic-year": ["-c", "periodic at 2021"],
    "whatif": ["-c", 'whatif { "Phú Hữu" 17 met; "Phú Tân" 2 met } gap'],
    "why": ["why", "Phú Hữu", "met"],
    "why-all": ["why", "Phú Hữu", "met", "--all"],
    "table": ["-c", "communes | where missing <= 3 | select name, district, met, missing, status"],
    "table-empty": ["-c", "communes | where missing > 99"],
    "chart-bar": ["-c", "communes | chart bar district by status"],
    "chart-line": ["-c", "standings at 2021Q1..2022Q3 | summarize m = mean(met) by period | chart line period m"],
    "chart-hist": ["-c", "communes | chart hist met"],
    "chart-dot": ["-c", "communes | chart dot population met by district"],
    "chart-heat": ["-c", 'criteria | summarize share = share(state = "met") by criterion, district | chart heat'],
}
# Bytes of a page of the sample, without full lineage.
SIZES = {"gap": 150_000}


def made(ntm, arguments):
    """The pages' files: (workspace, page, language) → path."""
    reports = [row["name"] for row in json.loads(page(ntm, ["--lang", "en", "--format", "json", "reports"]))]
    paths = {}
    for workspace in arguments.workspaces:
        folder = os.path.join(FOLDER, workspace)
        shutil.rmtree(folder, ignore_errors=True)
        os.makedirs(folder)
        file = WORKSPACES[workspace](ntm, FOLDER)
        pages = {report: [report] for report in reports} | (MORE if workspace == "sample" else {"communes": ["communes"]})
        for name, words in pages.items():
            if arguments.page and name not in arguments.page:
                continue
            if name == KEPT:
                words = ["-w", kept_forecasts(ntm, FOLDER), *words]
            for language in LANGUAGES:
                path = os.path.join(folder, f"{name}.{language}.html")
                html = page(ntm, ["--lang", language, "--format", "html", *(["-w", file] if file else []), *words])
                with open(path, "w", encoding="utf-8") as out:
                    out.write(html)
                paths[workspace, name, language] = path
    return paths


def page(ntm, words):
    run = subprocess.run([ntm, "--no-settings", *words], capture_output=True, text=True, stdin=subprocess.DEVNULL)
    if run.returncode != 0:
        sys.exit(f"scripts/check-pages: failed: ntm {' '.join(words)}\n{run.stderr}")
    return run.stdout


def said(place, findings, limit=3):
    """Rule by rule, the first places and how many more there are."""
    by_rule = {}
    for finding in findings:
        by_rule.setdefault(finding.rule, []).append(finding.snippet)
    for rule, snippets in by_rule.items():
        print(f"{place}: {rule}", file=sys.stderr)
        for snippet in snippets[:limit]:
            print(f"    {snippet}", file=sys.stderr)
        if len(snippets) > limit:
            print(f"    … and {len(snippets) - limit} more", file=sys.stderr)


def main():
    parser = argparse.ArgumentParser(prog="scripts/check-pages", description=__doc__)
    parser.add_argument("--ntm", help="the program that makes the pages; else the one that scripts/ntm built")
    parser.add_argument("--verbose", action="store_true", help="say what was looked at")
    parser.add_argument("--page", action="append", help="only this page (gap, chart-bar …); may be repeated")
    parser.add_argument("workspaces", nargs="*", default=list(WORKSPACES), metavar="WORKSPACE",
                        help=f"which of {', '.join(WORKSPACES)}; all, if none is named")
    arguments = parser.parse_args()
    unknown = set(arguments.workspaces) - set(WORKSPACES)
    if unknown:
        parser.error(f"unknown workspaces: {', '.join(sorted(unknown))}; there are {', '.join(WORKSPACES)}")
    ntm = os.path.abspath(built_program(arguments.ntm))
    began, failures = time.monotonic(), 0
    with Browser() as browser:
        requires_failure(browser, os.path.join(FOLDER, "faults"))
        paths = made(ntm, arguments)
        of_validator = validated(list(paths.values()))
        for (workspace, name, language), path in paths.items():
            findings = of_validator[path] + browser.findings(path)
            size = os.path.getsize(path)
            if workspace == "sample" and size > SIZES.get(name, size):
                findings.append(Finding("size", f"{size} bytes, at most {SIZES[name]}"))
            failures += bool(findings)
            if arguments.verbose:
                print(f"{time.monotonic() - began:5.0f} s  {workspace} {name} ({language})", file=sys.stderr)
            said(f"{workspace} {name} ({language})", findings)
    print(f"scripts/check-pages: {len(paths)} pages, {failures} with findings, in {time.monotonic() - began:.0f} s",
          file=sys.stderr)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
