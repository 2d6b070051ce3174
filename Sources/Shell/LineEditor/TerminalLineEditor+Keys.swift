import CLibEdit
import NTMKit

/// The line as the editor holds it (a newline is one `␤`), cut at the cursor.
struct EditedLine: Equatable {
  var before: String
  var after: String
  var whole: String { before + after }
}

extension TerminalLineEditor {
  /// Called by the editor for each key it does not handle by itself.
  func handle(_ key: Int32) -> cle_action {
    if search != nil { return continueSearch(key) }
    switch UInt32(bitPattern: key) {
    case CLE_KEY_TAB.rawValue: return completeLine()
    case CLE_KEY_LIST.rawValue: return showList()
    case CLE_KEY_UP.rawValue, CLE_KEY_PREVIOUS_LINE.rawValue:
      return replaceLine(navigation.older(than: EditorText.meant(line.whole), in: entries))
    case CLE_KEY_DOWN.rawValue, CLE_KEY_NEXT_LINE.rawValue:
      return replaceLine(navigation.newer(than: EditorText.meant(line.whole), in: entries))
    case CLE_KEY_SEARCH_BACK.rawValue, CLE_KEY_SEARCH_FORWARD.rawValue: return beginSearch()
    case CLE_KEY_PASTE.rawValue: return insertPaste()
    default: return CLE_BEEP
    }
  }

  var line: EditedLine {
    var length = 0
    var cursor = 0
    // SAFETY: the buffer is libedit's, valid until the line changes; it is copied here.
    let bytes = UnsafeRawBufferPointer(start: cle_line(editor, &length, &cursor), count: length)
    return EditedLine(
      before: String(decoding: bytes[..<cursor], as: UTF8.self),
      after: String(decoding: bytes[cursor...], as: UTF8.self))
  }

  func replaceLine(_ entry: String?) -> cle_action {
    guard let entry else { return CLE_BEEP }
    cle_set_line(editor, EditorText.editable(entry))
    return CLE_REFRESH
  }

  private func insertPaste() -> cle_action {
    let pasted = PastedText.joined(String(cString: cle_pasted(editor)))
    // Composed with the character before it, in case the paste begins with a mark.
    let previous = line.before.last.map(String.init) ?? ""
    let text = EditorText.editable(previous + pasted)
    cle_replace_before_cursor(editor, Int32(previous.unicodeScalars.count), text)
    return CLE_REFRESH
  }

  // MARK: Completion

  private func completeLine() -> cle_action {
    guard let complete else { return CLE_BEEP }
    let line = line
    let meant = EditorText.meant(line.before)
    let result = complete(meant + EditorText.meant(line.after), meant.count)
    let step = CompletionStep(result, before: meant, after: line.after, isRepeated: completionTried == line)
    if completionTried != line { nextListed = 0 }
    completionTried = nil
    switch step {
    case .insert(let replacedLength, let text):
      let replaced = line.before.suffix(replacedLength)
      cle_replace_before_cursor(editor, Int32(replaced.unicodeScalars.count), EditorText.editable(text))
      completionTried = self.line
      return CLE_REFRESH
    case .list(let candidates):
      // Listed in the next step, when the cursor stands at the end of the line on the screen too.
      pendingList = (candidates, cle_cursor(editor))
      cle_set_cursor(editor, -1)
      cle_queue(editor, Int32(CLE_KEY_LIST.rawValue))
      return CLE_REFRESH
    case .nothing:
      completionTried = line
      return CLE_BEEP
    }
  }

  private func showList() -> cle_action {
    guard let (candidates, cursor) = pendingList else { return CLE_NOTHING }
    pendingList = nil
    var height: Int32 = 0
    var width: Int32 = 0
    cle_size(editor, &height, &width)
    let page = CompletionListing.page(
      candidates, from: nextListed < candidates.count ? nextListed : 0, width: Int(width) - 1, height: Int(height) - 2,
      language: language)
    nextListed = page.next ?? 0
    cle_set_cursor(editor, cursor)
    cle_write_below(editor, page.rows.map { $0 + "\r\n" }.joined())
    completionTried = line
    return CLE_NOTHING
  }

  // MARK: Search

  private func beginSearch() -> cle_action {
    let search = HistorySearch(entries: entries)
    self.search = search
    beforeSearch = (markedPrompt, line.whole, cle_cursor(editor))
    cle_set_capturing(editor, 1)
    return show(search)
  }

  private func continueSearch(_ key: Int32) -> cle_action {
    guard var search else { return CLE_NOTHING }
    switch UInt32(bitPattern: key) {
    case CLE_KEY_SEARCH_BACK.rawValue: search.older()
    case CLE_KEY_SEARCH_FORWARD.rawValue: search.newer()
    case CLE_KEY_BACKSPACE.rawValue, CLE_KEY_DELETE_BACK.rawValue: search.removeLast()
    case CLE_KEY_PASTE.rawValue:
      for scalar in EditorText.editable(String(cString: cle_pasted(editor))).unicodeScalars { search.append(scalar) }
    case CLE_KEY_ESCAPE.rawValue, 0x07: return endSearch(keepingFound: false)
    case CLE_KEY_INTERRUPT.rawValue:
      cle_queue(editor, key)
      return endSearch(keepingFound: false)
    case 0x20..<0x7F, 0xA0...:
      if let scalar = Unicode.Scalar(UInt32(bitPattern: key)) { search.append(scalar) }
    default:  // any other key edits, or enters, what was found
      cle_queue(editor, key)
      return endSearch(keepingFound: true)
    }
    self.search = search
    return show(search)
  }

  private func show(_ search: HistorySearch) -> cle_action {
    let words = search.hasFailed ? LineEditorStrings.notFound(search.query) : LineEditorStrings.searching(search.query)
    cle_set_prompt(editor, PromptMarks.marked(words.resolved(in: language)))
    cle_set_line(editor, EditorText.editable(search.found ?? beforeSearch?.line ?? ""))
    return search.hasFailed ? CLE_BEEP : CLE_REFRESH
  }

  private func endSearch(keepingFound: Bool) -> cle_action {
    let found = search?.found
    search = nil
    cle_set_capturing(editor, 0)
    guard let beforeSearch else { return CLE_REFRESH }
    cle_set_prompt(editor, beforeSearch.prompt)
    if !keepingFound || found == nil {
      cle_set_line(editor, beforeSearch.line)
      cle_set_cursor(editor, beforeSearch.cursor)
    }
    return CLE_REFRESH
  }
}
