import NTMKit
import Testing

@testable import Shell

@Suite("The user's language") struct LanguageTests {
  @Test(
    "is the one asked for, else the locale's where that is English, else Vietnamese",
    arguments: [
      ([:], Language.vi), (["LANG": "C.UTF-8"], .vi), (["LANG": "POSIX"], .vi), (["LANG": "vi_VN.UTF-8"], .vi),
      (["LANG": "en_GB.UTF-8"], .en), (["LANG": "en_US.UTF-8", "LC_ALL": "vi_VN.UTF-8"], .vi),
      (["LANG": "vi_VN", "LC_MESSAGES": "en_US"], .en), (["LC_ALL": "", "LANG": "en_US"], .en),
      (["NTM_LANG": "vi", "LANG": "en_US"], .vi), (["NTM_LANG": "en"], .en), (["NTM_LANG": "fr", "LANG": "en"], .en),
    ])
  func preferred(environment: [String: String], language: Language) {
    #expect(Language.preferred(environment) == language)
  }
}
