import Crypto
import Foundation
import NTMKit

/// The one file that a plugin is: a shared library with marks in it that say what it was built for.
public struct PluginFile: Sendable {
  public static let fileExtension = "ntmplugin"

  public let path: String
  /// Hexadecimal, of its bytes.
  public let sha256: String
  /// The kit it was built for.
  public let kit: KitVersion
  /// The language of the compiler that built it: `6.3`.
  public let compiler: String

  /// Reads the file, and runs nothing of it.
  ///
  /// - Throws: `plugin.missing`, `plugin.cannot-read`, `plugin.not-a-plugin`.
  public init(_ path: String) throws(Diagnostic) {
    if let error = SystemError.reading(path) {
      throw error.isMissingFile ? PluginFault.missing(path) : PluginFault.cannotRead(path, error)
    }
    guard let bytes = try? Data(contentsOf: URL(fileURLWithPath: path)) else {
      throw PluginFault.cannotRead(path, .last)
    }
    guard bytes.starts(with: [0x7f, 0x45, 0x4c, 0x46]), let kit = Self.mark("ntm-plugin-kit=", in: bytes),
      let version = KitVersion(kit), let compiler = Self.mark("ntm-plugin-compiler=", in: bytes)
    else { throw PluginFault.notAPlugin(path) }
    self.path = path
    sha256 = SHA256.hash(data: bytes).map { String(UInt16($0) + 0x100, radix: 16).dropFirst() }.joined()
    self.kit = version
    self.compiler = compiler
  }

  /// What stands between a mark's name and the semicolon behind it.
  private static func mark(_ name: String, in bytes: Data) -> String? {
    guard let range = bytes.range(of: Data(name.utf8)) else { return nil }
    let text = bytes[range.upperBound...].prefix(40).prefix { $0 != UInt8(ascii: ";") }
    return text.count < 40 ? String(decoding: text, as: UTF8.self) : nil
  }

  /// Whether it can run here.
  ///
  /// - Parameter source: the folder that it was built from, where that is known.
  /// - Throws: `plugin.other-kit`, `plugin.other-compiler`, with the command that mends it.
  public func checkKit(source: String?) throws(Diagnostic) {
    guard KitVersion.current.runs(kit) else { throw PluginFault.otherKit(path, kit, source: source) }
    // Swift's own types are laid out alike within one version of the language only.
    guard compiler == PluginCompiler.version, compiler != "unknown" else {
      throw PluginFault.otherCompiler(path, compiler, source: source)
    }
  }
}

public enum PluginCompiler {
  /// The language of the compiler that built this program, and so of what a plugin has to be built with.
  public static var version: String {
    #if compiler(>=6.5)
      "unknown"
    #elseif compiler(>=6.4)
      "6.4"
    #else
      "6.3"
    #endif
  }
}
