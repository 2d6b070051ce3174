import Foundation
import NTMKit

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A folder that plugins are installed in: their files, and the list that pins them.
public struct PluginFolder: Sendable, Hashable {
  public let path: String
  /// Whether it has to be there: somebody named it. The user's own comes with the first plugin.
  public let isNamed: Bool

  public init(_ path: String, isNamed: Bool = false) {
    self.path = path
    self.isNamed = isNamed
  }

  /// `NTM_PLUGINS`, else `ntm/plugins` in `$XDG_DATA_HOME`, else in `~/.local/share`; nil where there is no home.
  public static func standard(_ environment: [String: String]) -> PluginFolder? {
    if let folder = environment["NTM_PLUGINS"], !folder.isEmpty {
      return PluginFolder(URL(fileURLWithPath: folder).standardizedFileURL.path)
    }
    if let folder = environment["XDG_DATA_HOME"], folder.hasPrefix("/") {
      return PluginFolder(folder + "/ntm/plugins")
    }
    guard let home = environment["HOME"], !home.isEmpty else { return nil }
    return PluginFolder(home + "/.local/share/ntm/plugins")
  }

  var lockPath: String { path + "/plugins.lock" }
  public func path(of plugin: InstalledPlugin) -> String { "\(path)/\(plugin.file)" }

  // MARK: The list

  /// What is installed, by id; nothing where there is no folder, or it has no list.
  ///
  /// - Throws: `plugin.no-such-folder`, `plugin.not-a-folder`, `plugin.cannot-read`, `plugin.open-to-others`, `plugin.list-broken`.
  public func installed() throws(Diagnostic) -> [InstalledPlugin] {
    guard try isThere() else { return [] }
    try checkTrust(lockPath)
    if let error = SystemError.reading(lockPath) {
      if error.isMissingFile { return [] }
      throw PluginFault.cannotRead(lockPath, error)
    }
    do {
      let data = try Data(contentsOf: URL(fileURLWithPath: lockPath))
      let lock = try JSONDecoder().decode(PluginLock.self, from: data)
      // A list that was tampered with leads to no other folder.
      guard lock.formatVersion == PluginLock.currentFormat, lock.plugins.allSatisfy(\.isWellNamed) else {
        throw PluginFault.listBroken(lockPath)
      }
      return lock.plugins
    } catch {
      throw PluginFault.listBroken(lockPath)
    }
  }

  /// - Throws: `plugin.cannot-write`.
  func write(_ plugins: [InstalledPlugin]) throws(Diagnostic) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      let lock = PluginLock(plugins: plugins.sorted { $0.id < $1.id })
      try encoder.encode(lock).write(to: URL(fileURLWithPath: lockPath), options: .atomic)
    } catch {
      throw PluginFault.cannotWrite(lockPath)
    }
    chmod(lockPath, fileMode)
  }

  /// Who may read the folder may read what is in it, as others have to where it is shared; the user alone may write.
  private var fileMode: mode_t {
    var information = stat()
    return stat(path, &information) == 0 ? 0o600 | information.st_mode & 0o044 : 0o600
  }

  // MARK: Trust

  /// Whether there is a folder; then plugins may be loaded from it.
  ///
  /// - Throws: `plugin.no-such-folder` for one that was named, `plugin.not-a-folder`, `plugin.cannot-read`, `plugin.open-to-others`.
  public func isThere() throws(Diagnostic) -> Bool {
    var information = stat()
    guard stat(path, &information) == 0 else {
      let error = SystemError.last
      guard error.isMissingFile else { throw PluginFault.cannotRead(path, error) }
      if isNamed { throw PluginFault.noSuchFolder(path) }
      return false
    }
    guard information.st_mode & S_IFMT == S_IFDIR else { throw PluginFault.notAFolder(path) }
    guard access(path, R_OK | X_OK) == 0 else { throw PluginFault.cannotRead(path, .last) }
    try checkTrust(path)
    return true
  }

  /// Whether a file and its folder belong to the user or to root, and nobody else can write there.
  ///
  /// - Throws: `plugin.open-to-others`.
  func checkTrust(_ file: String) throws(Diagnostic) {
    for path in [path, file] {
      var information = stat()
      guard stat(path, &information) == 0 else { continue }
      guard information.st_uid == getuid() || information.st_uid == 0 else { throw PluginFault.ownedByOther(path) }
      guard information.st_mode & 0o022 == 0 else { throw PluginFault.openToOthers(path) }
    }
  }

  /// The file of a plugin, if it may be loaded.
  ///
  /// - Throws: `plugin.open-to-others`, `plugin.changed`, what the file and its kit throw.
  public func checked(_ plugin: InstalledPlugin) throws(Diagnostic) -> PluginFile {
    let path = path(of: plugin)
    try checkTrust(path)
    let file = try PluginFile(path)
    guard file.sha256 == plugin.sha256 else { throw PluginFault.changed(plugin.id, path) }
    try file.checkKit(source: plugin.source)
    return file
  }

  // MARK: Changes

  /// Puts a plugin's file into the folder, in place of one of the same id, and pins it.
  ///
  /// - Throws: `plugin.open-to-others`, `plugin.folder-busy`, `plugin.cannot-write`.
  public func install(
    _ description: PluginDescription, _ file: PluginFile, source: String?
  ) throws(Diagnostic) -> InstalledPlugin {
    let plugin = InstalledPlugin(description, file, source: source)
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw PluginFault.cannotWrite(path)
    }
    try checkTrust(path)
    try whileOthersWait { () throws(Diagnostic) in
      let others = try installed().filter { $0.id != plugin.id }
      try copy(file, of: plugin)
      try write(others + [plugin])
    }
    return plugin
  }

  private func copy(_ file: PluginFile, of plugin: InstalledPlugin) throws(Diagnostic) {
    let target = path(of: plugin)
    do {
      // A new file: what runs of the old one keeps its own.
      try Data(contentsOf: URL(fileURLWithPath: file.path)).write(to: URL(fileURLWithPath: target), options: .atomic)
    } catch {
      throw PluginFault.cannotWrite(target)
    }
    chmod(target, fileMode)
    guard try PluginFile(target).sha256 == file.sha256 else { throw PluginFault.changed(plugin.id, target) }
  }

  /// - Throws: `plugin.not-installed`, `plugin.folder-busy`, `plugin.cannot-write`.
  public func remove(_ id: String) throws(Diagnostic) {
    func plugin(among plugins: [InstalledPlugin]) throws(Diagnostic) -> InstalledPlugin {
      guard let plugin = plugins.first(where: { $0.id == id }) else {
        throw PluginFault.notInstalled(id, plugins.map(\.id))
      }
      return plugin
    }
    _ = try plugin(among: installed())
    try whileOthersWait { () throws(Diagnostic) in
      let plugins = try installed()
      let plugin = try plugin(among: plugins)
      try write(plugins.filter { $0.id != id })
      unlink(path(of: plugin))
    }
  }

  /// Reads the list, changes it and writes it again while no other ntm does: else one of two would be lost.
  ///
  /// The lock is a file of its own, because the list is replaced as a whole.
  ///
  /// - Throws: `plugin.folder-busy`, `plugin.cannot-write`.
  private func whileOthersWait(_ body: () throws(Diagnostic) -> Void) throws(Diagnostic) {
    let lock = path + "/.lock"
    let descriptor = open(lock, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw PluginFault.cannotWrite(lock) }
    defer { close(descriptor) }
    var tries = 0
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else { throw PluginFault.cannotWrite(lock) }
      tries += 1
      guard tries < Self.mostTries else { throw PluginFault.folderBusy(path) }
      usleep(20_000)
    }
    try body()
  }

  /// Ten seconds: to change the list takes a hundredth of one.
  private static let mostTries = 500
}

/// The list of a folder, as it stands in the file.
struct PluginLock: Codable {
  static let currentFormat = 1
  var formatVersion = currentFormat
  var plugins: [InstalledPlugin]
}

/// A plugin as the list has it: what it brings, and which file it is.
public struct InstalledPlugin: Sendable, Codable {
  public var id: String
  public var version: String
  public var title: LocalizedText
  public var author: String?
  /// Its name in the folder.
  public var file: String
  public var sha256: String
  public var kit: String
  public var compiler: String
  /// The folder that it was built from; nil where it came as a file.
  public var source: String?
  public var reports: [ReportDescription]
  /// What it brings besides reports.
  public var parts: PluginParts

  public init(_ plugin: PluginDescription, _ file: PluginFile, source: String?) {
    id = plugin.id
    version = plugin.version
    title = plugin.title
    author = plugin.author
    self.file = Self.file(of: plugin.id)
    sha256 = file.sha256
    kit = file.kit.description
    compiler = file.compiler
    self.source = source
    reports = plugin.reports
    parts = plugin.parts
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    id = try container.decode(String.self, forKey: .id)
    version = try container.decode(String.self, forKey: .version)
    title = try container.decode(LocalizedText.self, forKey: .title)
    author = try container.decodeIfPresent(String.self, forKey: .author)
    file = try container.decode(String.self, forKey: .file)
    sha256 = try container.decode(String.self, forKey: .sha256)
    kit = try container.decode(String.self, forKey: .kit)
    compiler = try container.decode(String.self, forKey: .compiler)
    source = try container.decodeIfPresent(String.self, forKey: .source)
    reports = try container.decode([ReportDescription].self, forKey: .reports)
    // Lists of the first kit have none.
    parts = try container.decodeIfPresent(PluginParts.self, forKey: .parts) ?? PluginParts()
  }
}

extension InstalledPlugin {
  fileprivate static func file(of id: String) -> String { "\(id).\(PluginFile.fileExtension)" }

  /// Whether it has the names that `install` gives.
  var isWellNamed: Bool {
    PluginDescription.isName(id) && file == Self.file(of: id)
      && reports.allSatisfy { PluginDescription.isName($0.manifest.id) } && (try? parts.checkShape(id)) != nil
  }
}

/// What a plugin says of itself when it is loaded.
public struct PluginDescription: Sendable, Codable {
  public var id: String
  public var version: String
  public var title: LocalizedText
  public var author: String?
  public var reports: [ReportDescription]
  /// What it brings besides reports.
  public var parts: PluginParts

  public init(_ plugin: Plugin) {
    id = plugin.id
    version = plugin.version
    title = plugin.title
    author = plugin.author
    reports = plugin.reports.map { ReportDescription($0) }
    parts = PluginParts(plugin)
  }

  /// - Throws: `plugin.bad-name`, `plugin.bad-table`, `plugin.brings-nothing`: what would do harm in a path or a line.
  public func check() throws(Diagnostic) {
    for name in [id] + reports.map(\.manifest.id) where !Self.isName(name) {
      throw PluginFault.badNameInCode(PlainText.withoutControls(name))
    }
    for text in [version] + reports.map(\.manifest.version) where !Self.isVersion(text) {
      throw PluginFault.badVersion(PlainText.withoutControls(text))
    }
    try parts.check(id)
    guard !reports.isEmpty || !parts.isEmpty else { throw PluginFault.bringsNothing(id) }
  }

  private static func isVersion(_ text: String) -> Bool {
    !text.isEmpty && text.count <= 40
      && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || ".+-".contains($0)) }
  }

  /// kebab-case: small letters, digits and hyphens, a letter first.
  public static func isName(_ name: String) -> Bool {
    name.count <= 60 && (name.first.map { $0.isASCII && $0.isLowercase } ?? false)
      && name.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") }
  }
}
