import Foundation
import NTMKit

/// The compiler's refusal: its own words, and what ntm says of it.
public struct CompilerFault: Error {
  public var words: String
  public var diagnostic: Diagnostic
}

/// Builds the folder of a plugin into its one file, with the compiler of the machine and the kit's interface that came with ntm.
public struct PluginBuilder: Sendable {
  /// The folder with `NTMKit.swiftinterface`.
  public let kit: String
  /// The folder of the plugin.
  public let folder: String
  public let environment: [String: String]

  public init(kit: String, folder: String, environment: [String: String]) {
    self.kit = kit
    self.folder = folder
    self.environment = environment
  }

  /// The Swift files of the plugin: all under `Sources`, else those of the folder itself without its `Package.swift`.
  ///
  /// - Throws: `plugin.no-sources`.
  public func sources() throws(Diagnostic) -> [String] {
    let manager = FileManager.default
    var isFolder: ObjCBool = false
    let inside = folder + "/Sources"
    let found: [String]
    if manager.fileExists(atPath: inside, isDirectory: &isFolder), isFolder.boolValue {
      found = (manager.enumerator(atPath: inside)?.compactMap { $0 as? String } ?? []).map { "Sources/" + $0 }
    } else {
      found = (try? manager.contentsOfDirectory(atPath: folder))?.filter { $0 != "Package.swift" } ?? []
    }
    let files = found.filter { $0.hasSuffix(".swift") }.sorted()
    guard !files.isEmpty else { throw PluginFault.noSources(folder) }
    return files
  }

  /// What the compiler said where it did build: warnings.
  public typealias Remarks = String

  /// Builds the file.
  ///
  /// - Throws: `plugin.no-sources`, `plugin.no-compiler`, `plugin.no-kit`, `CompilerFault`.
  public func build(to output: String, isCancelled: () -> Bool) throws -> Remarks {
    let files = try sources()
    guard FileManager.default.fileExists(atPath: kit + "/NTMKit.swiftinterface") else { throw PluginFault.noKit(kit) }
    guard let compiler = compilerPath() else { throw PluginFault.noCompiler }
    let entry = output + ".entry.swift"
    try FileManager.default.createDirectory(
      atPath: (output as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Self.entry.write(toFile: entry, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: entry) }
    let arguments =
      [
        "-swift-version", "6", "-O", "-emit-library", "-parse-as-library", "-module-name", moduleName, "-I", kit, "-o",
        output + ".new",
      ] + files.map { "\(folder)/\($0)" } + [entry]
    let result = try Spawning.run(compiler, arguments, environment, isCancelled: isCancelled)
    guard result.status == 0 else {
      throw CompilerFault(words: result.output, diagnostic: PluginFault.doesNotCompile(folder))
    }
    guard rename(output + ".new", output) == 0 else { throw PluginFault.cannotWrite(output) }
    return result.output
  }

  /// What the file is called: `movement-scores.ntmplugin`.
  public var fileName: String { "\(Self.kebab(moduleName)).\(PluginFile.fileExtension)" }

  /// `MovementScores` is `movement-scores`, `OCOPList` is `ocop-list`.
  public static func kebab(_ name: String) -> String {
    let letters = Array(name)
    var text = ""
    for (index, letter) in letters.enumerated() {
      let previous = index > 0 ? letters[index - 1] : nil
      let next = index + 1 < letters.count ? letters[index + 1] : nil
      let begins =
        letter.isUppercase
        && (previous.map { !$0.isUppercase } ?? false || previous != nil && next?.isLowercase == true)
      if begins { text += "-" }
      text += letter.lowercased()
    }
    return text
  }

  /// Of the module: the folder's name as Swift can have it.
  public var moduleName: String {
    // `Sắp đủ` is `SapDu`.
    let name = (folder as NSString).lastPathComponent.folding(options: .diacriticInsensitive, locale: nil)
      .replacingOccurrences(of: "đ", with: "d").replacingOccurrences(of: "Đ", with: "D")
    let letters = name.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
      .map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    return letters.first?.isLetter == true ? letters : "Plugin\(letters)"
  }

  /// The compiler on the path; nil where there is none.
  public func compilerPath() -> String? {
    let folders = (environment["PATH"] ?? "").split(separator: ":").map(String.init)
    return folders.map { $0 + "/swiftc" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  private static let entry = """
    import NTMKit

    // Written by `ntm plugin build`: what ntm calls and looks for.
    @_cdecl("ntm_plugin_entry") public func ntmPluginEntry() -> UnsafeMutableRawPointer { pluginEntry(plugin) }
    @_cdecl("ntm_plugin_kit") public func ntmPluginKit() -> UnsafePointer<UInt8> { pluginKitTag().utf8Start }
    @_cdecl("ntm_plugin_compiler") public func ntmPluginCompiler() -> UnsafePointer<UInt8> {
      #if compiler(>=6.5)
        let tag: StaticString = "ntm-plugin-compiler=unknown;"
      #elseif compiler(>=6.4)
        let tag: StaticString = "ntm-plugin-compiler=6.4;"
      #else
        let tag: StaticString = "ntm-plugin-compiler=6.3;"
      #endif
      return tag.utf8Start
    }

    """
}
