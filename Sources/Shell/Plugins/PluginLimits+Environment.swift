import NTMKit
import PluginHost

extension PluginLimits {
  /// Those that the environment names, `NTM_PLUGIN_SECONDS` and `NTM_PLUGIN_MEMORY` in megabytes, and what it names that is no limit.
  func changed(by environment: [String: String]) -> (limits: PluginLimits, faults: [Diagnostic]) {
    var limits = self
    var faults: [Diagnostic] = []
    if let text = environment["NTM_PLUGIN_SECONDS"], !text.isEmpty {
      if let seconds = Double(text), seconds > 0, seconds < 1e6 {
        limits.seconds = seconds
      } else {
        faults.append(PluginStrings.noSeconds(text, instead: limits.seconds))
      }
    }
    if let text = environment["NTM_PLUGIN_MEMORY"], !text.isEmpty {
      if let megabytes = UInt64(text), megabytes > 0, megabytes < 1 << 30 {
        limits.memory = megabytes << 20
      } else {
        faults.append(PluginStrings.noMegabytes(text, instead: limits.memory >> 20))
      }
    }
    return (limits, faults)
  }
}
