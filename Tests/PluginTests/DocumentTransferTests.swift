import Foundation
import NTMKit
import Rendering
import Testing

/// What a plugin's process hands over: a document as data.
@Suite("A document between two processes") struct DocumentTransferTests {
  private static let encoder: JSONEncoder = {
    let encoder = JSONEncoder()
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return encoder
  }()
  private static let decoder: JSONDecoder = {
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return decoder
  }()

  @Test("of every report comes back as it was, and is whole", arguments: AnyReport.all) func whole(report: AnyReport)
    throws
  {
    let document = try report.run([], SampleRecords.context())
    let back = try Self.decoder.decode(ReportDocument.self, from: try Self.encoder.encode(document))
    #expect(back == document)
    #expect(back.fault(of: report.manifest) == nil)
  }

  @Test("may lack days and periods: what stands in their place is not looked at") func missingDays() throws {
    let table = try Table(columns: [
      Column(Field("day", .date), .date([.min, 19_000]), nulls: [true, false]),
      Column(Field("period", .period), .period([-77, 97_082]), nulls: [true, false]),
    ])
    #expect(try Self.decoder.decode(Table.self, from: try Self.encoder.encode(table)) == table)
    let bare = try Table(columns: [Column(Field("day", .date), .date([.min]))])
    #expect(throws: DecodingError.self) { try Self.decoder.decode(Table.self, from: try Self.encoder.encode(bare)) }
  }

  @Test("of odd provinces is whole too", arguments: AnyReport.all, OddProvince.allCases)
  func odd(report: AnyReport, odd: OddProvince) throws {
    guard let document = try? report.make(odd.province) else { return }
    #expect(document.fault(of: report.manifest) == nil)
  }

  /// A random place of the JSON is changed in a way that leaves JSON: what can still be read and looks whole can be shown.
  @Test("that was tampered with is refused or shown, and nothing worse", arguments: AnyReport.all)
  func tampered(report: AnyReport) throws {
    let arguments = report.takesDistrict ? ["--district", "937"].map { ArgumentWord($0) } : []
    let bytes = Array(try Self.encoder.encode(try report.run(arguments, SampleRecords.context())))
    let digits = bytes.indices.filter { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[$0]) }
    let letters = bytes.indices.filter { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(bytes[$0]) }
    var state: UInt64 = 20_221_231
    func random(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    var read = 0
    for round in 0..<40 {
      var changed = bytes
      for _ in 0...random(6) {
        if round % 2 == 0 {
          changed[digits[random(digits.count)]] = UInt8(ascii: "0") + UInt8(random(10))
        } else {
          changed[letters[random(letters.count)]] = UInt8(ascii: "a") + UInt8(random(26))
        }
      }
      guard let document = try? Self.decoder.decode(ReportDocument.self, from: Data(changed)),
        document.fault(of: report.manifest) == nil
      else { continue }
      read += 1
      for renderer in Renderers.all {
        var text = ""
        _ = try? renderer.init().render(document, in: RenderContext(language: .vi, width: 80), to: &text)
      }
    }
    #expect(read > 0)
  }
}
