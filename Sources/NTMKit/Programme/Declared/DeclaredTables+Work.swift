extension DeclaredTables {
  /// The groups of solutions by which a plan orders its tasks; a plan's YAML file brings them too.
  public static let solutionGroups = TableDeclaration(
    name: "solution_groups", kind: "solution-groups",
    title: LocalizedText(vi: "nhóm giải pháp", en: "solution groups"),
    summary: LocalizedText(
      vi: "các nhóm giải pháp của kế hoạch, mỗi nhóm một dòng", en: "the plan's groups of solutions, one a row"),
    columns: [
      DeclaredColumn(
        "plan", .text, aliases: ["kế hoạch"], isRequired: true,
        summary: LocalizedText(vi: "số hiệu kế hoạch", en: "the plan's number")),
      DeclaredColumn(
        "group", .text, aliases: ["nhóm", "nhóm giải pháp"], isRequired: true,
        summary: LocalizedText(vi: "số thứ tự của nhóm", en: "the group's number")),
      DeclaredColumn(
        "title_vi", .text, aliases: ["tên", "tên nhóm"], isRequired: true,
        summary: LocalizedText(vi: "tên tiếng Việt", en: "Vietnamese title")),
      DeclaredColumn("title_en", .text, summary: LocalizedText(vi: "tên tiếng Anh", en: "English title")),
      DeclaredColumn(
        "issued_on", .date, aliases: ["ngày ban hành"],
        summary: LocalizedText(vi: "ngày ban hành kế hoạch", en: "the day the plan was issued")),
    ], key: ["plan", "group"])

  public static let planTasks = TableDeclaration(
    name: "plan_tasks", kind: "plan-tasks", title: LocalizedText(vi: "nhiệm vụ kế hoạch", en: "plan tasks"),
    summary: LocalizedText(
      vi: "mỗi nhiệm vụ một dòng: nhóm giải pháp, cơ quan, hạn, trạng thái, minh chứng",
      en: "one row per task: solution group, agency, due date, state, evidence"),
    columns: [
      DeclaredColumn(
        "id", .text, aliases: ["mã", "số"], isRequired: true,
        summary: LocalizedText(vi: "mã nhiệm vụ", en: "the task's id")),
      DeclaredColumn(
        "group", .text, aliases: ["nhóm", "nhóm giải pháp"], isRequired: true, rule: .listed(in: "solution_groups"),
        summary: LocalizedText(vi: "nhóm giải pháp của kế hoạch, 1…7", en: "the plan's solution group, 1…7")),
      DeclaredColumn(
        "title", .text, aliases: ["nhiệm vụ", "nội dung"], isRequired: true,
        summary: LocalizedText(vi: "nhiệm vụ", en: "title")),
      DeclaredColumn(
        "agency", .text, aliases: ["cơ quan", "đơn vị chủ trì"], isRequired: true,
        summary: LocalizedText(vi: "cơ quan chủ trì", en: "responsible agency")),
      DeclaredColumn(
        "due", .date, aliases: ["hạn", "thời hạn"], isRequired: true, summary: LocalizedText(vi: "hạn", en: "due date")),
      DeclaredColumn(
        "state", .text, aliases: ["trạng thái", "tình trạng"], isRequired: true,
        rule: .words([
          .init("todo", LocalizedText(vi: "chưa làm", en: "to do"), aliases: ["chưa thực hiện"]),
          .init("in_progress", LocalizedText(vi: "đang làm", en: "in progress"), aliases: ["đang thực hiện"]),
          .init("done", LocalizedText(vi: "xong", en: "done"), aliases: ["hoàn thành", "đã xong"]),
          .init("cancelled", LocalizedText(vi: "đã hủy", en: "cancelled"), aliases: ["hủy"]),
        ]), summary: LocalizedText(vi: "trạng thái", en: "state")),
      DeclaredColumn(
        "done_on", .date, aliases: ["ngày xong", "ngày hoàn thành"],
        summary: LocalizedText(vi: "ngày hoàn thành", en: "done on")),
      DeclaredColumn(
        "evidence", .text, aliases: ["minh chứng"], summary: LocalizedText(vi: "minh chứng", en: "evidence")),
    ], key: ["id"])

  public static let steeringBodies = TableDeclaration(
    name: "steering_bodies", kind: "steering-bodies", title: LocalizedText(vi: "ban chỉ đạo", en: "steering bodies"),
    summary: LocalizedText(
      vi: "mỗi ban chỉ đạo một dòng: thành lập, thành viên, biên chế văn phòng, còn khuyết",
      en: "one row per steering body: established, members, office staff, vacancies"),
    columns: [
      DeclaredColumn(
        "unit_code", .text, aliases: ["unit", "đơn vị", "mã đơn vị"], isRequired: true, rule: .unit(nil),
        summary: LocalizedText(vi: "đơn vị", en: "unit")),
      DeclaredColumn(
        "level", .text, aliases: ["cấp"], isRequired: true, rule: cadreLevels,
        summary: LocalizedText(vi: "cấp", en: "level")),
      DeclaredColumn(
        "established_on", .date, aliases: ["ngày thành lập"],
        summary: LocalizedText(vi: "ngày thành lập", en: "established on")),
      DeclaredColumn(
        "decision_number", .text, aliases: ["số quyết định"],
        summary: LocalizedText(vi: "số quyết định", en: "decision number")),
      DeclaredColumn(
        "members", .int, unit: .person, aliases: ["thành viên"], isRequired: true,
        summary: LocalizedText(vi: "số thành viên", en: "members")),
      DeclaredColumn(
        "office_staff", .int, unit: .person, aliases: ["biên chế văn phòng"], isRequired: true,
        summary: LocalizedText(vi: "biên chế văn phòng", en: "office staff")),
      DeclaredColumn(
        "vacancies", .int, aliases: ["còn khuyết"], isRequired: true,
        summary: LocalizedText(vi: "số vị trí còn khuyết", en: "vacancies")),
    ], key: ["unit_code", "level"])

  public static let awards = TableDeclaration(
    name: "awards", kind: "awards", title: LocalizedText(vi: "khen thưởng", en: "awards"),
    summary: LocalizedText(
      vi: "khen thưởng của phong trào thi đua", en: "awards of the emulation movement"),
    columns: [
      DeclaredColumn(
        "year", .int, aliases: ["năm"], isRequired: true, rule: .range(1945...2100),
        summary: LocalizedText(vi: "năm", en: "year")),
      DeclaredColumn(
        "title", .text, aliases: ["danh hiệu", "hình thức"], isRequired: true,
        summary: LocalizedText(vi: "danh hiệu", en: "title")),
      DeclaredColumn(
        "kind", .text, aliases: ["loại"], isRequired: true,
        rule: .words([
          .init("collective", LocalizedText(vi: "tập thể", en: "collective")),
          .init("individual", LocalizedText(vi: "cá nhân", en: "individual")),
        ]),
        summary: LocalizedText(vi: "tập thể hay cá nhân", en: "of a collective or a person")),
      DeclaredColumn(
        "recipient", .text, aliases: ["người nhận", "đơn vị được khen"], isRequired: true,
        summary: LocalizedText(vi: "được khen thưởng", en: "recipient")),
      DeclaredColumn(
        "unit_code", .text, aliases: ["unit", "đơn vị", "mã đơn vị"], rule: .unit(nil),
        summary: LocalizedText(vi: "đơn vị", en: "unit")),
      DeclaredColumn(
        "level", .text, aliases: ["cấp"], isRequired: true, rule: awardLevels,
        summary: LocalizedText(vi: "cấp khen thưởng", en: "level")),
      DeclaredColumn(
        "date", .date, aliases: ["ngày"], isRequired: true, summary: LocalizedText(vi: "ngày", en: "date")),
      DeclaredColumn(
        "decision_number", .text, aliases: ["số quyết định"],
        summary: LocalizedText(vi: "số quyết định", en: "decision number")),
    ], key: ["year", "title", "recipient", "date"])

  public static let fundingLines = TableDeclaration(
    name: "funding_lines", kind: "funding", title: LocalizedText(vi: "nguồn vốn", en: "funding lines"),
    summary: LocalizedText(
      vi: "vốn theo nguồn × nội dung × đơn vị × kỳ: kế hoạch, huy động, giải ngân",
      en: "money by source × content × unit × period: planned, mobilised, disbursed"),
    columns: [
      DeclaredColumn(
        "period", .period, aliases: ["kỳ"], isRequired: true, summary: LocalizedText(vi: "kỳ", en: "period")),
      DeclaredColumn(
        "commune_code", .text, aliases: ["xã", "mã xã", "unit"], rule: .unit(.commune),
        summary: LocalizedText(vi: "xã", en: "commune")),
      DeclaredColumn(
        "district", .text, aliases: ["huyện"], rule: .unit(.district),
        summary: LocalizedText(vi: "huyện", en: "district")),
      DeclaredColumn(
        "source", .text, aliases: ["nguồn", "nguồn vốn"], isRequired: true,
        rule: .words([
          .init("central", LocalizedText(vi: "ngân sách trung ương", en: "central budget"), aliases: ["trung ương"]),
          .init(
            "provincial", LocalizedText(vi: "ngân sách địa phương", en: "local budget"),
            aliases: ["ngân sách tỉnh", "địa phương"]),
          .init("integrated", LocalizedText(vi: "lồng ghép", en: "integrated programmes"), aliases: ["vốn lồng ghép"]),
          .init("credit", LocalizedText(vi: "tín dụng", en: "credit"), aliases: ["vốn tín dụng"]),
          .init("enterprise", LocalizedText(vi: "doanh nghiệp", en: "enterprises"), aliases: ["vốn doanh nghiệp"]),
          .init(
            "people", LocalizedText(vi: "người dân đóng góp", en: "people's contribution"),
            aliases: ["dân góp", "nhân dân", "người dân"]),
        ]), summary: LocalizedText(vi: "nguồn", en: "source")),
      DeclaredColumn(
        "content", .text, aliases: ["nội dung"], isRequired: true,
        rule: .commonWords([
          .init("roads", LocalizedText(vi: "giao thông", en: "roads")),
          .init("schools", LocalizedText(vi: "trường học", en: "schools")),
          .init("culture", LocalizedText(vi: "văn hóa", en: "culture")),
          .init("water", LocalizedText(vi: "nước sạch", en: "water")),
          .init("environment", LocalizedText(vi: "môi trường", en: "environment")),
          .init("production", LocalizedText(vi: "phát triển sản xuất", en: "production"), aliases: ["sản xuất"]),
          .init("training", LocalizedText(vi: "tập huấn", en: "training"), aliases: ["đào tạo, tập huấn"]),
          .init("ocop", LocalizedText(verbatim: "OCOP")),
        ]), summary: LocalizedText(vi: "nội dung", en: "content")),
      DeclaredColumn(
        "planned", .double, unit: .millionDong, aliases: ["kế hoạch"], rule: money,
        summary: LocalizedText(vi: "kế hoạch", en: "planned")),
      DeclaredColumn(
        "mobilised", .double, unit: .millionDong, aliases: ["huy động"], rule: money,
        summary: LocalizedText(vi: "huy động", en: "mobilised")),
      DeclaredColumn(
        "disbursed", .double, unit: .millionDong, aliases: ["giải ngân"], rule: money,
        summary: LocalizedText(vi: "giải ngân", en: "disbursed")),
    ], key: ["period", "commune_code", "district", "source", "content"])

  /// From nothing to a hundred trillion dong, more than any programme has: a figure in dong beside a million dong is refused.
  private static let money: ColumnRule = .range(0...100_000_000)

  private static let awardLevels: ColumnRule = .words([
    .init("central", LocalizedText(vi: "trung ương", en: "central"), aliases: ["cấp trung ương", "nhà nước"]),
    .init("province", LocalizedText(vi: "tỉnh", en: "province"), aliases: ["cấp tỉnh"]),
    .init("district", LocalizedText(vi: "huyện", en: "district"), aliases: ["cấp huyện"]),
    .init("commune", LocalizedText(vi: "xã", en: "commune"), aliases: ["cấp xã"]),
  ])

  /// Deadlines are set each time, by dispatch or regulation: which day, and by what document, is data.
  public static let submissionDeadlines = TableDeclaration(
    name: "submission_deadlines", kind: "submission-deadlines",
    title: LocalizedText(vi: "hạn nộp báo cáo", en: "submission deadlines"),
    summary: LocalizedText(
      vi: "mỗi kỳ một dòng: hạn nộp báo cáo và văn bản quy định",
      en: "one row per period: when reports were due, and by what document"),
    columns: [
      DeclaredColumn(
        "period", .period, aliases: ["kỳ"], isRequired: true, summary: LocalizedText(vi: "kỳ báo cáo", en: "period")),
      DeclaredColumn(
        "due_on", .date, aliases: ["hạn nộp", "hạn nộp báo cáo", "ngày hết hạn"], isRequired: true,
        summary: LocalizedText(vi: "hạn nộp", en: "due on")),
      DeclaredColumn(
        "document", .text, aliases: ["văn bản", "công văn", "căn cứ"],
        summary: LocalizedText(vi: "văn bản quy định", en: "the document that set it")),
    ], key: ["period"])
}
