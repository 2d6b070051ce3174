import Foundation
import NTMKit
import Testing

@testable import Importing

/// A file of `Fixtures/json-test-suite`: `y_…` must be taken, `n_…` refused, `i_…` may be either.
private struct SuiteFile: Sendable, CustomTestStringConvertible {
  var name: String
  var bytes: [UInt8]
  var testDescription: String { name }

  static let all: [SuiteFile] = {
    let folder = Reading.package.appending(path: "Tests/ImportingTests/Fixtures/json-test-suite/test_parsing")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
    return names.sorted().compactMap { name in
      (try? Data(contentsOf: folder.appending(path: name))).map { SuiteFile(name: name, bytes: Array($0)) }
    }
  }()

  static func named(_ prefix: String) -> [SuiteFile] { all.filter { $0.name.hasPrefix(prefix) } }
}

@Suite("the JSON test suite") struct JSONTestSuiteTests {
  @Test("is there") func isThere() {
    #expect(SuiteFile.named("y_").count == 95)
    #expect(SuiteFile.named("n_").count == 188)
    #expect(SuiteFile.named("i_").count == 35)
  }

  @Test("valid text is taken", arguments: SuiteFile.named("y_")) fileprivate func valid(_ file: SuiteFile) throws {
    _ = try JSONRows.read(file.bytes, path: file.name)
  }

  @Test("invalid text is refused with a place", arguments: SuiteFile.named("n_"))
  fileprivate func invalid(_ file: SuiteFile) {
    let diagnostic = Diagnostic.of { _ = try JSONRows.read(file.bytes, path: file.name) }
    #expect(diagnostic?.code == "import.bad-json" || diagnostic?.code == "import.not-utf8")
    #expect((diagnostic?.span?.line ?? 0) > 0 && (diagnostic?.span?.column ?? 0) > 0)
    #expect(diagnostic.map { DiagnosticText(language: .vi).text($0) }?.isEmpty == false)
  }

  @Test("text that may be either is taken or refused", arguments: SuiteFile.named("i_"))
  fileprivate func either(_ file: SuiteFile) {
    let diagnostic = Diagnostic.of { _ = try JSONRows.read(file.bytes, path: file.name) }
    let codes: [Diagnostic.Code?] = [nil, "import.bad-json", "import.not-utf8"]
    #expect(codes.contains(diagnostic?.code))
  }

  @Test("every file of one line is taken or refused alike as JSON Lines") func lines() {
    for file in SuiteFile.all where !file.bytes.contains(0x0A) {
      let isTaken = (try? JSONRows.read(file.bytes, path: "x")) != nil
      let isLine = (try? JSONRows.readLines(file.bytes, path: "x")) != nil
      // Duplicate keys of an object that becomes a row would be lost.
      #expect(isTaken == isLine || file.name.contains("duplicated_key"), "\(file.name)")
    }
  }
}
