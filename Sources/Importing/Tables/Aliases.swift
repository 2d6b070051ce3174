/// Other names that columns go by in the files people have. Compared folded, so without case, accents, `_` and `-`.
enum Aliases {
  static let unitCode = [
    "code", "unit_code", "commune_code", "mã", "mã xã", "mã đơn vị", "mã đvhc", "mã số", "mã đơn vị hành chính",
  ]
  static let unitName = [
    "unit_name", "commune", "commune_name", "tên", "tên xã", "xã", "tên đơn vị", "đơn vị", "xã, phường, thị trấn",
  ]
  static let district = ["district_name", "district_code", "huyện", "tên huyện", "mã huyện", "quận/huyện"]
  static let period = ["quarter", "year", "month", "kỳ", "kỳ báo cáo", "quý", "năm", "tháng"]
  static let set = ["criteria_set", "set_code", "bộ", "bộ tiêu chí", "mã bộ tiêu chí"]
  static let level = ["cấp", "cấp độ", "mức", "mức độ"]
  static let validFrom = ["from", "từ ngày", "hiệu lực từ", "ngày hiệu lực"]
  static let validTo = ["to", "đến ngày", "hiệu lực đến", "hết hiệu lực"]
  static let note = ["notes", "remark", "ghi chú", "chú thích"]
  static let indicator = ["indicator_code", "indicator_id", "chỉ tiêu", "mã chỉ tiêu", "nội dung chỉ tiêu"]
  static let value = ["giá trị", "số liệu", "kết quả", "thực hiện", "result"]
  static let attested = ["met", "đạt", "đánh giá", "tự đánh giá", "assessment", "đạt/chưa đạt"]
}
