import NTMKit
import PluginHost

extension Diagnostic {
  /// The same as words of a plugin: nothing in them is obeyed by a terminal, they do not pass for a defect of ntm or for one of its
  /// refusals, and say whose they are.
  ///
  /// - Parameter reports: those of the plugin; what they say of themselves says whose it is.
  func asToldByPlugin(_ plugin: String, reports: [String] = []) -> Diagnostic {
    var told = tamed(plugin)
    let own = [plugin] + reports
    let namesItself =
      own.contains { told.code.rawValue.hasPrefix($0 + ".") || told.message.en.contains("“\($0)”") }
    // A report that it asks for, and the kit, know nothing of it.
    if !namesItself, told.code != "report.cancelled" { told.hints.append(PluginStrings.toldBy(plugin)) }
    return told
  }

  private func tamed(_ plugin: String) -> Diagnostic {
    var told = self
    told.message = message.withoutControls
    told.hints = hints.map(\.withoutControls)
    told.excerpt = excerpt.map(PlainText.withoutControls)
    told.span?.source = PlainText.withoutControls(span?.source ?? "")
    told.others = others.map { $0.tamed(plugin) }
    let area = code.rawValue.prefix { $0 != "." }
    let isName =
      code.rawValue.count <= 80
      && code.rawValue.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-.".contains($0)) }
    // What its process says before anything of the plugin has run.
    if ["plugin.cannot-load", "plugin.no-entry", "plugin.not-confined", "toolkit.name-taken"].contains(code) {
      return told
    }
    if kind == .defect || ["plugin", "shell", "toolkit"].contains(area) || !isName || message.en.isEmpty {
      told.code = "plugin.threw"
      told.kind = .data
      told.message = PluginStrings.threw(told.message, plugin: plugin)
    }
    return told
  }
}

extension LocalizedText {
  var withoutControls: LocalizedText {
    LocalizedText(
      resolvedVietnamese: PlainText.withoutControls(vi), resolvedEnglish: PlainText.withoutControls(en))
  }
}
