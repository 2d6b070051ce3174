import Foundation
import NTMKit

/// A file of the sample province, in the order of import.
public struct SampleFile: Sendable, Hashable {
  public var path: String
  public var kind: String
  public var receivedOn: CalendarDate
  public var period: Period?
}

/// Hậu Giang 2022: real units, criteria and plan; invented results.
public enum SampleProvince {
  public static let disclaimer = LocalizedText(
    vi: "Số liệu mẫu: đơn vị, bộ tiêu chí và kế hoạch là thật; kết quả, dân số và quyết định công nhận là bịa ra.",
    en: "Sample data: units, criteria and plan are real; results, populations and recognitions are invented.")
  public static let title = LocalizedText(vi: "Hậu Giang 2022 (mẫu)", en: "Hậu Giang 2022 (sample)")
  public static let reportingDate = CalendarDate(year: 2022, month: 9, day: 30)

  /// The folder with the files: beside the program, or where the build put it.
  public static var folder: String { Bundle.module.bundlePath + "/Resources" }

  /// All files, as `imports.csv` lists them.
  ///
  /// - Throws: `sample.unreadable`.
  public static func files(in folder: String) throws(Diagnostic) -> [SampleFile] {
    guard let data = FileManager.default.contents(atPath: folder + "/imports.csv") else { throw unreadable(folder) }
    let lines = String(decoding: data, as: UTF8.self).split(separator: "\n").dropFirst()
    var files: [SampleFile] = []
    for line in lines {
      let cells = line.split(separator: ",", maxSplits: 4, omittingEmptySubsequences: false).map(String.init)
      guard cells.count >= 4, let received = CalendarDate(parsing: cells[2]) else { throw unreadable(folder) }
      files.append(
        SampleFile(path: cells[0], kind: cells[1], receivedOn: received, period: Period(parsing: cells[3])))
    }
    return files
  }

  private static func unreadable(_ folder: String) -> Diagnostic {
    Diagnostic(
      "sample.unreadable", kind: .data,
      message: LocalizedText(
        vi: "không đọc được dữ liệu mẫu ở \(folder)", en: "the sample province in \(folder) cannot be read"),
      hints: [LocalizedText(vi: "dựng lại bằng scripts/ntm", en: "build again with scripts/ntm")])
  }
}
