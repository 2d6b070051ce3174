import Testing

@testable import NTMKit

@Suite("Where a figure comes from") struct LineageTests {
  private let set = ModelRecords.set(
    "s",
    [
      ModelRecords.criterion("1", [ModelRecords.indicator("1.1")]),
      ModelRecords.criterion(
        "2",
        [
          ModelRecords.indicator("2.1", [Threshold(group: "DBSCL", value: 70, confidence: .low, source: "sổ tay")]),
          ModelRecords.indicator("2.2"),
        ]),
    ])

  private func dataset(_ submissions: [StoredSubmission], _ batches: [Batch]) -> Dataset {
    var record = ModelRecords.record(set)
    record.submissions = submissions
    record.allBatches = batches
    record.filePlaces = [
      2: FilePlaces(
        header: ["Mã xã", "Tỷ lệ", "TC 1"], layout: CellLayout(sheet: "Biểu 1", columns: ["2.1": 2, "c:1": 3]))
    ]
    return Dataset(record)
  }

  private func report(_ values: [String: ReportedValue], batch: Int) -> StoredSubmission {
    ModelRecords.submission("31378", values, of: set, batch: batch)
  }

  private func tree(
    _ word: String, _ dataset: Dataset, scope: DatasetScope = DatasetScope()
  ) throws -> Lineage {
    try dataset.lineage(of: LineageSubject(parsing: word, set: set), commune: "31378", in: scope)
  }

  private func nodes(_ tree: Lineage, _ kind: Lineage.Kind) -> [Lineage] {
    (tree.kind == kind ? [tree] : []) + tree.children.flatMap { nodes($0, kind) }
  }

  @Test("an indicator shows value, comparison, threshold with its confidence, and the cell of the sheet")
  func indicator() throws {
    let dataset = dataset([report(["2.1": .number(61.5)], batch: 2)], [ModelRecords.batch(2)])
    let tree = try tree("2.1", dataset)
    #expect(tree.kind == .indicator && tree.value == .double(61.5) && tree.state == .notMet)
    #expect(nodes(tree, .rule).map(\.label.vi) == ["61,5 < 70 %: chưa đạt"])
    let threshold = try #require(nodes(tree, .threshold).first)
    #expect(threshold.value == .double(70) && threshold.confidence == .low)
    #expect(threshold.label.en == "Threshold ≥ 70 %, region DBSCL, source: sổ tay")
    #expect(nodes(threshold, .finding).count == 1)
    let source = try #require(nodes(tree, .reported).first?.source)
    #expect(source.sheet == "Biểu 1" && source.row == 7 && source.cell == "B7" && source.columnName == "Tỷ lệ")
    #expect(source.batch == 2 && source.file == "file-2.csv" && source.recordedAt == "2022-10-03T08:15:00Z")
  }

  @Test("values that were superseded or taken back are told apart from the one that counts") func earlier() throws {
    let submissions = (1...5).map { report(["2.1": .number(Double($0))], batch: $0) }
    let batches = (1...5).map { ModelRecords.batch($0, withdrawnOn: $0 == 5 ? "2022-10-09" : nil) }
    let tree = try tree("2.1", dataset(submissions, batches))
    #expect(nodes(tree, .reported).map(\.value) == [.double(4)])
    #expect(nodes(tree, .superseded).map(\.value) == [.double(3), .double(2), .double(1)])
    #expect(nodes(tree, .withdrawn).map(\.value) == [.double(5)])
    #expect(nodes(tree, .group).map(\.isFolded) == [true])
    let table = try LineageTable.make(tree)
    #expect(try table.texts("kind") == ["reported", "superseded", "superseded", "superseded", "withdrawn"])
    #expect(try table.texts("figure").allSatisfy { $0 == "2.1" })
  }

  @Test("what came later than the day looked at is not there") func asof() throws {
    let submissions = (1...2).map { report(["2.1": .number(Double($0))], batch: $0) }
    let batches = [
      ModelRecords.batch(1, receivedOn: "2022-09-01"), ModelRecords.batch(2, receivedOn: "2022-10-01"),
    ]
    let scope = DatasetScope(asof: ModelRecords.day("2022-09-30"))
    let tree = try tree("2.1", dataset(submissions, batches), scope: scope)
    #expect(tree.value == .double(1) && nodes(tree, .superseded).isEmpty)
  }

  @Test("a criterion attested against its own figures is pointed out") func disagreement() throws {
    let dataset = dataset(
      [report(["c:2": .attested(true), "2.1": .number(60), "2.2": .attested(true)], batch: 1)], [ModelRecords.batch(1)])
    let tree = try tree("TC 2", dataset)
    #expect(tree.state == .met && tree.attested == true)
    #expect(nodes(tree, .finding).map(\.label.en).contains("The commune says met, but by the figures it is not met"))
    #expect(nodes(tree, .indicator).map(\.id) == ["2.1", "2.2"])
    // It counts as met, but is not folded away among those that are.
    let met = try self.tree("met", dataset)
    #expect(met.children.filter { $0.kind == .criterion }.map(\.id).contains("2"))
  }

  @Test("a count tells what is not met whole and what is met by number") func counts() throws {
    let dataset = dataset(
      [report(["c:1": .attested(true), "2.1": .number(60)], batch: 2)], [ModelRecords.batch(2)])
    let tree = try tree("met", dataset)
    #expect(tree.value == .int(1))
    let told = tree.children.filter { $0.kind == .criterion }
    #expect(told.map(\.id) == ["2"])
    let folded = tree.children.filter { $0.kind == .group }
    #expect(folded.map(\.label.en) == ["1 criterion met: 1"] && folded.allSatisfy(\.isFolded))
    #expect(nodes(tree, .criterion).map(\.id) == ["2", "1"])
    #expect(nodes(tree, .reported).compactMap(\.source?.columnName) == ["Tỷ lệ", "TC 1"])
    #expect(tree.unfolded.children.allSatisfy { !$0.isFolded })
  }

  @Test("a commune without a report says so") func silent() throws {
    let other = ModelRecords.submission("31333", ["c:1": .attested(true)], of: set)
    let tree = try tree("met", dataset([other], [ModelRecords.batch(1)]))
    #expect(tree.value == .int(0) && nodes(tree, .missing).count == 1)
    #expect(tree.children.filter { $0.kind == .criterion }.isEmpty)
  }

  @Test("columns, criteria and indicators are found by name, label and number") func words() throws {
    func subject(_ text: String) throws -> LineageSubject { try LineageSubject(parsing: text, set: set) }
    #expect(try subject("met") == .column("met"))
    #expect(try subject("đạt") == .column("met"))
    #expect(try subject("tinh trang") == .column("status"))
    #expect(try subject("2") == .criterion("2"))
    #expect(try subject("tc2") == .criterion("2"))
    #expect(try subject("Tiêu chí 2") == .criterion("2"))
    #expect(try subject("2.1") == .indicator("2.1"))
    #expect(try subject("chỉ tiêu 2.1") == .indicator("2.1"))
    let single = ModelRecords.set("s", [ModelRecords.criterion("10", [ModelRecords.indicator("10")])])
    #expect(try LineageSubject(parsing: "10", set: single) == .indicator("10"))
    #expect(try LineageSubject(parsing: "TC 10", set: single) == .criterion("10"))
    let fault = #expect(throws: Diagnostic.self) { try subject("mett") }
    #expect(fault?.code == "why.unknown-figure" && fault?.hints.first?.en == "did you mean “met”?")
  }

  @Test("letters of a sheet's columns", arguments: [(1, "A"), (26, "Z"), (27, "AA"), (52, "AZ"), (703, "AAA")])
  func letters(number: Int, letters: String) { #expect(Lineage.Source.letters(number) == letters) }
}
