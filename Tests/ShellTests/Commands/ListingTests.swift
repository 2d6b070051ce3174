import NTMKit
import Query
import Testing

@testable import Shell

@Suite("help, tables, reports, verbs, describe, version") struct ListingTests {
  private func text(_ line: String, language: Language = .en) throws -> String {
    try TestShell(language: language).shown(line)
  }

  @Test("help lists every table, report, verb and command") func index() throws {
    let session = try TestShell().session
    let text = try text("help")
    for name in session.toolkit.commands.map({ $0.manifest.name }) + session.toolkit.verbs.names
      + session.dataset.tableNames + ["gap", "plan"]
    {
      #expect(text.contains("  \(name) "), "\(name)")
    }
    #expect(text.hasPrefix("One line asks one question"))
  }

  @Test("help speaks the session's language") func language() throws {
    #expect(try text("help", language: .vi).contains("Báo cáo\n  bridge "))
  }

  @Test("every topic has a page") func topics() throws {
    let session = try TestShell().session
    for topic in HelpPages(session: session).topics {
      #expect(try !HelpPages(session: session).page(topic).en.isEmpty, "\(topic)")
    }
  }

  @Test("a page shows usage, parameters and examples") func page() throws {
    let page = try text("help save")
    #expect(page.contains("Usage: … | save PATH"))
    #expect(page.contains("--format text|table|csv"))
    #expect(page.contains("communes | where missing = 1 | save"))
    #expect(try text("help gap").contains("Options of every report"))
    #expect(try text("help where").contains("Usage: … | where"))
    #expect(try text("help xa").hasPrefix("communes — communes"))
    #expect(try text("help median").contains("median(x)"))
    #expect(try text("help describe").contains("Usage: describe TABLE"))
  }

  @Test("an unknown word gets the nearest, also by what people call it") func unknown() throws {
    let session = try TestShell()
    let slip = try #require(session.failure("help sav"))
    #expect(slip.message.en == "there is no help about “sav”")
    #expect(slip.hints.first?.en == "did you mean \"save\"?")
    #expect(session.failure("help xuất")?.hints.first?.en == "did you mean \"save\"?")
    #expect(session.failure("help zzzzzz")?.hints.first?.en == "to see everything: help")
  }

  @Test("describe gives columns as a table, of reports too") func describe() throws {
    let session = try TestShell()
    #expect(
      try session.csv("describe communes | where name = \"population\"")
        == "name,type,unit,label_vi,label_en\npopulation,integer,person,dân số,population\n")
    #expect(try session.csv("describe gap | count") == "count\n11\n")
    #expect(try session.csv("describe gap.matrix | take 1 | select type") == "type\ntext\n")
    #expect(session.failure("describe comunes")?.hints.first?.en == "did you mean \"communes\"?")
  }

  @Test("lists are tables whose words are shown in either language, and stay English as data") func lists() throws {
    #expect(try text("reports", language: .vi).contains("Tiêu chí còn thiếu"))
    let session = try TestShell(language: .vi)
    #expect(try session.csv("tables | where name = \"units\" | select summary").contains("provinces, districts"))
    #expect(try session.csv("verbs | where name = \"save\" | select usage").contains("save PATH"))
  }

  @Test("help on import lists the kinds of files") func fileKinds() throws {
    let page = try text("help import")
    for importer in try standardToolkit().importers { #expect(page.contains("  \(importer.manifest.id) ")) }
  }

  @Test("help fits the terminal", arguments: [60, 80]) func folded(width: Int) throws {
    for word in ["", "import", "gap", "communes"] {
      let page = try TestShell(language: .vi).shown("help \(word)", width: width)
      #expect(page.split(separator: "\n").allSatisfy { DisplayWidth.width(of: String($0)) <= width }, "\(word)")
    }
  }

  @Test("version names the data") func version() throws {
    #expect(try text("version").hasPrefix("ntm \(Program.version) · Hậu Giang 2022 (sample) · data "))
  }
}
