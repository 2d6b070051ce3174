import Foundation
import FuzzTargets
import Testing

/// Every file that fuzzers begin from or have found is read again, without their tools.
@Suite("readers keep their laws on every input that is kept") struct CorpusTests {
  private static let folder = Reading.package.appending(path: "Tests/Fuzzing/Corpora")

  @Test("each input of a corpus", arguments: FuzzTarget.all.map(\.name)) func replay(_ name: String) throws {
    let target = try #require(FuzzTarget.named(name))
    let folder = Self.folder.appending(path: name)
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    #expect(!files.isEmpty)
    for file in files.sorted(by: { $0.path < $1.path }) {
      let bytes = Array(try Data(contentsOf: file))
      #expect(throws: Never.self, "\(name)/\(file.lastPathComponent)") { try target.run(bytes) }
    }
  }

  @Test("each corpus has its target, and is small") func corpora() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(Set(names) == Set(FuzzTarget.all.map(\.name)))
    for name in names {
      let files = try FileManager.default.contentsOfDirectory(
        at: Self.folder.appending(path: name), includingPropertiesForKeys: [.fileSizeKey])
      let bytes = try files.map { try $0.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0 }.reduce(0, +)
      #expect(bytes < 200_000, "\(name)")
    }
  }
}
