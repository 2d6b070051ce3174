extension Geography: ParameterValue {
  public static var kind: ParameterKind { .date }
  public init(argument text: String) throws(Diagnostic) {
    guard let geography = Geography(parsing: text) else {
      throw Diagnostic(
        "parameter.not-a-geography",
        message: LocalizedText(
          vi: "“\(text)” không phải năm (viết 2025) hay ngày (viết 2025-07-01) của địa giới",
          en: "“\(text)” is neither a year (written 2025) nor a day (written 2025-07-01) of units"))
    }
    self = geography
  }
  public var argumentText: String { description }
}
