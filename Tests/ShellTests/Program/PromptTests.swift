import NTMKit
import Testing

@testable import Shell

@Suite("The prompt") struct PromptTests {
  private func run(_ lines: [String], language: Language = .en) throws -> (
    editor: ScriptedLineEditor, console: RecordingConsole, status: Int32
  ) {
    let editor = ScriptedLineEditor(lines: lines)
    let console = RecordingConsole()
    let prompt = Prompt(session: try sampleSession(language: language), console: console)
    return (editor, console, prompt.run(with: editor))
  }

  @Test("says first which data these are and how to begin") func greeting() throws {
    let (_, console, status) = try run([])
    #expect(status == 0)
    #expect(
      console.messages.hasPrefix(
        """
        Sample data, read-only. To start a workspace of your own: init "haugiang.ntm"
        ntm \(Program.version) · Hậu Giang 2022 (sample) · data up to Q3 2022

        """))
    #expect(console.messages.contains("results, populations and recognitions are invented"))
    #expect(!console.messages.contains("Opened read-only"))
    #expect(try run([], language: .vi).console.messages.hasPrefix("Dữ liệu mẫu, chỉ đọc."))
  }

  @Test("an error costs one line, and the session goes on") func error() throws {
    let (editor, console, _) = try run(["set format csv", "comunes", "communes | count"])
    #expect(console.output == "count\n51\n")
    #expect(console.messages.contains("error[query.unknown-source] <prompt>:1:1"))
    #expect(editor.history == ["set format csv", "comunes", "communes | count"])
  }

  @Test("an open line goes on at a prompt of its own, and is remembered whole") func continuation() throws {
    let (editor, console, _) = try run(["set format csv", "communes |", "count"])
    #expect(console.output == "count\n51\n")
    #expect(editor.prompts == ["ntm> ", "ntm> ", "   | ", "ntm> "])
    #expect(editor.history.last == "communes |\ncount")
  }

  @Test("pasted lines run one after the other") func pasted() throws {
    let (_, console, _) = try run(["set format csv\ncommunes\n| count\nunits | count"])
    #expect(console.output == "count\n51\ncount\n118\n")
  }

  @Test("quit ends the session") func quit() throws {
    let (editor, _, status) = try run(["quit", "communes"])
    #expect(status == 0)
    #expect(editor.prompts.count == 1)
  }

  @Test(
    "history goes where the environment says",
    arguments: [
      (["NTM_HISTORY": ""], nil), (["NTM_HISTORY": "/x/y"], "/x/y"), ([:], nil),
    ] as [([String: String], String?)])
  func history(environment: [String: String], path: String?) {
    #expect(HistoryPlace.path(environment) == path)
  }

  @Test("by default that is the state folder, made when missing") func stateFolder() throws {
    try withTemporaryDirectory { directory in
      #expect(HistoryPlace.path(["XDG_STATE_HOME": directory]) == "\(directory)/ntm/history")
      #expect(HistoryFile(path: "\(directory)/ntm/history").append("communes"))
      let kept = try contents(of: "\(directory)/ntm/history")
      #expect(kept == "communes\n")
    }
  }
}
