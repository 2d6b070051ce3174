import CExpat

/// Feeds a part of a workbook, as it is unpacked, to an XML parser: the part is never whole in memory.
enum XMLReader {
  private static let blockBytes = 1 << 16

  /// What the parser's callbacks work on.
  private struct Reading {
    let handler: XMLHandler
    let parser: OpaquePointer
    let part: String
    let nesting: Int
    var depth = 0
    var fault: WorkbookFault?

    mutating func fail(_ fault: WorkbookFault) {
      if self.fault == nil { self.fault = fault }
      XML_StopParser(parser, 0)
    }
  }

  /// Reads the part to its end, or until the handler wants no more.
  ///
  /// - Returns: how many bytes were unpacked.
  static func read(_ stream: consuming ZipPartStream, into handler: XMLHandler) throws(WorkbookFault) -> Int {
    let part = stream.part.name
    guard let parser = XML_ParserCreate(nil) else { throw .damaged(.packedData(part: part)) }
    defer { XML_ParserFree(parser) }
    // SAFETY: the callbacks are called from XML_ParseBuffer below only, in this thread; until then and after, the pointer is
    // used here. A pointer, not a class: five callbacks a cell would each check for exclusive access.
    let reading = UnsafeMutablePointer<Reading>.allocate(capacity: 1)
    reading.initialize(
      to: Reading(handler: handler, parser: parser, part: part, nesting: stream.limits.nesting))
    defer {
      reading.deinitialize(count: 1)
      reading.deallocate()
    }
    XML_SetUserData(parser, reading)
    setCallbacks(parser)

    var isFinal = false
    var position = 0
    while !isFinal, !handler.isDone {
      guard let block = XML_GetBuffer(parser, Int32(blockBytes)) else { throw .damaged(.packedData(part: part)) }
      let count = try stream.next(into: block, capacity: blockBytes)
      isFinal = count == 0
      let status = XML_ParseBuffer(parser, Int32(count), isFinal ? 1 : 0)
      if let fault = reading.pointee.fault { throw fault }
      guard status == XML_STATUS_OK else { throw syntaxFault(parser, part: part) }
      // A tag is parsed again from its beginning with each block until it is whole. Negative in the first one.
      position = max(position, Int(XML_GetCurrentByteIndex(parser)))
      if stream.read - position > stream.limits.tagBytes { throw .tooLarge(.tag(part: part)) }
    }
    return stream.read
  }

  private static func setCallbacks(_ parser: OpaquePointer) {
    XML_SetElementHandler(
      parser,
      { context, name, attributes in
        guard let reading = XMLReader.reading(context), let name, let attributes else { return }
        reading.pointee.depth += 1
        guard reading.pointee.depth <= reading.pointee.nesting else {
          return reading.pointee.fail(.tooLarge(.nesting(part: reading.pointee.part)))
        }
        do throws(WorkbookFault) {
          try reading.pointee.handler.start(XMLName(name), XMLAttributes(attributes))
        } catch {
          reading.pointee.fail(error)
        }
      },
      { context, name in
        guard let reading = XMLReader.reading(context), let name else { return }
        reading.pointee.depth -= 1
        do throws(WorkbookFault) {
          try reading.pointee.handler.end(XMLName(name))
        } catch {
          reading.pointee.fail(error)
        }
      })
    XML_SetCharacterDataHandler(parser) { context, text, count in
      guard let reading = XMLReader.reading(context), let text else { return }
      let bytes = UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self)
      do throws(WorkbookFault) {
        try reading.pointee.handler.text(UnsafeBufferPointer(start: bytes, count: Int(count)))
      } catch {
        reading.pointee.fail(error)
      }
    }
    // Office Open XML has no document types; the ones met are attempts at what their entities can do.
    XML_SetStartDoctypeDeclHandler(parser) { context, _, _, _, _ in
      guard let reading = XMLReader.reading(context) else { return }
      reading.pointee.fail(.doctype(part: reading.pointee.part))
    }
  }

  @inline(__always)
  private static func reading(_ context: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<Reading>? {
    // After a fault the parser may still finish the tag it is in.
    guard let reading = context?.assumingMemoryBound(to: Reading.self), reading.pointee.fault == nil else { return nil }
    return reading
  }

  private static func syntaxFault(_ parser: OpaquePointer, part: String) -> WorkbookFault {
    let reason = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? ""
    return .damaged(.badXML(part: part, line: Int(XML_GetCurrentLineNumber(parser)), reason: reason))
  }
}
