import NTMKit
import Testing

@testable import Importing

private func set(_ file: String, _ code: String) throws -> CriteriaSet {
  try #require(try Reading.read(Reading.sample(file)).criteriaSets.first { $0.code == code })
}

@Suite("criteria sets") struct CriteriaSetImporterTests {
  @Test("both programmes' sets have the official number of criteria and indicators") func counts() throws {
    let old = try Reading.read(Reading.sample("criteria-2016-2020.yaml"))
    let new = try Reading.read(Reading.sample("criteria-2021-2025.yaml"))
    let sets = old.criteriaSets + new.criteriaSets
    #expect(sets.map(\.code) == ["ntm-2016-2020", "ntm-2021-2025", "ntm-nang-cao-2021-2025", "ntm-kieu-mau-2021-2025"])
    #expect(sets.map(\.criteria.count) == [19, 19, 19, 4])
    #expect(sets.map(\.indicators.count) == [49, 57, 75, 4])
    #expect(sets.map(\.decision) == ["1980/QĐ-TTg", "318/QĐ-TTg", "318/QĐ-TTg", "319/QĐ-TTg"])
    #expect(
      sets.map(\.effectiveFrom?.description) == ["2016-12-01", "2022-03-08", "2022-03-08", "2022-03-08"])
    #expect(sets.map(\.prerequisite) == [nil, nil, "ntm-2021-2025", "ntm-nang-cao-2021-2025"])
    #expect(sets[0].groupTitles["planning"]?.en == "Planning" && sets[0].criteria[0].group == "planning")
    #expect(new.rowsRead == 3 && new.rowsTaken == 3 && new.assumptions.isEmpty)
  }

  @Test("a threshold is that of the commune's region, a region of its own before the common one") func regions() throws
  {
    let electricity = try #require(
      try set("criteria-2016-2020.yaml", "ntm-2016-2020").indicators.first { $0.id == "4.2" })
    #expect(electricity.threshold(group: "DBSH", year: 2018)?.value == 99)
    #expect(electricity.threshold(group: "elsewhere", year: 2018)?.value == 98)
    #expect(electricity.thresholds.count == 8)
    #expect(electricity.thresholds.allSatisfy { $0.confidence == .medium && $0.source?.hasPrefix("law-news") == true })
    #expect(electricity.confidence == .medium && electricity.unit == .percent && electricity.plausibleRange == 0...100)
  }

  @Test("income is judged by its year; a year or region listed without a number is unknown") func years() throws {
    let income = try #require(try set("criteria-2021-2025.yaml", "ntm-2021-2025").indicators.first { $0.id == "10" })
    #expect(income.threshold(group: "DBSCL", year: 2022)?.value == 53)
    #expect(income.threshold(group: "DBSCL", year: 2025)?.value == 62)
    #expect(income.threshold(group: "DBSCL", year: 2021).map(\.value) == .some(nil))
    #expect(income.threshold(group: "DBSCL", year: 2026) == nil)
    #expect(income.kind == .money && income.unit == "million_dong/person/year" && income.plausibleRange == nil)
    let advanced = try #require(
      try set("criteria-2021-2025.yaml", "ntm-nang-cao-2021-2025").indicators.first { $0.id == "10" })
    #expect(advanced.threshold(group: "TN", year: 2022).map(\.value) == .some(nil))
    #expect(advanced.threshold(group: "DBSH", year: 2022)?.value == 64)
  }

  @Test("attested indicators have no threshold, delegated ones an unknown one") func unknown() throws {
    let set = try set("criteria-2021-2025.yaml", "ntm-2021-2025")
    for indicator in set.indicators where indicator.kind == .attested {
      #expect(indicator.thresholds.isEmpty && indicator.unit == nil && indicator.comparison == .attested)
    }
    let roads = try #require(set.indicators.first { $0.id == "2.1" })
    #expect(roads.thresholds.map(\.value) == [nil] && roads.threshold(group: "DBSCL", year: 2022)?.value == nil)
  }

  @Test("an indicator that applies only where there is something to judge is conditional") func conditional() throws {
    let set = try set("criteria-2021-2025.yaml", "ntm-2021-2025")
    #expect(set.indicators.filter(\.isConditional).map(\.id) == ["13.4"])
    #expect(set.indicators.first { $0.id == "5" }?.note?.contains("DBSH and DNB: 100%") == true)
  }

  @Test("the model set's conditions are criteria of one indicator each") func conditions() throws {
    let set = try set("criteria-2021-2025.yaml", "ntm-kieu-mau-2021-2025")
    #expect(set.criteria.map(\.id) == ["KM1", "KM2", "KM3", "KM4"])
    #expect(set.criteria.allSatisfy { $0.indicators.map(\.id) == [$0.id] })
    #expect(set.indicators.map { $0.thresholds.first?.value } == [nil, 110, 1, 1])
    #expect(set.indicators[1].plausibleRange == nil)
  }

  @Test("a set of ten criteria with thresholds by commune groups loads") func tenCriteria() throws {
    let set = try #require(try Reading.read(Reading.fixture("ten-criteria.yaml")).criteriaSets.first)
    #expect(set.criteria.count == 10 && set.slots.count == 20)
    #expect(set.indicators[3].threshold(group: "1", year: 2026)?.value == 94)
    #expect(set.indicators[3].threshold(group: "2", year: 2026)?.value == 84)
    #expect(set.indicators[3].threshold(group: "3", year: 2026).map(\.value) == .some(nil))
  }

  @Test("faults are located, all at once") func faults() throws {
    let fault = #expect(throws: Diagnostic.self) {
      try Reading.read(
        Reading.text(
          """
          sets:
            - code: x
              vi: X
              criteria:
                - number: 1
                  vi: Một
                  indicators:
                    - {id: "1.1", vi: A, kind: percent}
                    - {id: "1.2", vi: B, kind: number, threshold: {common: nhiều}}
                    - {id: "1.3", kind: number}
          """, name: "sets.yaml"))
    }
    let all = [fault].compactMap(\.self) + (fault?.others ?? [])
    #expect(all.map(\.code.rawValue) == ["import.unknown-word", "import.wrong-type", "import.missing-key"])
    #expect(all.map(\.span?.line) == [8, 9, 10])
    #expect(all.first?.span?.column == 38)
  }
}

@Suite("indicators and thresholds as tables") struct IndicatorTableTests {
  @Test("a list of indicators is a set, and its bad rows are refused") func indicators() throws {
    let sink = try Reading.read(
      """
      Mã;Tiêu chí;Tên tiêu chí;Tên;Loại;Đơn vị tính;So sánh;min;max
      1.1;1;Quy hoạch;Có quy hoạch;đạt/chưa đạt;;;;
      2.1;2;Giao thông;Đường xã (nếu có);percentage;%;>=;;
      2.2;2;;Đường thôn;money;triệu đồng/người/năm;le;;1000
      2.2;2;;Lặp;numeric;;;;
      2.3;2;;Sai;numeric;;khoảng;;
      2.4;2;;Sai;chữ;;;;
      2.5;2;;Sai;numeric;;;9;1
      """, options: .with(set: "moi"))
    let set = try #require(sink.criteriaSets.first)
    #expect(set.code == "moi" && set.criteria.map(\.title.vi) == ["Quy hoạch", "Giao thông"])
    #expect(set.indicators.map(\.id) == ["1.1", "2.1", "2.2"])
    #expect(set.indicators.map(\.plausibleRange) == [nil, 0...100, -.greatestFiniteMagnitude...1000])
    #expect(set.indicators.map(\.isConditional) == [false, true, false])
    #expect(set.indicators[2].unit == "million_dong/person/year" && set.indicators[2].comparison == .atMost)
    #expect(
      sink.refused.map(\.diagnostic.code) == [
        "import.duplicate-row", "import.unknown-word", "import.unknown-word", "import.range-reversed",
      ])
  }

  @Test("thresholds are of the set that has most of their indicators") func thresholds() throws {
    var context = Small.context
    context.criteriaSets.append(
      CriteriaSet(code: "other", title: LocalizedText(verbatim: "other"), criteria: []))
    let sink = try Reading.read(
      """
      indicator,group,year,threshold,confidence,source
      1.2,DBSCL,2022,"74,5",high,QĐ 318
      1.2,,,80,,
      1.2,DBSCL,2022,75,,
      1.1,,,50,,
      9.9,,,50,,
      2.1,,,,,
      """, context: context)
    #expect(sink.thresholds.map(\.setCode) == ["small", "small"])
    #expect(
      sink.thresholds.map(\.threshold) == [
        Threshold(group: "DBSCL", year: 2022, value: 74.5, confidence: .high, source: "QĐ 318"),
        Threshold(value: 80, confidence: .medium),
      ])
    #expect(
      sink.refused.map(\.diagnostic.code) == [
        "import.duplicate-row", "import.threshold-for-attested", "import.unknown-indicator", "import.missing-value",
      ])
  }
}
