import CPseudoTerminal
import Testing

@testable import Shell

#if canImport(Glibc)
  import Glibc
  private let systemRead = Glibc.read
#else
  import Darwin
  private let systemRead = Darwin.read
#endif

@Suite("The line that tells who waits") struct ProgressLineTests {
  /// What came out of a terminal's other end.
  private func read(_ descriptor: Int32) -> String {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = systemRead(descriptor, &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }

  @Test("it stands on the terminal by itself while the work is silent, and goes away with it") func shown() throws {
    var master: Int32 = -1
    let terminal = cpt_open(&master)
    try #require(terminal >= 0)
    defer {
      close(terminal)
      close(master)
    }
    let line = ProgressLine(descriptor: terminal, patience: .milliseconds(1))
    line.show("đang làm")
    #expect(read(master).hasPrefix("\r\u{1B}[Kđang làm · 0 s"))
    line.show(nil)
    #expect(read(master).hasSuffix("\r\u{1B}[K"))
  }

  @Test("where nobody looks nothing is written") func notTerminal() throws {
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    let line = ProgressLine(descriptor: ends[1], patience: .milliseconds(0))
    line.show("working")
    line.show(nil)
    close(ends[1])
    #expect(read(ends[0]).isEmpty)
    close(ends[0])
  }
}
