/// The commands that ship, in the order in which help lists them.
public enum StandardCommands {
  public static let all: [any Command.Type] = [
    Help.self, Tables.self, Reports.self, Verbs.self, Describe.self, Explain.self, WhatIf.self, SetCommand.self,
    SettingsCommand.self, ChartCommand.self, Show.self, Save.self, NarrativeCommand.self, Init.self, Open.self,
    Import.self, Senders.self, PluginCommand.self, Edit.self, Undo.self, Close.self, Amend.self, Closed.self,
    History.self, Diff.self,
    Why.self, Verify.self, Backup.self, SourceCommand.self, TranscriptCommand.self, Format.self, Completions.self,
    Version.self, Quit.self,
  ]
}
