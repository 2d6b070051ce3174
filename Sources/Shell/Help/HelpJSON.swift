import NTMKit
import Query
import Rendering

/// Everything there is to type, for programs: `help --json`. Names and codes stay as they are; words are in both languages.
struct HelpJSON {
  /// Raised when a key goes or changes its meaning; new keys may come without.
  static let formatVersion = 1

  private let toolkit: Toolkit
  private let dataset: Dataset
  private var json = JSONText()

  static func text(_ session: Session) -> String {
    var writer = HelpJSON(session)
    writer.write()
    return writer.json.text
  }

  private init(_ session: Session) {
    toolkit = session.toolkit
    dataset = session.dataset
  }

  private mutating func write() {
    let toolkit = toolkit
    let tables = dataset.tableSchemas
    let words = dataset.words
    object {
      $0.string("format", "ntm-help")
      $0.number("formatVersion", Self.formatVersion)
      $0.string("version", Program.version)
      $0.array("options", ProgramOption.all) { $0.write($1) }
      $0.array("commands", toolkit.commands) { writer, type in
        func write<C: Command>(_ type: C.Type) { writer.write(command: type) }
        write(type)
      }
      $0.array("verbs", toolkit.verbs.verbs) { $0.write(verb: $1) }
      $0.array("functions", FunctionSummary.all()) { $0.write($1) }
      $0.array("tables", tables) { writer, table in
        writer.object {
          $0.string("name", table.name)
          $0.text("label", words.tables[table.name])
          $0.text("summary", table.summary)
          $0.columns(table.schema)
        }
      }
      $0.array("reports", toolkit.reportDescriptions) { $0.write(report: $1) }
      $0.array("settings", SettingName.allCases) { writer, setting in
        writer.object(compact: true) {
          $0.string("name", setting.rawValue)
          $0.text("summary", setting.label)
        }
      }
    }
  }

  private mutating func write(_ option: ProgramOption) {
    object(compact: true) {
      $0.array("names", option.names) { $0.json.string($1) }
      $0.flag("takesValue", option.takesValue)
      $0.text("summary", option.summary)
    }
  }

  private mutating func write<C: Command>(command type: C.Type) {
    let manifest = C.manifest
    object {
      $0.string("name", manifest.name)
      $0.array("aliases", manifest.aliases) { $0.json.string($1) }
      $0.string("usage", CommandUsage.usage(of: type))
      $0.string("effect", manifest.effect.rawValue)
      $0.flag("acceptsInput", manifest.acceptsInput)
      $0.text("summary", manifest.summary)
      $0.parameters(C.Arguments.descriptions)
      $0.examples(C.examples)
    }
  }

  private mutating func write(verb type: any Verb.Type) {
    let manifest = type.manifest
    object {
      $0.string("name", manifest.name)
      $0.string("usage", manifest.signature)
      $0.array("keywords", manifest.keywords) { $0.json.string($1) }
      $0.text("summary", manifest.summary)
      $0.examples(type.examples)
    }
  }

  private mutating func write(_ function: FunctionSummary) {
    let group =
      switch function.group {
      case .row: "row"
      case .aggregate: "aggregate"
      case .window: "window"
      }
    object(compact: true) {
      $0.string("name", function.name)
      $0.string("usage", function.signature)
      $0.string("group", group)
      $0.text("summary", function.summary)
    }
  }

  private mutating func write(report: ReportDescription) {
    let manifest = report.manifest
    object {
      $0.string("name", manifest.id)
      $0.string("version", manifest.version)
      $0.text("title", manifest.title)
      $0.text("summary", manifest.summary)
      $0.parameters(CommonOptions.all(of: report))
      $0.string("primaryTable", manifest.primaryTable)
      $0.array("tables", manifest.tables) { writer, table in
        writer.object {
          $0.string("name", table.id)
          $0.columns(table.schema)
        }
      }
      $0.examples(report.examples)
    }
  }

  // MARK: Pieces

  private mutating func parameters(_ parameters: [ParameterDescription]) {
    array("parameters", parameters) { writer, parameter in
      writer.object(compact: true) {
        $0.string("name", parameter.name)
        $0.string("usage", parameter.usage)
        $0.kind(parameter.kind)
        $0.flag("positional", parameter.isPositional)
        $0.flag("required", parameter.isRequired)
        $0.optional("default", parameter.kind == .flag ? nil : parameter.defaultText)
        $0.text("summary", parameter.summary)
      }
    }
  }

  /// Of a list the kind of what is in it, and that it may be given several times.
  private mutating func kind(_ kind: ParameterKind) {
    var kind = kind
    var isRepeated = false
    if case .list(let item) = kind { (kind, isRepeated) = (item, true) }
    switch kind {
    case .flag: string("kind", "flag")
    case .text, .list: string("kind", "text")
    case .number: string("kind", "number")
    case .integer: string("kind", "integer")
    case .date: string("kind", "date")
    case .period: string("kind", "period")
    case .path: string("kind", "path")
    case .name(let space): string("kind", space == .anything ? "name" : space.rawValue)
    case .reference(let table, let column):
      string("kind", "value")
      string("table", table)
      string("column", column)
    case .choice(let choices):
      string("kind", "choice")
      array("choices", choices) { writer, choice in
        writer.object {
          $0.string("value", choice.value)
          $0.text("label", choice.label)
        }
      }
    }
    flag("repeated", isRepeated)
  }

  private mutating func columns(_ schema: Schema) {
    let words = dataset.words
    array("columns", schema.fields) { writer, field in
      writer.object(compact: true) {
        $0.string("name", field.name)
        $0.string("type", Describe.name(of: field.type))
        $0.optional("unit", field.unit?.rawValue)
        $0.text("label", words.label(ofColumn: field.name))
      }
    }
  }

  private mutating func examples(_ examples: [Example]) {
    array("examples", examples) { writer, example in
      writer.object(compact: true) {
        $0.string("line", example.line)
        var failure: String?
        if case .fails(let code) = example.outcome { failure = code.rawValue }
        $0.optional("fails", failure)
        $0.text("summary", example.summary)
      }
    }
  }

  private mutating func object(compact: Bool = false, _ body: (inout HelpJSON) -> Void) {
    json.beginObject(compact: compact)
    body(&self)
    json.end()
  }
  private mutating func array<T>(_ key: String, _ items: [T], _ body: (inout HelpJSON, T) -> Void) {
    json.key(key)
    json.beginArray(compact: items is [String])
    for item in items { body(&self, item) }
    json.end()
  }
  private mutating func string(_ key: String, _ value: String) {
    json.key(key)
    json.string(value)
  }
  private mutating func optional(_ key: String, _ value: String?) {
    json.key(key)
    if let value { json.string(value) } else { json.raw("null") }
  }
  private mutating func number(_ key: String, _ value: Int) {
    json.key(key)
    json.raw(String(value))
  }
  private mutating func flag(_ key: String, _ value: Bool) {
    json.key(key)
    json.raw(value ? "true" : "false")
  }
  private mutating func text(_ key: String, _ value: LocalizedText?) {
    json.key(key)
    guard let value else { return json.raw("null") }
    object(compact: true) {
      $0.string("vi", value.vi)
      $0.string("en", value.en)
    }
  }
}
