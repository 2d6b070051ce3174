import NTMKit
import Query
import Testing

@testable import Shell

@Suite("narrative") struct NarrativeTests {
  private let name = "w.periodic-2022Q3.md"

  private func write(_ text: String, to path: String) throws { try AtomicFile.write(text, to: path) }

  @Test("the command begins a file with the report's headings, and never writes over it") func begun() throws {
    try withSampleCopy { shell, directory in
      let path = "\(directory)/\(name)"
      #expect(try shell.console(after: "narrative periodic").messages.contains("made \(name) beside the workspace"))
      let skeleton = try ScriptFile.text(at: path, as: name)
      #expect(skeleton.hasPrefix("# Free text: Periodic report, Q3 2022\n"))
      #expect(skeleton.contains("\n## 7. Shortcomings and causes\n\n<!-- other shortcomings, causes -->\n"))
      try write(skeleton + "\nMore funds.\n", to: path)
      let again = try shell.console(after: "narrative periodic").messages
      #expect(again.contains("stays as it is: 1 of 8 parts have text"))
      #expect(try ScriptFile.text(at: path, as: name) == skeleton + "\nMore funds.\n")
    }
  }

  @Test("what is written stands in its section of that period's report, and the page says where it is from")
  func merged() throws {
    try withSampleCopy { shell, directory in
      let before = try shell.console(after: "periodic | show --format md").output
      try write(
        """
        # Lời văn
        ## Ton tai, han che va nguyen nhan
        Nguyên nhân **chính**: mưa lũ.

        - {mean_met} tiêu chí/xã, kế hoạch {Bình quân tiêu chí đạt/xã.plan}
          - thiếu vốn
        - chậm *duyệt*
        ### Khác
        Không có.
        """, to: "\(directory)/\(name)")
      let report = try shell.console(after: "periodic | show --format md").output
      #expect(!before.contains("Nguyên nhân chính") && !before.contains("Free text:"))
      #expect(report.contains("\n\nNguyên nhân chính: mưa lũ.\n\n"))
      #expect(report.contains("\n\n- 17.9 tiêu chí/xã, kế hoạch 18.2\n  - thiếu vốn\n- chậm duyệt\n\n"))
      let page = try shell.console(after: "periodic | show --format html").output
      #expect(page.contains("<ul>\n<li>thiếu vốn</li>\n</ul>\n</li>\n<li>chậm duyệt</li>\n</ul>\n"))
      let text = try shell.console(after: "periodic | show --format text").output
      #expect(text.contains("  - 17.9 tiêu chí/xã, kế hoạch 18.2\n    + thiếu vốn\n  - chậm duyệt\n"))
      #expect(report.contains("\n\nKhác\n\nKhông có.\n\n"))
      #expect(report.contains("Free text: w.periodic-2022Q3.md (sha256 "))
      #expect(try shell.console(after: "periodic at 2022Q2 | show --format md").output.contains("mưa lũ") == false)
      #expect(try shell.console(after: "periodic | show --format md").output == report)
    }
  }

  @Test(
    "text that the report cannot place or fill is refused with its line, not left out",
    arguments: [
      ("## 9. Other\ntext\n", "narrative.unknown-heading", 1), ("text\n## 8. x\n", "narrative.before-heading", 1),
      ("## next\n\n<p>raw</p>\n", "narrative.not-text", 3),
      ("## next\n\nHere {metx}.\n", "periodic.unknown-figure", 3),
      ("## next\n\nHere {tasks.plan}.\n", "periodic.figure-without-value", 3),
    ])
  func refused(_ text: String, _ code: String, _ line: Int) throws {
    try withSampleCopy { shell, directory in
      try write(text, to: "\(directory)/\(name)")
      let failure = try #require(shell.failure("periodic"))
      #expect(failure.code.rawValue == code && failure.exitStatus == 3 && !failure.hints.isEmpty)
      #expect(failure.span == SourceSpan(source: name, line: line))
    }
  }

  @Test("a report without free text, and the sample, say so") func none() throws {
    try withSampleCopy { shell, _ in
      #expect(shell.failure("narrative gap")?.code == "narrative.takes-none")
      #expect(shell.failure("narrative nothing")?.code == "narrative.unknown-report")
    }
    #expect(try TestShell().failure("narrative periodic")?.code == "narrative.no-workspace")
  }
}
