import NTMKit
import Shell

// A prompt that prints back each line it read: what the tests on a pseudo-terminal drive.
// Options: --history PATH, --prompt TEXT.

var historyPath: String?
var prompt = "> "
var arguments = CommandLine.arguments.dropFirst()
while let option = arguments.popFirst() {
  switch option {
  case "--history": historyPath = arguments.popFirst()
  case "--prompt": prompt = arguments.popFirst() ?? prompt
  default: print("unknown option \(option)")
  }
}

let editor = StandardLineEditor.make(historyPath: historyPath, language: .en)
while true {
  do {
    guard let line = try editor.readLine(prompt: prompt, complete: demoCompletions) else { break }
    let shown = line.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\\n")
    print("[\(shown)] \(line.unicodeScalars.count)")
    editor.addHistory(line)
  } catch {
    print("(cancelled)")
  }
}
print("(end)")
