import Foundation
import NTMKit
import PluginHost
import Query

/// What the process of a plugin is asked.
enum PluginQuestion: Codable {
  /// What it brings.
  case description
  case report(ReportQuestion)
  /// Whether one of its reports keeps to what every report has to, on the sample.
  case contract(report: String, attempt: PluginContract.Attempt, sample: String?)
  /// Whether a file is of the kind that one of its importers reads.
  case confidence(importer: String, file: OutsideFile)
  /// What stands in a file.
  case sheet(importer: String, file: OutsideFile)
  /// What one of its checks finds.
  case check(CheckQuestion)
  /// Whether a check finds in its own examples what they say.
  case checkExamples(check: String)
}

/// What the process of a plugin answers.
enum PluginAnswer: Codable {
  /// - Parameter isConfined: whether the process can write nothing; else only its memory is limited.
  case description(PluginDescription, isConfined: Bool)
  case report(ReportAnswer)
  /// - Parameter fault: nil where it does.
  case contract(fault: LocalizedText?)
  case confidence(ImportConfidence)
  case sheet(CellGrid)
  case check(CheckResult)
  case failure(Diagnostic)
}

/// What a session looks at, and how: all of it that a report or a check depends on.
struct SessionState: Codable {
  /// Where the data are: a file, or the file of the sample; neither: the sample, made in memory.
  enum Place: Codable, Hashable {
    case file(String)
    case sample(String?)
  }

  var place: Place
  /// The content hash of the data that the session sees.
  var revision: String
  var scope: DatasetScope
  var language: Language
  var format: String
  var reportingDate: CalendarDate?
  /// What relative paths start from.
  var directory: String?

  /// - Throws: `plugin.no-workspace` where another process does not find the data.
  init(_ session: Session, in scope: DatasetScope, for name: String) throws(Diagnostic) {
    guard let place = session.workspace.place else { throw PluginStrings.noWorkspace(name) }
    self.place = place
    revision = session.dataset.revision.contentHash
    self.scope = scope
    language = session.settings.language
    format = session.settings.format
    reportingDate = session.settings.reportingDate
    directory = session.host.directory
  }
}

/// A report to be made.
struct ReportQuestion: Codable {
  struct Word: Codable {
    var text: String
    var isQuoted: Bool
    var isBraced: Bool
    var span: SourceSpan?
  }

  var report: String
  var words: [Word]
  var span: SourceSpan?
  var state: SessionState
  var use: SourceRunner.ReportUse
}

/// A check to be run.
struct CheckQuestion: Codable {
  var check: String
  var limits: NTMKit.CheckContext.Limits
  var state: SessionState
}

/// A file as an importer of a plugin sees it.
struct OutsideFile: Codable {
  var path: String
  /// Its bytes, but for a sheet of a workbook or of JSON.
  var bytes: Data
  /// Its text in UTF-8, where it is text in another encoding.
  var text: Data?
  var grid: CellGrid?

  init(_ file: SourceFile) {
    path = file.path
    grid = file.grid
    bytes = file.grid == nil ? Data(file.bytes) : Data()
    text = file.grid == nil && file.text != file.bytes ? Data(file.text) : nil
  }

  var file: SourceFile {
    var file = SourceFile(path: path, bytes: Array(bytes))
    if let text { file.text = Array(text) }
    file.grid = grid
    return file
  }
}

/// A report that was made.
struct ReportAnswer: Codable {
  var document: ReportDocument
  /// How its line asks to be shown.
  var format: String?
  var language: Language?
  /// What makes the line fail all the same.
  var failure: Diagnostic?
}

/// Messages as bytes: JSON, with numbers that JSON has no word for.
enum PluginMessage {
  static func bytes(of message: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return Array(try encoder.encode(message))
  }

  static func read<Message: Decodable>(_ bytes: [UInt8], as type: Message.Type = Message.self) throws -> Message {
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return try decoder.decode(type, from: Data(bytes))
  }
}
