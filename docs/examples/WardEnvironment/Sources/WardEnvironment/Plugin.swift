import NTMKit

/// What ntm loads: a table of its own, two kinds of files that go into it, a report on it, and a check of it.
public let plugin = Plugin(
  id: "ward-environment", version: "1.0.0", title: Strings.title, reports: [WardEnvironmentReport.self],
  tables: [WardTable.declaration], importers: [WardFormImporter.self], checks: [WardsSilent.self])
