import Testing

@testable import NTMKit

@Suite struct NearestNameTests {
  private let columns = ["district", "commune", "commune_code", "criterion", "met", "met_share", "Vị Thanh", "Vị Thủy"]

  @Test(
    "a slip of the finger finds the name",
    arguments: [
      ("distrct", "district"), ("distirct", "district"), ("ditsrict", "district"), ("districtt", "district"),
      ("DISTRICT", "district"),
      ("comune", "commune"), ("commune-cod", "commune_code"), ("vi thuy", "Vị Thủy"), ("vị thuỷ", "Vị Thủy"),
      ("mte", "met"),
      ("crit", "criterion"), ("di", "district"),
    ] as [(String, String)])
  func nearest(_ typed: String, _ meant: String) {
    #expect(NearestName.nearest(to: typed, among: columns) == meant)
  }

  @Test(
    "nothing is suggested for a name like no other",
    arguments: ["", " ", "x", "q", "hectares", "evidence", "dxxrict", "z-y"])
  func none(_ typed: String) {
    #expect(NearestName.nearest(to: typed, among: columns) == nil)
    #expect(NearestName.nearest(to: typed, among: []) == nil)
  }

  @Test("nearest come first, then dictionary order, no more than asked for") func order() {
    #expect(NearestName.suggestions(for: "commune", among: columns) == ["commune", "commune_code"])
    #expect(NearestName.suggestions(for: "met", among: columns.reversed()) == ["met", "met_share"])
    let places = ["mạ", "má", "mà", "ma", "mi", "mo", "mé"]
    #expect(NearestName.suggestions(for: "ma", among: places) == ["ma", "mà", "má"])
    #expect(NearestName.suggestions(for: "mu", among: ["mo", "mi", "má", "ma"], limit: 9) == ["ma", "má", "mi", "mo"])
    #expect(
      NearestName.suggestions(for: "com", among: ["commune_code", "cop", "commune"]) == [
        "cop", "commune", "commune_code",
      ])
    #expect(NearestName.suggestions(for: "commune", among: columns, limit: 1) == ["commune"])
    #expect(NearestName.suggestions(for: "commune", among: columns, limit: 0).isEmpty)
  }

  @Test("at most three edits are near, however long the name") func limit() {
    let long = "population_of_the_commune"
    #expect(NearestName.nearest(to: "popxlxtion_of_the_comxune", among: [long]) == long)
    #expect(NearestName.nearest(to: "pxpxlxtion_of_the_comxune", among: [long]) == nil)
  }

  @Test(
    "edits are counted",
    arguments: [("", "", 0), ("", "ab", 2), ("ab", "ba", 1), ("ca", "abc", 3), ("kitten", "sitting", 3)])
  func distance(_ a: String, _ b: String, _ edits: Int) {
    #expect(NearestName.distance(Array(a.unicodeScalars), Array(b.unicodeScalars)) == edits)
    #expect(NearestName.distance(Array(b.unicodeScalars), Array(a.unicodeScalars)) == edits)
  }
}
