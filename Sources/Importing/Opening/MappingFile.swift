import NTMKit

/// A file that says what the columns of somebody's files are: `columns` with a name of ntm for each column.
///
///     columns:
///       "Cột 5": 17.5
///       "Ghi chú riêng": ~   # left out
public enum MappingFile {
  /// - Throws: `import.bad-yaml`, `import.missing-key`, `import.wrong-type`.
  public static func read(_ file: SourceFile) throws(Diagnostic) -> ColumnMapping {
    let columns = try YAMLValue.root(of: file).required("columns")
    guard columns.node.mapping != nil else { throw columns.wrongType(Strings.yamlMapping) }
    var names: [(column: String, name: String)] = []
    for (column, value) in columns.members { names.append((column, value.isNull ? "" : try value.text())) }
    return ColumnMapping(names, source: file.path)
  }
}
