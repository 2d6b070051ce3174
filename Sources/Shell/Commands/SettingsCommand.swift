import NTMKit
import Query

/// `settings`: every setting with its value, its default and what it does. `set` changes them.
struct SettingsCommand: Command {
  static let manifest = CommandManifest(
    "settings", summary: CommandStrings.settings, searchTerms: ["options", "configuration", "thiết lập", "cấu hình"])
  static let examples = [
    Example("settings", CommandStrings.settingsExample),
    Example(
      "settings | where value != default or default is missing and value is not missing",
      CommandStrings.settingsPipeExample),
  ]

  func run(_ arguments: NoParameters, input: KeptResult?, in session: inout Session) throws -> CommandResult {
    var builder = TableBuilder(["name", "value", "default", "summary"].map { Field($0, .text) })
    for setting in SettingName.allCases {
      builder.append([
        .text(setting.rawValue), Value(setting.shownValue(in: session)), Value(setting.defaultValue(in: session)),
        .text(setting.shownLabel(in: session).en),
      ])
    }
    return CommandResult(.table(try builder.finished()))
  }
}
