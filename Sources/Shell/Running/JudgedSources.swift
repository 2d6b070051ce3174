import NTMKit
import Query

/// Which lines show what a criteria set judged: a remark on the set has nothing to do with others.
struct JudgedSources {
  private let session: Session

  init(_ session: Session) { self.session = session }

  /// - Parameter line: without variables, as `LineOutcome.line` is.
  func areIn(_ line: String) -> Bool {
    guard let syntax = try? LineParser.parse(line) else { return false }
    let joined = syntax.stages.filter { $0.name.text == "join" || $0.name.text == "union" }.compactMap {
      $0.words.first?.text
    }
    let names = [syntax.source?.word.text].compactMap(\.self) + joined + syntax.namesInSQL
    return names.contains(where: isJudged)
  }

  private func isJudged(_ word: String) -> Bool {
    let name = session.dataset.tableName(for: word) ?? word
    if Dataset.judgedTables.contains(name) { return true }
    // Many reports take names and districts from `communes`; those that judge take criteria too.
    return session.toolkit.manifest(ofReport: name)?.requiredTables.contains("criteria") ?? false
  }
}
