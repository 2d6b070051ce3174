import NTMKit

/// What the verbs say.
enum VerbStrings {
  static let whereSummary = LocalizedText(
    vi: "giữ các dòng thỏa điều kiện; thiếu không phải là đúng",
    en: "keep the rows where it is true; missing is not true")
  static let whereNumber = LocalizedText(vi: "các xã đạt từ 18 tiêu chí", en: "communes that met 18 criteria or more")
  static let whereFolded = LocalizedText(
    vi: "~ tìm không kể dấu và hoa thường", en: "~ finds whatever the accents and case")
  static let whereMissing = LocalizedText(vi: "đếm xã chưa có dân số", en: "how many have no population")
  static let whereCoded = LocalizedText(
    vi: "giá trị mã hóa viết được bằng nhãn", en: "a coded value may be written as its label")
  static let whereUnknown = LocalizedText(vi: "tên cột sai được chỉ ra", en: "a misspelt column is pointed out")
  static let whereType = LocalizedText(vi: "chữ không so với số", en: "text is not compared with a number")
  static let whereUnit = LocalizedText(
    vi: "tiêu chí không so với người", en: "criteria are not compared with persons")

  static let selectSummary = LocalizedText(vi: "chọn cột, đặt tên, tính cột", en: "choose, name and compute columns")
  static let selectAs = LocalizedText(vi: "hai cột, một cột đổi tên", en: "two columns, one renamed")
  static let selectComputed = LocalizedText(vi: "một cột tính ra", en: "a computed column")
  static let selectTwice = LocalizedText(vi: "không được trùng tên", en: "names must differ")

  static let dropSummary = LocalizedText(vi: "bỏ cột", en: "drop columns")
  static let dropExample = LocalizedText(vi: "bỏ ba cột", en: "without three columns")

  static let renameSummary = LocalizedText(vi: "đổi tên cột", en: "rename columns")
  static let renameExample = LocalizedText(vi: "cột giữ nguyên chỗ", en: "the column stays where it is")
  static let renameTaken = LocalizedText(vi: "không lấy tên đã có", en: "a taken name is refused")

  static let addSummary = LocalizedText(
    vi: "thêm cột tính ra; theo nhóm (by) và thứ tự (order)", en: "add computed columns, by group and in order")
  static let addExample = LocalizedText(vi: "cột sau dùng được cột trước", en: "a column may use the one before it")
  static let addGroup = LocalizedText(vi: "so với trung bình của huyện", en: "compared with the district's mean")
  static let addPrevious = LocalizedText(vi: "thay đổi so với kỳ trước", en: "the change since the period before")
  static let addRank = LocalizedText(vi: "xếp hạng", en: "ranked")
  static let addRunning = LocalizedText(vi: "lũy kế", en: "a running total")
  static let addRankUnordered = LocalizedText(vi: "xếp hạng cần thứ tự", en: "a rank needs an order")

  static let sortSummary = LocalizedText(
    vi: "sắp xếp; - là từ lớn đến nhỏ; chữ theo từ điển tiếng Việt; thiếu đứng cuối",
    en: "sort; - for largest first; text in Vietnamese dictionary order; missing last")
  static let sortExample = LocalizedText(vi: "nhiều tiêu chí nhất trước", en: "most criteria first")
  static let sortText = LocalizedText(vi: "Đ đứng sau D, trước P", en: "Đ comes behind D, before P")
  static let sortMissing = LocalizedText(vi: "giá trị thiếu luôn ở cuối", en: "missing values come last either way")

  static let takeSummary = LocalizedText(vi: "lấy những dòng đầu", en: "the first rows")
  static let takeExample = LocalizedText(vi: "hai dòng đầu", en: "the first two")
  static let takeNegative = LocalizedText(vi: "số dòng không âm", en: "a number of rows is not negative")
  static let skipSummary = LocalizedText(vi: "bỏ những dòng đầu", en: "all but the first rows")
  static let skipExample = LocalizedText(vi: "bỏ bốn dòng", en: "without the first four")
  static let topSummary = LocalizedText(vi: "những dòng lớn nhất theo cột", en: "the rows with the largest values")
  static let topExample = LocalizedText(vi: "hai xã đạt nhiều nhất", en: "the two that met most")
  static let topSmallest = LocalizedText(vi: "- là nhỏ nhất", en: "- for the smallest")
  static let sampleSummary = LocalizedText(
    vi: "chọn ngẫu nhiên; cùng seed thì cùng kết quả", en: "rows by lot; the same seed draws the same")
  static let sampleExample = LocalizedText(vi: "hai dòng ngẫu nhiên", en: "two rows by lot")
  static let sampleAll = LocalizedText(vi: "không nhiều hơn số dòng có", en: "no more than there are")

  static let distinctSummary = LocalizedText(vi: "mỗi dòng khác nhau một lần", en: "each different row once")
  static let distinctExample = LocalizedText(vi: "các huyện", en: "the districts")
  static let distinctRows = LocalizedText(vi: "cả dòng", en: "whole rows")

  static let countSummary = LocalizedText(vi: "đếm dòng, theo nhóm nếu có by", en: "count rows, by group if asked")
  static let countExample = LocalizedText(vi: "có bao nhiêu xã", en: "how many communes")
  static let countBy = LocalizedText(vi: "theo huyện", en: "by district")
  static let countByExpression = LocalizedText(vi: "theo một điều kiện", en: "by a condition")

  static let summarizeSummary = LocalizedText(
    vi: "gộp: mean, sum, share, … theo nhóm", en: "aggregate: mean, sum, share, … by group")
  static let summarizeBy = LocalizedText(vi: "trung bình và tỷ lệ theo huyện", en: "mean and share by district")
  static let summarizeAll = LocalizedText(vi: "gộp tất cả thành một dòng", en: "all in one row")
  static let summarizeList = LocalizedText(vi: "liệt kê tên", en: "the names, listed")
  static let summarizeQuantile = LocalizedText(vi: "trung vị, phân vị, độ lệch", en: "median, quantile, deviation")
  static let summarizeNotAggregated = LocalizedText(
    vi: "cột phải nằm trong hàm gộp hoặc trong by", en: "a column is aggregated or stands behind by")

  static let pivotSummary = LocalizedText(
    vi: "giá trị của cột thành các cột", en: "the values of a column become columns")
  static let pivotCount = LocalizedText(vi: "huyện × trạng thái", en: "district × state")
  static let pivotWith = LocalizedText(vi: "mỗi kỳ một cột", en: "a column for each period")
  static let missingHeading = "missing"
  static func tooManyColumns(_ count: Int, _ column: String, _ limit: Int) -> LocalizedText {
    LocalizedText(
      vi: "\"\(column)\" có \(count) giá trị khác nhau; pivot nhận tối đa \(limit)",
      en: "\"\(column)\" has \(count) different values; pivot takes up to \(limit)")
  }
  static func renameFirst(_ name: String) -> LocalizedText {
    LocalizedText(vi: "đổi tên trước: rename \(name) as …", en: "rename it first: rename \(name) as …")
  }

  static let unpivotSummary = LocalizedText(vi: "các cột thành dòng", en: "columns become rows")
  static let unpivotExample = LocalizedText(vi: "mỗi con số một dòng", en: "a row for each figure")
  static let unpivotTypes = LocalizedText(vi: "các cột phải cùng kiểu", en: "the columns must have one type")
  static func unpivotTypes(_ a: LocalizedText, _ b: LocalizedText) -> LocalizedText {
    LocalizedText(vi: "các cột phải cùng kiểu: \(a) và \(b)", en: "the columns must have one type: \(a) and \(b)")
  }
  static let unpivotAs = LocalizedText(
    vi: "đặt tên khác: unpivot … as figure, value", en: "give other names: unpivot … as figure, value")
  static let twoNames = LocalizedText(vi: "hai tên: as tên, giá_trị", en: "two names: as name, value")

  static let joinSummary = LocalizedText(
    vi: "ghép cột của bảng khác theo khóa bằng nhau đúng từng chữ",
    en: "columns of another table where the keys are exactly equal")
  static let joinLeft = LocalizedText(vi: "giữ mọi dòng bên trái", en: "every left row stays")
  static let joinInner = LocalizedText(vi: "chỉ dòng có cặp", en: "only rows with a partner")
  static let joinAnti = LocalizedText(vi: "dòng không có cặp", en: "rows without a partner")
  static let joinSQL = LocalizedText(
    vi: "ghép với kết quả của một câu lệnh SQL", en: "with what an SQL statement gives")
  static let joinCollision = LocalizedText(vi: "cột trùng tên bị từ chối", en: "colliding columns are refused")
  static func collidingColumns(_ names: [String], _ table: String) -> LocalizedText {
    let list = names.joined(separator: ", ")
    return LocalizedText(vi: "hai bên cùng có cột: \(list)", en: "both sides have the columns: \(list)")
  }
  static func collidingHint(_ names: [String], _ table: String) -> LocalizedText {
    let list = names.joined(separator: ", ")
    return LocalizedText(
      vi: "bỏ hoặc đổi tên ở một bên trước: other = \(table) | drop \(list), rồi join other",
      en: "drop or rename them on one side first: other = \(table) | drop \(list), then join other")
  }
  static func notATable(_ name: String) -> LocalizedText {
    LocalizedText(vi: "\"\(name)\" là lệnh, không phải bảng", en: "\"\(name)\" is a command, not a table")
  }
  static func assignFirst(_ name: String) -> LocalizedText {
    LocalizedText(
      vi: "giữ kết quả trước: x = \(name) …, rồi join x", en: "keep its result first: x = \(name) …, then join x")
  }

  static let unionSummary = LocalizedText(
    vi: "nối thêm dòng của bảng khác, cột khớp theo tên", en: "the rows of another table as well, columns by name")
  static let unionExample = LocalizedText(vi: "cột không có thì thiếu", en: "columns that a side lacks are missing")
  static func unionTypes(_ column: String, _ a: LocalizedText, _ b: LocalizedText, _ table: String) -> LocalizedText {
    LocalizedText(
      vi: "\"\(column)\" ở đây là \(a), trong \(table) là \(b)", en: "\"\(column)\" is \(a) here and \(b) in \(table)")
  }
  static func unionUnits(_ column: String, _ a: MeasureUnit, _ b: MeasureUnit, _ table: String) -> LocalizedText {
    LocalizedText(
      vi: "\"\(column)\" ở đây tính bằng \(a.label), trong \(table) bằng \(b.label)",
      en: "\"\(column)\" is in \(a.label) here and in \(b.label) in \(table)")
  }

  static let sqlSummary = LocalizedText(
    vi: "hỏi bằng SQL (một câu SELECT); cũng đặt được ở đầu dòng",
    en: "ask in SQL (a SELECT); a line may begin with it as well")
  static let sqlTables = LocalizedText(
    vi: """
      Bảng của câu SQL: _ (các dòng đi tới; ở đầu dòng là kết quả trước), mọi bảng, báo cáo và biến. Trong nháy kép là bất cứ gì
      mở đầu được một dòng: "gap.by_district", "communes at 2022Q2", "open so-lieu.csv".
      """,
    en: """
      Its tables: _ (the rows that come; at the beginning of a line the last result), every table, report and variable. In double
      quotes stands whatever a line could begin with: "gap.by_district", "communes at 2022Q2", "open figures.csv".
      """)
  static let sqlTypes = LocalizedText(
    vi: """
      Cột đi qua nguyên vẹn giữ kiểu và đơn vị, cũng thế qua min, max, sum, avg. NULL là thiếu. Ngày và kỳ là chữ ('2022-09-30',
      '2022Q3'), đúng/sai là 1 và 0. Số nguyên chia số nguyên được số nguyên: met / 2.0.
      """,
    en: """
      A column that passes through keeps its type and unit, through min, max, sum and avg too. NULL is missing. Dates and periods are
      text ('2022-09-30', '2022Q3'), booleans 1 and 0. Whole numbers divide into whole numbers: met / 2.0.
      """)
  static let sqlText = LocalizedText(
    vi: """
      Chữ đặt trong nháy đơn và so đúng từng chữ; fold(name) like '%phu%' tìm không kể dấu, chữ hoa và đ; order by name collate
      vietnamese xếp theo từ điển. Cột trùng tên với từ của SQL đặt trong nháy kép: "group", "set".
      """,
    en: """
      Text stands in single quotes and is compared exactly; fold(name) like '%phu%' finds it without regard to accents, case and đ;
      order by name collate vietnamese sorts as a dictionary does. A column called like a word of SQL stands in double quotes: "group".
      """)
  static let sqlReadsOnly = LocalizedText(
    vi:
      "Chỉ đọc: INSERT, UPDATE, PRAGMA, ATTACH… bị từ chối, và random(), 'now': cùng một dòng luôn cho cùng một kết quả.",
    en:
      "It only reads: INSERT, UPDATE, PRAGMA, ATTACH … are refused, and so are random() and 'now': a line always gives the same."
  )
  static let sqlExample = LocalizedText(vi: "_ là các dòng đi tới", en: "_ is the rows that come")
  static let sqlSource = LocalizedText(
    vi: "ở đầu dòng, rồi đi tiếp bằng động từ", en: "at the beginning, and verbs go on")
  static let sqlFold = LocalizedText(
    vi: "tìm không kể dấu, xếp theo từ điển", en: "found without accents, sorted as in a dictionary")
  static let sqlWindow = LocalizedText(
    vi: "hàm cửa sổ: thay đổi so với kỳ trước", en: "a window function: the change since the period before")
  static let sqlUnknown = LocalizedText(vi: "tên sai được chỉ ra trong câu", en: "a wrong name is shown in its place")

  static let describeSummary = LocalizedText(
    vi: "từng cột: kiểu, đơn vị, thiếu, phân bố", en: "per column: type, unit, missing, how values lie")
  static let describeExample = LocalizedText(vi: "hai cột", en: "two columns")

  static let assertSummary = LocalizedText(
    vi: "mọi dòng phải thỏa điều kiện, nếu không thì dừng, mã thoát 1",
    en: "every row must satisfy it, else the line fails with exit status 1")
  static let assertHolds = LocalizedText(vi: "thỏa thì bảng đi tiếp", en: "when it holds the table goes on")
  static let assertFails = LocalizedText(
    vi: "nêu các dòng không thỏa; thiếu là không thỏa", en: "the rows that fail are named; missing fails")
  static func assertionFailed(_ message: String?, rows: Table, failing: Int, of count: Int) -> LocalizedText {
    let lines = rows.plainRows.map { "\n    \($0)" }.joined()
    let more = failing - rows.rowCount
    let text = message.map { "\($0): " } ?? ""
    return LocalizedText(
      vi: "\(text)\(failing) trong \(count) dòng không thỏa\(lines)\(more > 0 ? "\n    … và \(more) dòng nữa" : "")",
      en: "\(text)\(failing) of \(count) rows fail\(lines)\(more > 0 ? "\n    … and \(more) more" : "")")
  }
  static let giveAnotherName = LocalizedText(
    vi: "đặt tên khác: tên = …", en: "give it another name: name = …")
}
