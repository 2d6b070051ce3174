import NTMKit
import PluginHost

extension Diagnostic {
  /// The same as words of a plugin: nothing in them is obeyed by a terminal, they do not pass for a defect of ntm or for one of its
  /// refusals, and say whose they are.
  func asToldByPlugin(_ plugin: String) -> Diagnostic {
    var told = self
    told.message = message.withoutControls
    told.hints = hints.map(\.withoutControls)
    told.excerpt = excerpt.map(PlainText.withoutControls)
    told.span?.source = PlainText.withoutControls(span?.source ?? "")
    told.others = others.map { $0.asToldByPlugin(plugin) }
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
