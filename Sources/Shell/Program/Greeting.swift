import NTMKit

/// What the prompt says first: which data these are, and how to begin.
enum Greeting {
  static func text(_ session: Session) -> LocalizedText {
    let workspace = session.workspace
    let newest = (try? session.dataset.periods())?.max { $0.lastDay < $1.lastDay }
    // That figures are invented and nothing can be kept is the first thing to know.
    var lines = workspace.isSample ? [ProgramStrings.sampleIsReadOnly] : []
    lines.append(ProgramStrings.welcome(Program.version, workspace.title, newest))
    if newest == nil, (try? session.dataset.source.batches().contains { $0.withdrawnOn == nil }) != true {
      lines += [ProgramStrings.emptyWorkspace]
    } else if workspace.isReadOnly, !workspace.isSample {
      lines += [ProgramStrings.openedReadOnly]
    }
    if let disclaimer = session.dataset.revision.disclaimer { lines.append(disclaimer) }
    lines.append(ProgramStrings.howToBegin)
    return .list(lines, separator: "\n")
  }
}
