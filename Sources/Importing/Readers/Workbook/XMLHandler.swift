/// Takes the elements and text of an XML file as they are read. Prefixes are left out of names: strict and transitional files,
/// with or without prefixes, then look alike.
class XMLHandler {
  /// Whether the rest of the file is of no interest; asked from block to block.
  var isDone: Bool { false }
  func start(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookFault) {}
  func end(_ name: XMLName) throws(WorkbookFault) {}
  /// A piece of text: a text comes in several pieces.
  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(WorkbookFault) {}
}

/// The local name of an element or attribute: valid only while the handler is called.
struct XMLName {
  // SAFETY: points into the parser's own text, which ends in NUL and stays for the call.
  private let first: UnsafePointer<UInt8>
  private let count: Int
  let hasPrefix: Bool

  @inline(__always)
  init(_ qualified: UnsafePointer<CChar>) {
    let bytes = UnsafeRawPointer(qualified).assumingMemoryBound(to: UInt8.self)
    var start = 0
    var end = 0
    while bytes[end] != 0 {
      if bytes[end] == UInt8(ascii: ":") { start = end + 1 }
      end += 1
    }
    first = bytes + start
    count = end - start
    hasPrefix = start > 0
  }

  @inline(__always)
  static func ~= (pattern: StaticString, name: XMLName) -> Bool {
    guard pattern.utf8CodeUnitCount == name.count else { return false }
    let wanted = pattern.utf8Start
    for index in 0..<name.count where wanted[index] != name.first[index] { return false }
    return true
  }
}

/// The attributes of an element: valid only while the handler is called.
struct XMLAttributes {
  // SAFETY: names and values in turn, ended by nil, each ended by NUL; they stay for the call.
  private let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>

  init(_ pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>) { self.pairs = pairs }

  /// Each attribute without a prefix, and its value, ended by NUL. Those with a prefix are extensions that may have any name.
  @inline(__always)
  func each(_ body: (XMLName, UnsafePointer<UInt8>) throws(WorkbookFault) -> Void) throws(WorkbookFault) {
    var index = 0
    while let name = pairs[index], let value = pairs[index + 1] {
      let name = XMLName(name)
      if !name.hasPrefix { try body(name, UnsafeRawPointer(value).assumingMemoryBound(to: UInt8.self)) }
      index += 2
    }
  }

  /// The value of the attribute of that local name, with a prefix or without one.
  func text(_ wanted: StaticString, hasPrefix: Bool = false) -> String? {
    var index = 0
    while let name = pairs[index], let value = pairs[index + 1] {
      let name = XMLName(name)
      if wanted ~= name, name.hasPrefix == hasPrefix { return String(cString: value) }
      index += 2
    }
    return nil
  }

  func flag(_ wanted: StaticString) -> Bool { text(wanted).map { $0 == "1" || $0 == "true" } ?? false }

  func number(_ wanted: StaticString) -> Int? { text(wanted).flatMap { Int($0) } }
}
