import NTMKit

/// A line editor that hands out lines given beforehand: for tests.
public final class ScriptedLineEditor: LineEditor {
  private var remaining: ArraySlice<String>
  /// The prompts shown so far, one a line asked for.
  public private(set) var prompts: [String] = []
  /// The entries remembered so far, oldest first.
  public private(set) var history: [String] = []

  public init(lines: [String]) {
    remaining = lines[...]
  }

  public func readLine(
    prompt: String, complete: (_ line: String, _ cursor: Int) -> CompletionResult
  ) throws(LineInterrupted) -> String? {
    prompts.append(prompt)
    return remaining.popFirst().map(UnicodeForm.nfc)
  }

  public func addHistory(_ entry: String) {
    history.append(entry)
  }
}
