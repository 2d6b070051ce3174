import Foundation
import NTMKit
import Testing

@testable import Importing

@Suite("the sample's files") struct SampleProvinceTests {
  @Test("every file of the sample is recognised as what its list says, and all its rows are taken")
  func all() throws {
    var context = try Reading.sampleContext()
    var known: [String: Set<String>] = [:]
    let list = String(decoding: try Reading.sample("imports.csv").bytes, as: UTF8.self)
    var kinds: Set<String> = []
    for line in list.split(separator: "\n").dropFirst() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      let file = try Reading.sample(cells[0])
      #expect(try FileProbe.importer(for: file).manifest.id == cells[1], "\(file.path)")
      var sink = CollectingSink()
      try Importers.read(
        file, options: .with(period: Period(parsing: cells[3])), context: context, into: &sink)
      #expect(sink.refused.map { "\($0.line) \($0.diagnostic.code.rawValue) \($0.value ?? "")" } == [], "\(file.path)")
      #expect(sink.rowsTaken > 0)
      #expect(sink.warnings.isEmpty, "\(file.path): \(sink.warnings.first.map { "\($0)" } ?? "")")
      context.unitHistory += sink.units
      for (table, keys) in sink.declaredKeys { known[table, default: []].formUnion(keys) }
      context.keys = { [known] in known[$0] ?? [] }
      kinds.insert(cells[1])
    }
    // Solution groups have no file of their own: they come with the plan. No deadline of the time is known.
    #expect(kinds.count == 8 + DeclaredTables.all.count - 2)
    #expect(known["solution_groups"]?.isEmpty == false)
  }
}
