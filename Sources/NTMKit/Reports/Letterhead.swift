/// The head of an official report: who sends it, its number, place and date, and to whom.
///
/// - Source: Nghị định 30/2020/NĐ-CP, Phụ lục I (form of administrative documents); confidence medium.
public struct Letterhead: Sendable, Hashable, Codable {
  /// The body above, then the one that sends the report.
  public var issuer: [LocalizedText]
  /// `Số:      /BC-VPĐP`; the number is given when the report is signed.
  public var number: LocalizedText
  /// `Hậu Giang, ngày 30 tháng 9 năm 2022`.
  public var placeAndDate: LocalizedText
  /// What kind of document it is, and what of: `BÁO CÁO`, `Kết quả thực hiện … quý 3/2022`.
  public var kind: LocalizedText
  /// See `kind`.
  public var subject: LocalizedText
  /// `Kính gửi`: to whom, one a line.
  public var addressees: [LocalizedText]

  public init(
    issuer: [LocalizedText], number: LocalizedText, placeAndDate: LocalizedText, kind: LocalizedText,
    subject: LocalizedText, addressees: [LocalizedText]
  ) {
    self.issuer = issuer
    self.number = number
    self.placeAndDate = placeAndDate
    self.kind = kind
    self.subject = subject
    self.addressees = addressees
  }

  /// The state's name and motto, as they stand over every official document.
  public static let state = LocalizedText(
    vi: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", en: "SOCIALIST REPUBLIC OF VIETNAM")
  /// Below the state's name.
  public static let motto = LocalizedText(
    vi: "Độc lập - Tự do - Hạnh phúc", en: "Independence - Freedom - Happiness")
}

/// The foot of an official report: who receives it and who signs.
public struct SignatureBlock: Sendable, Hashable, Codable {
  /// `Nơi nhận`: who gets a copy, one a line.
  public var recipients: [LocalizedText]
  /// `CHÁNH VĂN PHÒNG`.
  public var post: LocalizedText

  public init(recipients: [LocalizedText], post: LocalizedText) {
    self.recipients = recipients
    self.post = post
  }

  /// Over the recipients.
  public static let recipientsTitle = LocalizedText(vi: "Nơi nhận:", en: "Recipients:")
  /// Where the hand goes.
  public static let signHere = LocalizedText(vi: "(ký, ghi rõ họ tên, đóng dấu)", en: "(signature, full name, seal)")
}
