import Foundation
import PseudoTerminal
import Testing

/// Plugins from their first line to their removal, with the built program and the compiler.
@Suite("A report of another team") struct PluginLifecycleTests {
  /// A plugin that was begun in the folder `Awaiting`.
  private func begun(language: String = "en", _ body: (BuiltNtm) throws -> Void) throws {
    try BuiltNtm.withPlugins(language: language) { ntm in
      let run = try ntm.run("plugin", "new", "Awaiting")
      #expect(run.status == 0 && run.errors.contains("plugin load Awaiting"), "\(run.errors)")
      try body(ntm)
    }
  }

  private func change(_ file: String, in ntm: BuiltNtm, _ old: String, _ new: String) throws {
    let text = try ntm.read(file)
    #expect(text.contains(old))
    try ntm.write(text.replacingOccurrences(of: old, with: new), to: file)
  }

  private static let source = "Awaiting/Sources/Awaiting/Awaiting.swift"

  @Test("is begun, tested, installed, used, given away and removed") func life() throws {
    try begun { ntm in
      let untested = try ntm.run("plugin", "test", "Awaiting")
      #expect(untested.status == 1 && untested.errors.contains("Golden/awaiting-1.vi.text is not there"))
      #expect(try ntm.run("plugin", "test", "Awaiting", "--update").errors.contains("28 golden files are written"))
      let tested = try ntm.run("plugin", "test", "Awaiting")
      #expect(tested.status == 0 && tested.errors.contains("38 tests passed"), "\(tested.errors)")
      #expect(try ntm.read("Awaiting/Golden/awaiting-1.vi.text").hasPrefix("Awaiting: xã theo huyện, "))

      let installed = try ntm.run("plugin", "install", "Awaiting")
      #expect(installed.errors.contains("awaiting 0.1.0 is installed; reports: awaiting"), "\(installed.errors)")
      let shown = try ntm.run("awaiting", "--least", "18", "--format", "csv")
      #expect(shown.output.hasPrefix("code,name,communes,mean_met\n930,Vị Thanh,4,19\n"), "\(shown.errors)")
      // Another folder, from the one file.
      var colleague = ntm
      colleague.environment["NTM_PLUGINS"] = ntm.folder + "/colleague"
      #expect(try colleague.run("plugin", "install", "Awaiting/awaiting.ntmplugin").status == 0)
      #expect(try colleague.run("-c", "awaiting | count").output.hasSuffix("8\n"))
      // The file may lie in the very folder, as one that came by mail.
      try FileManager.default.copyItem(
        atPath: ntm.folder + "/Awaiting/awaiting.ntmplugin", toPath: ntm.folder + "/awaiting.ntmplugin")
      let again = try colleague.run("plugin", "install", "awaiting.ntmplugin")
      #expect(again.status == 0, "\(again.errors)")
      #expect(try colleague.run("plugin", "remove", "awaiting").errors == "awaiting is removed\n")
      let gone = try colleague.run("awaiting")
      #expect(gone.status == 2 && gone.errors.contains("query.unknown-source"))
      let left = try FileManager.default.contentsOfDirectory(atPath: ntm.folder + "/colleague")
      #expect(left.filter { !$0.hasPrefix(".") } == ["plugins.lock"])
    }
  }

  @Test("begins as an importer with its own table, which files go into and reports are made of") func importer() throws
  {
    try BuiltNtm.withPlugins { ntm in
      #expect(try ntm.run("plugin", "new", "Visits", "--template", "importer").status == 0)
      #expect(try ntm.run("plugin", "test", "Visits", "--update").status == 0)
      let tested = try ntm.run("plugin", "test", "Visits")
      #expect(tested.status == 0, "\(tested.errors)")
      #expect(try ntm.read("Visits/Golden/import.en.text").contains("line 4"))
      #expect(try ntm.run("plugin", "install", "Visits").status == 0)
      #expect(try ntm.run("init", "w.ntm", "--from", "sample").status == 0)
      let imported = try ntm.run("-w", "w.ntm", "import", "Visits/Samples/visits.notes", "Visits/Samples/visits.csv")
      #expect(imported.status == 0 && imported.output.contains("visits-notes"), "\(imported.errors)")
      let shown = try ntm.run(
        "-w", "w.ntm", "--format", "csv", "-c", "visits | select commune, visited_on, score, visits")
      #expect(
        shown.output
          == "commune,visited_on,score,visits\nPhú Hữu,2022-09-27,8.5,2\nPhú Tân,2022-09-28,7,2\n",
        "\(shown.output)\(shown.errors)")
      #expect(try ntm.run("-w", "w.ntm", "--complete", "import", "--as", "visits").output.contains("visits-notes"))
      // Files with other endings are none of its business, whatever stands in them.
      try ntm.write("period;commune_code;indicator;value\n2022Q3;31378;17.5;80\n", to: "results.csv")
      #expect(try ntm.run("-w", "w.ntm", "import", "results.csv").output.contains("submissions"))
      // The rows are there without the plugin; its kind of file is not.
      let bare = try ntm.run("-w", "w.ntm", "--no-plugins", "-c", "visits_visits | count")
      #expect(bare.output.hasSuffix("4\n"), "\(bare.errors)")
      #expect(
        try ntm.run("-w", "w.ntm", "--no-plugins", "import", "Visits/Samples/visits.notes", "--force").status != 0)
    }
  }

  @Test("gives a session its table from the line on that loads it") func loadedTable() throws {
    try BuiltNtm.withPlugins { ntm in
      #expect(try ntm.run("plugin", "new", "Visits", "--template", "importer").status == 0)
      #expect(try ntm.run("init", "w.ntm", "--from", "sample").status == 0)
      let run = try ntm.run(
        "-w", "w.ntm", "--format", "csv", "-c", "tables | where name = \"visits_visits\" | count", "-c",
        "plugin load Visits", "-c", "import Visits/Samples/visits.notes", "-c", "visits_visits | count")
      #expect(
        run.status == 0 && run.output.hasPrefix("count\n0\n") && run.output.hasSuffix("count\n2\n"), "\(run.errors)")
    }
  }

  @Test("begins as a check, which `check` runs beside its own") func check() throws {
    try BuiltNtm.withPlugins { ntm in
      #expect(try ntm.run("plugin", "new", "Populated", "--template", "check").status == 0)
      #expect(try ntm.run("plugin", "test", "Populated").status == 0)
      #expect(try ntm.run("plugin", "install", "Populated").status == 0)
      let all = try ntm.run(
        "--format", "csv", "-c", "check.summary | where rule = \"populated\" | select checked, findings")
      #expect(all.output == "checked,findings\n51,0\n", "\(all.output)\(all.errors)")
      let alone = try ntm.run("--format", "csv", "-c", "check.summary --rule populated | count")
      #expect(alone.output.hasSuffix("\n1\n"), "\(alone.errors)")
      #expect(try ntm.run("--complete", "check", "--rule", "popu").output.contains("populated"))
      // A check that misses what its example says fails its test.
      let path = "Populated/Sources/Populated/Populated.swift"
      try ntm.write(
        try ntm.read(path).replacingOccurrences(of: "finds: [Strings.found(\"Phú Tân\")]", with: "finds: []"), to: path)
      let failed = try ntm.run("plugin", "test", "Populated")
      #expect(failed.status == 1 && failed.errors.contains("example 1 finds"), "\(failed.errors)")
    }
  }

  @Test("is known to help, completion, describe and lists as those that ship") func known() throws {
    try begun { ntm in
      #expect(try ntm.run("plugin", "install", "Awaiting").status == 0)
      #expect(try ntm.run("help", "awaiting").output.contains("--least N"))
      #expect(try ntm.run("help").output.contains("awaiting"))
      #expect(try ntm.run("describe", "awaiting").output.contains("mean_met"))
      #expect(try ntm.run("-c", "reports | where name = \"awaiting\" | count").output.hasSuffix("1\n"))
      #expect(try ntm.run("help", "--json").output.contains(#""name": "awaiting""#))
      #expect(try ntm.run("--complete", "awaiting", "--le").output.contains("--least"))
      #expect(try ntm.run("awaiting", "--lest", "3").errors.contains("did you mean --least?"))
      #expect(try ntm.run("-c", "awaiting | where comunes > 3").errors.contains("communes"))
      #expect(try ntm.run("--no-plugins", "awaiting").status == 2)
      let list = try ntm.run("plugin", "list", "--format", "csv").output
      #expect(list.hasPrefix("plugin,version,title,reports,state,file\nawaiting,0.1.0,"))
      #expect(list.contains(",awaiting,installed,"))
      #expect(try ntm.run("plugin", "info", "awaiting").output.contains("SHA-256"))
      #expect(try ntm.run("plugin", "doctor", "--format", "csv").output.contains("awaiting,ok,"))
      #expect(try ntm.run("plugin", "info", "awating").errors.contains("did you mean “awaiting”?"))
    }
  }

  @Test("that is changed and loaded again at the prompt runs the new code") func reloading() throws {
    try begun { ntm in
      var environment = PseudoTerminal.defaultEnvironment
      environment.merge(ntm.environment) { $1 }
      environment["PAGER"] = ""
      let terminal = try PseudoTerminal(
        executable: BuiltProduct.path("ntm"), arguments: ["--no-settings"], environment: environment, rows: 40,
        columns: 100, timeout: 120)
      try terminal.expectLine("ntm>")
      try terminal.type("plugin load \(ntm.folder)/Awaiting\n")
      try terminal.expect("is loaded into this session")
      try terminal.type("awaiting --least 3 | count\n")
      try terminal.expect("    8")
      try change(Self.source, in: ntm, "public var least = 0", "public var least = 50")
      try terminal.type("plugin load \(ntm.folder)/Awaiting\n")
      try terminal.expect("the second load") { screen in
        screen.lines.filter { $0.contains("is loaded into this session") }.count == 2
      }
      try terminal.type("awaiting | count\n")
      try terminal.expect("    0")
      try terminal.expect("the prompt") { $0.currentLine.hasSuffix(">") }
      try terminal.type(Key.controlD)
      #expect(try terminal.waitForExit() == 0)
    }
  }

  @Test("that does not compile is told in the compiler's words") func compiler() throws {
    try begun(language: "vi") { ntm in
      try change(Self.source, in: ntm, "met[row], count >= least", "met[row], count >= lest")
      let run = try ntm.run("plugin", "build", "Awaiting")
      #expect(run.status == 3)
      #expect(
        run.errors.contains("error: cannot find 'lest' in scope") && run.errors.contains("plugin.does-not-compile"))
    }
  }

  @Test("without the constant that ntm looks for is told what to write, and where") func constant() throws {
    try begun { ntm in
      try change(Self.source, in: ntm, "public let plugin = Plugin(", "public let another = Plugin(")
      let run = try ntm.run("plugin", "build", "Awaiting")
      #expect(run.status == 3 && run.errors.contains("error[plugin.no-constant]"), "\(run.errors)")
      #expect(run.errors.contains("write into Sources/Awaiting/Awaiting.swift"), "\(run.errors)")
      #expect(!run.errors.contains("entry.swift"), "\(run.errors)")
    }
  }

  @Test(
    "that depends on the order of rows, or has one language, fails its tests",
    arguments: [
      ("in districts.sorted(by: { $0.key < $1.key })", "in districts", "run twice"),
      (
        "let count = met[row], count >= least", "let count = met[row], count + row % 2 >= least + 18",
        "rows in another order"
      ),
      ("var districts: [String:", "_ = codes[0]!\n    var districts: [String:", "without data"),
      (
        "vi: \"bình quân đạt\", en: \"mean met\"", "vi: \"bình quân đạt\", en: \"\"",
        "both languages: sections/by-district"
      ),
    ])
  func contract(old: String, new: String, told: String) throws {
    try begun { ntm in
      let words = "Awaiting/Sources/Awaiting/Strings.swift"
      try change(try ntm.read(words).contains(old) ? words : Self.source, in: ntm, old, new)
      let run = try ntm.run("plugin", "test", "Awaiting", "--update")
      #expect(run.status == 1 && run.errors.contains("✗ awaiting, \(told)"), "\(run.errors)")
      guard told == "without data" else { return }
      // To be looked at it is loaded; a script stops there.
      let loaded = try ntm.run("--keep-going", "-c", "plugin load Awaiting", "-c", "awaiting | count")
      #expect(loaded.status == 1 && loaded.output.hasSuffix("8\n"), "\(loaded.output) \(loaded.errors)")
      #expect(loaded.errors.contains("failed; awaiting is loaded all the same"), "\(loaded.errors)")
    }
  }

  // MARK: Trust

  @Test("whose file was changed is not loaded before that is confirmed") func changed() throws {
    try begun { ntm in
      #expect(try ntm.run("plugin", "install", "Awaiting").status == 0)
      let path = ntm.folder + "/plugins/awaiting.ntmplugin"
      let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
      try file.seekToEnd()
      try file.write(contentsOf: Data("more".utf8))
      try file.close()
      let refused = try ntm.run("awaiting")
      #expect(refused.status == 3 && refused.errors.contains("plugin.changed"))
      #expect(refused.errors.contains("plugin confirm awaiting"))
      #expect(try ntm.run("plugin", "list").output.contains("changed"))
      #expect(try ntm.run("plugin", "confirm", "awaiting").status == 0)
      #expect(try ntm.run("awaiting").status == 0)
    }
  }

  @Test("is not loaded from where others can write", arguments: ["", "/plugins.lock", "/awaiting.ntmplugin"])
  func openToOthers(file: String) throws {
    try begun { ntm in
      #expect(try ntm.run("plugin", "install", "Awaiting").status == 0)
      try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: ntm.folder + "/plugins" + file)
      let refused = try ntm.run("awaiting")
      #expect(refused.status != 0 && refused.errors.contains("plugin.open-to-others"), "\(refused.errors)")
      #expect(refused.errors.contains("chmod go-w"))
      #expect(try ntm.run("communes").status == 0)
    }
  }

  @Test(
    "that was built for another kit or compiler is not run, and the message names both",
    arguments: [
      ("ntm-plugin-kit=1.", "ntm-plugin-kit=9.", "plugin.other-kit", "kit 9."),
      ("ntm-plugin-compiler=6", "ntm-plugin-compiler=5", "plugin.other-compiler", "built with Swift 5"),
    ])
  func otherKit(old: String, new: String, code: String, told: String) throws {
    try begun { ntm in
      #expect(try ntm.run("plugin", "build", "Awaiting").status == 0)
      let path = URL(fileURLWithPath: ntm.folder + "/Awaiting/awaiting.ntmplugin")
      var bytes = try Data(contentsOf: path)
      let place = try #require(bytes.range(of: Data(old.utf8)))
      bytes.replaceSubrange(place, with: Data(new.utf8))
      try bytes.write(to: path)
      let run = try ntm.run("plugin", "install", "Awaiting/awaiting.ntmplugin")
      #expect(run.status == 3 && run.errors.contains(code) && run.errors.contains(told), "\(run.errors)")
      #expect(run.errors.contains("ntm plugin build"))
    }
  }

  @Test("is refused where the file is none, is cut short, or is not there") func brokenFiles() throws {
    try begun { ntm in
      #expect(try ntm.run("plugin", "build", "Awaiting").status == 0)
      let whole = try Data(contentsOf: URL(fileURLWithPath: ntm.folder + "/Awaiting/awaiting.ntmplugin"))
      let files: [(String, Data, String)] = [
        ("empty", Data(), "plugin.not-a-plugin"), ("text", Data("hello".utf8), "plugin.not-a-plugin"),
        ("half", whole.prefix(whole.count / 2), "plugin."), ("head", whole.prefix(64), "plugin.not-a-plugin"),
        ("zeros", whole.prefix(whole.count / 3) + Data(count: whole.count / 3), "plugin."),
      ]
      for (name, bytes, code) in files {
        try bytes.write(to: URL(fileURLWithPath: "\(ntm.folder)/\(name).ntmplugin"))
        let run = try ntm.run("plugin", "install", "\(name).ntmplugin")
        #expect(run.status == 3 && run.errors.contains("error[\(code)"), "\(name): \(run.errors)")
      }
      #expect(try ntm.run("plugin", "install", "nowhere.ntmplugin").errors.contains("plugin.missing"))
      #expect(try ntm.run("plugin", "install", "plugins").status == 3)
      #expect(try ntm.run("plugin", "list", "--format", "csv").output == "plugin,version,title,reports,state,file\n")
    }
  }

  @Test("with a list that is broken leaves the program working") func brokenList() throws {
    try begun { ntm in
      #expect(try ntm.run("plugin", "install", "Awaiting").status == 0)
      let list = try ntm.read("plugins/plugins.lock")
      for broken in [
        "{ not json", "", list.replacingOccurrences(of: "awaiting.ntmplugin", with: "../awaiting.ntmplugin"),
        list.replacingOccurrences(of: "\"formatVersion\" : 1", with: "\"formatVersion\" : 9"),
      ] {
        try ntm.write(broken, to: "plugins/plugins.lock")
        let run = try ntm.run("awaiting")
        #expect(run.status != 0 && run.errors.contains("plugin.list-broken"), "\(run.errors)")
        #expect(try ntm.run("communes").status == 0)
      }
    }
  }

  @Test(
    "may not take a name that ships, or one that leads out of the folder",
    arguments: ["gap", "communes", "where", "help"])
  func names(taken: String) throws {
    try begun { ntm in
      try change(
        Self.source, in: ntm, "    id: \"awaiting\", version: \"0.1.0\", title: Strings.title, summary",
        "    id: \"\(taken)\", version: \"0.1.0\", title: Strings.title, summary")
      let run = try ntm.run("plugin", "install", "Awaiting")
      #expect(run.status == 3 && run.errors.contains("plugin.name-taken"), "\(run.errors)")
      try change(Self.source, in: ntm, "  id: \"awaiting\"", "  id: \"../awaiting\"")
      #expect(try ntm.run("plugin", "install", "Awaiting").errors.contains("plugin.bad-name"))
    }
  }

  // MARK: Against those that ship

  @Test(
    "built from a report that ships gives the same bytes",
    arguments: [("Funding", "funding"), ("Training", "training")])
  func sameBytes(module: String, id: String) throws {
    try BuiltNtm.withPlugins { ntm in
      try PluginSources.copyShipped(module, id: id, to: ntm.folder + "/Outside")
      let installed = try ntm.run("plugin", "install", "Outside")
      #expect(installed.status == 0, "\(installed.errors)")
      for format in ["text", "json", "html", "md", "csv"] {
        let shipped = try ntm.run("--format", format, id)
        let outside = try ntm.run("--format", format, "\(id)-outside")
        #expect(
          outside.output.replacingOccurrences(of: "\(id)-outside", with: id) == shipped.output,
          "\(format) \(outside.errors)")
        #expect(shipped.status == 0 && !shipped.output.isEmpty)
      }
    }
  }

  @Test("sees what is written while the session goes on") func written() throws {
    try BuiltNtm.withPlugins { ntm in
      try PluginSources.copyShipped("PlanTasks", id: "tasks", to: ntm.folder + "/Outside")
      #expect(try ntm.run("plugin", "install", "Outside").status == 0)
      #expect(try ntm.run("init", "w.ntm", "--from", "sample").status == 0)
      let task = try ntm.run(
        "-w", "w.ntm", "--format", "csv", "-c", "plan_tasks | where state != \"done\" | take 1 | select id"
      ).output
      let key = try #require(task.split(separator: "\n").last)
      let run = try ntm.run(
        "-w", "w.ntm", "-c", "tasks-outside --format json", "-c",
        "edit plan_tasks \(key) state=done done_on=2022-08-30 --reason \"thử\"", "-c", "tasks-outside --format json")
      #expect(run.status == 0, "\(run.errors)")
      let after = try ntm.run("-w", "w.ntm", "--format", "json", "tasks").output
      let lines = run.output.replacingOccurrences(of: "tasks-outside", with: "tasks")
      #expect(lines.hasSuffix(after) && !lines.hasPrefix(after.prefix(after.count / 2)))
      #expect(try ntm.run("-w", "w.ntm", "verify").status == 0)
    }
  }
}
