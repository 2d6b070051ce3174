import Importing
import NTMKit

/// The mappings that were remembered, to be found again by the columns of a file.
struct SenderMappings {
  private let all: [SenderMapping]

  init(_ all: [SenderMapping]) { self.all = all }

  /// The one that was made for a file with these very columns; nil where there is none, or where senders differ.
  func fitting(_ file: SourceFile, _ options: ImportOptions) -> SenderMapping? {
    guard !all.isEmpty else { return nil }
    var found: SenderMapping?
    for mapping in all {
      let header = SheetColumns.names(of: file, options: options.using(mapping)) ?? []
      guard mapping.fits(header) else { continue }
      if let found, found.columns != mapping.columns || found.choices != mapping.choices { return nil }
      found = mapping
    }
    return found
  }
}

extension ImportOptions {
  func using(_ known: SenderMapping) -> ImportOptions {
    var options = taking(known.choices)
    options.mapping = known.mapping
    return options
  }
}
