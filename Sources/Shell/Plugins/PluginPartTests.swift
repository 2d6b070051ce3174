import Foundation
import NTMKit
import PluginHost
import Query

/// What the parts of a plugin besides its reports have to keep to: tables that take their sample files, importers that survive any bytes,
/// checks that find what their examples say.
struct PluginPartTests {
  let plugin: LoadablePlugin
  let plugins: OutsidePlugins
  let samples: PluginSamples?
  let session: Session

  /// Each thing that is wrong; what holds is counted.
  struct Outcome {
    var passed = 0
    var faults: [LocalizedText] = []
  }

  func run() throws -> Outcome {
    var outcome = Outcome()
    let parts = plugin.plugin.parts
    if samples == nil, !parts.tables.isEmpty || !parts.importers.isEmpty {
      outcome.faults.append(PluginPartStrings.noSamples)
    }
    if let place = try LanguageGap.place(in: parts) { outcome.faults.append(PluginStrings.oneLanguage(place)) }
    for importer in parts.importers { try run(importer, into: &outcome) }
    for check in parts.checks {
      try note(&outcome, PluginPartStrings.ofCheck(check.id)) {
        guard case .contract(let fault) = try ask(.checkExamples(check: check.id)) else {
          return PluginStrings.noFinding
        }
        return fault
      }
    }
    return outcome
  }

  private func run(_ own: SheetImporterManifest, into outcome: inout Outcome) throws {
    let readers = session.importers.compactMap { $0 as? OutsideImporter }
    guard let importer = readers.first(where: { $0.own.id == own.id }) else {
      outcome.faults.append(PluginStrings.unknownRows(own.id, own.rows).message)
      return
    }
    var isRead = false
    for name in samples?.files ?? [] {
      let file = SourceFile(path: name, bytes: try samples?.bytes(of: name) ?? [])
      guard importer.mayRead(file), try importer.judged(file) >= .likely else { continue }
      isRead = true
      try note(&outcome, PluginPartStrings.ofFile(own.id, name)) {
        let first = try ask(.sheet(importer: own.id, file: OutsideFile(file)))
        plugins.endProcesses()
        let second = try ask(.sheet(importer: own.id, file: OutsideFile(file)))
        guard case .sheet(let a) = first, case .sheet(let b) = second else {
          return PluginPartStrings.noSheet
        }
        return a == b ? nil : PluginPartStrings.otherSheet
      }
      for (words, bytes) in Self.broken(file.bytes) {
        try note(&outcome, PluginPartStrings.ofFile(own.id, "\(name), \(words)")) {
          let file = OutsideFile(SourceFile(path: name, bytes: bytes))
          do {
            _ = try ask(.confidence(importer: own.id, file: file))
            _ = try ask(.sheet(importer: own.id, file: file))
          } catch let diagnostic as Diagnostic where Self.isRefusal(diagnostic) {
            // It may say that it cannot read such a file.
          }
          return nil
        }
      }
    }
    if !isRead, samples != nil { outcome.faults.append(PluginPartStrings.readsNone(own.id)) }
  }

  /// What becomes of files on their way.
  private static func broken(_ bytes: [UInt8]) -> [(String, [UInt8])] {
    [
      ("empty", []), ("cut off", Array(bytes.prefix(bytes.count / 2))), ("backwards", bytes.reversed()),
      ("0xFF", Array(repeating: 0xFF, count: 4096)),
    ]
  }

  /// Whether it is the plugin's own word, and no end of its process.
  private static func isRefusal(_ diagnostic: Diagnostic) -> Bool {
    !["plugin.crashed", "plugin.too-slow", "plugin.broken-answer", "plugin.ended"].contains(diagnostic.code)
      && diagnostic.code != "report.cancelled"
  }

  private func ask(_ question: PluginQuestion) throws -> PluginAnswer {
    try plugins.answer(to: question, by: plugin, isCancelled: session.host.isCancelled)
  }

  private func note(_ outcome: inout Outcome, _ what: LocalizedText, _ fault: () throws -> LocalizedText?) throws {
    do {
      guard let fault = try fault() else {
        outcome.passed += 1
        return
      }
      outcome.faults.append(PluginPartStrings.fault(what, fault))
    } catch let diagnostic as Diagnostic where diagnostic.code != "report.cancelled" {
      outcome.faults.append(PluginPartStrings.fault(what, PluginStrings.failed(diagnostic)))
    }
  }
}
