/// The renderers that ship, in the order in which help lists them.
public enum Renderers {
  public static let all: [any Renderer.Type] = [
    TextRenderer.self, TableRenderer.self, CSVRenderer.self, JSONRenderer.self, JSONLinesRenderer.self,
    MarkdownRenderer.self, HTMLRenderer.self,
  ]
}
