import NTMKit
import Query
import Storage
import Testing

@testable import Shell

@Suite("verify and backup") struct VerifyAndBackupTests {
  /// Writes over bytes of a file.
  private func overwrite(_ path: String, from offset: Int, count: Int) throws {
    var bytes = try FileImport.bytes(of: path)
    for index in offset..<min(offset + count, bytes.count) { bytes[index] ^= 0x55 }
    try AtomicFile.write(bytes, to: path)
  }

  @Test("a workspace as it was written says so") func clean() throws {
    try withSampleCopy { shell, _ in
      let said = try shell.console(after: "verify").messages
      #expect(said == "w: as it was written, no problem found\n")
      #expect(
        try shell.csv("verify | where problems > 0 | count") == "count\n0\n")
      #expect(
        try shell.csv("verify | where check = \"imports\"") == "check,problems,looked_at,count\nimports,0,imports,133\n"
      )
    }
  }

  @Test("damage is an error of data that names the imports and what to do") func damaged() throws {
    try withSampleCopy { shell, directory in
      try overwrite("\(directory)/w.ntm", from: 8192 * 60 + 4000, count: 200)
      let outcome = try shell.run("verify")
      let failure = try #require(outcome.failure)
      #expect(failure.code == "verify.problems")
      #expect(failure.exitStatus == 3)
      #expect(failure.message.en.hasPrefix("w has "))
      #expect(failure.hints[0] == SafetyStrings.restore)
      #expect(failure.hints[1].en.hasPrefix("the imports concerned: "))
      #expect(!failure.others.isEmpty)
      #expect(failure.others.allSatisfy { $0.code.rawValue.hasPrefix("verify.") && $0.kind == .data })
      let fault = shell.failure("backup \"b.ntm\"")?.code.rawValue ?? ""
      #expect(["backup.damaged", "store.damaged"].contains(fault))
    }
  }

  @Test("another file is checked by its path") func otherFile() throws {
    try withSampleCopy { shell, directory in
      try shell.run("backup \"b.ntm\"")
      #expect(try shell.console(after: "verify \"b.ntm\"").messages == "b.ntm: as it was written, no problem found\n")
      try overwrite("\(directory)/b.ntm", from: 8192 * 3, count: 8192)
      #expect(try shell.run("verify \"b.ntm\"").failure?.code == "verify.problems")
      #expect(try shell.run("verify").failure == nil)
      #expect(shell.failure("verify \"none.ntm\"")?.code == "store.missing")
      try overwrite("\(directory)/b.ntm", from: 100, count: 8000)
      let fault = shell.failure("verify \"b.ntm\"")
      #expect(fault?.code == "store.damaged")
      #expect(fault?.hints == [SafetyStrings.restore])
    }
  }

  @Test("a backup opens as the workspace it is of, and is not overwritten unasked") func backsUp() throws {
    try withSampleCopy { shell, directory in
      let said = try shell.console(after: "backup \"b.ntm\"").messages
      #expect(said.hasPrefix("backed up to b.ntm ("))
      #expect(said.hasSuffix(" KB): 133 imports, checked, data \(shell.dataset.revision.shortHash)\n"))
      let copy = try Store(.file(path: "\(directory)/b.ntm"), readOnly: true)
      #expect(try copy.snapshot().revision == shell.dataset.revision)
      try copy.close()
      #expect(shell.failure("backup \"b.ntm\"")?.code == "backup.exists")
      #expect(try shell.console(after: "backup \"b.ntm\" --force").messages.hasPrefix("replaced b.ntm ("))
      #expect(shell.failure("backup \"w.ntm\" --force")?.code == "backup.same-file")
      #expect(shell.failure("backup")?.code == "parameter.missing")
    }
  }
}
