import NTMKit

/// What an official document has beside its tables: sentences with figures, its head and its foot.
extension HTMLPage {
  /// Each figure says to other programs what number it is.
  mutating func write(_ bound: BoundText) {
    html += "<p>"
    for piece in bound.pieces(in: context.language) {
      switch piece {
      case .words(let text): html += HTMLText.escaped(text)
      case .figure(let name):
        guard let figure = bound.figures[name] else { continue }
        let text = HTMLText.escaped(figure.written(in: context.language))
        html +=
          figure.value.isNull ? text : "<data value=\"\(HTMLText.escaped(figure.value.plainText))\">\(text)</data>"
      }
    }
    html += "</p>\n"
  }

  mutating func write(_ head: Letterhead) {
    html += "<div class=\"letterhead\">\n<div>"
    for (index, line) in head.issuer.enumerated() {
      let isLast = index == head.issuer.count - 1
      html += isLast ? "<p class=\"ruled\"><b>\(escaped(line))</b></p>" : "<p>\(escaped(line))</p>"
    }
    html += "<p>\(escaped(head.number))</p></div>\n"
    html += "<div><p><b>\(escaped(Letterhead.state))</b></p><p class=\"ruled\"><b>\(escaped(Letterhead.motto))</b></p>"
    html += "<p><em>\(escaped(head.placeAndDate))</em></p></div>\n</div>\n"
    html += "<div class=\"kind\"><p><b>\(escaped(head.kind))</b></p><p><b>\(escaped(head.subject))</b></p></div>\n"
    html += "<div class=\"addressees\"><p>\(escaped(Strings.addressees))</p>\n<ul>\n"
    for addressee in head.addressees { html += "<li>\(escaped(addressee))</li>\n" }
    html += "</ul>\n</div>\n"
  }

  mutating func write(_ foot: SignatureBlock) {
    html += "<div class=\"signatures\">\n<div><p><b>\(escaped(SignatureBlock.recipientsTitle))</b></p>\n<ul>\n"
    for recipient in foot.recipients { html += "<li>\(escaped(recipient))</li>\n" }
    html += "</ul>\n</div>\n<div class=\"post\"><p><b>\(escaped(foot.post))</b></p>"
    html += "<p><em>\(escaped(SignatureBlock.signHere))</em></p></div>\n</div>\n"
  }
}
