import NTMKit

/// The axes around the rows of a plot: marks of y at the left, a line below.
struct TextPlotFrame {
  /// Of each row the mark of y that stands there; empty where there is none.
  let labels: [String]
  let labelWidth: Int
  let columns: Int
  let style: TextStyle

  /// - Parameter axis: what stands below the line, at the marks of x.
  func lines(around rows: [[Character]], axis: String) -> [String] {
    let margin = String(repeating: " ", count: labelWidth + 1)
    return rows.enumerated().map { row, cells in
      let label = DisplayWidth.padded(
        DisplayWidth.truncated(labels[row], to: labelWidth), to: labelWidth, alignment: .right)
      return (label + " " + style.dim(labels[row].isEmpty ? "│" : "┤") + String(cells)).trimmingTrailingSpaces()
    } + [margin + style.dim("└" + String(repeating: "─", count: columns)), margin + " " + axis]
  }
}
