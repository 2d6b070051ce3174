import NTMKit

/// What an official document has beside its tables: sentences with figures, its head and its foot.
extension HTMLPage {
  /// Each figure says to other programs what number it is.
  mutating func write(_ bound: BoundText) {
    html += "<p>"
    writePieces(of: bound)
    html += "</p>\n"
  }

  /// Lists in lists, numbered where the items are.
  mutating func write(_ list: ItemList) { write(list.items[...], depth: 0) }

  private mutating func write(_ items: ArraySlice<ItemList.Item>, depth: Int) {
    var rest = items
    while let first = rest.first {
      let isNumbered = first.number != nil
      html += isNumbered ? "<ol\(first.number == 1 ? "" : " start=\"\(first.number ?? 1)\"")>\n" : "<ul>\n"
      while let item = rest.first, item.depth > depth || (item.number != nil) == isNumbered || item.mark.isEmpty {
        rest.removeFirst()
        html += "<li>"
        writePieces(of: item.text)
        while let more = rest.first, more.depth > depth || more.mark.isEmpty {
          html += "\n"
          if more.mark.isEmpty, more.depth <= depth {
            rest.removeFirst()
            write(more.text)
          } else {
            let inner = rest.prefix { $0.depth > depth }
            rest = rest.dropFirst(inner.count)
            write(inner, depth: depth + 1)
          }
        }
        html += "</li>\n"
      }
      html += isNumbered ? "</ol>\n" : "</ul>\n"
    }
  }

  private mutating func writePieces(of bound: BoundText) {
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
