import NTMKit

extension RichDocument {
  private static let quarters = (0..<8).compactMap { Period.quarter(1, of: 2021)?.advanced(by: $0 - 1) }

  func trend() throws -> Section {
    let means = [14.2, 14.6, 15.1, 15.9, 16.4, 17.0, 17.4, 17.9]
    let mean = try Table(columns: [
      Column(Field("period", .period), values: Self.quarters.map(Value.period)),
      Column(Field("mean", .double, unit: .criterion), values: means.map(Value.double)),
      Column(Field("target", .double), values: means.map { _ in .double(18.2) }),
      Column(Field("p10", .double), values: means.enumerated().map { .double($1 - 0.1 * Double($0)) }),
      Column(Field("p90", .double), values: means.enumerated().map { .double($1 + 0.15 * Double($0)) }),
    ])
    let titled: [String: LocalizedText] = [
      "period": LocalizedText(vi: "Kỳ", en: "Period"),
      "mean": LocalizedText(vi: "Bình quân tiêu chí đạt", en: "Mean criteria met"),
      "target": LocalizedText(vi: "Chỉ tiêu 2022", en: "Target 2022"),
      "share": LocalizedText(vi: "Tỷ lệ", en: "Share"), "district": LocalizedText(vi: "Huyện", en: "District"),
      "state": LocalizedText(vi: "Kết quả", en: "State"), "communes": LocalizedText(vi: "Số xã", en: "Communes"),
    ]
    return Section(
      id: "trend", title: LocalizedText(vi: "Diễn biến", en: "Over time"),
      blocks: [
        .chart(
          Chart(
            id: "mean", mark: .line, encoding: .init(x: "period", y: "mean", target: "target"), data: mean,
            title: LocalizedText(vi: "Bình quân tiêu chí đạt mỗi xã", en: "Mean criteria met per commune"),
            description: LocalizedText(
              vi: "Từ 14,2 quý 4/2020 lên 17,9 quý 3/2022; chỉ tiêu 18,2.",
              en: "From 14.2 in Q4 2020 to 17.9 in Q3 2022; the target is 18.2."), labels: titled)),
        .chart(
          Chart(
            id: "band", mark: .band, encoding: .init(x: "period", y: "mean", lower: "p10", upper: "p90"), data: mean,
            title: LocalizedText(vi: "Dự báo với khoảng 80 %", en: "Forecast with its 80% range"),
            description: LocalizedText(vi: "Khoảng rộng dần.", en: "The range widens."), labels: titled)),
        .chart(try byDistrict(titled, stacked: true)), .chart(try byDistrict(titled, stacked: false)),
        .chart(try districtLines(titled)), .chart(try panels(titled)), .chart(try panels(titled, mark: .bar)),
        .chart(try targets(titled)), .chart(try otherMark(.funnel, titled)), .chart(try otherMark(.histogram, titled)),
        .chart(try scatter()), .chart(try timeline()),
      ])
  }

  /// A small chart for each district.
  private func panels(_ labels: [String: LocalizedText], mark: Chart.Mark = .line) throws -> Chart {
    var builder = TableBuilder([
      Field("period", .period), Field("district", .text), Field("share", .double, unit: .percent),
    ])
    for (index, district) in Self.districts.prefix(3).enumerated() {
      for (step, period) in Self.quarters.suffix(4).enumerated() {
        builder.append([.period(period), .text(district), .double(Double(40 + 12 * index + 5 * step))])
      }
    }
    return Chart(
      id: "panels-\(mark.rawValue)", mark: mark, encoding: .init(x: "period", y: "share", facet: "district"),
      data: try builder.finished(),
      title: LocalizedText(vi: "Tỷ lệ đạt của từng huyện", en: "The share met in each district"),
      description: LocalizedText(vi: "Vị Thủy không có trong hình.", en: "Vị Thủy is not in the picture."),
      labels: labels)
  }

  private static let districts = ["Châu Thành", "Châu Thành A", "Phụng Hiệp", "Vị Thủy", "Long Mỹ"]

  private func byDistrict(_ labels: [String: LocalizedText], stacked: Bool) throws -> Chart {
    var builder = TableBuilder([
      Field("district", .text), Field("state", .text), Field("communes", .int, unit: .commune),
    ])
    for (index, district) in Self.districts.enumerated() {
      builder.append([.text(district), .text("met"), .int(Int64(4 + index))])
      builder.append([.text(district), .text("not_met"), .int(Int64(5 - index))])
      if index != 2 { builder.append([.text(district), .text("not_assessed"), .int(1)]) }
    }
    return Chart(
      id: stacked ? "stacked" : "grouped", mark: .bar,
      encoding: .init(x: "district", y: "communes", series: "state", isStacked: stacked), data: try builder.finished(),
      title: LocalizedText(vi: "Số xã theo huyện và kết quả", en: "Communes by district and state"),
      description: LocalizedText(vi: "Long Mỹ có nhiều xã đạt nhất.", en: "Long Mỹ has most communes that meet it."),
      labels: labels, terms: ["state": RichDocument.stateTerms])
  }

  private func districtLines(_ labels: [String: LocalizedText]) throws -> Chart {
    var builder = TableBuilder([
      Field("period", .period), Field("district", .text), Field("share", .double, unit: .percent),
    ])
    for (index, district) in Self.districts.prefix(4).enumerated() {
      for (step, quarter) in Self.quarters.enumerated() {
        let share = Double(30 + index * 9 + step * (7 - index))
        builder.append([.period(quarter), .text(district), index == 1 && step == 3 ? .null : .double(share)])
      }
    }
    return Chart(
      id: "districts", mark: .line, encoding: .init(x: "period", y: "share", series: "district"),
      data: try builder.finished(),
      title: LocalizedText(vi: "Tỷ lệ xã đạt theo huyện", en: "Share of communes by district"),
      description: LocalizedText(vi: "Mọi huyện đều tăng.", en: "All districts rise."), labels: labels)
  }

  private func targets(_ labels: [String: LocalizedText]) throws -> Chart {
    let table = try Table(columns: [
      Column(Field("district", .text), values: Self.districts.map(Value.text)),
      Column(Field("share", .double, unit: .percent), values: [81.25, 100, 66.7, 40, 0].map(Value.double)),
      Column(Field("target", .double, unit: .percent), values: [90, 100, 75, .nan, 50].map(Value.double)),
    ])
    return Chart(
      id: "targets", mark: .bar, encoding: .init(x: "district", y: "share", target: "target"), data: table,
      title: LocalizedText(vi: "Tỷ lệ xã đạt so với chỉ tiêu", en: "Share against target"),
      description: LocalizedText(vi: "Chỉ Châu Thành A đạt chỉ tiêu.", en: "Only Châu Thành A meets its target."),
      labels: labels)
  }

  private func otherMark(_ mark: Chart.Mark, _ labels: [String: LocalizedText]) throws -> Chart {
    let isFunnel = mark == .funnel
    let names =
      isFunnel ? ["Đăng ký", "Nộp hồ sơ", "Huyện chấm", "Công nhận"] : ["40–45", "45–50", "50–55", "55–60", "60–65"]
    let table = try Table(columns: [
      Column(Field(isFunnel ? "stage" : "income", .text), values: names.map(Value.text)),
      Column(Field("count", .int), values: (isFunnel ? [64, 48, 31, 12] : [3, 11, 22, 12, 3]).map(Value.int)),
    ])
    return Chart(
      id: mark.rawValue, mark: mark, encoding: .init(x: isFunnel ? "stage" : "income", y: "count"), data: table,
      title: isFunnel
        ? LocalizedText(vi: "Sản phẩm OCOP qua các bước", en: "OCOP products by step")
        : LocalizedText(vi: "Thu nhập bình quân đầu người", en: "Income per person"),
      description: LocalizedText(vi: "Phân bố.", en: "Distribution."), labels: labels)
  }

  private func scatter() throws -> Chart {
    let table = try Table(columns: [
      Column(Field("hours", .double), values: (0..<20).map { .double(Double($0 * 13 % 40)) }),
      Column(Field("gain", .double), values: (0..<20).map { .double(Double($0 * 7 % 30) - 6) }),
    ])
    return Chart(
      id: "scatter", mark: .point, encoding: .init(x: "hours", y: "gain"), data: table,
      title: LocalizedText(vi: "Giờ học và điểm tăng thêm", en: "Hours and gain"),
      description: LocalizedText(vi: "Không thấy quan hệ.", en: "No relation is seen."))
  }

  private func timeline() throws -> Chart {
    func date(_ month: Int) -> Value { CalendarDate(year: 2022, month: month, day: 15).map(Value.date) ?? .null }
    let table = try Table(columns: [
      Column(Field("task", .text), values: ["Tập huấn cán bộ", "Thẩm định hồ sơ", "Họp Hội đồng"].map(Value.text)),
      Column(Field("starts", .date), values: [date(2), date(6), date(11)]),
      Column(Field("ends", .date), values: [date(5), date(10), .null]),
    ])
    return Chart(
      id: "timeline", mark: .timeline, encoding: .init(x: "starts", y: "task", upper: "ends"), data: table,
      title: LocalizedText(vi: "Việc theo thời gian", en: "Tasks over time"),
      description: LocalizedText(vi: "Ba việc trong năm.", en: "Three tasks in the year."))
  }

  func methods() -> Section {
    Section(
      id: "method", title: LocalizedText(vi: "Phương pháp và dữ liệu", en: "Method and data"),
      blocks: [
        .note(
          Note(
            .method,
            LocalizedText(
              vi: "Tiêu chí chưa đánh giá được tính là thiếu; tiêu chí không áp dụng được bỏ khỏi mẫu số.",
              en: "A criterion not assessed counts as missing; one not applicable is left out."))),
        .note(
          Note(
            .dataGap,
            LocalizedText(vi: "Sáu xã chưa có dân số.", en: "The population of six communes is missing."))),
        .note(Note(.info, LocalizedText(vi: "Xem thêm báo cáo `plan`.", en: "See also the report `plan`."))),
      ])
  }
}
