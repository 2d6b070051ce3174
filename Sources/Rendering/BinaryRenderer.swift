import NTMKit

/// A file's bytes, with a warning for each block shown in a poorer form.
public struct RenderedFile: Sendable {
  public var bytes: [UInt8]
  public var warnings: [Diagnostic]

  public init(bytes: [UInt8], warnings: [Diagnostic]) {
    self.bytes = bytes
    self.warnings = warnings
  }
}

/// Turns a document into bytes that are no text: for files only, never for a terminal or a pipe.
public protocol BinaryRenderer: Sendable {
  static var format: RenderFormat { get }
  static var summary: LocalizedText { get }
  init()
  func render(_ document: ReportDocument, in context: RenderContext) throws -> RenderedFile
}
