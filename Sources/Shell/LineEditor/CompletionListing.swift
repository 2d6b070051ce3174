import NTMKit

/// The list of candidates under the line.
enum CompletionListing {
  /// As many candidates as fit on the screen.
  struct Page: Equatable {
    var rows: [String]
    /// The first candidate of the page behind this one; nil for the last page.
    var next: Int?
  }

  private static let gap = 2

  /// The rows of the list, each at most `width` cells wide and at most `height` of them: one candidate a row with its
  /// summary where there are summaries and all rows fit, else columns, read downwards. What is left for other pages is counted
  /// in the last row.
  ///
  /// - Parameter start: the first candidate shown.
  static func page(
    _ candidates: [Completion], from start: Int = 0, width: Int, height: Int, language: Language
  ) -> Page {
    let width = max(1, width)
    let height = max(2, height)
    let names = candidates.map { EditorText.editable($0.replacement) }
    let widest = names.map(DisplayWidth.width).max() ?? 0
    let hasSummaries = candidates.contains { $0.summary != nil }
    if hasSummaries && candidates.count <= height && widest + gap + 8 <= width {
      let rows = zip(names, candidates).map { name, candidate in
        guard let summary = candidate.summary?.resolved(in: language) else { return name }
        let shown = EditorText.editable(summary)
        return DisplayWidth.padded(name, to: widest + gap, alignment: .left)
          + DisplayWidth.truncated(shown, to: width - widest - gap)
      }
      return Page(rows: rows)
    }
    let rest = Array(names.dropFirst(start))
    var page = columns(rest, widest: widest, width: width, height: height, language: language)
    page.next = page.next.map { start + $0 }
    return page
  }

  private static func columns(
    _ names: [String], widest: Int, width: Int, height: Int, language: Language
  ) -> Page {
    let cell = min(widest, width) + gap
    let columns = max(1, (width + gap) / cell)
    let needed = (names.count + columns - 1) / columns
    let shown = needed <= height ? names : Array(names.prefix((height - 1) * columns))
    let count = (shown.count + columns - 1) / columns
    var rows = (0..<count).map { row in
      let cells = stride(from: row, to: shown.count, by: count).map { DisplayWidth.truncated(shown[$0], to: width) }
      return cells.dropLast().map { DisplayWidth.padded($0, to: cell, alignment: .left) }.joined() + (cells.last ?? "")
    }
    if shown.count < names.count {
      let more = LineEditorStrings.moreCandidates(names.count - shown.count).resolved(in: language)
      rows.append(DisplayWidth.truncated(more, to: width))
    }
    return Page(rows: rows, next: shown.count < names.count ? shown.count : nil)
  }
}
