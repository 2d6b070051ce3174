"""Writes docs/reference/kit-api from the kit's symbol graph, which the compiler makes of its declarations and doc comments:
python3 kit_api.py SYMBOLS FOLDER. Fails where something that authors of plugins use has no doc comment. See scripts/update-docs."""
import json
import os
import re
import sys
from collections import defaultdict

# The pages in reading order: file, title, what it is about, and its types in the order in which an author meets them. A type that no page names
# goes to the page of its folder, below those that are named.
PAGES = [
    ("reports", "A report", "What a plugin is, what a report says of itself, and what it may ask for while it is made.",
     ["Plugin", "ReportPlugin", "ReportManifest", "ReportContext", "Example", "DatasetScope", "NamedFile", "TableSource", "FixedTables",
      "NarrativePlace", "Narrative", "ReportLine", "LineText"]),
    ("parameters", "Parameters", "The options of a report: a struct with defaults, and a list of its fields.",
     ["ParameterSet", "ParameterField", "ParameterValue", "ParameterChoice", "ParameterKind", "NoParameters", "ParameterDescription",
      "ParameterParser", "ArgumentWord"]),
    ("documents", "Documents", "What a report gives: sections with blocks. Every format follows from it.",
     ["ReportDocument", "Section", "Block", "TableBlock", "ShownColumn", "Chart", "Matrix", "Metric", "Note", "ItemList", "BoundText",
      "Letterhead", "SignatureBlock", "Provenance", "DatasetRevision", "SourceRecord", "NarrativeRecord"]),
    ("tables", "Tables", "What a report reads and what it shows: columns of one type each, of equal length, with missing values.",
     ["Table", "TableBuilder", "Value", "Schema", "Field", "ColumnType", "MeasureUnit", "Column", "ColumnBuilder", "ColumnStorage",
      "TextDictionary", "TextDictionaryBuilder"]),
    ("periods-and-dates", "Periods and dates", "Quarters, half-years, years and days, without a clock and without a time zone.",
     ["Period", "PeriodRange", "CalendarDate", "AsOf", "ClosingReference", "Geography"]),
    ("text", "Words and numbers", "Text in both languages, how values are written in each, and how Vietnamese is compared and sorted.",
     ["LocalizedText", "Language", "LocallyWritten", "Vocabulary", "NumberText", "MoneyText", "Percent", "VietnameseFolding",
      "VietnameseCollation", "UnicodeForm", "DisplayWidth", "TextAlignment", "ParsedNumber", "DecimalMark", "UnitScale"]),
    ("messages", "Messages", "What a report throws where the user can mend it.",
     ["Diagnostic", "SourceSpan", "NearestName"]),
    ("programme", "The programme", "What reports on communes, criteria and OCOP products have in common, so that they count alike.",
     ["UnitDirectory", "ShownUnits", "CommuneList", "CommuneStatus", "CriterionState", "Recognition", "Confidence", "OCOPRulebook",
      "OCOPStage", "OCOPRule", "OCOPLevel", "OCOPHistories", "OCOPHistory", "OCOPEvent", "OCOPState", "OCOPRecognition", "OCOPFiling",
      "CommunesWithoutResults"]),
    ("forecasts", "Forecasts", "Forecasts that can be kept and scored.",
     ["ForecastRecord", "ForecastQuestion", "ForecastOutcome", "CountProbabilities", "TrackRecord", "Reliability", "StoredForecast",
      "ForecastBasis"]),
    ("lineage", "Where figures come from", "For reports that tell of what their counts, sums and means are made.",
     ["Lineage", "CellPlace", "CellLineage", "LineageDetail", "RecordReference", "RecordPlace", "FilePlaces"]),
    ("own-tables", "Tables of your own", "How a table is declared, and how a file is read into it.",
     ["TableDeclaration", "DeclaredColumn", "ColumnRule", "SheetImporter", "SheetImporterManifest", "CellGrid", "DeclaredTables", "Importer", "ImporterManifest", "SourceFile", "ImportContext",
      "ImportOptions", "ImportConfidence", "ImportedRecords", "ImportSink", "RefusedRow"]),
    ("checks", "Checks", "Rules that `check` holds the data to.",
     ["Check", "CheckManifest", "CheckContext", "CheckResult", "CheckFinding", "CheckedRecord", "CheckExample"]),
    ("inside", "Inside the core", "What the parts of ntm itself work with. Public, since they are modules of their own; a report hardly needs it.", []),
]
# Where types go that no page names, by the folder of their source; the longest that fits.
FOLDERS = {
    "": "inside", "Plugins/": "reports", "Plugins/SheetImporter": "own-tables", "Parameters/": "parameters", "Reports/": "documents", "Reports/Forecasts/": "forecasts",
    "Reports/Checks/": "checks", "Reports/Difference/": "inside", "Text/": "text", "Diagnostics/": "messages", "Programme/Import/": "own-tables",
    "Programme/Declared/": "own-tables",
}
INSIDE = {  # though their folder is one of authors
    "PluginBox", "ReportDescription", "KitVersion", "VietnameseTemplate", "EnglishTemplate", "LocalizedInterpolation", "DiagnosticText", "SystemError",
    "PublishedFigures", "ComparableFigure", "FigureRows", "GeographySection",
}
# How many of a page's symbols may lack a doc comment; pages that are not here may not have any that does. Only ever lower a number.
UNDOCUMENTED = {"reports": 2, "lineage": 1, "own-tables": 99, "checks": 15, "inside": 10_000}

HIDDEN_PROTOCOLS = {"SendableMetatype", "Copyable", "Escapable", "BitwiseCopyable", "ExpressibleByExtendedGraphemeClusterLiteral",
                    "ExpressibleByUnicodeScalarLiteral", "StringInterpolationProtocol"}
# What the conformances say already, whatever its comment says to who writes the core, and where it has none.
CODING = {"==(_:_:)", "hash(into:)", "encode(to:)", "init(from:)"}
IMPLIED = {"<(_:_:)", "rawValue", "init(rawValue:)", "init(stringLiteral:)", "description",
           "allCases", "hashValue", "init(stringInterpolation:)"}
TYPES = {"swift.struct", "swift.enum", "swift.protocol", "swift.class"}
WIDTH = 100


def spelling(fragments):
    text = "".join(part["spelling"] for part in fragments if part["kind"] != "attribute" or part["spelling"] in ("@escaping", "@Sendable"))
    text = text.replace("`Self`", "Self")
    return re.sub(r" +: ", ": ", text).strip()


def folded(declaration):
    """With a line for each parameter where it is too long for one."""
    opening = declaration.find("(")
    if len(declaration) <= WIDTH or opening < 0 or declaration.startswith(("var ", "let ", "typealias ")):
        return declaration
    depth, start, parts = 0, opening + 1, []
    for place, letter in enumerate(declaration[opening:], opening):
        if letter in "([{<":
            depth += 1
        elif letter in ")]}" or (letter == ">" and declaration[place - 1] != "-"):
            depth -= 1
        if depth == 1 and letter == "," or depth == 0:
            parts.append(declaration[start:place].strip())
            start = place + 1
        if depth == 0:
            inner = ",\n  ".join(parts)
            return f"{declaration[:opening]}(\n  {inner}\n){declaration[place + 1:]}"
    return declaration


class Kit:
    """The symbols of a graph as a tree."""

    def __init__(self, folder):
        self.symbols, self.children = {}, defaultdict(list)
        self.conformances, self.conforming, self.defaulted, self.extensions = defaultdict(set), defaultdict(set), {}, []
        self.raw_types = {}
        names = {}
        for name in ("NTMKit.symbols.json", "NTMKit@Swift.symbols.json"):
            with open(os.path.join(folder, name), encoding="utf-8") as file:
                graph = json.load(file)
            for symbol in graph["symbols"]:
                if "location" not in symbol:
                    # Made by the compiler; that of an enum says what its raw values are.
                    if symbol["names"]["title"] == "init(rawValue:)":
                        raw = symbol["functionSignature"]["parameters"][0]["declarationFragments"][-1]["spelling"]
                        self.raw_types[".".join(symbol["pathComponents"][:-1])] = raw
                    continue
                symbol["path"] = ".".join(symbol["pathComponents"])
                symbol["file"] = symbol["location"]["uri"].split("Sources/NTMKit/")[-1]
                symbol["line"] = symbol["location"]["position"]["line"] + 1
                symbol["extends"] = "@" in name
                self.symbols[symbol["identifier"]["precise"]] = symbol
            for relation in graph["relationships"]:
                source, target = relation["source"], relation["target"]
                names[target] = relation.get("targetFallback", "").split(".")[-1]
                if relation["kind"] in ("memberOf", "requirementOf") and source in self.symbols:
                    self.symbols[source]["parent"] = target
                    self.symbols[source]["isRequirement"] = relation["kind"] == "requirementOf"
                elif relation["kind"] == "conformsTo":
                    self.conformances[source].add(target)
                elif relation["kind"] == "defaultImplementationOf":
                    self.defaulted[source] = target
        for precise, symbol in self.symbols.items():
            parent = symbol.get("parent")
            if symbol["extends"]:
                self.extensions.append(symbol)
            elif parent in self.symbols:
                self.children[parent].append(precise)
        self.types = {s["path"]: p for p, s in self.symbols.items() if s["kind"]["identifier"] in TYPES}
        for source, targets in self.conformances.items():
            for target in targets:
                if target in self.symbols:
                    self.conforming[target].add(self.symbols[source]["path"] if source in self.symbols else source)
        self.names = {target: self.symbols[target]["path"] if target in self.symbols else name for target, name in names.items()}

    def conformances_of(self, precise):
        names = {self.names.get(target, "") for target in self.conformances[precise]}
        names = {name for name in names if name and name not in HIDDEN_PROTOCOLS}
        for stronger, weaker in [("Hashable", "Equatable"), ("Comparable", "Equatable"), ("ParameterSet", "Hashable"), ("ParameterSet", "Sendable"),
                                 ("ParameterValue", "Hashable"), ("ParameterChoice", "ParameterValue"), ("ParameterChoice", "CaseIterable"),
                                 ("ParameterChoice", "Hashable"), ("ParameterChoice", "Sendable"), ("Error", "Sendable")]:
            if stronger in names:
                names.discard(weaker)
        if {"Encodable", "Decodable"} <= names:
            names = names - {"Encodable", "Decodable"} | {"Codable"}
        own = sorted(name for name in names if name in self.types)
        return own + sorted(names - set(own))

    def declaration(self, precise):
        symbol = self.symbols[precise]
        text = spelling(symbol["declarationFragments"])
        if symbol["kind"]["identifier"] in TYPES:
            head, _, condition = text.partition(" where ")
            names = self.conformances_of(precise)
            if symbol["path"] in self.raw_types:
                names = [self.raw_types[symbol["path"]]] + [name for name in names if name != "RawRepresentable"]
            if names and ": " not in head:
                head += ": " + ", ".join(names)
            return head + (f" where {condition}" if condition else "")
        constraints = symbol.get("swiftExtension", {}).get("constraints", [])
        shown = [f"{c['lhs']}{' == ' if c['kind'] == 'sameType' else ': '}{c['rhs']}" for c in constraints if c["lhs"] != "Self"]
        return text + (" where " + ", ".join(shown) if shown and " where " not in text else "")

    def isImplied(self, precise):
        """Whether a conformance says it already."""
        symbol = self.symbols[precise]
        title = symbol["names"]["title"]
        if title in CODING or "docComment" not in symbol and title in IMPLIED:
            return True
        if "docComment" in symbol:
            return False
        return any(self.symbols[requirement]["names"]["title"] == title
                   and self.symbols[requirement]["kind"]["identifier"] == symbol["kind"]["identifier"]
                   for protocol in self.conformances[symbol.get("parent")] if protocol in self.symbols
                   for requirement in self.children[protocol])

    def isMemberwise(self, precise):
        symbol = self.symbols[precise]
        if symbol["kind"]["identifier"] != "swift.init" or "docComment" in symbol:
            return False
        properties = {self.symbols[child]["names"]["title"] for child in self.children[symbol["parent"]]
                      if self.symbols[child]["kind"]["identifier"] == "swift.property"}
        names = [parameter.get("internalName", parameter["name"]) for parameter in symbol.get("functionSignature", {}).get("parameters", [])]
        externals = [parameter["name"] for parameter in symbol.get("functionSignature", {}).get("parameters", [])]
        return all(name in properties or external in properties for name, external in zip(names, externals))

    def members(self, precise):
        """In the order of the source, those of the type's own file first."""
        own = self.symbols[precise]["file"]
        found = [child for child in self.children[precise] if not self.isImplied(child)]
        shown = [child for child in found if self.symbols[child]["kind"]["identifier"] not in TYPES
                 and not (child in self.defaulted and "docComment" not in self.symbols[child])]
        return sorted(shown, key=lambda child: (self.symbols[child]["file"] != own, self.symbols[child]["file"], self.symbols[child]["line"],
                                                self.symbols[child]["location"]["position"]["character"]))

    def nested(self, precise):
        found = [child for child in self.children[precise] if self.symbols[child]["kind"]["identifier"] in TYPES]
        return sorted(found, key=lambda child: (self.symbols[child]["file"], self.symbols[child]["line"]))


def comment(symbol):
    """The words of a doc comment, and what it lists: parameters, errors and the like."""
    lines = [line["text"] for line in symbol.get("docComment", {}).get("lines", [])]
    words, fields = [], []
    for line in "\n".join(lines).split("\n"):
        line = re.sub(r"(?<=[.:;)]) - (?=(?:Throws|Returns|Precondition|Parameter \w+): )", "\n- ", line)
        for part in line.split("\n"):
            match = re.match(r"- (Parameters|Parameter (\w+)|Throws|Returns|Precondition|Shape|Units|Nulls|Errors|Cost|Source|Note|Law): ?(.*)", part)
            inner = re.match(r"\s+- (\w+): (.*)", part)
            if match and match[1] != "Parameters":
                fields.append([f"`{match[2]}`" if match[2] else match[1], match[3]])
            elif match:
                fields.append(None)
            elif inner and fields:
                fields.append([f"`{inner[1]}`", inner[2]])
            elif fields and fields[-1] and part.strip():
                fields[-1][1] += " " + part.strip()
            elif fields and not part.strip():
                continue
            else:
                words.append(part)
    while words and not words[-1].strip():
        words.pop()
    # Parameters come first, whichever way they are written.
    return words, sorted((field for field in fields if field), key=lambda field: not field[0].startswith("`"))


class Writer:
    def __init__(self, kit):
        self.kit = kit
        self.page_of = {}
        self.missing = defaultdict(list)
        self.order = {page: [] for page, *_ in PAGES}
        named = {name: page for page, _, _, names in PAGES for name in names}
        top = [path for path in kit.types if "." not in path]
        for name, page in named.items():
            if name not in kit.types:
                raise SystemExit(f"scripts/lib/kit_api.py: the page {page} names {name}, which the kit does not have")
        for page, _, _, names in PAGES:
            self.order[page] += names
        symbols = {path: kit.symbols[kit.types[path]] for path in top}
        for path in sorted(top, key=lambda path: (symbols[path]["file"], symbols[path]["line"])):
            if path not in named:
                folders = [folder for folder in FOLDERS if symbols[path]["file"].startswith(folder)]
                self.order["inside" if path in INSIDE else FOLDERS[max(folders, key=len)]].append(path)
        for page, paths in self.order.items():
            for path in paths:
                self.page_of[path] = page

    # Links

    def link(self, path, page, text=None):
        target = self.page_of[path.split(".")[0]]
        anchor = re.sub(r"[^\w-]", "", path.lower())
        return f"[{text or path}]({'' if target == page else target + '.md'}#{anchor})"

    def linked(self, text, page, own):
        """With links where the words in code name a type of the kit."""
        def replaced(match):
            parts = re.split(r"[.(<\[]", match[1])
            path = ""
            for part in parts:
                longer = f"{path}.{part}" if path else part
                if longer not in self.kit.types:
                    break
                path = longer
            if not path or path.split(".")[0] == own.split(".")[0]:
                return match[0]
            return self.link(path, page, match[0])
        return re.sub(r"(?<!\[)`([A-Z][^`]*)`", replaced, text)

    # Parts

    def words(self, symbol, page, own, indent=""):
        words, fields = comment(symbol)
        lines = [self.linked(line, page, own) for line in words]
        if fields:
            lines += ([""] if lines else []) + [f"- {name}: {self.linked(text, page, own)}" for name, text in fields]
        return [indent + line if line else "" for line in lines]

    def member(self, precise, page, own):
        kit, symbol = self.kit, self.kit.symbols[precise]
        kind = symbol["kind"]["identifier"]
        declaration = kit.declaration(precise)
        words = self.words(symbol, page, own)
        givers = {kit.symbols[source].get("parent") for source, target in kit.defaulted.items() if target == precise and source in kit.symbols}
        if symbol.get("isRequirement") and symbol["parent"] in givers:
            words = (words + [""] if words else []) + ["It has a default, which most leave as it is."]
        elif symbol.get("isRequirement") and givers & set(kit.symbols):
            named = ", ".join(self.link(kit.symbols[giver]["path"], page) for giver in sorted(givers & set(kit.symbols)))
            words = (words + [""] if words else []) + [f"Given by {named}."]
        if kit.isMemberwise(precise):
            given = symbol.get("functionSignature", {}).get("parameters")
            words = [] if symbol.get("isRequirement") else ["Sets the properties below." if given else "With the defaults below."]
        elif "docComment" not in symbol and precise not in kit.defaulted:
            self.missing[page].append(precise)
        if kind in ("swift.property", "swift.type.property", "swift.enum.case", "swift.associatedtype"):
            code = f"- `{declaration}`"
            if len(words) == 1 and len(code) + len(words[0]) < 140:
                return [f"{code}: {words[0]}"]
            return [code + ("  " if words else "")] + [("  " + line if line else "") for line in words]
        return ["```swift", *folded(declaration).split("\n"), "```", ""] + (words + [""] if words else [])

    def group(self, title, members, page, own):
        if not members:
            return []
        lines = [f"**{title}**", ""]
        place = 0
        while place < len(members):
            symbol = self.kit.symbols[members[place]]
            # Cases that a line of the source has together have one comment.
            together = [other for other in members[place:] if self.kit.symbols[other]["kind"]["identifier"] == "swift.enum.case"
                        and self.kit.symbols[other]["line"] == symbol["line"]] or [members[place]]
            part = self.member(members[place], page, own)
            if len(together) > 1:
                for other in together[1:]:
                    self.member(other, page, own)
                codes = ", ".join(f"`{self.kit.declaration(other)}`" for other in together)
                part = [f"- {codes}  "] + [f"  {line}" if line else "" for line in self.words(symbol, page, own)]
            if part[0].startswith("```") and lines[-1]:
                lines.append("")
            lines += part
            place += len(together)
        while lines[-1] == "":
            lines.pop()
        return lines + [""]

    def type(self, path, page):
        kit, precise = self.kit, self.kit.types[path]
        symbol = kit.symbols[precise]
        if "docComment" not in symbol:
            self.missing[page].append(precise)
        lines = ["#" * (2 + path.count(".")) + " " + path, "", "```swift", kit.declaration(precise), "```", ""]
        words = self.words(symbol, page, path)
        lines += words + [""] if words else []
        conforming = sorted(kit.conforming[precise])
        if symbol["kind"]["identifier"] == "swift.protocol" and conforming:
            known = [self.link(name, page) for name in conforming if name in kit.types]
            standard = sorted({kit_name(name) for name in conforming if name not in kit.types} - {""})
            lines += ["There are: " + ", ".join([f"`{name}`" for name in standard] + known) + ".", ""]
        members = kit.members(precise)
        kinds = {child: kit.symbols[child]["kind"]["identifier"] for child in members}
        if symbol["kind"]["identifier"] == "swift.protocol":
            lines += self.group("What it asks for", [c for c in members if kit.symbols[c].get("isRequirement")], page, path)
            rest = [c for c in members if not kit.symbols[c].get("isRequirement")]
            lines += self.group("What comes with it", rest, page, path)
        else:
            lines += self.group("Cases", [c for c in members if kinds[c] == "swift.enum.case"], page, path)
            lines += self.group("Making one", [c for c in members if kinds[c] == "swift.init"], page, path)
            properties = [c for c in members if kinds[c] in ("swift.property", "swift.type.property")]
            lines += self.group("Properties", properties, page, path)
            rest = [c for c in members if kinds[c] not in ("swift.enum.case", "swift.init", "swift.property", "swift.type.property")]
            lines += self.group("Methods", [c for c in rest if kinds[c] != "swift.typealias"], page, path)
            lines += self.group("Short for", [c for c in rest if kinds[c] == "swift.typealias"], page, path)
        used = {part.get("preciseIdentifier") for child in members for part in kit.symbols[child]["declarationFragments"]}
        links = [self.link(name, page) for name in sorted(
            kit.symbols[p]["path"] for p in used if p in kit.symbols and kit.symbols[p]["kind"]["identifier"] in TYPES)
            if name.split(".")[0] != path.split(".")[0]]
        if links:
            lines += ["Types: " + ", ".join(links), ""]
        for nested in kit.nested(precise):
            lines += self.type(kit.symbols[nested]["path"], page)
        return lines

    def standard_types(self, page):
        """What the kit adds to types of Swift, without the conformances that pages name."""
        found = [s for s in self.kit.extensions if "docComment" in s
                 and not any(c["kind"] == "sameType" for c in s.get("swiftExtension", {}).get("constraints", []))]
        if not found:
            return []
        lines = ["## On types of Swift", ""]
        for symbol in sorted(found, key=lambda s: (s["path"], s["file"], s["line"])):
            precise = symbol["identifier"]["precise"]
            lines += ["```swift", f"extension {symbol['pathComponents'][0]} {{", "  " + self.kit.declaration(precise), "}", "```", ""]
            lines += self.words(symbol, page, "") + [""]
        return lines

    def summary(self, path):
        words, _ = comment(self.kit.symbols[self.kit.types[path]])
        text = " ".join(words)
        if not text:
            return ""
        # Of a comment with an example behind it, the words in front.
        text = re.split(r":? {4}", text)[0]
        match = re.match(r"(.*?[^.]\.)(\s|$)", text)
        return match[1] if match else text + "."

    def pages(self):
        for page, title, about, _ in PAGES:
            paths = self.order[page]
            lines = [f"# {title}", "", f"*Reference of [the kit](README.md). {about}*", ""]
            lines += [" · ".join(self.link(path, page) for path in paths), ""]
            for path in paths:
                lines += self.type(path, page)
            if page == "text":
                lines += self.standard_types(page)
            yield f"{page}.md", lines

    def index(self):
        lines = ["# The kit", "", INDEX, ""]
        for page, title, about, _ in PAGES:
            lines += [f"## [{title}]({page}.md)", "", about, ""]
            if page == "inside":
                lines += [", ".join(self.link(path, "README") for path in self.order[page]) + ".", ""]
                continue
            lines += ["| type | what it is |", "| --- | --- |"]
            lines += [f"| {self.link(path, 'README')} | {self.linked(self.summary(path), 'README', path)} |" for path in self.order[page]]
            lines.append("")
        return lines


def kit_name(precise):
    """A type of Swift by its mangled name."""
    return {"s:SS": "String", "s:Si": "Int", "s:Sd": "Double", "s:Sb": "Bool"}.get(precise, "")


INDEX = """\
*Reference, generated from the doc comments of `NTMKit` by `scripts/update-docs`.*

`import NTMKit` is all that a plugin needs. Everything here is public, works without the clock, the network and the environment, and can be used
from any thread. The pages stand in the order in which a report meets them; a first one needs only [a report](reports.md), [parameters](parameters.md),
[documents](documents.md) and [tables](tables.md). Declarations are shown without `public`.

Which versions of the kit run a plugin: `KitVersion` in [inside](inside.md#kitversion), and [ship a plugin](../../how-to/ship-a-plugin.md). The
interface of each version as the compiler sees it is kept in [kit](../kit). How to begin: [your first report](../../tutorial/your-first-report.md)."""


def main(symbols, folder):
    writer = Writer(Kit(symbols))
    os.makedirs(folder, exist_ok=True)
    pages = dict(writer.pages())
    pages["README.md"] = writer.index()
    for name, lines in pages.items():
        with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
            file.write(re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip() + "\n")
    status = 0
    for page, *_ in PAGES:
        missing, allowed = writer.missing[page], UNDOCUMENTED.get(page, 0)
        if len(missing) > allowed:
            for precise in missing:
                symbol = writer.kit.symbols[precise]
                print(f"Sources/NTMKit/{symbol['file']}:{symbol['line']}: {symbol['path']} has no doc comment", file=sys.stderr)
            print(f"{len(missing)} on the page {page} lack one, {allowed} may: docs/reference/kit-api is made of doc comments", file=sys.stderr)
            status = 1
    return status


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
