import NTMKit

/// A format's name, as in `show html`, and the ending of its files.
public struct RenderFormat: Sendable, Hashable {
  public var name: String
  public var mediaType: String
  public var fileExtension: String

  public init(name: String, mediaType: String, fileExtension: String) {
    self.name = name
    self.mediaType = mediaType
    self.fileExtension = fileExtension
  }
}

/// What a renderer may depend on besides the document.
public struct RenderContext: Sendable {
  public var language: Language
  /// Columns of the terminal; nil when there is none to fit into.
  public var width: Int?
  public var usesColour: Bool
  /// Rows of a table shown before the rest is counted; nil shows all.
  public var rowLimit: Int?
  public var vocabulary: Vocabulary
  /// What a bare table rests on; a document says it itself.
  public var overlay: Overlay?
  /// Asked now and then in long tables: once it says so, what is left of them is left out, and whoever cancelled throws the
  /// output away.
  public var isCancelled: @Sendable () -> Bool

  public init(
    language: Language, width: Int? = nil, usesColour: Bool = false, rowLimit: Int? = nil,
    vocabulary: Vocabulary = Vocabulary(), overlay: Overlay? = nil,
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) {
    self.language = language
    self.width = width
    self.usesColour = usesColour
    self.rowLimit = rowLimit
    self.vocabulary = vocabulary
    self.overlay = overlay
    self.isCancelled = isCancelled
  }

  /// For the primary table of a document.
  func overlaid(by overlay: Overlay?) -> RenderContext {
    var context = self
    context.overlay = overlay
    return context
  }

  /// Whether to stop before a row.
  func stops(before row: Int) -> Bool { row & 1023 == 0 && isCancelled() }
}

/// Turns a document, or a bare table, into bytes of one format.
public protocol Renderer: Sendable {
  static var format: RenderFormat { get }
  static var summary: LocalizedText { get }
  init()
  /// - Returns: a warning for each block shown in a poorer form; nothing is dropped silently.
  func render(_ document: ReportDocument, in context: RenderContext, to output: inout String) throws -> [Diagnostic]
  /// The result of a query: a table without a document around it.
  func render(_ table: Table, in context: RenderContext, to output: inout String) throws -> [Diagnostic]
}
