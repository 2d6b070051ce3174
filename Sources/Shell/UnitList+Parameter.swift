import NTMKit
import SampleData

extension UnitList: ParameterChoice {
  public var label: LocalizedText {
    switch self {
    case .units2022: WorkspaceStrings.units2022List
    case .units2025: WorkspaceStrings.units2025List
    case .hauGiang2025: WorkspaceStrings.hauGiang2025List
    }
  }
}
