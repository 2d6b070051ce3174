import NTMKit

/// Writes a document's tree; `JSONDocumentWriter+Blocks.swift` writes its leaves.
struct JSONDocumentWriter {
  var json = JSONText()
  var warnings: [Diagnostic] = []
  /// Names columns that their table does not present.
  let vocabulary: Vocabulary

  init(vocabulary: Vocabulary) { self.vocabulary = vocabulary }

  mutating func write(_ document: ReportDocument) {
    object {
      $0.raw("formatVersion", String(ReportDocument.formatVersion))
      $0.text("title", document.title)
      $0.string("primaryTable", document.primaryTable)
      $0.array("sections") { writer in
        for section in document.sections { writer.write(section) }
      }
      $0.write(document.lineages)
      $0.json.key("provenance")
      $0.write(document.provenance)
    }
  }

  private mutating func write(_ lineages: [CellLineage]) {
    guard !lineages.isEmpty else { return raw("lineages", "null") }
    array("lineages") { writer in
      for lineage in lineages {
        writer.object {
          $0.string("id", lineage.id)
          $0.json.key("tree")
          $0.write(lineage.tree)
        }
      }
    }
  }

  private mutating func write(_ section: Section) {
    object {
      $0.string("id", section.id)
      $0.text("title", section.title)
      $0.array("blocks") { writer in
        for block in section.blocks { writer.write(block) }
      }
      $0.array("subsections") { writer in
        for subsection in section.subsections { writer.write(subsection) }
      }
    }
  }

  private mutating func write(_ provenance: Provenance) {
    object {
      $0.string("reportID", provenance.reportID)
      $0.string("reportVersion", provenance.reportVersion)
      $0.strings("arguments", provenance.arguments)
      $0.object("scope") { writer in
        writer.optional("period", provenance.scope.period?.description)
        writer.optional("asof", provenance.scope.asof?.description)
        writer.optional("closing", provenance.scope.closing?.description)
        writer.optional("criteriaSet", provenance.scope.criteriaSet)
        writer.optional("geography", provenance.scope.geography?.description)
        if let overlay = provenance.scope.overlay { writer.strings("whatif", overlay.assumptions.map(\.text)) }
      }
      $0.json.key("closing")
      $0.write(provenance.closing)
      $0.json.key("dataset")
      $0.write(provenance.dataset)
      $0.json.key("narrative")
      if let narrative = provenance.narrative {
        $0.object(compact: true) {
          $0.string("file", narrative.file)
          $0.string("sha256", narrative.sha256)
        }
      } else {
        $0.json.raw("null")
      }
      $0.optional("reportingDate", provenance.reportingDate?.description)
      $0.string("line", (provenance.settings + [provenance.line]).joined(separator: "\n"))
    }
  }

  private mutating func write(_ closing: Closing?) {
    guard let closing else { return json.raw("null") }
    object {
      $0.string("period", closing.period.description)
      $0.raw("number", String(closing.number))
      $0.string("closedOn", closing.closedOn.description)
      $0.string("note", closing.note)
      $0.string("revision", closing.revision)
      $0.optional("amendedOn", closing.amendment?.amendedOn.description)
      $0.optional("reason", closing.amendment?.reason)
    }
  }

  private mutating func write(_ dataset: DatasetRevision) {
    object {
      $0.string("contentHash", dataset.contentHash)
      $0.array("sources") { writer in
        for source in dataset.sources {
          writer.object(compact: true) {
            $0.string("path", source.path)
            $0.string("sha256", source.sha256)
            $0.string("importer", source.importer)
            $0.raw("rowsAccepted", String(source.rowsAccepted))
            $0.raw("rowsRejected", String(source.rowsRejected))
          }
        }
      }
      $0.text("disclaimer", dataset.disclaimer)
    }
  }
}

extension JSONDocumentWriter {
  mutating func object(compact: Bool = false, _ body: (inout JSONDocumentWriter) -> Void) {
    json.beginObject(compact: compact)
    body(&self)
    json.end()
  }

  mutating func object(_ key: String, _ body: (inout JSONDocumentWriter) -> Void) {
    json.key(key)
    object(body)
  }

  mutating func array(_ key: String, compact: Bool = false, _ body: (inout JSONDocumentWriter) -> Void) {
    json.key(key)
    json.beginArray(compact: compact)
    body(&self)
    json.end()
  }

  mutating func raw(_ key: String, _ value: String) {
    json.key(key)
    json.raw(value)
  }
  mutating func string(_ key: String, _ value: String) { raw(key, JSONText.quoted(value)) }
  mutating func optional(_ key: String, _ value: String?) { raw(key, value.map(JSONText.quoted) ?? "null") }

  mutating func strings(_ key: String, _ values: [String]) {
    array(key, compact: true) { writer in
      for value in values { writer.json.string(value) }
    }
  }

  /// Both languages, on one line; null when there is no text.
  mutating func text(_ key: String, _ text: LocalizedText?) {
    raw(key, text.map(Self.written) ?? "null")
  }

  mutating func texts(_ key: String, _ texts: [LocalizedText]) {
    array(key) { writer in
      for text in texts { writer.json.raw(Self.written(text)) }
    }
  }

  private static func written(_ text: LocalizedText) -> String {
    "{\"vi\": \(JSONText.quoted(text.vi)), \"en\": \(JSONText.quoted(text.en))}"
  }

  /// Labels by name, in the order of the names, so that the bytes do not hang on hashing.
  mutating func texts(_ key: String, _ texts: [String: LocalizedText]) {
    object(key) { writer in
      for name in texts.keys.sorted() { writer.text(name, texts[name]) }
    }
  }
}
