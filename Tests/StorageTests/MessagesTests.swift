import GRDB
import NTMKit
import Testing

@testable import Storage

@Suite("what the store says when SQLite fails")
struct MessagesTests {
  private let place = StoreLocation.file(path: "w.ntm")

  @Test(
    "each failure has its code and sentence",
    arguments: [
      (.SQLITE_FULL, "store.disk-full", "the disk is full: “w.ntm” was not changed"),
      (.SQLITE_BUSY, "store.busy", "“w.ntm” is being written by another program"),
      (.SQLITE_BUSY_SNAPSHOT, "store.busy", "“w.ntm” is being written by another program"),
      (.SQLITE_NOTADB, "store.not-a-workspace", "“w.ntm” is not a workspace of ntm"),
      (.SQLITE_CORRUPT, "store.damaged", "“w.ntm” is damaged or was changed by other means (why)"),
      (.SQLITE_CANTOPEN, "store.unreadable", "“w.ntm” cannot be read"),
      (.SQLITE_READONLY, "store.read-only", "“w.ntm” cannot be written to"),
      (
        .SQLITE_READONLY_ROLLBACK, "store.unfinished-write",
        "a program ended while it wrote “w.ntm”, and what it left cannot be taken back here"
      ),
      (.SQLITE_IOERR_WRITE, "store.io", "reading or writing “w.ntm” failed: why"),
      (.SQLITE_TOOBIG, "store.failed", "working on “w.ntm” failed: why"),
    ] as [(ResultCode, String, String)])
  func failures(code: ResultCode, name: String, text: String) {
    let fault = StoreFault.diagnostic(for: DatabaseError(resultCode: code, message: "why"), at: place)
    #expect(fault.code.rawValue == name)
    #expect(fault.message.en == text)
    #expect(fault.message.vi != text)
    #expect(fault.kind == .data)
    #expect(fault.span?.source == "w.ntm")
  }

  @Test("a table that is not there, or a format that SQLite does not know, is damage")
  func schema() {
    for message in ["no such table: batch", "no such column: b.id", "unsupported file format"] {
      let fault = StoreFault.diagnostic(for: DatabaseError(resultCode: .SQLITE_ERROR, message: message), at: place)
      #expect(fault.code == "store.damaged")
    }
    let fault = StoreFault.diagnostic(for: DatabaseError(resultCode: .SQLITE_ERROR, message: "near x"), at: place)
    #expect(fault.code == "store.failed")
  }

  @Test("a missing folder says what to do")
  func folderMissing() {
    let fault = StoreFault.folderMissing(place)
    #expect(fault.message.en == "“w.ntm” cannot be made: its folder is missing or cannot be written to")
    #expect(fault.hints.map(\.en) == ["make the folder first, or choose another place"])
  }

  @Test("an importer that stops without counting is named")
  func unfinished() {
    #expect(
      StoreFault.unfinished("units").message.en
        == "the importer “units” ended without counting its rows; nothing was changed")
  }
}
