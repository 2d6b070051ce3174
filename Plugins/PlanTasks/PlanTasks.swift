import NTMKit

/// Is the plan being carried out: its tasks by solution group and agency, the bodies that steer it, and its awards.
public struct PlanTasksReport: ReportPlugin {
  public struct Parameters: ParameterSet {
    /// An agency's name, to see its tasks alone.
    public var agency: String?
    /// A solution group of the plan, to see its tasks alone.
    public var group: String?

    public init() {}

    public static var fields: [ParameterField<Parameters>] {
      [
        ParameterField(
          "agency", \.agency, kind: .reference(table: "plan_tasks", column: "agency"), summary: Strings.agencyOption),
        ParameterField(
          "group", \.group, kind: .reference(table: "plan_tasks", column: "group"), summary: Strings.groupOption),
      ]
    }
  }

  public static let manifest = ReportManifest(
    id: "tasks", version: "1.0.0", title: Strings.title, summary: Strings.summary,
    requiredTables: ["plan_tasks", "solution_groups", "steering_bodies", "awards", "communes", "units"],
    primaryTable: TaskList.tableID,
    tables: [
      (TaskList.tableID, TaskList.schema), (Groups.tableID, Groups.schema), (Agencies.tableID, Agencies.schema),
      (GroupMatrix.tableID, GroupMatrix.schema), (Findings.tableID, Findings.schema),
      (SteeringBodies.tableID, SteeringBodies.schema),
      (BodiesToComplete.tableID, BodiesToComplete.schema), (Awards.tableID, Awards.schema),
      (Awards.listID, Awards.listSchema),
    ], otherGeography: .refused(because: Strings.fixedGeography))

  public static let examples = [
    Example("tasks", Strings.exampleWhole),
    Example("tasks | where status = \"late\" | select id, title, agency, days", Strings.exampleLate),
    Example("tasks --agency \"Sở Nội vụ\"", Strings.exampleAgency),
    Example(
      "tasks.groups | select group, tasks, done, late", Strings.exampleGroups,
      .csv("group,tasks,done,late\n1,4,2,1\n2,4,2,0\n3,4,2,1\n4,4,2,1\n5,6,3,0\n6,3,1,1\n7,3,1,0\n")),
    Example(
      "tasks | where status = \"late\" | count by group", Strings.exampleLateGroups,
      .csv("group,count\n3,1\n1,1\n4,1\n6,1\n")),
    Example(
      "tasks.steering_bodies | select level, bodies, vacancies, older_than_plan", Strings.exampleBodies,
      .csv("level,bodies,vacancies,older_than_plan\nprovince,1,2,0\ndistrict,8,7,0\ncommune,51,14,3\n")),
  ]

  public init() {}

  public func makeReport(_ parameters: Parameters, in context: ReportContext) throws -> ReportDocument {
    let data = try TaskData(context, agency: parameters.agency, group: parameters.group)
    let bodies = try SteeringBodies(context, data)
    let awards = try Awards(context, data)
    let findings = Findings(data)
    let lineage = TaskLineage(context: context, line: context.line(of: Self.manifest, parameters))
    let sections = try context.sections([
      { try Overview(data, bodies, lineage).section },
      { try Groups(data).section },
      { try TaskList(data).section },
      { try Agencies(data).section(map: GroupMatrix(data)) },
      { try findings.section },
      { try bodies.section },
      { try awards.section },
      { Method(data, bodies, awards).section },
    ])
    return ReportDocument(
      title: Strings.documentTitle(plan: data.groups.plan, place: data.place, of: data.filter, day: data.day),
      sections: sections, provenance: context.provenance(of: Self.manifest, parameters),
      primaryTable: TaskList.tableID)
  }
}
