import NTMKit
import SampleData

extension ShippedList: ParameterChoice {
  public var label: LocalizedText {
    switch self {
    case .units2022: WorkspaceStrings.units2022List
    case .units2025: WorkspaceStrings.units2025List
    case .hauGiang2025: WorkspaceStrings.hauGiang2025List
    case .criteria2016: WorkspaceStrings.criteria2016List
    case .criteria2021: WorkspaceStrings.criteria2021List
    case .setCorrespondences: DeclaredTables.setCorrespondences.title
    case .ocopStages: DeclaredTables.ocopStages.title
    case .ocopRules: DeclaredTables.ocopRules.title
    case .ocopGroups: DeclaredTables.ocopGroups.title
    case .ocopDocuments: DeclaredTables.ocopDocuments.title
    }
  }
}
