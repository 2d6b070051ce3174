import CLibEdit
import NTMKit

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The line editor of a terminal: libedit, set up so that Vietnamese typed or pasted in either Unicode form, resizing and
/// Ctrl-C work.
///
/// Up and Down go through entries that begin with what was typed, Ctrl-R searches, Tab completes, Ctrl-C cancels the line,
/// Ctrl-D on an empty line ends. A newline inside a pasted or recalled entry is shown as `␤`. Only one may exist at a time,
/// and it belongs to one thread.
public final class TerminalLineEditor: LineEditor {
  var editor: OpaquePointer?
  let language: Language
  private let historyFile: HistoryFile?
  private(set) var entries: [String]

  var navigation = HistoryNavigation()
  var search: HistorySearch?
  /// The prompt and line to go back to when a search is given up.
  var beforeSearch: (prompt: String, line: String, cursor: Int32)?
  /// The line and cursor that Tab last left as they were: pressed again there, it lists.
  var completionTried: EditedLine?
  /// Where the list goes on when Tab is pressed once more.
  var nextListed = 0
  var pendingList: (candidates: [Completion], cursor: Int32)?
  var markedPrompt = ""
  var complete: ((_ line: String, _ cursor: Int) -> CompletionResult)?

  /// Nil when standard input or output is no terminal, or the terminal cannot move its cursor: use `PlainLineEditor`.
  ///
  /// Sets the process's character set (LC_CTYPE) to UTF-8.
  /// - Parameters:
  ///   - historyPath: where lines are kept between sessions; nil to keep them only in memory.
  ///   - language: of the few words the editor says itself.
  public init?(historyPath: String?, language: Language) {
    self.language = language
    historyFile = historyPath.map { HistoryFile(path: $0) }
    entries = historyFile?.load() ?? []
    // SAFETY: the pointer is used only by the two functions below, which run inside `readLine` of this object;
    // `deinit` closes the editor before the object goes.
    let context = Unmanaged.passUnretained(self).toOpaque()
    editor = cle_open(
      context,
      { context, key in
        guard let context else { return CLE_NOTHING }
        return Unmanaged<TerminalLineEditor>.fromOpaque(context).takeUnretainedValue().handle(key)
      },
      { _, base, mark in
        guard let base = Unicode.Scalar(base), let mark = Unicode.Scalar(mark) else { return 0 }
        let composed = UnicodeForm.nfc(String(String.UnicodeScalarView([base, mark]))).unicodeScalars
        return composed.count == 1 ? composed.first?.value ?? 0 : 0
      })
    if editor == nil { return nil }
  }

  deinit {
    cle_close(editor)
  }

  public func readLine(
    prompt: String, complete: (_ line: String, _ cursor: Int) -> CompletionResult
  ) throws(LineInterrupted) -> String? {
    let (above, marked) = PromptMarks.split(prompt)
    if !above.isEmpty { print(above, terminator: "") }
    navigation = HistoryNavigation()
    search = nil
    completionTried = nil
    markedPrompt = marked
    var outcome = CLE_END
    let line = withoutActuallyEscaping(complete) { complete in
      self.complete = complete
      defer { self.complete = nil }
      return cle_read(editor, marked, &outcome)
    }
    defer { free(line) }
    if outcome == CLE_INTERRUPTED { throw LineInterrupted() }
    return line.map { EditorText.meant(String(cString: $0)) }
  }

  public func addHistory(_ entry: String) {
    if entry.allSatisfy(\.isWhitespace) { return }
    if entries.last != entry { entries.append(entry) }
    historyFile?.append(entry)
  }
}
