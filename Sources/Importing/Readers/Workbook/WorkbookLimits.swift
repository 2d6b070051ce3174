/// What a workbook may come to before it is refused: a small file can unpack to more than a machine holds.
public struct WorkbookLimits: Sendable, Hashable {
  /// Of all parts read, unpacked.
  public var inflatedBytes = 2 << 30
  /// How many times its packed size a part may have, once it is larger than `freeBytes`. Sheets of real tables come to 5 to 50;
  /// deflate can reach 1,032.
  public var ratio = 200
  public var freeBytes = 8 << 20
  /// Of one sheet, empty cells left of a filled one included.
  public var cells = 20_000_000
  public var columns = 16_384
  public var rows = 1_048_576
  public var sharedStrings = 10_000_000
  /// Of the text of one sheet, and of the shared strings: one long text may stand in many cells.
  public var textBytes = 1 << 30
  /// Files in the archive.
  public var parts = 20_000
  /// Elements inside elements; a sheet needs about ten.
  public var nesting = 128
  /// Of one tag with its attributes, which the parser has to hold whole.
  public var tagBytes = 4 << 20

  public init() {}

  public static let standard = WorkbookLimits()
}
