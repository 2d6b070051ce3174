import Foundation
import NTMKit
import PluginHost
import Query

/// `plugin doctor`: whether plugins can be built and run, part by part; it fails where one cannot run.
struct PluginDoctor {
  let session: Session
  let plugins: OutsidePlugins

  enum State: String, CaseIterable {
    case ok
    /// Plugins run, and something else does not work, or not as it should.
    case warning
    case fault
  }

  private struct Finding {
    var check: LocalizedText
    var state: State
    var detail: LocalizedText
    /// With how to mend it.
    var fault: Diagnostic?

    init(_ check: LocalizedText, _ state: State, _ detail: LocalizedText) {
      self.check = check
      self.state = state
      self.detail = detail
    }

    init(_ check: LocalizedText, _ fault: Diagnostic) {
      self.init(check, .fault, fault.message)
      self.fault = fault
    }
  }

  func result() throws -> CommandResult {
    plugins.lookAgain()
    // They are among the rows.
    _ = plugins.takeWarnings()
    let folders = folders()
    let told = Set(folders.compactMap { $0.fault?.message })
    let findings =
      [host] + limits + building + folders + plugins.plugins.map(finding)
      + plugins.faults.filter { !told.contains($0.message) }.map { Finding(PluginStrings.folderRow, $0) }
    var result = CommandResult(.table(try table(findings)), failure: failure(of: findings.compactMap(\.fault)))
    result.words = PluginStrings.doctorWords
    return result
  }

  private func table(_ findings: [Finding]) throws(Diagnostic) -> Table {
    let language = session.settings.language
    var builder = TableBuilder([Field("check", .text), Field("state", .text), Field("detail", .text)])
    for finding in findings {
      builder.append([
        .text(finding.check.resolved(in: language)), .text(finding.state.rawValue),
        .text(finding.detail.resolved(in: language)),
      ])
    }
    return try builder.finished()
  }

  private func failure(of faults: [Diagnostic]) -> Diagnostic? {
    guard !faults.isEmpty else { return nil }
    var failure = Diagnostic("plugin.unwell", kind: .data, message: PluginStrings.unwell(faults.count))
    failure.others = faults
    return failure
  }

  // MARK: Parts

  private var host: Finding {
    if plugins.areInProcess { return Finding(PluginStrings.hostRow, .warning, PluginStrings.inProcess.message) }
    guard let host = PluginPrograms.host else { return Finding(PluginStrings.hostRow, PluginStrings.noHostProgram) }
    return Finding(PluginStrings.hostRow, .ok, LocalizedText(verbatim: host))
  }

  private var limits: [Finding] {
    plugins.limitFaults.map { Finding(PluginStrings.limitRow, .warning, $0.message) }
  }

  /// What only those need who write plugins.
  private var building: [Finding] {
    let environment = session.host.environment
    let kit = PluginPrograms.kit(environment) ?? ""
    let hasKit = FileManager.default.fileExists(atPath: kit + "/NTMKit.swiftinterface")
    let compiler = PluginBuilder(kit: kit, folder: "", environment: environment).compilerPath()
    return [
      hasKit
        ? Finding(PluginStrings.kitRow, .ok, LocalizedText(verbatim: "\(KitVersion.current.description), \(kit)"))
        : Finding(PluginStrings.kitRow, .warning, PluginStrings.kitMissing(kit)),
      compiler.map { Finding(PluginStrings.compilerRow, .ok, LocalizedText(verbatim: $0)) }
        ?? Finding(PluginStrings.compilerRow, .warning, PluginStrings.compilerMissing),
    ]
  }

  private func folders() -> [Finding] {
    if plugins.folders.isEmpty { return [Finding(PluginStrings.folderRow, .warning, PluginStrings.noFolder.message)] }
    return plugins.folders.map { folder in
      do throws(Diagnostic) {
        let isThere = try folder.isThere()
        _ = try folder.installed()
        return Finding(
          PluginStrings.folderRow, .ok,
          isThere ? LocalizedText(verbatim: folder.path) : PluginStrings.folderToCome(folder.path))
      } catch {
        return Finding(PluginStrings.folderRow, error)
      }
    }
  }

  private func finding(_ plugin: LoadablePlugin) -> Finding {
    let name = LocalizedText(verbatim: plugin.plugin.id)
    do {
      if let folder = plugin.folder { _ = try folder.checked(plugin.plugin) }
      let answer = try plugins.answer(to: .description, by: plugin, isCancelled: session.host.isCancelled)
      guard case .description(_, let isConfined) = answer else {
        throw plugins.brokenAnswer(plugin, reason: PluginStrings.noDescription)
      }
      let isSafe = isConfined ? PluginStrings.confined : plugins.unconfined.message
      return Finding(name, isConfined ? .ok : .warning, PluginStrings.atPath(isSafe, plugin.path))
    } catch {
      return Finding(name, Diagnostic(describing: error))
    }
  }
}
