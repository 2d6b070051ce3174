extension AsOf: ParameterValue {
  public static var kind: ParameterKind { .date }
  public init(argument text: String) throws(Diagnostic) {
    guard let asof = AsOf(parsing: text) else {
      throw Diagnostic(
        "parameter.not-a-date",
        message: LocalizedText(
          vi: "“\(text)” không phải ngày (viết 2022-09-30) hay kỳ đã khoá (viết 2022Q3)",
          en: "“\(text)” is neither a date (written 2022-09-30) nor a closed period (written 2022Q3)"))
    }
    self = asof
  }
  public var argumentText: String { description }
}
