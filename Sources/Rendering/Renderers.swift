/// All formats, in the order that help lists them.
public enum Renderers {
  public static let all: [any Renderer.Type] = [
    TextRenderer.self, TableRenderer.self, CSVRenderer.self, JSONRenderer.self, JSONLinesRenderer.self,
    MarkdownRenderer.self, HTMLRenderer.self,
  ]

  /// Those of files that are no text.
  public static let binary: [any BinaryRenderer.Type] = [WorkbookRenderer.self]

  /// The format of a name, as in `show html`.
  public static func named(_ name: String) -> (any Renderer.Type)? { all.first { $0.format.name == name } }
}

/// The format that a file's ending asks for, upper or lower case, with or without its point; nil for an unknown one.
public func renderer(forFileExtension fileExtension: String) -> (any Renderer.Type)? {
  let ending = fileExtension.lowercased()
  let known = ending.hasPrefix(".") ? String(ending.dropFirst()) : ending
  return Renderers.all.first { $0.format.fileExtension == known || known == "htm" && $0.format.name == "html" }
}
