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
}

/// What the process of a plugin answers.
enum PluginAnswer: Codable {
  /// - Parameter isConfined: whether the process can write nothing; else only its memory is limited.
  case description(PluginDescription, isConfined: Bool)
  case report(ReportAnswer)
  /// - Parameter fault: nil where it does.
  case contract(fault: LocalizedText?)
  case failure(Diagnostic)
}

/// A report to be made, with all of the session that it depends on.
struct ReportQuestion: Codable {
  struct Word: Codable {
    var text: String
    var isQuoted: Bool
    var isBraced: Bool
    var span: SourceSpan?
  }
  /// Where the data are: a file, or the file of the sample; neither: the sample, made in memory.
  enum Place: Codable, Hashable {
    case file(String)
    case sample(String?)
  }

  var report: String
  var words: [Word]
  var span: SourceSpan?
  var place: Place
  /// The content hash of the data that the session sees.
  var revision: String
  var scope: DatasetScope
  var language: Language
  var format: String
  var reportingDate: CalendarDate?
  /// What relative paths start from.
  var directory: String?
  var use: SourceRunner.ReportUse
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
