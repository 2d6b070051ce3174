import Foundation
import NTMKit
import PluginHost

/// The sample province with the files of a plugin's folder `Samples` imported into a copy of it: what a plugin with tables of its own is
/// tested on.
struct PluginSamples {
  /// Their names, in order.
  let files: [String]
  private let samples: String
  /// The copy's own folder.
  private let place: String

  /// nil where the plugin has no such files.
  init?(of folder: String) {
    samples = folder + "/Samples"
    let all = (try? FileManager.default.contentsOfDirectory(atPath: samples)) ?? []
    files = all.filter { !$0.hasPrefix(".") }.sorted()
    if files.isEmpty { return nil }
    place = FileManager.default.temporaryDirectory.path + "/ntm-plugin-test-" + UUID().uuidString
  }

  /// A session over the copy, in the folder of the files; nothing is imported yet. Its clock stands still.
  func session(_ toolkit: Toolkit, like session: Session) throws -> Session {
    try FileManager.default.createDirectory(
      atPath: place, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let path = place + "/sample.ntm"
    if case .sample(let sample?)? = try toolkit.sample.open().place {
      try FileManager.default.copyItem(atPath: sample, toPath: path)
    } else {
      try toolkit.sample.build(at: path)
    }
    chmod(path, 0o600)
    var host = session.host
    host.directory = samples
    let workspace = try Workspace.open(path, sample: toolkit.sample, isReadOnly: false)
    let day = workspace.reportingDate ?? CalendarDate(daysSince1970: 0)
    host.today = { day }
    host.now = { "\(day)T08:00:00Z" }
    return try Session(toolkit: toolkit, host: host, workspace: workspace)
  }

  /// What imports them all.
  var line: String { (["import"] + files.map(LineText.quoted)).joined(separator: " ") }

  func bytes(of file: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: "\(samples)/\(file)")))
  }

  func remove() { try? FileManager.default.removeItem(atPath: place) }
}
