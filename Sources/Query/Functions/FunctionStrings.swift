import NTMKit

/// What help says of each function.
enum FunctionStrings {
  static let choose = LocalizedText(
    vi: "a nếu điều kiện đúng, nếu không thì b (không ghi b: thiếu)",
    en: "a where the condition is true, else b (missing when left out)")
  static let coalesce = LocalizedText(vi: "giá trị đầu tiên không thiếu", en: "the first value that is not missing")
  static let least = LocalizedText(vi: "giá trị nhỏ nhất trong dòng", en: "the smallest of the row's values")
  static let greatest = LocalizedText(vi: "giá trị lớn nhất trong dòng", en: "the largest of the row's values")

  static let abs = LocalizedText(vi: "giá trị tuyệt đối", en: "without its sign")
  static let round = LocalizedText(
    vi: "làm tròn; có số chữ số thì làm tròn đến chữ số đó sau dấu thập phân",
    en: "rounded to a whole number, or to so many digits behind the point")
  static let floor = LocalizedText(vi: "làm tròn xuống", en: "rounded down")
  static let ceil = LocalizedText(vi: "làm tròn lên", en: "rounded up")
  static let sqrt = LocalizedText(vi: "căn bậc hai", en: "square root")
  static let ln = LocalizedText(vi: "logarit tự nhiên", en: "natural logarithm")
  static let exp = LocalizedText(vi: "e lũy thừa x", en: "e to the power of x")
  static let int = LocalizedText(
    vi: "phần nguyên, hoặc số nguyên trong chữ", en: "the whole part, or the whole number in a text")
  static let number = LocalizedText(vi: "số trong chữ: \"74,5\"", en: "the number in a text: \"74.5\"")

  static let length = LocalizedText(vi: "số ký tự", en: "the number of characters")
  static let lower = LocalizedText(vi: "chữ thường", en: "in small letters")
  static let upper = LocalizedText(vi: "chữ hoa", en: "in capitals")
  static let trim = LocalizedText(vi: "bỏ khoảng trắng hai đầu", en: "without white space at the ends")
  static let concat = LocalizedText(vi: "nối các giá trị thành chữ", en: "the values as text, one after the other")
  static let replace = LocalizedText(vi: "thay mọi chỗ có old bằng new", en: "every old replaced by new")
  static let startsWith = LocalizedText(vi: "bắt đầu bằng (đúng từng dấu)", en: "begins with (accents count)")
  static let endsWith = LocalizedText(vi: "kết thúc bằng (đúng từng dấu)", en: "ends with (accents count)")
  static let contains = LocalizedText(
    vi: "có chứa (đúng từng dấu); ~ thì không kể dấu", en: "contains (accents count; with ~ they do not)")
  static let fold = LocalizedText(vi: "chữ thường không dấu", en: "in small letters without accents")
  static let text = LocalizedText(vi: "viết thành chữ", en: "written as text")

  static let year = LocalizedText(vi: "năm của ngày hoặc kỳ", en: "the year of a date or period")
  static let quarter = LocalizedText(vi: "quý, 1–4", en: "the quarter, 1–4")
  static let month = LocalizedText(vi: "tháng, 1–12", en: "the month, 1–12")
  static let day = LocalizedText(vi: "ngày trong tháng", en: "the day of the month")
  static let days = LocalizedText(vi: "số ngày từ ngày này đến ngày kia", en: "the days from one date to another")
  static let period = LocalizedText(
    vi: "kỳ chứa ngày: \"year\", \"half\", \"quarter\" (mặc định) hoặc \"month\"",
    en: "the period a date lies in: \"year\", \"half\", \"quarter\" (unless said) or \"month\"")
  static let firstDay = LocalizedText(vi: "ngày đầu kỳ", en: "the period's first day")
  static let lastDay = LocalizedText(vi: "ngày cuối kỳ", en: "the period's last day")
  static let date = LocalizedText(vi: "ngày trong chữ: \"30/9/2022\"", en: "the date in a text: \"2022-09-30\"")

  static let count = LocalizedText(
    vi: "số dòng; count(x): số giá trị không thiếu; count(điều kiện): số dòng đúng",
    en: "the rows; count(x): the values not missing; count(condition): the rows where it is true")
  static let sum = LocalizedText(vi: "tổng", en: "the sum")
  static let mean = LocalizedText(vi: "trung bình", en: "the mean")
  static let median = LocalizedText(vi: "trung vị", en: "the median")
  static let min = LocalizedText(vi: "nhỏ nhất", en: "the smallest")
  static let max = LocalizedText(vi: "lớn nhất", en: "the largest")
  static let sd = LocalizedText(vi: "độ lệch chuẩn mẫu", en: "the standard deviation of a sample")
  static let quantile = LocalizedText(vi: "phân vị, 0…1", en: "the quantile, 0…1")
  static let share = LocalizedText(
    vi: "phần đúng trong các giá trị đã biết, 0…1", en: "the part of the known values that is true, 0…1")
  static let distinct = LocalizedText(vi: "số giá trị khác nhau", en: "the number of different values")
  static let list = LocalizedText(vi: "các giá trị, cách nhau bằng dấu phẩy", en: "the values, with commas between")
  static let first = LocalizedText(vi: "giá trị đầu không thiếu", en: "the first value that is not missing")
  static let last = LocalizedText(vi: "giá trị cuối không thiếu", en: "the last value that is not missing")

  static let previous = LocalizedText(vi: "giá trị của dòng trước", en: "the value of the row before")
  static let next = LocalizedText(vi: "giá trị của dòng sau", en: "the value of the next row")
  static let running = LocalizedText(
    vi: "lũy kế đến dòng này: sum, count, mean, min, max", en: "up to this row: sum, count, mean, min, max")
  static let rank = LocalizedText(
    vi: "thứ hạng theo order, bằng nhau thì cùng hạng", en: "the place in the order; equals share one")
}
