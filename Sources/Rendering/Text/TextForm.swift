import NTMKit

/// The head and foot of an official document: two columns side by side, or one below the other where the page is narrow.
struct TextForm {
  let width: Int
  let style: TextStyle
  let language: Language

  private static let gap = 4
  private static let leastColumn = 34

  func lines(_ head: Letterhead) -> [String] {
    let issuer = head.issuer.enumerated().map { index, text in
      Line(text: resolved(text), isBold: index == head.issuer.count - 1)
    }
    let left = issuer + [Line(text: ""), Line(text: resolved(head.number))]
    let right = [
      Line(text: resolved(Letterhead.state), isBold: true), Line(text: resolved(Letterhead.motto), isBold: true),
      Line(text: ""), Line(text: resolved(head.placeAndDate)),
    ]
    let title = [Line(text: resolved(head.kind), isBold: true), Line(text: resolved(head.subject), isBold: true)]
    let addressees = head.addressees.map { "- \(resolved($0))" }
    return sideBySide(left, right) + [""] + centred(title, width) + [""]
      + DisplayWidth.wrapped(resolved(Strings.addressees), to: width)
      + addressees.flatMap { DisplayWidth.wrapped($0, to: width - 2).map { "  " + $0 } }
  }

  func lines(_ foot: SignatureBlock) -> [String] {
    let left =
      [Line(text: resolved(SignatureBlock.recipientsTitle), isBold: true, isCentred: false)]
      + foot.recipients.map { Line(text: "- \(resolved($0))", isCentred: false) }
    let right = [
      Line(text: resolved(foot.post), isBold: true), Line(text: resolved(SignatureBlock.signHere)),
    ]
    return sideBySide(left, right)
  }

  private struct Line {
    var text: String
    var isBold = false
    var isCentred = true
  }

  private func resolved(_ text: LocalizedText) -> String { TerminalText.oneLine(text.resolved(in: language)) }

  private func sideBySide(_ left: [Line], _ right: [Line]) -> [String] {
    let column = (width - Self.gap) / 2
    guard column >= Self.leastColumn else { return centred(left, width) + [""] + centred(right, width) }
    let (first, second) = (placed(left, column), placed(right, column))
    return (0..<max(first.count, second.count)).map { row in
      let one = row < first.count ? first[row] : Placed()
      guard row < second.count, !second[row].text.isEmpty else { return shown(one) }
      let space = column + Self.gap - one.space - DisplayWidth.width(of: one.text)
      return shown(one) + String(repeating: " ", count: max(0, space)) + shown(second[row])
    }
  }

  private func centred(_ lines: [Line], _ width: Int) -> [String] { placed(lines, width).map(shown) }

  /// A line of the page: its words behind so many spaces.
  private struct Placed {
    var space = 0
    var text = ""
    var isBold = false
  }

  private func placed(_ lines: [Line], _ width: Int) -> [Placed] {
    lines.flatMap { line in
      line.text.isEmpty
        ? [Placed()]
        : DisplayWidth.wrapped(line.text, to: width).map { text in
          let space = line.isCentred ? max(0, width - DisplayWidth.width(of: text)) / 2 : 0
          return Placed(space: space, text: text, isBold: line.isBold)
        }
    }
  }

  private func shown(_ line: Placed) -> String {
    String(repeating: " ", count: line.text.isEmpty ? 0 : line.space)
      + (line.isBold ? style.bold(line.text) : line.text)
  }
}
