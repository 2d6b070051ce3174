import NTMKit

/// What wards report on their environment, one row per ward and period. Programme communes have criterion 17; wards have this.
enum WardTable {
  static let name = "ward_environment"

  /// A sheet with these columns is read without another word: `import quy-3.csv`.
  static let declaration = TableDeclaration(
    name: name, kind: "ward-environment", title: Strings.table, summary: Strings.tableSummary,
    columns: [
      DeclaredColumn(
        "ward_code", .text, label: Strings.wardCode, aliases: ["ward", "phường", "mã phường"], isRequired: true,
        rule: .unit(.commune), summary: Strings.wardColumn),
      DeclaredColumn("period", .period, aliases: ["kỳ"], isRequired: true, summary: Strings.periodColumn),
      DeclaredColumn(
        "waste_collected", .double, unit: .percent, label: Strings.wasteCollected, aliases: ["thu gom rác"],
        rule: .range(0...100), summary: Strings.wasteColumn),
      DeclaredColumn(
        "waste_sorted", .double, unit: .percent, label: Strings.wasteSorted, aliases: ["phân loại rác"],
        rule: .range(0...100), summary: Strings.sortedColumn),
      DeclaredColumn(
        "clean_water", .double, unit: .percent, label: Strings.cleanWater, aliases: ["nước sạch"],
        rule: .range(0...100), summary: Strings.waterColumn),
      DeclaredColumn(
        "green_space", .double, unit: "m2/person", label: Strings.greenSpace, aliases: ["cây xanh"],
        rule: .range(0...1000), summary: Strings.greenColumn),
    ], key: ["ward_code", "period"])
}
