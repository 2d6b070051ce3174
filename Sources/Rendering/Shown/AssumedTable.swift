import NTMKit

extension Table {
  /// With a last column that says what the rows rest on, for formats that hold rows and nothing else; nil changes nothing.
  func marked(as overlay: Overlay?) -> Table {
    guard let overlay, !columns.isEmpty else { return self }
    let mark = Column(
      Field(nameOfMark, .text), values: [Value](repeating: .text(overlay.text), count: rowCount))
    return (try? Table(columns: columns + [mark])) ?? self
  }

  fileprivate var nameOfMark: String {
    var name = Overlay.column
    while self[name] != nil { name += "_" }
    return name
  }
}

extension TableBlock {
  func marked(as overlay: Overlay?) -> TableBlock {
    guard overlay != nil, !table.columns.isEmpty else { return self }
    var block = self
    block.table = table.marked(as: overlay)
    if !columns.isEmpty { block.columns.append(Presentation(table.nameOfMark, Overlay.label)) }
    return block
  }
}
