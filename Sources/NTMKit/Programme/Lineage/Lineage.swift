/// Where a figure comes from: a tree from the figure through rules, thresholds and reported values down to cells of files.
public struct Lineage: Sendable, Hashable, Codable {
  /// What a part of the tree is.
  public enum Kind: String, Sendable, CaseIterable, Codable {
    /// A number of a table or report.
    case figure
    /// How its parts make it.
    case rule
    /// Several criteria or indicators that are in one state.
    case group
    /// The judgement of a criterion; of an indicator; the limit that judges it.
    case criterion, indicator, threshold
    /// A value as a file gives it, and it counts.
    case reported
    /// A value that is only assumed; it counts in place of what was reported.
    case assumed
    /// A value that a later one took the place of.
    case superseded
    /// A value whose import was taken back.
    case withdrawn
    /// A decision of recognition; a target of a plan.
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

  /// Decides its mark and its place.
  public var kind: Kind
  /// What it is about, stable: `met`, `17`, `17.5`.
  public var id: String?
  /// What it is called, as a phrase.
  public var label: LocalizedText
  /// What it is; missing where it is none.
  public var value: Value
  /// What the value is in.
  public var unit: MeasureUnit?
  /// The value in words, where it is a coded one.
  public var term: LocalizedText?
  /// Of a criterion or indicator.
  public var state: CriterionState?
  /// Of a reported value, the commune's own judgement.
  public var attested: Bool?
  /// How sure the fact is; nil: nothing says.
  public var confidence: Confidence?
  /// The cell of a file; nil: it is worked out, or that is not kept.
  public var source: Source?
  /// The commune and period, or the record, that this and all below is about; nil: as above.
  public var subject: Subject?
  /// Shown without what is below it, where room is short; the data have all.
  public var isFolded: Bool
  /// What it is made of, in order.
  public var children: [Lineage]
  /// The id of the document's lineage where this one goes on; its children are told there.
  public var reference: String?

  /// A commune and period, or a record.
  public struct Subject: Sendable, Hashable, Codable {
    /// As tables have it.
    public var code: String
    /// As tables have it.
    public var name: String
    /// nil: it is of none.
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
    /// The number of the import, as in the table `batches`.
    public var batch: Int
    /// The day the office received the file.
    public var receivedOn: CalendarDate
    /// `2022-10-03T08:15:00Z`.
    public var recordedAt: String
    /// As it was imported.
    public var file: String
    /// Of a workbook.
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
  /// The names of its columns.
  public var header: [String]
  /// Where values stand; nil where that is not kept.
  public var layout: CellLayout?

  public init(header: [String], layout: CellLayout?) {
    self.header = header
    self.layout = layout
  }
}

/// A record that is looked up where it was imported.
public enum RecordReference: Sendable, Hashable, Codable {
  case unit(code: String)
  /// Of a unit, its newest.
  case population(unit: String)
  /// Of the table `criteria_sets`.
  case criteriaSet(code: String)
  /// Of the table `set_assignments`.
  case setAssignment(set: String, from: Period)
  /// Of the table `thresholds`; nil: for all groups, or every year.
  case threshold(set: String, indicator: String, group: String?, year: Int?)
  /// Of the table `recognitions`.
  case recognition(commune: String, level: Recognition.Level, date: CalendarDate)
  /// Of the table `plan_targets`.
  case planTarget(plan: String, id: String)
}

/// The import that brought a record last, and the file's line.
public struct RecordPlace: Sendable, Hashable {
  /// The number of the import.
  public var batch: Int
  /// 1-based; nil: it has no row of its own.
  public var row: Int?

  public init(batch: Int, row: Int?) {
    self.batch = batch
    self.row = row
  }
}
