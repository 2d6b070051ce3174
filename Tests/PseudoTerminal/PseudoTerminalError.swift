/// Why a test on a pseudo-terminal could not go on; each shows the screen at that moment.
public enum PseudoTerminalError: Error, CustomStringConvertible {
  case couldNotStart(String)
  case missing(String, screen: String)
  case ended(screen: String)
  case stillRunning(screen: String)

  public var description: String {
    switch self {
    case .couldNotStart(let why): "could not start: \(why)"
    case .missing(let what, let screen): "waited in vain for \(what); the screen:\n\(screen)"
    case .ended(let screen): "the program closed its terminal; the screen:\n\(screen)"
    case .stillRunning(let screen): "the program did not end; the screen:\n\(screen)"
    }
  }
}
