import Foundation
import NTMKit
import Testing

@testable import Importing

/// A file written otherwise, with the same meaning.
private struct Variant: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var change: @Sendable (String) -> [UInt8]
}

private let variants = [
  Variant(testDescription: "CRLF") { Array($0.replacing("\n", with: "\r\n").utf8) },
  Variant(testDescription: "CR") { Array($0.replacing("\n", with: "\r").utf8) },
  Variant(testDescription: "byte order mark") { [0xEF, 0xBB, 0xBF] + Array($0.utf8) },
  Variant(testDescription: "NFD") { Array($0.decomposedStringWithCanonicalMapping.utf8) },
  Variant(testDescription: "no new line at the end") { Array($0.trimmingSpaces.utf8) },
  Variant(testDescription: "blank lines") { Array($0.replacing("\n", with: "\n\n").utf8) },
  Variant(testDescription: "every cell quoted") { text in
    Array(
      text.split(separator: "\n").map { line in
        line.split(separator: ",", omittingEmptySubsequences: false).map { "\"\($0)\"" }.joined(separator: ",")
      }.joined(separator: "\n").utf8)
  },
  Variant(testDescription: "semicolons and decimal commas") { text in
    var text = text.replacing(",", with: ";").replacing(".", with: ",")
    for id in ["1.1", "1.2", "2.1"] { text = text.replacing(id.replacing(".", with: ",") + ";", with: id + ";") }
    return Array(text.utf8)
  },
  Variant(testDescription: "columns in another order") { text in
    Array(
      text.split(separator: "\n").map { line in
        line.split(separator: ",", omittingEmptySubsequences: false).reversed().joined(separator: ",")
      }.joined(separator: "\n").utf8)
  },
  Variant(testDescription: "rows in another order") { text in
    let lines = text.split(separator: "\n")
    return Array((lines.prefix(1) + lines.dropFirst().reversed()).joined(separator: "\n").utf8)
  },
  Variant(testDescription: "headers in capitals with dashes") { text in
    let lines = text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
    return Array((lines[0].uppercased().replacing("_", with: "-") + "\n" + lines[1]).utf8)
  },
]

@Suite("the same file written otherwise gives the same records") struct MetamorphicTests {
  private static let long = """
    mã xã,tên xã,chỉ_tiêu,kỳ,giá trị,đánh giá
    31378,Phú Hữu,1.1,2022Q3,,Đạt
    31378,Phú Hữu,1.2,2022Q3,74.5,chưa đạt
    31379,Phú Tân,1.2,2022Q3,80.25,
    31481,Tân Phú,2.1,2022Q2,53.5,
    31481,Tân Phú,TC 4,2022Q2,,không áp dụng

    """

  /// Without lines, which may differ.
  private static func records(_ bytes: [UInt8]) throws -> [Submission] {
    let sink = try Reading.read(SourceFile(path: "file.csv", bytes: bytes), context: Small.context)
    #expect(sink.refused.isEmpty && sink.warnings.isEmpty)
    return sink.submissions.map { submission in
      var copy = submission
      copy.lines = []
      return copy
    }
  }

  @Test("results in long form", arguments: variants) fileprivate func longForm(_ variant: Variant) throws {
    let plain = try Self.records(Array(Self.long.utf8))
    #expect(plain.count == 3)
    #expect(try Self.records(variant.change(Self.long)) == plain)
  }

  private static let wide = """
    mã_xã,tên xã,kỳ,Chỉ tiêu 1.1,1.2,TC 4
    31378,Phú Hữu,2022Q3,Đạt,74.5,x
    31379,Phú Tân,2022Q3,Chưa đạt,80.25,
    31481,Tân Phú,2022Q2,,53.5,không

    """

  @Test(
    "results in wide form",
    arguments: variants.filter { $0.testDescription != "semicolons and decimal commas" })
  fileprivate func wideForm(_ variant: Variant) throws {
    let plain = try Self.records(Array(Self.wide.utf8))
    #expect(plain.count == 3)
    #expect(try Self.records(variant.change(Self.wide)) == plain)
  }

  private static let units = """
    code,name,level,parent_code,region
    93,Tỉnh Hậu Giang,tỉnh,,DBSCL
    933,Huyện Châu Thành,huyện,93,
    31378,Xã Phú Hữu,xã,933,
    31379,Xã Phú Tân,xã,933,

    """

  @Test("units", arguments: variants) fileprivate func unitList(_ variant: Variant) throws {
    func units(_ bytes: [UInt8]) throws -> Set<AdministrativeUnit> {
      Set(try Reading.read(SourceFile(path: "file.csv", bytes: bytes)).units)
    }
    let plain = try units(Array(Self.units.utf8))
    #expect(plain.count == 4)
    #expect(try units(variant.change(Self.units)) == plain)
  }
}
