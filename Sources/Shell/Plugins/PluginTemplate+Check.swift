/// A validation rule, which the report `check` runs beside its own.
extension PluginTemplate {
  /// snake_case: the word in the column `rule`.
  private var rule: String { id.replacing("-", with: "_") }

  var checkFiles: [File] {
    [
      File(path: "Sources/\(module)/\(module).swift", text: check),
      File(path: "Sources/\(module)/Strings.swift", text: checkStrings),
    ]
  }

  private var check: String {
    """
    import NTMKit

    /// What ntm loads: what the plugin is called, and what it brings.
    public let plugin = Plugin(
      id: "\(id)", version: "0.1.0", title: Strings.title, checks: [\(module)Check.self])

    /// Communes whose population is not known: a beginning to be changed into the rule you need.
    public struct \(module)Check: Check {
      public static let manifest = CheckManifest(
        "\(rule)", .warning, title: Strings.title, explanation: Strings.explanation)

      /// Tables as small as can be, and what is found in them. What a row does not name is missing.
      public static let examples = [
        CheckExample(
          [
            "communes": [
              ["code": "31378", "name": "Phú Hữu", "district": "Châu Thành", "population": "9120", "period": "2022Q3"],
              ["code": "31379", "name": "Phú Tân", "district": "Châu Thành", "period": "2022Q3"],
            ]
          ], finds: [Strings.found("Phú Tân")])
      ]

      public init() {}

      public func run(in context: CheckContext) throws -> CheckResult {
        var checked = 0
        var findings: [CheckFinding] = []
        for period in context.periods {
          // Where no criteria set judges the period there is nothing to check.
          guard let communes = try context.standings("communes", at: period) else { continue }
          checked += communes.rowCount
          for row in 0..<communes.rowCount where communes[row, "population"].isNull {
            let name = communes[row, "name"].plainText
            findings.append(
              CheckFinding(
                Strings.found(name), period: period, district: communes[row, "district"].plainText, commune: name))
          }
        }
        return CheckResult(checked: checked, findings)
      }
    }

    """
  }

  private var checkStrings: String {
    """
    import NTMKit

    /// All words of the check, in both languages.
    enum Strings {
      static let title = LocalizedText(vi: "\(module): xã chưa có dân số", en: "\(module): communes without population")
      static let explanation = LocalizedText(
        vi: "Xã có trong danh sách mà chưa nhập dân số. Nhập tệp dân số của xã.",
        en: "A commune on the list has no population. Import the file with populations.")

      static func found(_ commune: String) -> LocalizedText {
        LocalizedText(vi: "xã \\(commune) chưa có dân số", en: "commune \\(commune) has no population")
      }
    }

    """
  }

  var checkReadme: String {
    """
    A validation rule for ntm: once the plugin is loaded, the report `check` runs it beside its own.

        check --rule \(rule)     this rule alone
        check                  all rules

    It finds communes whose population is not known.
    """
  }
}
