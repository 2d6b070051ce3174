import NTMKit

/// What flows between the stages of a line.
public enum PipelineValue: Sendable {
  case nothing
  case table(Table)
  /// A verb on a document takes its primary table; a sink takes it whole.
  case document(ReportDocument)
  case message(LocalizedText)
}
