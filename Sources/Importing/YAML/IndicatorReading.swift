import NTMKit

/// Reads one indicator of a criteria set with its thresholds.
struct IndicatorReading {
  private let value: YAMLValue

  init(_ value: YAMLValue) { self.value = value }

  /// - Throws: `import.missing-key`, `import.wrong-type`, `import.unknown-word`.
  func indicator() throws(Diagnostic) -> Indicator {
    let kind = try kind()
    let title = try value.title()
    let unitText = try value["unit"]?.text()
    let note = try note()
    return Indicator(
      id: try value.required("id").text(), title: title, kind: kind,
      unit: kind == .attested ? nil : unitText.map(Self.unit), comparison: try comparison(kind),
      confidence: try confidence("title"), thresholds: kind == .attested ? [] : try thresholds(),
      isConditional: Self.isConditional(title.vi, note), plausibleRange: unitText == "%" ? 0...100 : nil, note: note)
  }

  private func kind() throws(Diagnostic) -> Indicator.Kind {
    let word = try value.required("kind")
    guard let kind = Indicator.Kind(rawValue: try word.text()) else {
      throw word.unknownWord(Indicator.Kind.allCases.map(\.rawValue))
    }
    return kind
  }

  private func comparison(_ kind: Indicator.Kind) throws(Diagnostic) -> Indicator.Comparison {
    guard let word = value["comparison"] else { return kind == .attested ? .attested : .atLeast }
    guard let comparison = Indicator.Comparison(rawValue: try word.text()) else {
      throw word.unknownWord(Indicator.Comparison.allCases.map(\.rawValue))
    }
    return comparison
  }

  /// How sure the file is of the title or the threshold; low where it does not say.
  private func confidence(_ part: String) throws(Diagnostic) -> Confidence {
    guard let all = value["confidence"], let word = all[part] ?? (all.node.scalar == nil ? nil : all) else {
      return .low
    }
    guard let confidence = Confidence(rawValue: try word.text()) else {
      throw word.unknownWord(Confidence.allCases.map(\.rawValue))
    }
    return confidence
  }

  static func unit(_ text: String) -> MeasureUnit {
    switch text {
    case "%": .percent
    case "triệu đồng/người/năm": "million_dong/person/year"
    case "m²/người", "m2/người": "m2/person"
    default: MeasureUnit(rawValue: text)
    }
  }

  private static func isConditional(_ title: String, _ note: String?) -> Bool {
    title.contains("(nếu có)") || note?.contains("Conditional") ?? false
  }

  /// The note, and what the file says about parts and rules that a threshold cannot hold.
  private func note() throws(Diagnostic) -> String? {
    var parts: [String] = []
    for key in ["note", "rule", "components"] {
      if let text = value[key] { parts.append(try text.text()) }
    }
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }

  // MARK: Thresholds

  private func thresholds() throws(Diagnostic) -> [Threshold] {
    let confidence = try confidence("threshold")
    let source = try (value["basis"] ?? value["source"])?.text()
    let status = try value["threshold_status"]?.text()
    func threshold(_ group: String?, _ year: Int?, _ limit: YAMLValue) throws(Diagnostic) -> Threshold {
      let number = limit.isNull ? nil : try limit.number()
      return Threshold(
        group: group, year: year, value: number, confidence: confidence,
        source: source ?? (number == nil ? status : nil))
    }
    func table(_ limits: YAMLValue, year: Int?) throws(Diagnostic) -> [Threshold] {
      if limits.node.scalar != nil { return [try threshold(nil, year, limits)] }
      var found: [Threshold] = []
      if let common = limits.member("common") { found.append(try threshold(nil, year, common)) }
      for key in ["regions", "groups"] {
        for (group, limit) in limits[key]?.members ?? [] { found.append(try threshold(group, year, limit)) }
      }
      return found
    }
    var all: [Threshold] = []
    if let limits = value.member("threshold") { all += try table(limits, year: nil) }
    for (key, limits) in value["threshold_by_year"]?.members ?? [] {
      guard let year = Int(key) else { throw limits.wrongType(Strings.yamlYear) }
      all += try table(limits, year: year)
    }
    return all
  }
}

extension YAMLValue {
  func unknownWord(_ words: [String]) -> Diagnostic {
    let text = node.scalar?.string ?? ""
    return Diagnostic(
      "import.unknown-word", kind: .data, message: Strings.unknownWord(name, text), span: span,
      hints: [Strings.words(words)])
  }
}
