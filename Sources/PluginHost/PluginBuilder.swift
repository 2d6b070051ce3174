import Foundation
import NTMKit

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

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
  /// - Throws: `plugin.no-sources`, `plugin.cannot-read`.
  public func sources() throws(Diagnostic) -> [String] {
    var isFolder: ObjCBool = false
    let isInside = FileManager.default.fileExists(atPath: folder + "/Sources", isDirectory: &isFolder)
    let files =
      try isInside && isFolder.boolValue
      ? swiftFiles(in: "Sources", deeply: true)
      : swiftFiles(in: "", deeply: false).filter { $0 != "Package.swift" }
    guard !files.isEmpty else { throw PluginFault.noSources(folder) }
    for file in files {
      let path = "\(folder)/\(file)"
      if let error = SystemError.reading(path) { throw PluginFault.cannotRead(path, error) }
    }
    return files.sorted()
  }

  private func swiftFiles(in place: String, deeply: Bool) throws(Diagnostic) -> [String] {
    let path = place.isEmpty ? folder : "\(folder)/\(place)"
    guard let stream = opendir(path) else { throw PluginFault.cannotRead(path, .last) }
    defer { closedir(stream) }
    var files: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)) {
          String(cString: $0)
        }
      }
      guard !name.hasPrefix(".") else { continue }
      let inside = place.isEmpty ? name : "\(place)/\(name)"
      var information = stat()
      // Not what links to a folder: it may be one that this one is in.
      let isFolder = lstat("\(folder)/\(inside)", &information) == 0 && information.st_mode & S_IFMT == S_IFDIR
      if isFolder, deeply { files += try swiftFiles(in: inside, deeply: true) }
      if !isFolder, name.hasSuffix(".swift") { files.append(inside) }
    }
    return files
  }

  /// What the compiler said where it did build: warnings.
  public typealias Remarks = String

  /// Builds the file.
  ///
  /// - Throws: `plugin.no-sources`, `plugin.cannot-read`, `plugin.no-compiler`, `plugin.no-kit`, `plugin.no-constant`, `CompilerFault`.
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
      if Self.blames(entry, alone: result.output) { throw PluginFault.noConstant(module: moduleName, files) }
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

  /// Whether all errors that the compiler found are in one file.
  private static func blames(_ file: String, alone output: String) -> Bool {
    let errors = output.split(separator: "\n").filter { $0.contains(": error: ") }
    return !errors.isEmpty && errors.allSatisfy { $0.hasPrefix(file + ":") }
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
