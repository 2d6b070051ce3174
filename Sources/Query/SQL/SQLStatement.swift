import NTMKit
import SQLQueries

/// `sql { … }` with its names found: what each table in it is, and the columns it gives.
public struct SQLStatement: Sendable {
  /// What a table in a statement is.
  private enum Origin: Sendable {
    /// `_` behind a pipe: the rows that come.
    case input
    case source(CheckedSource)
  }

  private let place: SQLPlace
  private let query: SQLQuery
  private let origins: [String: Origin]

  /// The columns; nil where the type of one is known only when it has run.
  public var output: Schema? { query.schema }
  /// - Parameter input: the columns of `_`; nil at the beginning of a line, where `_` is the last result.
  /// - Throws: `sql.syntax`, `sql.refused`, `query.unknown-source`, `query.unknown-column`, …
  init(
    _ braced: BracedText, input: Schema?, line: SourceLine, environment: any QueryEnvironment
  ) throws(Diagnostic) {
    let place = SQLPlace(braced: braced, line: line)
    var origins: [String: Origin] = [:]
    func schema(ofTable name: String) -> Schema? {
      if name == "_", let input {
        origins[name] = .input
        return input
      }
      guard let source = try? SQLSourceName(name).checked(in: environment), let schema = source.schema else {
        return nil
      }
      origins[name] = .source(source)
      return schema
    }
    self.place = place
    do {
      query = try SQLQuery(
        checking: braced.text, schema: schema(ofTable:), columnName: environment.vocabulary.columnName(for:among:))
    } catch {
      throw place.diagnostic(error, environment)
    }
    self.origins = origins
  }

  /// - Parameter table: makes the table of a source; the environment does unless said.
  /// - Throws: what making its tables throws; `sql.mixed-types`, `sql.failed`, `query.overflow`, `report.cancelled`.
  public func run(
    over input: Table? = nil, in environment: any QueryEnvironment, table: ((CheckedSource) throws -> Table)? = nil
  ) throws -> Table {
    var tables: [Table] = []
    for name in query.tables {
      switch origins[name] {
      case .source(let source): tables.append(try table?(source) ?? environment.table(for: source))
      case .input, nil: tables.append(input ?? Table(rowCount: 0))
      }
    }
    do {
      return try query.run(
        over: tables, columnName: environment.vocabulary.columnName(for:among:), isStopped: environment.isCancelled)
    } catch {
      throw place.diagnostic(error, environment)
    }
  }
}

/// A table's name in a statement: anything that a line could begin with, `gap.by_district` and `communes at 2022Q2` too.
struct SQLSourceName {
  let name: String

  init(_ name: String) { self.name = name }

  /// - Throws: `query.unknown-source`, `query.unknown-report-table`, `query.no-period`, `query.not-a-table`.
  func checked(in environment: any QueryEnvironment) throws(Diagnostic) -> CheckedSource {
    let line = try LineParser.parse(name)
    guard let line, let syntax = line.source, line.assignment == nil, line.stages.isEmpty else {
      throw Diagnostic("query.unknown-source", message: Strings.unknownSource(name), hints: [Strings.listSources])
    }
    let source = try SourceChecker(line: line.line, environment: environment, isWithin: true).check(syntax)
    if source.schema == nil {
      throw Diagnostic(
        "query.not-a-table", message: VerbStrings.notATable(name),
        hints: environment.hintsOfCommandAsTable(source.name))
    }
    return source
  }
}

/// Turns places in a statement into places in its line.
struct SQLPlace: Sendable {
  let braced: BracedText
  let line: SourceLine

  func diagnostic(_ fault: SQLFault, _ environment: any QueryEnvironment) -> Diagnostic {
    if case .stopped = fault.reason { return Diagnostic(fault.code, message: fault.message) }
    let range = fault.range.map(characters) ?? braced.start..<braced.start + max(firstLineLength, 1)
    var diagnostic = line.diagnostic(fault.code, range, fault.message, hints: fault.hints, kind: fault.kind)
    if case .unknownTable(let name) = fault.reason {
      do {
        _ = try SQLSourceName(name).checked(in: environment)
      } catch {
        diagnostic.code = error.code
        diagnostic.message = error.message
        diagnostic.hints = error.hints
      }
    }
    return diagnostic
  }

  private var firstLineLength: Int { braced.text.prefix { !$0.isNewline }.count }

  /// SQLite counts bytes of the text in NFC; a character is one in either form.
  private func characters(_ range: Range<Int>) -> Range<Int> {
    let bytes = Array(UnicodeForm.nfc(braced.text).utf8)
    func count(_ end: Int) -> Int { String(decoding: bytes[..<min(end, bytes.count)], as: UTF8.self).count }
    let first = count(range.lowerBound)
    return (braced.start + first)..<(braced.start + max(count(range.upperBound), first + 1))
  }
}
