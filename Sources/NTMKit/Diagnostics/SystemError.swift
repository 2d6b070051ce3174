#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the operating system says of a call that failed, in both languages: the only place that puts its words into messages.
public struct SystemError: Sendable, Hashable {
  /// As `errno` has it.
  public let code: Int32

  public init(_ code: Int32) { self.code = code }

  /// Of the last call that failed.
  public static var last: SystemError { SystemError(errno) }

  /// English as the system has it; what nobody translated stands in its words in Vietnamese too.
  public var text: LocalizedText {
    let words = String(cString: strerror(code))
    return LocalizedText(resolvedVietnamese: Self.vietnamese[code] ?? words, resolvedEnglish: words)
  }

  private static let vietnamese: [Int32: String] = [
    EACCES: "không có quyền truy cập",
    EPERM: "thao tác không được phép",
    ENOENT: "không có tệp hoặc thư mục này",
    ENOTDIR: "trên đường dẫn có phần không phải là thư mục",
    EISDIR: "đây là thư mục",
    EEXIST: "đã có tệp này",
    ENOTEMPTY: "thư mục không trống",
    ENOSPC: "hết chỗ trên đĩa",
    EDQUOT: "đã dùng hết hạn mức đĩa",
    EFBIG: "tệp quá lớn",
    EROFS: "hệ thống tệp chỉ đọc",
    ENAMETOOLONG: "tên tệp quá dài",
    ELOOP: "quá nhiều liên kết tượng trưng nối nhau",
    EMFILE: "chương trình đang mở quá nhiều tệp",
    ENFILE: "hệ thống đang mở quá nhiều tệp",
    ENOMEM: "không đủ bộ nhớ",
    EIO: "lỗi đọc ghi của thiết bị",
    EBUSY: "tệp hoặc thiết bị đang bận",
    ETXTBSY: "tệp chương trình đang chạy",
    EXDEV: "hai nơi thuộc hai hệ thống tệp khác nhau",
    EINVAL: "tham số không hợp lệ",
    EPIPE: "đầu nhận đã đóng",
    EINTR: "bị ngắt giữa chừng",
    EAGAIN: "chưa sẵn sàng, hãy thử lại",
    ENOSYS: "hệ thống không hỗ trợ",
    EOPNOTSUPP: "hệ thống tệp không hỗ trợ thao tác này",
    ENODEV: "không có thiết bị này",
    ENXIO: "không có thiết bị này",
    ESTALE: "tệp trên mạng không còn ở chỗ cũ",
    ETIMEDOUT: "quá thời gian chờ",
  ]
}
