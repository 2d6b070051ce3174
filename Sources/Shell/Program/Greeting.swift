import NTMKit

/// What the prompt says first: which data these are, and how to begin.
enum Greeting {
  static func text(_ session: Session) -> LocalizedText {
    let workspace = session.workspace
    let newest = (try? session.dataset.periods())?.max { $0.lastDay < $1.lastDay }
    var lines = [ProgramStrings.welcome(Program.version, workspace.title, newest)]
    if workspace.isSample {
      lines += [ProgramStrings.sampleIsReadOnly]
    } else if newest == nil {
      lines += [ProgramStrings.emptyWorkspace]
    } else if workspace.isReadOnly {
      lines += [ProgramStrings.openedReadOnly]
    }
    if let disclaimer = session.dataset.revision.disclaimer { lines.append(disclaimer) }
    lines.append(ProgramStrings.howToBegin)
    return .list(lines, separator: "\n")
  }
}
