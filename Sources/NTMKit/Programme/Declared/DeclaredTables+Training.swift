extension DeclaredTables {
  static let cadreLevels: ColumnRule = .words([
    .init("province", LocalizedText(vi: "tỉnh", en: "province"), aliases: ["cấp tỉnh"]),
    .init("district", LocalizedText(vi: "huyện", en: "district"), aliases: ["cấp huyện"]),
    .init("commune", LocalizedText(vi: "xã", en: "commune"), aliases: ["cấp xã"]),
    .init("village", LocalizedText(vi: "ấp", en: "village"), aliases: ["thôn", "cấp thôn", "cấp ấp", "bản"]),
  ])

  public static let courses = TableDeclaration(
    name: "courses", kind: "courses", title: LocalizedText(vi: "lớp tập huấn", en: "courses"),
    summary: LocalizedText(
      vi: "mỗi lớp một dòng: nội dung, tiêu chí phục vụ, kế hoạch và thực hiện, kinh phí",
      en: "one row per course: topic, criteria it serves, planned and held, cost"),
    columns: [
      DeclaredColumn(
        "course", .text, aliases: ["code", "mã", "mã lớp"], isRequired: true,
        summary: LocalizedText(vi: "mã lớp", en: "the course's code")),
      DeclaredColumn(
        "title", .text, aliases: ["tên lớp", "tên"], isRequired: true,
        summary: LocalizedText(vi: "tên lớp", en: "title")),
      DeclaredColumn(
        "topic", .text, aliases: ["chủ đề", "nội dung"], isRequired: true,
        summary: LocalizedText(vi: "chủ đề", en: "topic")),
      DeclaredColumn(
        "criterion", .text, aliases: ["tiêu chí"],
        summary: LocalizedText(vi: "tiêu chí phục vụ, như 13; 17", en: "the criteria it serves, as in 13; 17")),
      DeclaredColumn(
        "cadre_level", .text, aliases: ["cấp cán bộ", "level"], rule: cadreLevels,
        summary: LocalizedText(vi: "cấp cán bộ dự học", en: "level of the cadres it is for")),
      DeclaredColumn(
        "district", .text, aliases: ["huyện", "province", "tỉnh"], rule: .place,
        summary: LocalizedText(vi: "huyện (hoặc tỉnh) mở lớp", en: "the district, or province, that holds it")),
      DeclaredColumn(
        "planned_on", .date, aliases: ["ngày dự kiến"], summary: LocalizedText(vi: "ngày dự kiến", en: "planned for")),
      DeclaredColumn(
        "held_on", .date, aliases: ["ngày mở lớp", "start_on"], summary: LocalizedText(vi: "ngày mở lớp", en: "held on")
      ),
      DeclaredColumn(
        "days", .double, unit: .day, aliases: ["số ngày"], rule: .range(0...366),
        summary: LocalizedText(vi: "số ngày", en: "days")),
      DeclaredColumn(
        "hours", .double, aliases: ["số giờ", "số tiết"], rule: .range(0...2000),
        summary: LocalizedText(vi: "số giờ", en: "hours")),
      DeclaredColumn(
        "cost", .double, unit: .millionDong, aliases: ["kinh phí"], rule: .range(0...1_000_000),
        summary: LocalizedText(vi: "kinh phí", en: "cost")),
      DeclaredColumn(
        "state", .text, aliases: ["trạng thái"],
        rule: .words([
          .init("planned", LocalizedText(vi: "theo kế hoạch", en: "planned"), aliases: ["kế hoạch"]),
          .init("held", LocalizedText(vi: "đã mở", en: "held"), aliases: ["đã tổ chức"]),
          .init("cancelled", LocalizedText(vi: "đã hủy", en: "cancelled"), aliases: ["hủy"]),
        ]),
        summary: LocalizedText(
          vi: "trạng thái; trống: đã mở nếu có ngày mở lớp", en: "state; empty: held where it has a day")),
    ], key: ["course"])

  public static let people = TableDeclaration(
    name: "people", kind: "people", title: LocalizedText(vi: "cán bộ", en: "people"),
    summary: LocalizedText(vi: "mỗi người một dòng", en: "one row per person"),
    columns: [
      DeclaredColumn(
        "person", .text, aliases: ["code", "mã", "mã cán bộ"], isRequired: true,
        summary: LocalizedText(vi: "mã cán bộ", en: "the person's code")),
      DeclaredColumn(
        "name", .text, aliases: ["họ tên", "họ và tên"], isRequired: true,
        summary: LocalizedText(vi: "họ tên", en: "name")),
      DeclaredColumn(
        "sex", .text, aliases: ["giới", "giới tính"],
        rule: .words([
          .init("female", LocalizedText(vi: "nữ", en: "female"), aliases: ["f"]),
          .init("male", LocalizedText(vi: "nam", en: "male"), aliases: ["m"]),
        ]), summary: LocalizedText(vi: "giới tính", en: "sex")),
      DeclaredColumn(
        "role", .text, aliases: ["chức danh", "chức vụ"], summary: LocalizedText(vi: "chức danh", en: "role")),
      DeclaredColumn(
        "cadre_level", .text, aliases: ["cấp", "level", "cấp cán bộ"], isRequired: true, rule: cadreLevels,
        summary: LocalizedText(vi: "cấp", en: "level")),
      DeclaredColumn(
        "commune_code", .text, aliases: ["xã", "mã xã", "unit"], rule: .unit(.commune),
        summary: LocalizedText(vi: "xã", en: "commune")),
      DeclaredColumn(
        "district", .text, aliases: ["huyện", "province", "tỉnh"], rule: .place,
        summary: LocalizedText(vi: "huyện (hoặc tỉnh)", en: "district, or province")),
    ], key: ["person"])

  public static let attendance = TableDeclaration(
    name: "attendance", kind: "attendance", title: LocalizedText(vi: "học viên dự lớp", en: "attendance"),
    summary: LocalizedText(
      vi: "mỗi người × lớp một dòng; tệp có thể ghi từng buổi, số giờ được cộng lại",
      en: "one row per person and course; a file may list each day, whose hours are added up"),
    columns: [
      DeclaredColumn(
        "course", .text, aliases: ["mã lớp"], isRequired: true, rule: .row(of: "courses"),
        summary: LocalizedText(vi: "mã lớp", en: "the course's code")),
      DeclaredColumn(
        "person", .text, aliases: ["mã cán bộ"], isRequired: true, rule: .row(of: "people"),
        summary: LocalizedText(vi: "mã cán bộ", en: "the person's code")),
      DeclaredColumn(
        "hours", .double, aliases: ["số giờ"], rule: .range(0...2000),
        summary: LocalizedText(vi: "số giờ dự", en: "hours attended")),
      DeclaredColumn(
        "pre_score", .double, aliases: ["điểm đầu vào"], rule: .range(0...100),
        summary: LocalizedText(vi: "điểm trước lớp", en: "score before")),
      DeclaredColumn(
        "post_score", .double, aliases: ["điểm đầu ra"], rule: .range(0...100),
        summary: LocalizedText(vi: "điểm sau lớp", en: "score after")),
      DeclaredColumn(
        "certified", .bool, aliases: ["chứng nhận", "passed", "đạt"],
        summary: LocalizedText(vi: "được cấp chứng nhận", en: "certified")),
      DeclaredColumn(
        "follow_up_due", .date, aliases: ["hạn theo dõi"],
        summary: LocalizedText(vi: "hạn theo dõi sau lớp", en: "follow-up due")),
      DeclaredColumn(
        "followed_up_on", .date, aliases: ["ngày theo dõi"],
        summary: LocalizedText(vi: "ngày đã theo dõi", en: "followed up on")),
      DeclaredColumn(
        "entry", .int, aliases: ["lần ghi", "buổi"], rule: .range(1...1000),
        summary: LocalizedText(
          vi: "buổi thứ mấy của người này ở lớp này; trống: buổi đầu, các dòng sau được đánh số",
          en: "which entry of the person at the course; empty: the first, further ones are numbered")),
    ], key: ["course", "person", "entry"], numbering: "entry")
}
