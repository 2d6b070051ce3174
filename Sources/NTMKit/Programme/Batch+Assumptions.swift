internal import Foundation

extension Batch {
  /// What was assumed about the file; of an edit the change, who made it and why.
  public var assumptionTexts: [LocalizedText] {
    (try? JSONDecoder().decode([LocalizedText].self, from: Data(assumptions.utf8))) ?? []
  }
}
