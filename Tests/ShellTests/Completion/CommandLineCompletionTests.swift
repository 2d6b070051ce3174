import NTMKit
import Query
import Testing

@testable import Shell

@Suite("Completion on a shell's command line") struct CommandLineCompletionTests {
  private func words(_ words: String..., directory: String? = nil) throws -> [String] {
    try CommandLineCompletion(toolkit: standardToolkit(), host: testHost(directory: directory)).candidates(words).map(
      \.word)
  }

  @Test("the program's own options, and what they take") func options() throws {
    #expect(try words("--re") == ["--read-only"])
    #expect(try words("-").contains("-w"))
    #expect(try words("--lang", "") == ["vi", "en"])
    #expect(try words("--lang=e") == ["--lang=en"])
    #expect(try words("--format", "js") == ["json", "jsonl"])
    #expect(try words("-c", "communes") == [])
    #expect(try words("-c", "communes", "ga") == [])
    try withTemporaryDirectory { directory in
      try write("", to: "\(directory)/sổ một.ntm")
      #expect(try words("-w", "so m", directory: directory) == ["sổ một.ntm"])
      #expect(try words("-f", "sổ", directory: directory) == ["sổ một.ntm"])
    }
  }

  @Test("tables, reports, commands and their options, behind options too") func names() throws {
    #expect(try words("comm") == ["communes"])
    #expect(try words("--lang", "en", "ga") == ["gap"])
    #expect(try words("gap", "--per") == ["--period"])
    #expect(try words("gap", "--period", "2022Q").contains("2022Q3"))
    #expect(try words("gap", "--period=2022Q").contains("--period=2022Q3"))
    #expect(try words("gap.by_d") == ["gap.by_district"])
    #expect(try words("communes", "").contains("at"))
    #expect(try words("completions", "") == ["bash", "zsh", "fish"])
    #expect(try words("units", "--l") == ["--lang"])
  }

  @Test("values of the data, found without accents, whole and unquoted") func values() throws {
    #expect(try words("why", "phu h") == ["Phú Hữu"])
    #expect(try words("why", "Phú H") == ["Phú Hữu"])
  }

  @Test("a workspace that cannot be opened is no reason to be silent") func noWorkspace() throws {
    #expect(try words("-w", "/nowhere/x.ntm", "ini") == ["init"])
  }
}
