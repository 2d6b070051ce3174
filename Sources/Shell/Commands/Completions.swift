import NTMKit
import Query

/// `ntm completions bash`: the lines that make Tab complete `ntm …` in a shell. They ask the program itself, so that words
/// are those of the workspace.
struct Completions: Command {
  enum ShellName: String, ParameterChoice {
    case bash, zsh, fish

    var label: LocalizedText {
      switch self {
      case .bash:
        LocalizedText(
          vi: "thêm vào ~/.bashrc: source <(ntm completions bash)", en: "in ~/.bashrc: source <(ntm completions bash)")
      case .zsh:
        LocalizedText(
          vi: "thêm vào ~/.zshrc: source <(ntm completions zsh)", en: "in ~/.zshrc: source <(ntm completions zsh)")
      case .fish:
        LocalizedText(
          vi: "ntm completions fish > ~/.config/fish/completions/ntm.fish",
          en: "ntm completions fish > ~/.config/fish/completions/ntm.fish")
      }
    }
  }

  struct Arguments: ParameterSet {
    var shell: ShellName?
    static var fields: [ParameterField<Arguments>] {
      [ParameterField("shell", \.shell, positional: true, required: true, summary: CompletionStrings.shell)]
    }
  }

  static let manifest = CommandManifest(
    "completions", summary: CompletionStrings.completions,
    searchTerms: ["tab", "bash", "zsh", "fish", "shell", "gợi ý"])
  static let examples = [
    Example("completions bash", CompletionStrings.completionsExample)
  ]

  func run(_ arguments: Arguments, input: KeptResult?, in session: inout Session) throws -> CommandResult {
    let script =
      switch arguments.shell {
      case .bash, nil: ShellCompletionScripts.bash
      case .zsh: ShellCompletionScripts.zsh
      case .fish: ShellCompletionScripts.fish
      }
    return CommandResult(.message(LocalizedText(verbatim: script)), presentation: Presentation(isVerbatim: true))
  }
}
