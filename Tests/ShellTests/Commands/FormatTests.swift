import NTMKit
import Query
import Testing

@testable import Shell

@Suite("fmt") struct FormatTests {
  private let text = "\n\n# đầu  \nset   lang en\n\n\ncommunes|where missing<=3 # gần\n\n|count\ngap\n\n# hết\n\n"
  private let expected = """
    # đầu
    set lang en

    communes | where missing <= 3  # gần

    | count
    gap

    # hết

    """

  @Test("writes a script anew, once; comments and the blank line that parts lines stay") func file() throws {
    try withTemporaryDirectory { directory in
      let session = try TestShell(directory: directory)
      try write(text, to: "\(directory)/a.ntm")
      #expect(session.failure("fmt a.ntm --check")?.code == "fmt.not-formatted")
      #expect(session.failure("fmt a.ntm --check")?.exitStatus == 1)
      #expect(try session.console(after: "fmt a.ntm").messages == "written anew: a.ntm\n")
      let written = try contents(of: "\(directory)/a.ntm")
      #expect(written == expected)
      #expect(try session.console(after: "fmt a.ntm").messages == "nothing to change\n")
      try session.run("fmt a.ntm --check")
      #expect(ScriptText.lines(of: written).count == ScriptText.lines(of: text).count)
    }
  }

  @Test("a script with an error is left as it is, and every error is told") func wrong() throws {
    try withTemporaryDirectory { directory in
      let session = try TestShell(directory: directory)
      try write("gap|count\nunits | | count\nunits | 3\n", to: "\(directory)/a.ntm")
      let error = try #require(session.failure("fmt a.ntm"))
      #expect(error.code == "query.syntax" && error.span?.line == 2 && error.others.count == 1)
      #expect(try contents(of: "\(directory)/a.ntm").hasPrefix("gap|count"))
    }
  }
}
