import NTMKit

/// The prompt in the form libedit measures: each run of escape sequences between \1 marks.
enum PromptMarks {
  /// The part of a prompt that is written once above the edited line, and the last line of it, marked.
  static func split(_ prompt: String) -> (above: String, marked: String) {
    guard let newline = prompt.lastIndex(of: "\n") else { return ("", marked(prompt)) }
    return (String(prompt[...newline]), marked(String(prompt[prompt.index(after: newline)...])))
  }

  /// libedit attaches a marked run to the character after it and loses one at the end, so a run at the end goes before the
  /// last character; unless that is a space, one is added first.
  static func marked(_ line: String) -> String {
    var pieces = pieces(of: UnicodeForm.nfc(line))
    if pieces.last?.isSequence == true {
      let sequence = pieces.removeLast()
      if pieces.last?.text == " " { pieces.removeLast() }
      pieces += [sequence, Piece(text: " ", isSequence: false)]
    }
    var marked = ""
    for (index, piece) in pieces.enumerated() {
      let opens = piece.isSequence && (index == 0 || !pieces[index - 1].isSequence)
      let closes = piece.isSequence && (index == pieces.count - 1 || !pieces[index + 1].isSequence)
      marked += (opens ? "\u{1}" : "") + piece.text + (closes ? "\u{1}" : "")
    }
    return marked
  }

  private struct Piece {
    var text: String
    var isSequence: Bool
  }

  /// Characters and whole escape sequences (CSI `ESC [ … letter`, OSC `ESC ] … BEL`); other controls are left out.
  private static func pieces(of line: String) -> [Piece] {
    var pieces: [Piece] = []
    var rest = line.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "\u{1B}" else {
        if EditorText.takesCells(scalar) { pieces.append(Piece(text: String(scalar), isSequence: false)) }
        continue
      }
      let introducer = rest.first
      guard introducer == "[" || introducer == "]" else { continue }
      var sequence = String.UnicodeScalarView([scalar])
      if let first = rest.popFirst() { sequence.append(first) }
      while let next = rest.popFirst() {
        sequence.append(next)
        if introducer == "[" ? (0x40...0x7E ~= next.value) : next == "\u{7}" { break }
      }
      pieces.append(Piece(text: String(sequence), isSequence: true))
    }
    return pieces
  }
}
