import NTMKit

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Files and folders that a path could go on with.
struct PathCompletion {
  let host: Host

  func paths(_ prefix: String, isQuoted: Bool) -> [Completion] {
    let cut = prefix.lastIndex(of: "/").map { prefix.index(after: $0) } ?? prefix.startIndex
    let folder = String(prefix[..<cut])
    let typed = VietnameseFolding.fold(String(prefix[cut...]))
    let showsHidden = prefix[cut...].hasPrefix(".")
    let shown = entries(of: host.expanded(folder.isEmpty ? "." : folder))
      .filter { showsHidden || !$0.name.hasPrefix(".") }
    let exact = shown.filter { $0.name.hasPrefix(prefix[cut...]) }
    let found = exact.isEmpty ? shown.filter { VietnameseFolding.fold($0.name).hasPrefix(typed) } : exact
    return found.map { entry in
      let path = folder + entry.name
      if entry.isFolder {
        // A quote stays open, so that the path can go on.
        let open = isQuoted || LineText.quoted(path).hasPrefix("\"")
        return Completion(replacement: (open ? "\"" : "") + path + "/", isWhole: false)
      }
      return Completion(replacement: isQuoted ? "\"\(path)\"" : LineText.quoted(path))
    }
  }

  private func entries(of folder: String) -> [(name: String, isFolder: Bool)] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var entries: [(name: String, isFolder: Bool)] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)) {
          String(cString: $0)
        }
      }
      guard name != ".", name != ".." else { continue }
      var information = stat()
      let isFolder = stat("\(folder)/\(name)", &information) == 0 && information.st_mode & S_IFMT == S_IFDIR
      entries.append((name, isFolder))
    }
    return entries.sorted { $0.name < $1.name }
  }
}
