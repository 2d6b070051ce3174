import Foundation
import NTMKit

// What is done to processes, files, memory and time.

let all: [any Misdeed.Type] =
  [
    Well.self, Trap.self, OutOfRange.self, Unwrap.self, Overflow.self, Recursion.self, Loop.self, Sleep.self,
    Memory.self,
    ManyThreads.self, ExitNow.self, ExitThree.self, Abort.self, NullWrite.self, LateCrash.self, Rubbish.self,
    MuchRubbish.self,
    Garbage.self, ShutChannel.self, HugeFrame.self, EmptyFrame.self, ForgedFrame.self, DoubleAnswer.self,
    KillParent.self,
    KillAll.self, Spawn.self, Socket.self, WriteFile.self, RemoveFiles.self, Signals.self, Sly.self, Plain.self,
    Refusal.self, Disguise.self, Asking.self,
  ] + documents

func tell(_ words: String) { FileHandle.standardError.write(Data((words + "\n").utf8)) }

enum Well: Misdeed {
  static let id = "well"
  static func done(_ document: ReportDocument, _ context: ReportContext) throws -> ReportDocument { document }
}
enum Trap: Misdeed {
  static let id = "trap"
  static func done(_ document: ReportDocument, _ context: ReportContext) throws -> ReportDocument { fatalError("boom") }
}
enum OutOfRange: Misdeed {
  static let id = "index"
  static func done(_ document: ReportDocument, _ context: ReportContext) throws -> ReportDocument {
    tell("\(document.sections[document.sections.count + 3])")
    return document
  }
}
enum Unwrap: Misdeed {
  static let id = "unwrap"
  static func done(_ document: ReportDocument, _ context: ReportContext) throws -> ReportDocument {
    let nothing = document.sections.first { $0.id == "none" }
    tell(nothing!.id)
    return document
  }
}
enum Overflow: Misdeed {
  static let id = "overflow"
  static func done(_ document: ReportDocument, _ context: ReportContext) throws -> ReportDocument {
    tell("\(Int.max - 1 + document.sections.count * 2)")
    return document
  }
}
enum Recursion: Misdeed {
  static let id = "recursion"
  static func deep(_ number: Int) -> Int { number < 0 ? 0 : deep(number + 1) + number % 7 }
  static func done(_ document: ReportDocument, _ context: ReportContext) throws -> ReportDocument {
    tell("\(deep(document.sections.count))")
    return document
  }
}
enum Loop: Misdeed {
  static let id = "loop"
  static func done(_ document: ReportDocument, _ context: ReportContext) throws -> ReportDocument {
    var number = document.sections.count
    while true {
      number = number &* 3 | 1
      if number == 0 { tell("never") }
    }
  }
}
enum Sleep: Misdeed {
  static let id = "sleep"
  static func done(_ document: ReportDocument, _ context: ReportContext) throws -> ReportDocument {
    sleep(1000)
    return document
  }
}
enum Memory: Misdeed {
  static let id = "memory"
  static func done(_ document: ReportDocument, _ context: ReportContext) throws -> ReportDocument {
    var kept: [[UInt8]] = []
    while kept.count < 1 << 20 { kept.append([UInt8](repeating: 1, count: 16 << 20)) }
    return document
  }
}
enum ManyThreads: Misdeed {
  static let id = "threads"
  static func done(_ document: ReportDocument, _ context: ReportContext) throws -> ReportDocument {
    for _ in 0..<3000 { Thread.detachNewThread { sleep(1000) } }
    return document
  }
}
enum ExitNow: Misdeed {
  static let id = "exit"
  static func done(_ document: ReportDocument, _ context: ReportContext) throws -> ReportDocument { exit(0) }
}
enum ExitThree: Misdeed {
  static let id = "exit-three"
  static func done(_ document: ReportDocument, _ context: ReportContext) throws -> ReportDocument { _exit(3) }
}
enum Abort: Misdeed {
  static let id = "abort"
  static func done(_ document: ReportDocument, _ context: ReportContext) throws -> ReportDocument { abort() }
}
enum NullWrite: Misdeed {
  static let id = "null"
  static func done(_ document: ReportDocument, _ context: ReportContext) throws -> ReportDocument {
    UnsafeMutablePointer<Int>(bitPattern: 8)!.pointee = 1
    return document
  }
}
enum LateCrash: Misdeed {
  static let id = "late"
  static func done(_ document: ReportDocument, _ context: ReportContext) throws -> ReportDocument {
    Thread.detachNewThread {
      usleep(5000)
      abort()
    }
    return document
  }
}
enum Rubbish: Misdeed {
  static let id = "rubbish"
  static func done(_ document: ReportDocument, _ context: ReportContext) throws -> ReportDocument {
    print("rubbish\u{1b}[2J")
    return document
  }
}
enum MuchRubbish: Misdeed {
  static let id = "much-rubbish"
  static func done(_ document: ReportDocument, _ context: ReportContext) throws -> ReportDocument {
    for _ in 0..<20_000 { tell(String(repeating: "rubbish ", count: 20)) }
    return document
  }
}

/// The channel's number is no secret.
private func forge(_ bytes: [UInt8]) { _ = bytes.withUnsafeBytes { write(3, $0.baseAddress!, $0.count) } }

enum Garbage: Misdeed {
  static let id = "garbage"
  static func done(_ document: ReportDocument, _ context: ReportContext) throws -> ReportDocument {
    forge((0..<4000).map { UInt8(truncatingIfNeeded: $0 &* 7) })
    return document
  }
}
enum ShutChannel: Misdeed {
  static let id = "shut"
  static func done(_ document: ReportDocument, _ context: ReportContext) throws -> ReportDocument {
    close(3)
    return document
  }
}
enum HugeFrame: Misdeed {
  static let id = "huge"
  static func done(_ document: ReportDocument, _ context: ReportContext) throws -> ReportDocument {
    forge([0xff, 0xff, 0xff, 0xff])
    return document
  }
}
enum EmptyFrame: Misdeed {
  static let id = "empty-answer"
  static func done(_ document: ReportDocument, _ context: ReportContext) throws -> ReportDocument {
    forge([0, 0, 0, 0])
    return document
  }
}
enum ForgedFrame: Misdeed {
  static let id = "forged"
  static func done(_ document: ReportDocument, _ context: ReportContext) throws -> ReportDocument {
    let words = Array(#"{"report":{"_0":{"document":{}}}}"#.utf8)
    forge([UInt8(words.count), 0, 0, 0] + words)
    return document
  }
}
enum DoubleAnswer: Misdeed {
  static let id = "double"
  static func done(_ document: ReportDocument, _ context: ReportContext) throws -> ReportDocument {
    let words = Array(#"{"contract":{"_0":[]}}"#.utf8)
    forge([UInt8(words.count), 0, 0, 0] + words)
    return document
  }
}
enum KillParent: Misdeed {
  static let id = "kill-parent"
  static func done(_ document: ReportDocument, _ context: ReportContext) throws -> ReportDocument {
    kill(getppid(), SIGKILL)
    return document
  }
}
enum KillAll: Misdeed {
  static let id = "kill-all"
  static func done(_ document: ReportDocument, _ context: ReportContext) throws -> ReportDocument {
    kill(-1, SIGKILL)
    kill(0, SIGKILL)
    return document
  }
}
enum Spawn: Misdeed {
  static let id = "spawn"
  static func done(_ document: ReportDocument, _ context: ReportContext) throws -> ReportDocument {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "touch harm"]
    try? process.run()
    return document
  }
}
enum Socket: Misdeed {
  static let id = "socket"
  static func done(_ document: ReportDocument, _ context: ReportContext) throws -> ReportDocument {
    if socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0) >= 0 { try harm("socket") }
    return document
  }
}

/// What got through is told by failing otherwise than asked.
func harm(_ what: String) throws { throw Diagnostic("hostile.harm", message: text(what, what)) }

enum WriteFile: Misdeed {
  static let id = "write"
  static func done(_ document: ReportDocument, _ context: ReportContext) throws -> ReportDocument {
    for path in ["harm", "w.ntm", "/tmp/ntm-hostile-harm"] {
      for flags in [O_WRONLY, O_RDWR, O_WRONLY | O_CREAT | O_TRUNC, O_RDWR | O_APPEND]
      where open(path, flags, 0o644) >= 0 {
        try harm("open \(path)")
      }
    }
    // What is open already is open to be read.
    for number in Int32(4)..<64 where write(number, "harm", 4) > 0 { try harm("write to \(number)") }
    return document
  }
}
enum RemoveFiles: Misdeed {
  static let id = "remove"
  static func done(_ document: ReportDocument, _ context: ReportContext) throws -> ReportDocument {
    if unlink("w.ntm") == 0 || truncate("w.ntm", 0) == 0 || rename("w.ntm", "harm") == 0 || mkdir("harm", 0o755) == 0
      || chmod("w.ntm", 0) == 0 || symlink("w.ntm", "harm") == 0 || link("w.ntm", "harm") == 0
    {
      try harm("files")
    }
    return document
  }
}
enum Signals: Misdeed {
  static let id = "signals"
  static func done(_ document: ReportDocument, _ context: ReportContext) throws -> ReportDocument {
    for number in 1..<32 { signal(Int32(number), SIG_IGN) }
    while true { sleep(1000) }
  }
}
struct PlainError: Error {}
enum Plain: Misdeed {
  static let id = "plain-error"
  static func done(_ document: ReportDocument, _ context: ReportContext) throws -> ReportDocument { throw PlainError() }
}
enum Refusal: Misdeed {
  static let id = "refusal"
  static func done(_ document: ReportDocument, _ context: ReportContext) throws -> ReportDocument {
    throw Diagnostic("hostile.refused", kind: .data, message: text("không làm", "it will not"))
  }
}
/// Ways round that leave no trace in a file.
enum Sly: Misdeed {
  static let id = "sly"
  static func done(_ document: ReportDocument, _ context: ReportContext) throws -> ReportDocument {
    var pipes: [Int32] = [-1, -1]
    guard pipe(&pipes) == 0 else { return document }
    // A signal by way of a file.
    if fcntl(pipes[0], F_SETOWN, getppid()) == 0 { try harm("owner") }
    // Another's limits, and its place in the queue.
    typealias SetLimit = @convention(c) (pid_t, UInt32, UnsafeRawPointer?, UnsafeRawPointer?) -> Int32
    var limit = rlimit(rlim_cur: 0, rlim_max: 0)
    if let address = dlsym(nil, "prlimit"),
      unsafeBitCast(address, to: SetLimit.self)(getppid(), 0, &limit, nil) == 0
    {
      try harm("limit")
    }
    var priority = sched_param(sched_priority: 0)
    if sched_setscheduler(getppid(), 5, &priority) == 0 { try harm("queue") }
    // The terminal of whoever started it.
    if open("/dev/tty", O_RDONLY) >= 0 { try harm("terminal") }
    return document
  }
}
/// A refusal that would pass for one of ntm's own, with words that a terminal obeys.
enum Disguise: Misdeed {
  static let id = "disguise"
  static func done(_ document: ReportDocument, _ context: ReportContext) throws -> ReportDocument {
    throw Diagnostic(
      "shell.defect\u{1b}[2J", kind: .defect, message: text("\u{1b}]0;a\u{7}hỏng", "\u{9b}2Jbroken\r"),
      hints: [text("\u{1b}[31mx", "\u{1b}[31mx")])
  }
}
