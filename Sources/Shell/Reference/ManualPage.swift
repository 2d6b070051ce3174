import NTMKit
import Query

/// The manual page `ntm(1)`, in the form that `man` reads, derived from the manifests.
struct ManualPage {
  private let language: Language
  private let toolkit: Toolkit
  private var lines: [String] = []

  static func text(_ toolkit: Toolkit, _ language: Language) -> String {
    var page = ManualPage(toolkit: toolkit, language: language)
    page.write()
    return page.lines.joined(separator: "\n") + "\n"
  }

  private init(toolkit: Toolkit, language: Language) {
    self.toolkit = toolkit
    self.language = language
  }

  private mutating func write() {
    lines += [
      "'\\\" t -*- coding: utf-8 -*-", ".\\\" \(Self.escaped(ManualStrings.derived.resolved(in: language)))",
      ".TH NTM 1 \"\" \"ntm \(Program.version)\" \"\(Self.escaped(ManualStrings.manual.resolved(in: language)))\"",
      // Usages are long words: lines stay ragged, and nothing is parted that is to be typed.
      ".ad l", ".nh",
    ]
    section(ManualStrings.name)
    lines.append("ntm \\- \(Self.escaped(ManualStrings.summary.resolved(in: language)))")
    section(ManualStrings.synopsis)
    for usage in ManualStrings.usages {
      lines += [".B ntm", "[\\fIOPTIONS\\fR] \(usage)", ".br"]
    }
    section(ManualStrings.description)
    paragraph(ManualStrings.about)
    section(ManualStrings.options)
    for option in ProgramOption.all { entry(option.usage, option.summary) }
    section(ManualStrings.commands)
    for command in toolkit.commands { entry(Self.usage(of: command), command.manifest.summary) }
    section(ManualStrings.verbs)
    for verb in toolkit.verbs.verbs { entry(verb.manifest.signature, verb.manifest.summary) }
    section(ManualStrings.functions)
    for function in FunctionSummary.all() { entry(function.signature, function.summary) }
    section(ManualStrings.tables)
    for table in Dataset.tableSchemas { entry(table.name, table.summary) }
    section(ManualStrings.reports)
    for report in toolkit.reports { entry(Self.usage(ofReport: report), report.manifest.summary) }
    section(ManualStrings.settings)
    for setting in SettingName.allCases { entry(setting.rawValue, setting.label) }
    section(ManualStrings.environment)
    for (name, summary) in ManualStrings.variables { entry(name, summary) }
    section(ManualStrings.files)
    for (name, summary) in ManualStrings.fileList { entry(name, summary) }
    section(ManualStrings.exitStatus)
    for (status, summary) in ManualStrings.statuses { entry(status, summary) }
    section(ManualStrings.examples)
    for (line, summary) in ManualStrings.exampleList {
      paragraph(summary)
      lines += [".PP", ".RS 4", ".nf", Self.escaped(line), ".fi", ".RE"]
    }
  }

  private static func usage<C: Command>(of type: C.Type) -> String {
    (C.manifest.acceptsInput ? "… | " : "") + CommandUsage.usage(of: type)
  }
  private static func usage(ofReport type: any ReportPlugin.Type) -> String {
    let report = ReportDescription(type)
    return ([report.manifest.id] + CommonOptions.own(of: report).map(\.usage)).joined(separator: " ")
  }

  private mutating func section(_ title: LocalizedText) {
    lines.append(".SH \"\(Self.escaped(title.resolved(in: language)))\"")
  }

  private mutating func paragraph(_ text: LocalizedText) {
    lines.append(".PP")
    lines += text.resolved(in: language).split(separator: "\n").map { Self.escaped(String($0)) }
  }

  private mutating func entry(_ term: String, _ text: LocalizedText) {
    lines += [".TP", "\\fB\(Self.escaped(term))\\fR", Self.escaped(text.resolved(in: language))]
  }

  /// As `man` shows it: backslashes, hyphens that are typed, lists of choices that may be parted, and no line that would be
  /// read as a request.
  private static func escaped(_ text: String) -> String {
    let plain = text.replacing("\\", with: "\\e").replacing("-", with: "\\-").replacing("\"", with: "\\(dq")
      .replacing("\n", with: " ").replacing("|", with: "|\\:")
    return plain.hasPrefix(".") || plain.hasPrefix("'") ? "\\&" + plain : plain
  }
}
