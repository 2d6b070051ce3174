import NTMKit
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite("What the operating system says") struct SystemErrorTests {
  @Test(
    "common errors have words in both languages, English as the system has it",
    arguments: [
      (EACCES, "không có quyền truy cập"), (ENOENT, "không có tệp hoặc thư mục này"), (ENOSPC, "hết chỗ trên đĩa"),
      (EROFS, "hệ thống tệp chỉ đọc"), (EISDIR, "đây là thư mục"),
      (ENOTDIR, "trên đường dẫn có phần không phải là thư mục"),
    ])
  func common(_ code: Int32, _ words: String) {
    #expect(SystemError(code).text.vi == words)
    #expect(SystemError(code).text.en == String(cString: strerror(code)))
  }

  @Test("what nobody translated keeps the system's words, and the last error is that of errno") func others() {
    let unknown = SystemError(EDOM).text
    #expect(unknown.vi == unknown.en && !unknown.en.isEmpty)
    errno = EACCES
    #expect(SystemError.last == SystemError(EACCES))
  }
}
