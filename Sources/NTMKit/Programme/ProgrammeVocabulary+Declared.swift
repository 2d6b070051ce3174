/// The words of the tables about products, training, tasks and money.
extension Vocabulary {
  static let declaredTableLabels: [String: LocalizedText] = [
    "products": LocalizedText(vi: "sản phẩm", en: "products"),
    "product_events": LocalizedText(vi: "diễn biến sản phẩm", en: "product events"),
    "ocop_findings": LocalizedText(vi: "sai quy định OCOP", en: "OCOP findings"),
    "ocop_stages": LocalizedText(vi: "giai đoạn OCOP", en: "OCOP stages"),
    "ocop_rules": LocalizedText(vi: "quy định OCOP", en: "OCOP rules"),
    "ocop_groups": LocalizedText(vi: "nhóm sản phẩm OCOP", en: "OCOP groups"),
    "ocop_documents": LocalizedText(vi: "thành phần hồ sơ OCOP", en: "OCOP dossier requirements"),
    "dossier_documents": LocalizedText(vi: "tài liệu hồ sơ sản phẩm", en: "dossier documents"),
    "council_sessions": LocalizedText(vi: "kỳ họp hội đồng OCOP", en: "council sessions"),
    "courses": LocalizedText(vi: "lớp tập huấn", en: "courses"),
    "people": LocalizedText(vi: "cán bộ", en: "people"),
    "attendance": LocalizedText(vi: "dự lớp", en: "attendance"),
    "solution_groups": LocalizedText(vi: "nhóm giải pháp", en: "solution groups"),
    "plan_tasks": LocalizedText(vi: "nhiệm vụ", en: "plan tasks"),
    "steering_bodies": LocalizedText(vi: "ban chỉ đạo", en: "steering bodies"),
    "awards": LocalizedText(vi: "khen thưởng", en: "awards"),
    "funding_lines": LocalizedText(vi: "nguồn vốn", en: "funding lines"),
    "submission_deadlines": LocalizedText(vi: "hạn nộp báo cáo", en: "submission deadlines"),
    "set_correspondences": LocalizedText(vi: "đối chiếu bộ tiêu chí", en: "set correspondences"),
  ]

  static let declaredColumnLabels: [String: LocalizedText] = [
    "product": LocalizedText(vi: "sản phẩm", en: "product"),
    "owner": LocalizedText(vi: "chủ thể", en: "owner"),
    "owner_type": LocalizedText(vi: "loại chủ thể", en: "owner type"),
    "stage": LocalizedText(vi: "giai đoạn", en: "stage"),
    "stage_since": LocalizedText(vi: "giai đoạn từ ngày", en: "in stage since"),
    "date": LocalizedText(vi: "ngày", en: "date"),
    "session": LocalizedText(vi: "kỳ họp hội đồng", en: "council session"),
    "score": LocalizedText(vi: "điểm", en: "score"),
    "part_a": LocalizedText(vi: "điểm phần A", en: "part A"),
    "part_b": LocalizedText(vi: "điểm phần B", en: "part B"),
    "part_c": LocalizedText(vi: "điểm phần C", en: "part C"),
    "stars": LocalizedText(vi: "hạng sao", en: "stars"),
    "expires_on": LocalizedText(vi: "hết hạn", en: "expires on"),
    "rule": LocalizedText(vi: "quy định", en: "rule"),
    "message": LocalizedText(vi: "điều tìm thấy", en: "message"),
    "version": LocalizedText(vi: "phiên bản", en: "version"),
    "effective_to": LocalizedText(vi: "hết hiệu lực", en: "effective to"),
    "recognises_stars": LocalizedText(vi: "công nhận hạng sao", en: "recognises stars"),
    "part_a_max": LocalizedText(vi: "tối đa phần A", en: "most of part A"),
    "part_b_max": LocalizedText(vi: "tối đa phần B", en: "most of part B"),
    "part_c_max": LocalizedText(vi: "tối đa phần C", en: "most of part C"),
    "order": LocalizedText(vi: "thứ tự", en: "order"),
    "title_vi": LocalizedText(vi: "tên tiếng Việt", en: "Vietnamese title"),
    "title_en": LocalizedText(vi: "tên tiếng Anh", en: "English title"),
    "ends": LocalizedText(vi: "kết thúc hồ sơ", en: "ends a history"),
    "course": LocalizedText(vi: "lớp", en: "course"),
    "topic": LocalizedText(vi: "chủ đề", en: "topic"),
    "cadre_level": LocalizedText(vi: "cấp cán bộ", en: "cadre level"),
    "planned_on": LocalizedText(vi: "ngày dự kiến", en: "planned on"),
    "held_on": LocalizedText(vi: "ngày mở lớp", en: "held on"),
    "days": LocalizedText(vi: "số ngày", en: "days"),
    "cost": LocalizedText(vi: "kinh phí", en: "cost"),
    "person": LocalizedText(vi: "cán bộ", en: "person"),
    "sex": LocalizedText(vi: "giới tính", en: "sex"),
    "role": LocalizedText(vi: "chức danh", en: "role"),
    "hours": LocalizedText(vi: "số giờ", en: "hours"),
    "pre_score": LocalizedText(vi: "điểm trước lớp", en: "score before"),
    "post_score": LocalizedText(vi: "điểm sau lớp", en: "score after"),
    "certified": LocalizedText(vi: "chứng nhận", en: "certified"),
    "follow_up_due": LocalizedText(vi: "hạn theo dõi", en: "follow-up due"),
    "followed_up_on": LocalizedText(vi: "ngày theo dõi", en: "followed up on"),
    "issued_on": LocalizedText(vi: "ngày ban hành", en: "issued on"),
    "agency": LocalizedText(vi: "cơ quan", en: "agency"),
    "done_on": LocalizedText(vi: "ngày xong", en: "done on"),
    "due_on": LocalizedText(vi: "hạn nộp", en: "due on"),
    "document": LocalizedText(vi: "văn bản, tài liệu", en: "document"),
    "filing": LocalizedText(vi: "loại hồ sơ", en: "filing"),
    "groups": LocalizedText(vi: "các nhóm sản phẩm", en: "product groups"),
    "required": LocalizedText(vi: "bắt buộc", en: "required"),
    "dossiers_due": LocalizedText(vi: "hạn nhận hồ sơ", en: "dossiers due"),
    "evidence": LocalizedText(vi: "minh chứng", en: "evidence"),
    "established_on": LocalizedText(vi: "ngày thành lập", en: "established on"),
    "members": LocalizedText(vi: "thành viên", en: "members"),
    "office_staff": LocalizedText(vi: "biên chế văn phòng", en: "office staff"),
    "vacancies": LocalizedText(vi: "còn khuyết", en: "vacancies"),
    "recipient": LocalizedText(vi: "được khen thưởng", en: "recipient"),
    "content": LocalizedText(vi: "nội dung chi", en: "content"),
    "planned": LocalizedText(vi: "vốn kế hoạch", en: "planned"),
    "mobilised": LocalizedText(vi: "đã huy động", en: "mobilised"),
    "disbursed": LocalizedText(vi: "đã giải ngân", en: "disbursed"),
  ]

  /// The words of rules first: a column's name decides, so a word that two tables share has one label.
  static let declaredTerms: [String: [String: LocalizedText]] = {
    var terms = otherTerms
    for declaration in DeclaredTables.all {
      for column in declaration.columns {
        for word in column.rule?.words ?? [] where terms[column.field.name]?[word.word] == nil {
          terms[column.field.name, default: [:]][word.word] = word.label
        }
      }
    }
    return terms
  }()

  private static let otherTerms: [String: [String: LocalizedText]] = [
    "state": [
      "recognised": LocalizedText(vi: "đã công nhận", en: "recognised"),
      "expired": LocalizedText(vi: "hết hạn", en: "expired"),
      "revoked": LocalizedText(vi: "bị thu hồi", en: "revoked"),
      "in_progress": LocalizedText(vi: "đang thực hiện", en: "in progress"),
      "rejected": LocalizedText(vi: "không đạt", en: "rejected"),
      "dropped": LocalizedText(vi: "thôi thực hiện", en: "dropped"),
    ],
    "rule": Dictionary(uniqueKeysWithValues: OCOPFinding.Rule.allCases.map { ($0.rawValue, $0.label) }),
    "measure": [
      "recognised": LocalizedText(vi: "xã được công nhận", en: "communes recognised"),
      "all_met": LocalizedText(vi: "xã đủ tiêu chí", en: "communes meeting all"),
      "criteria_met": LocalizedText(vi: "tiêu chí đạt", en: "criteria met"),
      "products": LocalizedText(vi: "sản phẩm được công nhận", en: "products recognised"),
      "products_evaluated": LocalizedText(vi: "sản phẩm cấp huyện đánh giá", en: "products evaluated by district"),
      "national_dossiers": LocalizedText(vi: "hồ sơ cấp quốc gia", en: "national dossiers"),
    ],
  ]
}
