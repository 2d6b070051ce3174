/// Text that a terminal shows and does not obey.
public enum PlainText {
  /// The text with control and format characters replaced, but for line breaks and tabs.
  public static func withoutControls(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { scalar in
      let category = scalar.properties.generalCategory
      return (category == .control || category == .format) && scalar != "\n" && scalar != "\t" ? "\u{FFFD}" : scalar
    }
    return String(String.UnicodeScalarView(scalars))
  }
}
