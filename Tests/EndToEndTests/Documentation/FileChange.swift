/// A change to a file as a page shows it: lines that stay behind a space, lines that go behind `-`, lines that come behind `+`; a line
/// `@@` parts changes at several places. Each place is where the lines that stay and go stand together, and has to be the only one.
struct FileChange {
  private let parts: [(old: [String], new: [String])]
  private let place: String

  /// - Parameter place: for messages.
  init(_ lines: [String], place: String) throws {
    self.place = place
    parts = try lines.split { $0.hasPrefix("@@") }.map { lines in
      var part: (old: [String], new: [String]) = ([], [])
      for line in lines {
        let rest = String(line.dropFirst())
        switch line.first {
        case "+": part.new.append(rest)
        case "-": part.old.append(rest)
        case " ", nil:
          part.old.append(rest)
          part.new.append(rest)
        default: throw DocumentationError.malformed("\(place): the line is no part of a change: \(line)")
        }
      }
      return part
    }
  }

  /// - Throws: `DocumentationError.malformed` where the old lines stand nowhere, or at several places.
  func applied(to text: String) throws -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for part in parts {
      let starts = lines.indices.filter { lines[$0...].starts(with: part.old) }
      guard let start = starts.first, starts.count == 1 else {
        throw DocumentationError.malformed(
          "\(place): these lines stand at \(starts.count) places: \(part.old.joined(separator: "\n"))")
      }
      lines.replaceSubrange(start..<(start + part.old.count), with: part.new)
    }
    return lines.joined(separator: "\n")
  }
}
