import NTMKit

/// One file's way from bytes to text.
struct TextDecoder {
  let bytes: [UInt8]
  let path: String
  let knownNames: Set<String>

  func utf8() throws(Diagnostic) -> DecodedText {
    if let fault = UTF8Check.firstFault(in: bytes) {
      throw Diagnostic(
        "import.not-utf8", kind: .data, message: Strings.notUTF8(fault.byte),
        span: SourceSpan(source: path, line: fault.line, column: fault.column), hints: [Strings.Encodings.otherHint])
    }
    return DecodedText(bytes: bytes, encoding: .utf8)
  }

  func utf16(_ order: TextEncoding) throws(Diagnostic) -> DecodedText {
    do {
      return DecodedText(bytes: try UTF16Text.decode(bytes, order), encoding: order)
    } catch {
      throw Diagnostic(
        "import.not-utf16", kind: .data, message: error.message,
        span: SourceSpan(source: path, line: error.place.line, column: error.place.column),
        hints: [Strings.saveAsUTF8])
    }
  }

  /// An encoding of one byte, of the file's bytes or, where they are Unicode, of its characters.
  func legacy(_ encoding: TextEncoding) throws(Diagnostic) -> DecodedText {
    if let order = UTF16Text.byteOrder(of: bytes) {
      return fromCharacters(try utf16(order).bytes, encoding)
    }
    if UTF8Check.firstFault(in: bytes) == nil { return fromCharacters(bytes, encoding) }
    return try fromBytes(encoding)
  }

  func fromCharacters(_ text: [UInt8], _ encoding: TextEncoding) -> DecodedText {
    let start = CSVReader.startOfText(text)
    let decoded = Self.byParts(text, from: start) { encoding.decode(characters: $0) }
    return DecodedText(bytes: decoded, encoding: encoding, wasStoredAsCharacters: true)
  }

  /// UTF-8 with each part of whole lines changed, so that a long text is not held in several forms at once.
  private static func byParts(_ text: [UInt8], from start: Int, _ change: (String) -> String) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var start = start
    while start < text.count {
      let limit = min(start + 1 << 16, text.count)
      let end = limit == text.count ? limit : text[limit...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? text.count
      result.append(contentsOf: change(String(decoding: text[start..<end], as: UTF8.self)).utf8)
      start = end
    }
    return result
  }

  private func fromBytes(_ encoding: TextEncoding) throws(Diagnostic) -> DecodedText {
    guard let table = encoding.table else { return try utf8() }
    switch table.decode(bytes) {
    case .text(let text):
      guard encoding == .tcvn3 else { return DecodedText(bytes: text, encoding: encoding) }
      return DecodedText(bytes: Self.byParts(text, from: 0, StackedCapitals.joined), encoding: encoding)
    case .fault(let index):
      let place = TextPlace.of(index, in: bytes)
      throw Diagnostic(
        "import.not-in-encoding", kind: .data, message: Strings.Encodings.noLetter(bytes[index], encoding),
        span: SourceSpan(source: path, line: place.line, column: place.column),
        hints: [Strings.Encodings.otherHint])
    }
  }

  // MARK: Detecting

  func detected() throws(Diagnostic) -> DecodedText {
    if let order = UTF16Text.byteOrder(of: bytes) {
      let plain = try utf16(order)
      let inner = TextDecoder(bytes: plain.bytes, path: path, knownNames: knownNames)
      var text = try inner.repaired()
      if !text.wasStoredAsCharacters { text.encoding = order }
      text.assumption = text.assumption ?? Strings.Encodings.readAs(order)
      return text
    }
    if bytes.prefix(4096).contains(0) {
      throw Diagnostic(
        "import.not-text-file", kind: .data, message: Strings.notText(Strings.binaryFile),
        span: SourceSpan(source: path),
        hints: [Strings.saveAsUTF8])
    }
    if UTF8Check.firstFault(in: bytes) == nil { return try repaired() }

    var (detection, evidence) = detection(of: .bytes)
    guard detection.confidence > .unsure else { throw unsure(detection, .bytes) }
    if let line = MixedEncodings.firstLine(in: bytes, 0..<bytes.count, otherThan: detection.encoding, &evidence) {
      throw mixed(line, detection, .bytes)
    }
    var text = try fromBytes(detection.encoding)
    text.assumption = Strings.Encodings.readAs(detection)
    return text
  }

  /// Valid UTF-8: as it is, or with the codes it holds as characters turned into letters.
  private func repaired() throws(Diagnostic) -> DecodedText {
    var (detection, evidence) = detection(of: .characters)
    guard detection.isStoredAsCharacters else {
      for range in LetterWords.samples(of: bytes) {
        if let line = MixedEncodings.firstLine(in: bytes, range, otherThan: .utf8, &evidence) {
          throw mixed(line, detection, .characters)
        }
      }
      var text = DecodedText(bytes: bytes, encoding: .utf8)
      if detection.confidence == .unsure { text.assumption = Strings.Encodings.couldBe(detection) }
      return text
    }
    guard detection.confidence > .unsure else { throw unsure(detection, .characters) }
    if let line = MixedEncodings.firstLine(in: bytes, 0..<bytes.count, otherThan: detection.encoding, &evidence) {
      throw mixed(line, detection, .characters)
    }
    var text = fromCharacters(bytes, detection.encoding)
    text.assumption = Strings.Encodings.readAs(detection)
    return text
  }

  /// What a sample of the text says; the whole of it where a sample of bytes that are not UTF-8 says too little.
  func detection(of source: LetterSource) -> (detection: EncodingDetection, evidence: EncodingEvidence) {
    var evidence = EncodingEvidence(source: source, knownNames: knownNames)
    for range in LetterWords.samples(of: bytes) { evidence.add(bytes, range) }
    if source == .bytes, evidence.weight < EncodingDetection.leastWordsForCertain {
      evidence.add(bytes, 0..<bytes.count)
    }
    var detection = EncodingDetection(evidence)
    for range in LetterWords.samples(of: bytes) where detection.samples.count < 5 {
      detection.addSamples(from: bytes, range, source: source)
    }
    return (detection, evidence)
  }

  private func unsure(_ detection: EncodingDetection, _ source: LetterSource) -> Diagnostic {
    let first = bytes.firstIndex { $0 >= 0x80 } ?? 0
    return Diagnostic(
      "import.unsure-encoding", kind: .data, message: Strings.Encodings.unsure(detection),
      span: SourceSpan(source: path, line: TextPlace.of(first, in: bytes).line),
      hints: Strings.Encodings.choiceHints(detection))
  }

  private func mixed(
    _ line: MixedEncodings.Line, _ detection: EncodingDetection, _ source: LetterSource
  ) -> Diagnostic {
    let cells = LetterWords.cells(in: bytes, line.range)
    let text = EncodingDetection.printable(source.decoded(cells.first ?? Array(bytes[line.range]), line.encoding))
    return Diagnostic(
      "import.mixed-encodings", kind: .data,
      message: Strings.Encodings.mixed(text, line.encoding, rest: detection.encoding),
      span: SourceSpan(source: path, line: TextPlace.of(line.range.lowerBound, in: bytes).line),
      hints: [Strings.Encodings.mixedHint, Strings.Encodings.choice(detection.encoding)])
  }
}
