import CWorkbooks
import NTMKit

/// The formats of a workbook's cells, each made once.
struct CellFormats {
  struct Key: Hashable {
    var format: NumberFormat
    var look: SheetCell.Look
    var wraps: Bool
    var alignsLeft = false
    var isHeader = false
  }

  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private let language: Language
  private var made: [Key: UnsafeMutablePointer<lxw_format>] = [:]

  init(_ workbook: UnsafeMutablePointer<lxw_workbook>, _ language: Language) {
    self.workbook = workbook
    self.language = language
  }

  /// nil when memory runs out: the cell is then plain.
  mutating func format(_ key: Key) -> UnsafeMutablePointer<lxw_format>? {
    if let format = made[key] { return format }
    guard let format = workbook_add_format(workbook) else { return nil }
    made[key] = format
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    if let code = key.format.code(in: language) { format_set_num_format(format, code) }
    if key.alignsLeft {
      format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
    } else if case .number = key.format {
      // Away from the words of the next column.
      format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
      format_set_indent(format, 1)
    }
    if key.wraps || key.isHeader { format_set_text_wrap(format) }
    if key.isHeader {
      format_set_bold(format)
      format_set_bg_color(format, 0xD9E2EC)
      format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
    }
    switch key.look {
    case .plain: break
    case .fault:
      // A frame too: on paper the fill may be all there is not.
      format_set_bg_color(format, 0xFCE4D6)
      format_set_border(format, UInt8(LXW_BORDER_MEDIUM.rawValue))
      format_set_border_color(format, 0xC00000)
    case .title:
      format_set_bold(format)
      format_set_font_size(format, 14)
    case .heading: format_set_bold(format)
    case .total:
      format_set_bold(format)
      format_set_top(format, UInt8(LXW_BORDER_THIN.rawValue))
    }
    return format
  }
}
