import NTMKit

/// A file of the sample province, in the order of import.
public struct SampleFile: Sendable, Hashable {
  /// Below the sample's folder.
  public var path: String
  public var kind: String
  public var receivedOn: CalendarDate
  public var period: Period?
}

/// Hậu Giang 2022: real units, criteria and plan; invented results.
public enum SampleProvince {
  public static let disclaimer = LocalizedText(
    vi:
      "Số liệu mẫu: đơn vị, bộ tiêu chí và kế hoạch là thật; kết quả, dân số và quyết định công nhận là bịa ra, cả sản phẩm, con người, nhiệm vụ và tiền.",
    en:
      "Sample data: units, criteria and plan are real; results, populations and recognitions are invented, as are products, people, tasks and money."
  )
  public static let title = LocalizedText(vi: "Hậu Giang 2022 (mẫu)", en: "Hậu Giang 2022 (sample)")

  /// The folder with the files, beside the program (or the tests) where the build puts it.
  ///
  /// - Throws: `sample.missing`.
  public static func folder() throws(Diagnostic) -> String {
    if let folder = ProgramPlace.shippedFolder("Resources", with: "imports.csv") { return folder }
    throw Diagnostic(
      "sample.missing", kind: .data,
      message: LocalizedText(
        vi: "không tìm thấy thư mục dữ liệu mẫu bên cạnh chương trình",
        en: "the folder of the sample province is not beside the program"),
      hints: [
        LocalizedText(
          vi: "dựng lại bằng scripts/ntm, hoặc mở tệp làm việc của bạn: ntm -w TỆP",
          en: "build again with scripts/ntm, or open a workspace of your own: ntm -w PATH")
      ])
  }

  /// All files, as `imports.csv` lists them.
  ///
  /// - Throws: `sample.unreadable`.
  public static func files(in folder: String) throws(Diagnostic) -> [SampleFile] {
    guard let text = SampleFileText.contents(of: folder + "/imports.csv") else { throw unreadable(folder) }
    var files: [SampleFile] = []
    for line in text.split(separator: "\n").dropFirst() {
      let cells = line.split(separator: ",", maxSplits: 4, omittingEmptySubsequences: false).map(String.init)
      guard cells.count >= 4, let received = CalendarDate(parsing: cells[2]) else { throw unreadable(folder) }
      files.append(
        SampleFile(path: cells[0], kind: cells[1], receivedOn: received, period: Period(parsing: cells[3])))
    }
    return files
  }

  /// The paths of all files, below the sample's folder: what each start asks for, so read without more.
  ///
  /// - Throws: `sample.unreadable`.
  public static func paths(in folder: String) throws(Diagnostic) -> [String] {
    guard let bytes = SampleFileText.bytes(of: folder + "/imports.csv") else { throw unreadable(folder) }
    return bytes.split(separator: UInt8(ascii: "\n")).dropFirst().map { line in
      String(decoding: line.prefix { $0 != UInt8(ascii: ",") }, as: UTF8.self)
    }
  }

  private static func unreadable(_ folder: String) -> Diagnostic {
    Diagnostic(
      "sample.unreadable", kind: .data,
      message: LocalizedText(
        vi: "không đọc được dữ liệu mẫu ở \(folder)", en: "the sample province in \(folder) cannot be read"),
      hints: [LocalizedText(vi: "dựng lại bằng scripts/ntm", en: "build again with scripts/ntm")])
  }
}
