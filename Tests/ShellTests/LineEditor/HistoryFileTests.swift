import Testing

@testable import Shell

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite("the history file")
struct HistoryFileTests {
  @Test("entries come back as they were, oldest first") func roundTrip() throws {
    try withTemporaryDirectory { directory in
      let entries = ["Vị Thuỷ", "a\nb", "c:\\new", "\\", "\\n", "  thụt vào", "a\nb", "\\\\\n\\"]
      let file = HistoryFile(path: directory + "/history")
      for entry in entries { #expect(file.append(entry)) }
      #expect(file.load() == entries)
      let text = try contents(of: file.path)
      #expect(text.hasPrefix("Vị Thuỷ\na\\nb\nc:\\\\new\n"))
    }
  }

  @Test("an entry equal to the last and a blank one are not stored") func duplicates() throws {
    try withTemporaryDirectory { directory in
      let file = HistoryFile(path: directory + "/history")
      for entry in ["một", "một", " \n ", "", "hai", "một", "mo\u{323}\u{302}t"] { #expect(file.append(entry)) }
      #expect(file.load() == ["một", "hai", "một"])
    }
  }

  @Test("two sessions share a file") func twoSessions() throws {
    try withTemporaryDirectory { directory in
      let one = HistoryFile(path: directory + "/history")
      let other = HistoryFile(path: directory + "/history")
      one.append("một")
      other.append("hai")
      one.append("hai")
      one.append("ba")
      #expect(other.load() == ["một", "hai", "ba"])
    }
  }

  @Test("writers on several threads lose nothing") func manyWriters() async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      var template = Array("/tmp/ntm-tests-XXXXXX".utf8CString)
      let descriptor = mkstemp(&template)
      close(descriptor)
      let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
      defer { unlink(path) }
      for writer in 0..<4 {
        group.addTask {
          let file = HistoryFile(path: path, capacity: 1_000)
          for number in 0..<50 { #expect(file.append("dòng \(writer).\(number)")) }
        }
      }
      try await group.waitForAll()
      let wanted = Set((0..<4).flatMap { writer in (0..<50).map { "dòng \(writer).\($0)" } })
      #expect(Set(HistoryFile(path: path).load()) == wanted)
    }
  }

  @Test("no more than the capacity is kept, the newest of them") func capacity() throws {
    try withTemporaryDirectory { directory in
      let file = HistoryFile(path: directory + "/history", capacity: 20)
      for number in 1...20 { file.append("\(number)") }
      #expect(file.load() == (1...20).map(String.init))
      file.append("21")
      #expect(file.load() == (4...21).map(String.init))
      #expect(names(in: directory) == ["history"])
      for number in 22...100 { file.append("\(number)") }
      #expect(file.load().count <= 20)
      #expect(file.load().last == "100")
    }
  }

  @Test("a file from elsewhere is read as far as it makes sense") func foreignFile() throws {
    try withTemporaryDirectory { directory in
      let file = HistoryFile(path: directory + "/history")
      try write("một\n\nxa\u{303}\n\\q\\\nkhông hết", to: file.path)
      #expect(file.load() == ["một", "xã", "\\q\\", "không hết"])
      #expect(file.load()[1].unicodeScalars.count == 2)
      file.append("sau")
      #expect(file.load().suffix(2) == ["không hết", "sau"])
    }
  }

  @Test("only its owner may read it") func mode() throws {
    try withTemporaryDirectory { directory in
      let file = HistoryFile(path: directory + "/history")
      file.append("một")
      var information = stat()
      #expect(stat(file.path, &information) == 0)
      #expect(information.st_mode & 0o777 == 0o600)
    }
  }

  @Test(
    "a file that cannot be read or written is an empty history",
    arguments: [
      "/proc/none/history", "/proc/self", "/dev/full",
    ])
  func unusable(path: String) {
    let file = HistoryFile(path: path)
    #expect(!file.append("một"))
    #expect(file.load() == [])
  }

  @Test("a lock held for too long loses the entry, not the session") func lockHeld() throws {
    try withTemporaryDirectory { directory in
      let file = HistoryFile(path: directory + "/history")
      file.append("một")
      let descriptor = open(file.path, O_RDONLY | O_CLOEXEC)
      #expect(flock(descriptor, LOCK_EX) == 0)
      #expect(!file.append("hai"))
      close(descriptor)
      #expect(file.append("ba"))
      #expect(file.load() == ["một", "ba"])
    }
  }
}
