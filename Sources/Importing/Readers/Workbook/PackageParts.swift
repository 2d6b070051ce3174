/// Reads `[Content_Types].xml`: what each part of an archive is.
final class ContentTypesHandler: XMLHandler {
  private var ofParts: [String: String] = [:]
  private var ofExtensions: [String: String] = [:]

  override func start(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookFault) {
    guard let type = attributes.text("ContentType") else { return }
    switch name {
    case "Override": attributes.text("PartName").map { ofParts[ZipArchive.key($0)] = type }
    case "Default": attributes.text("Extension").map { ofExtensions[$0.lowercased()] = type }
    default: break
    }
  }

  func type(of part: String) -> String {
    let key = ZipArchive.key(part)
    return ofParts[key] ?? key.split(separator: ".").last.flatMap { ofExtensions[String($0)] } ?? ""
  }
}

/// Reads a `.rels` part: which parts another part refers to.
final class RelationshipsHandler: XMLHandler {
  struct Relationship: Hashable {
    /// The last word of its type, which strict and transitional files share: `worksheet`, `sharedStrings`.
    var type: String
    /// The part's name in the archive.
    var target: String
  }

  private(set) var byId: [String: Relationship] = [:]
  private let folder: String

  /// - Parameter folder: of the part that refers, without a `/` at its end.
  init(folder: String) { self.folder = folder }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookFault) {
    guard "Relationship" ~= name, let id = attributes.text("Id"), let target = attributes.text("Target"),
      attributes.text("TargetMode") != "External"
    else { return }
    let type = attributes.text("Type")?.split(separator: "/").last.map { String($0) } ?? ""
    byId[id] = Relationship(type: type, target: Self.resolved(target, in: folder))
  }

  func first(ofType type: String) -> Relationship? {
    // By id: a file with two of them is read the same way every time.
    byId.filter { $0.value.type == type }.min { $0.key < $1.key }?.value
  }

  /// `../sheets/a.xml` in `xl/other` is `xl/sheets/a.xml`; `/xl/a.xml` is `xl/a.xml` anywhere.
  static func resolved(_ target: String, in folder: String) -> String {
    let target = target.map { $0 == "\\" ? "/" : $0 }
    var path = target.first == "/" ? [] : folder.split(separator: "/").map { String($0) }
    for step in String(target).split(separator: "/") {
      switch step {
      case ".": break
      case "..": if !path.isEmpty { path.removeLast() }
      default: path.append(String(step))
      }
    }
    return path.joined(separator: "/")
  }
}

/// Reads `workbook.xml`: its sheets, and from which year its days count.
final class WorkbookHandler: XMLHandler {
  struct Sheet {
    var name: String
    var isHidden: Bool
    var relationship: String
  }

  private(set) var sheets: [Sheet] = []
  private(set) var is1904 = false
  private var isInSheets = false

  override func start(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookFault) {
    switch name {
    case "workbookPr": is1904 = attributes.flag("date1904")
    case "sheets": isInSheets = true
    case "sheet" where isInSheets:
      let state = attributes.text("state") ?? "visible"
      sheets.append(
        Sheet(
          name: attributes.text("name") ?? "", isHidden: state != "visible",
          relationship: attributes.text("id", hasPrefix: true) ?? ""))
    default: break
    }
  }

  override func end(_ name: XMLName) throws(WorkbookFault) {
    if "sheets" ~= name { isInSheets = false }
  }
}

/// Reads the beginning of a sheet, for the block of cells that it says it has.
final class DimensionHandler: XMLHandler {
  private(set) var dimension: String?
  private var isPast = false
  override var isDone: Bool { isPast }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookFault) {
    switch name {
    case "dimension":
      dimension = attributes.text("ref")
      isPast = true
    case "sheetData": isPast = true
    default: break
    }
  }
}
