import NTMKit

/// Reads the XML of a sheet into a grid.
final class SheetHandler: XMLHandler {
  // SAFETY: made here, freed by `deinit`, handed to nobody. A pointer, because a stored property of a class is checked for
  // exclusive access at each of the five calls a cell: a tenth of the time of reading a sheet.
  private let reading: UnsafeMutablePointer<SheetReading>

  init(_ context: SheetContext) {
    reading = .allocate(capacity: 1)
    reading.initialize(to: SheetReading(context))
  }

  deinit {
    reading.deinitialize(count: 1)
    reading.deallocate()
  }

  /// What was read so far.
  var sheet: WorkbookSheet { reading.pointee.sheet }
  /// The cell that is being read, for messages.
  var place: String? { reading.pointee.place }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookFault) {
    try reading.pointee.start(name, attributes)
  }
  override func end(_ name: XMLName) throws(WorkbookFault) { try reading.pointee.end(name) }
  override func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(WorkbookFault) { reading.pointee.text(bytes) }
}
