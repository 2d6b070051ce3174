/// Keys that have no character, as an xterm sends them.
public enum Key {
  public static let enter = "\r"
  public static let tab = "\t"
  public static let backspace = "\u{7F}"
  public static let delete = "\u{1B}[3~"
  public static let escape = "\u{1B}"
  public static let up = "\u{1B}[A"
  public static let down = "\u{1B}[B"
  public static let right = "\u{1B}[C"
  public static let left = "\u{1B}[D"
  public static let home = "\u{1B}[H"
  public static let end = "\u{1B}[F"
  public static let controlLeft = "\u{1B}[1;5D"
  public static let controlRight = "\u{1B}[1;5C"
  public static let controlA = "\u{1}"
  public static let controlC = "\u{3}"
  public static let controlD = "\u{4}"
  public static let controlL = "\u{C}"
  public static let controlR = "\u{12}"
  public static let controlZ = "\u{1A}"

  /// Alt held down with another key.
  public static func alt(_ key: String) -> String { "\u{1B}" + key }
}
