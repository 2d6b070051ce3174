import NTMKit

extension Language {
  /// The language of a user who did not ask for one: `NTM_LANG`, else English where the locale is English, else Vietnamese
  /// (the programme's own language; a bare `C` or `POSIX` locale says nothing about the user).
  public static func preferred(_ environment: [String: String]) -> Language {
    func value(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
    if let named = value("NTM_LANG").flatMap(Language.init(rawValue:)) { return named }
    let locale = value("LC_ALL") ?? value("LC_MESSAGES") ?? value("LANG") ?? ""
    return locale.hasPrefix("en") ? .en : .vi
  }
}
