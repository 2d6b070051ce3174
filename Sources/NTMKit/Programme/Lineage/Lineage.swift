/// Where a figure comes from: a tree from the figure through rules, thresholds and reported values down to cells of files.
public struct Lineage: Sendable, Hashable, Codable {
  public enum Kind: String, Sendable, CaseIterable, Codable {
    /// A number of a table or report.
    case figure
    /// How its parts make it.
    case rule
    /// Several criteria or indicators that are in one state.
    case group
    case criterion, indicator, threshold
    /// A value as a file gives it, and it counts.
    case reported
    /// A value that is only assumed; it counts in place of what was reported.
    case assumed
    /// A value that a later one took the place of.
    case superseded
    /// A value whose import was taken back.
    case withdrawn
    case recognition, target
    /// Any other record: a unit, a population, an assignment of a criteria set.
    case record
    /// Two things that do not agree, or that nobody has verified.
    case finding
    /// There is nothing where something could be.
    case missing
    /// A stage of a line.
    case stage
    /// A row that went into a figure.
    case row
  }

  public var kind: Kind
  /// What it is about, stable: `met`, `17`, `17.5`.
  public var id: String?
  public var label: LocalizedText
  public var value: Value
  public var unit: MeasureUnit?
  /// The value in words, where it is a coded one.
  public var term: LocalizedText?
  /// Of a criterion or indicator.
  public var state: CriterionState?
  /// Of a reported value, the commune's own judgement.
  public var attested: Bool?
  public var confidence: Confidence?
  public var source: Source?
  /// The commune and period, or the record, that this and all below is about; nil: as above.
  public var subject: Subject?
  /// Shown without what is below it, where room is short; the data have all.
  public var isFolded: Bool
  public var children: [Lineage]
  /// The id of the document's lineage where this one goes on; its children are told there.
  public var reference: String?

  public struct Subject: Sendable, Hashable, Codable {
    public var code: String
    public var name: String
    public var period: Period?

    public init(code: String, name: String, period: Period? = nil) {
      self.code = code
      self.name = name
      self.period = period
    }
  }

  public init(
    _ kind: Kind, id: String? = nil, _ label: LocalizedText, value: Value = .null, unit: MeasureUnit? = nil,
    term: LocalizedText? = nil, state: CriterionState? = nil, attested: Bool? = nil, confidence: Confidence? = nil,
    source: Source? = nil,
    subject: Subject? = nil, isFolded: Bool = false, children: [Lineage] = []
  ) {
    self.kind = kind
    self.id = id
    self.label = label
    self.value = value
    self.unit = unit
    self.term = term
    self.state = state
    self.attested = attested
    self.confidence = confidence
    self.source = source
    self.subject = subject
    self.isFolded = isFolded
    self.children = children
  }

  /// With everything shown.
  public var unfolded: Lineage {
    var copy = self
    copy.isFolded = false
    copy.children = children.map(\.unfolded)
    return copy
  }
}

extension Lineage {
  /// A place in a file, and the import that read it.
  public struct Source: Sendable, Hashable, Codable {
    public var batch: Int
    public var receivedOn: CalendarDate
    /// `2022-10-03T08:15:00Z`.
    public var recordedAt: String
    public var file: String
    public var sheet: String?
    /// The file's line, or the sheet's row; 1-based.
    public var row: Int?
    /// 1-based.
    public var columnNumber: Int?
    /// As the file's header writes it.
    public var columnName: String?
    /// What was typed and why, where the value was not imported from a file.
    public var note: LocalizedText?
    /// Imported by nobody: batch and days mean nothing.
    public var isAssumed: Bool

    /// - Parameter slot: what the value is in its criteria set: `17.5`, `c:17`; nil for records with a row of their own.
    public init(_ batch: Batch, row: Int?, slot: String? = nil, places: FilePlaces? = nil) {
      self.batch = batch.id
      receivedOn = batch.receivedOn
      recordedAt = batch.recordedAt
      file = batch.file
      isAssumed = batch.isAssumed
      sheet = places?.layout?.sheet
      self.row = row
      columnNumber = slot.flatMap { places?.layout?.columns[$0] ?? places?.layout?.columns["*"] }
      if let number = columnNumber, let header = places?.header, header.indices.contains(number - 1) {
        columnName = header[number - 1]
      }
      if batch.isEdit || batch.isForecast { note = batch.assumptionTexts.first }
    }

    /// The column's letters in a workbook: `M`.
    public var columnLetters: String? { columnNumber.map(Self.letters) }
    /// `M7`; nil where it is not a cell of a sheet.
    public var cell: String? {
      guard sheet != nil, let row, let letters = columnLetters else { return nil }
      return "\(letters)\(row)"
    }

    /// The letters of a sheet's column, 1-based: 1 is A, 27 is AA.
    static func letters(_ number: Int) -> String {
      var letters: [UInt8] = []
      var rest = number
      while rest > 0 {
        letters.insert(UInt8(ascii: "A") + UInt8((rest - 1) % 26), at: 0)
        rest = (rest - 1) / 26
      }
      return String(decoding: letters, as: UTF8.self)
    }
  }
}

/// What a store keeps of a batch's file: its header, and where its values stand.
public struct FilePlaces: Sendable, Hashable {
  public var header: [String]
  public var layout: CellLayout?

  public init(header: [String], layout: CellLayout?) {
    self.header = header
    self.layout = layout
  }
}

/// A record that is looked up where it was imported.
public enum RecordReference: Sendable, Hashable, Codable {
  case unit(code: String)
  case population(unit: String)
  case criteriaSet(code: String)
  case setAssignment(set: String, from: Period)
  case threshold(set: String, indicator: String, group: String?, year: Int?)
  case recognition(commune: String, level: Recognition.Level, date: CalendarDate)
  case planTarget(plan: String, id: String)
}

/// The import that brought a record last, and the file's line.
public struct RecordPlace: Sendable, Hashable {
  public var batch: Int
  public var row: Int?

  public init(batch: Int, row: Int?) {
    self.batch = batch
    self.row = row
  }
}
