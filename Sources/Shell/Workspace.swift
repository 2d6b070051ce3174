import NTMKit

public struct Workspace: Sendable {
  public enum Kind: Sendable { case records, sample, file(path: String) }
  public var name: String
  public var title: LocalizedText
  public var kind: Kind
  public var isReadOnly = true
  public var isSample: Bool { if case .sample = kind { true } else { false } }
  init(name: String, title: LocalizedText, kind: Kind) { self.name = name; self.title = title; self.kind = kind }
  func refusal(of command: String) -> Diagnostic? { nil }
  func snapshot() throws -> Dataset { Dataset(RecordedProgramme()) }
  static func open(_ path: String?, importers: [any Importer.Type], isReadOnly: Bool) throws -> Workspace {
    Workspace(name: "x", title: LocalizedText(verbatim: "x"), kind: .sample)
  }
}
struct SampleWorkspace { var importers: [any Importer.Type]; func build(at: String) throws {} }
