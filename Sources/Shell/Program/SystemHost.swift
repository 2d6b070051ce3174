import NTMKit

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Host {
  /// The process's own environment and clock.
  public static func system() -> Host {
    var host = Host(environment: processEnvironment(), today: currentDay, now: currentMoment) {
      Interruption.isPending
    }
    host.clock = monotonicSeconds
    host.account = { getpwuid(getuid()).flatMap { $0.pointee.pw_name }.map { String(cString: $0) } }
    host.inputIsTerminal = isatty(STDIN_FILENO) == 1
    let line = ProgressLine()
    host.progress = { line.show($0) }
    return host
  }

  private static func processEnvironment() -> [String: String] {
    var variables: [String: String] = [:]
    var entry = environ
    while let text = entry.pointee {
      let line = String(cString: text)
      if let equals = line.firstIndex(of: "=") {
        variables[String(line[..<equals])] = String(line[line.index(after: equals)...])
      }
      entry += 1
    }
    return variables
  }

  @Sendable private static func currentDay() -> CalendarDate {
    var seconds = time(nil)
    var parts = tm()
    localtime_r(&seconds, &parts)
    return CalendarDate(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
      ?? CalendarDate(daysSince1970: Int32(clamping: seconds / 86_400))
  }

  @Sendable private static func monotonicSeconds() -> Double {
    var moment = timespec()
    clock_gettime(CLOCK_MONOTONIC, &moment)
    return Double(moment.tv_sec) + Double(moment.tv_nsec) / 1e9
  }

  @Sendable private static func currentMoment() -> String {
    let seconds = Int(time(nil))
    let day = CalendarDate(daysSince1970: Int32(clamping: seconds / 86_400))
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let rest = seconds % 86_400
    return "\(day)T\(two(rest / 3600)):\(two(rest / 60 % 60)):\(two(rest % 60))Z"
  }
}

/// What the last failed system call says.
func lastSystemError() -> LocalizedText { SystemError.last.text }
