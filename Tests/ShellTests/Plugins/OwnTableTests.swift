import Foundation
import NTMKit
import PluginHost
import Testing

@testable import Shell

/// Tables of plugins at the prompt. The plugins here have no code: a table is data, and needs none.
@Suite("A table of a plugin") struct OwnTableTests {
  private static func text(_ vi: String, _ en: String) -> LocalizedText { LocalizedText(vi: "\(vi)", en: "\(en)") }

  static let visits = TableDeclaration(
    name: "field_visits", kind: "field-visits", title: text("kiểm tra thực địa", "field visits"),
    summary: text("các lần kiểm tra", "visits to communes"),
    columns: [
      DeclaredColumn(
        "commune_code", .text, aliases: ["xã"], isRequired: true, rule: .unit(.commune), summary: text("xã", "commune")),
      DeclaredColumn(
        "visited_on", .date, label: text("ngày kiểm tra", "visited on"), isRequired: true, summary: text("ngày", "day")),
      DeclaredColumn(
        "score", .double, aliases: ["điểm chấm"], rule: .range(0...10), summary: text("điểm", "score")),
    ], key: ["commune_code", "visited_on"])

  private static let file = """
    xã,huyện,ngày kiểm tra,điểm chấm
    Phú Hữu,Châu Thành,27/9/2022,"8,5"
    phu tan,chau thanh,28/9/2022,7
    Không Có,Châu Thành,29/9/2022,9

    """

  /// A copy of the sample, with the plugin installed and a file beside it.
  private func prepared(
    tables: [TableDeclaration] = [visits], _ body: (PluginSession, TestShell) throws -> Void
  ) throws {
    try withSampleCopy { copy, directory in
      let plugins = try PluginSession(in: directory, workspace: copy.session.workspace)
      try plugins.install("visits", tables: tables)
      try Data(Self.file.utf8).write(to: URL(fileURLWithPath: directory + "/visits.csv"))
      try body(plugins, plugins.shell)
    }
  }

  @Test("is there before anything was imported, and in help, completion, `tables` and `describe`") func empty() throws {
    try prepared { (_: PluginSession, shell: TestShell) throws -> Void in
      #expect(try shell.csv("field_visits | count") == "count\n0\n")
      #expect(try shell.csv("tables | where name = \"field_visits\" | select columns") == "columns\n5\n")
      #expect(
        try shell.csv("describe field_visits | select name, label_en")
          == "name,label_en\ncommune_code,commune code\ncommune,commune\ndistrict,district\nvisited_on,visited on\nscore,score\n"
      )
      #expect(try shell.shown("help field_visits").contains("visits to communes"))
      #expect(try shell.shown("help import").contains("field-visits"))
      let offered = Completer(shell.session).complete("field_v", cursor: 7).candidates
      #expect(offered.map(\.replacement).joined().hasPrefix("field_visits"))
    }
  }

  @Test("takes a sheet with its columns, units by their names, and refuses the rest with its line") func imported()
    throws
  {
    try prepared { _, shell in
      let outcome = try shell.run("import visits.csv")
      #expect(outcome.failure == nil)
      let said = outcome.notices.map { $0.text(in: .en) }.joined(separator: "\n")
      #expect(said.contains("line 4") && said.contains("Không Có"), "\(said)")
      #expect(
        try shell.csv("field_visits | sort score | drop commune_code")
          == "commune,district,visited_on,score\nPhú Tân,Châu Thành,2022-09-28,7\nPhú Hữu,Châu Thành,2022-09-27,8.5\n")
      #expect(
        try shell.csv("communes | select code | join field_visits on code = commune_code | count") == "count\n2\n")
      #expect(try shell.csv("sql { select count(*) as n from field_visits where score > 8 }") == "n\n1\n")
      #expect(try shell.csv("\"kiem tra thuc dia\" | count") == "count\n2\n")
      #expect(try shell.csv("field_visits asof 2022-10-01 | count") == "count\n0\n")
    }
  }

  @Test("is changed by hand, taken back, and differs between two days, as all tables do") func edited() throws {
    try prepared { _, shell in
      _ = try shell.run("import visits.csv")
      let code = try shell.csv("communes | where name = \"Phú Hữu\" | select code").split(separator: "\n")[1]
      let outcome = try shell.run("edit field_visits \(code)/2022-09-27 score=9 --reason \"gọi lại\"")
      #expect(outcome.failure == nil)
      #expect(try shell.csv("field_visits | where score = 9 | count") == "count\n1\n")
      let batch = try shell.csv("batches | sort -batch | take 1 | select batch").split(separator: "\n")[1]
      _ = try shell.run("undo \(batch)")
      #expect(try shell.csv("field_visits | where score = 9 | count") == "count\n0\n")
      #expect(try shell.csv("diff field_visits asof 2022-10-01 2022-10-05 | count") == "count\n2\n")
      #expect(try shell.csv("verify | summarize sum(problems)").hasSuffix("\n0\n"))
    }
  }

  @Test("leads each figure back to the row of its file") func lineage() throws {
    try prepared { _, shell in
      _ = try shell.run("import visits.csv")
      _ = try shell.run("visits = field_visits | sort score")
      let why = try shell.shown("why visits[1].score")
      #expect(why.contains("visits.csv") && why.contains("3"), "\(why)")
    }
  }

  @Test("stays in its workspace when the plugin is gone") func removed() throws {
    try prepared { plugins, shell in
      _ = try shell.run("import visits.csv")
      _ = try shell.run("plugin remove visits")
      try shell.session.readAgain()
      #expect(try shell.csv("field_visits | count") == "count\n2\n")
      let old = shell.session
      let bare = try Session(toolkit: standardToolkit(), host: old.host, workspace: old.workspace)
      #expect(try TestShell(bare).csv("field_visits | where score > 8 | count") == "count\n1\n")
    }
  }

  @Test("may refer to a table that has no rows yet, and the workspace opens all the same") func references() throws {
    let places = TableDeclaration(
      name: "places", kind: "places", title: Self.text("điểm đo", "places"), summary: Self.text("điểm đo", "places"),
      columns: [DeclaredColumn("place", .text, isRequired: true, summary: Self.text("điểm", "place"))], key: ["place"])
    let measurements = TableDeclaration(
      name: "measurements", kind: "measurements", title: Self.text("lần đo", "measurements"),
      summary: Self.text("lần đo", "measurements"),
      columns: [
        DeclaredColumn("measurement", .text, isRequired: true, summary: Self.text("lần", "number")),
        DeclaredColumn("place", .text, rule: .row(of: "places"), summary: Self.text("điểm", "place")),
      ], key: ["measurement"])
    try prepared(tables: [measurements, places]) { plugins, shell in
      let folder = URL(fileURLWithPath: plugins.directory)
      try Data("measurement,place\nM1,\n".utf8).write(to: folder.appendingPathComponent("a.csv"))
      #expect(try shell.run("import a.csv --as measurements").failure == nil)
      #expect(try shell.csv("measurements | count") == "count\n1\n")
      // What others refer to goes in first.
      try Data("measurement,place\nM2,P1\n".utf8).write(to: folder.appendingPathComponent("b.csv"))
      try Data("place\nP1\n".utf8).write(to: folder.appendingPathComponent("c.csv"))
      #expect(try shell.run("import b.csv c.csv").failure == nil)
      #expect(try shell.csv("measurements | where place = \"P1\" | count") == "count\n1\n")
      #expect(try shell.csv("verify | summarize sum(problems)").hasSuffix("\n0\n"))
    }
  }

  @Test(
    "cannot have the name of another table, report, command or kind of file",
    arguments: ["communes", "gap", "import", "products"])
  func taken(name: String) throws {
    var table = Self.visits
    if name == "products" { table.kind = name } else { table.name = name }
    try prepared(tables: [table]) { plugins, shell in
      let outcome = try shell.run("plugin list")
      #expect(outcome.notices.map { $0.text(in: .en) }.joined().contains("plugin.name-taken"))
      #expect(try shell.csv("communes | count") == "count\n51\n")
    }
  }

  @Test("that goes on from another declaration than the stored one takes no rows, and says why") func conflict() throws
  {
    try prepared { plugins, shell in
      _ = try shell.run("import visits.csv")
      var other = Self.visits
      other.columns[2].field.type = .text
      other.columns[2].rule = nil
      _ = try shell.run("plugin remove visits")
      try plugins.install("visits", tables: [other])
      try Data("xã,huyện,ngày kiểm tra,điểm chấm\nPhú Hữu,Châu Thành,30/9/2022,tốt\n".utf8)
        .write(to: URL(fileURLWithPath: plugins.directory + "/more.csv"))
      var session = try Session(
        toolkit: shell.session.toolkit, host: shell.session.host, workspace: shell.session.workspace)
      session.settings.language = .en
      let later = TestShell(session)
      let outcome = try later.run("import more.csv")
      #expect(outcome.failure?.code == "import.nothing-taken")
      #expect(outcome.notices.map { $0.text(in: .en) }.joined().contains("warning[store.table-conflict]"))
      #expect(try later.csv("field_visits | count") == "count\n2\n")
    }
  }
}
