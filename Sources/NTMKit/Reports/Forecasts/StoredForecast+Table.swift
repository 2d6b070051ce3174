extension StoredForecast {
  /// Rows as they are stored, one for each forecast.
  public static func rows(_ forecasts: [StoredForecast]) throws(Diagnostic) -> Table {
    let schema = DeclaredTables.storedForecasts.schema
    var builder = TableBuilder(schema.fields)
    for forecast in forecasts {
      let values = forecast.values
      builder.append(schema.names.map { values[$0] ?? .null })
    }
    return try builder.finished()
  }

  private var values: [String: Value] {
    let (made, question) = (circumstances, record.question)
    return [
      "report": .text(made.report), "model_version": .text(made.modelVersion), "made_on": .date(made.madeOn),
      "made_by": Value(made.madeBy), "note": Value(made.note), "as_of": .date(question.asOf),
      "received_to": Value(made.data.receivedTo), "last_batch": Value(made.data.lastBatch),
      "imports": Value(made.data.imports), "revision": .text(made.revision), "line": .text(made.line),
      "seed": Value(record.seed), "deadline": .date(question.deadline), "period": Value(question.period),
      "set": Value(question.set), "measure": .text(question.measure), "district_code": Value(question.districtCode),
      "stars": Value(question.stars), "target": Value(record.target), "probability": Value(record.probability),
      "p10": Value(record.p10), "p50": Value(record.p50), "p90": Value(record.p90),
      "persistence": Value(record.persistenceP50), "distribution": .text(record.distribution.text),
      "persistence_distribution": .text(record.persistence.text),
    ]
  }

  /// The forecasts in rows of `stored_forecasts`, in their order; a row that cannot be read is left out.
  public static func all(in table: Table) throws(Diagnostic) -> [StoredForecast] {
    let (reports, versions) = (try table.texts("report"), try table.texts("model_version"))
    let (makers, notes) = (try table.texts("made_by"), try table.texts("note"))
    let (revisions, lines) = (try table.texts("revision"), try table.texts("line"))
    let (made, asOf, received) = (try table.dates("made_on"), try table.dates("as_of"), try table.dates("received_to"))
    let (lastBatches, imports) = (try table.integers("last_batch"), try table.integers("imports"))
    let seeds = try table.integers("seed")
    let (deadlines, periods, sets) = (try table.dates("deadline"), try table.periods("period"), try table.texts("set"))
    let (measures, districts) = (try table.texts("measure"), try table.texts("district_code"))
    let stars = try table.integers("stars")
    let (targets, chances) = (try table.integers("target"), try table.integers("probability"))
    let (p10, p50, p90) = (try table.integers("p10"), try table.integers("p50"), try table.integers("p90"))
    let (persistence, simple) = (try table.integers("persistence"), try table.texts("persistence_distribution"))
    let distributions = try table.texts("distribution")
    return (0..<table.rowCount).compactMap { row in
      guard let report = reports[row], let madeOn = made[row], let day = asOf[row], let deadline = deadlines[row],
        let measure = measures[row], let low = p10[row], let middle = p50[row], let high = p90[row],
        let distribution = distributions[row].flatMap(CountProbabilities.init(parsing:)),
        let baseline = simple[row].flatMap(CountProbabilities.init(parsing:))
      else { return nil }
      let question = ForecastQuestion(
        measure: measure, districtCode: districts[row], stars: stars[row], set: sets[row], asOf: day,
        deadline: deadline, period: periods[row])
      let record = ForecastRecord(
        question, target: targets[row], probability: chances[row], p10: low, p50: middle, p90: high,
        distribution: distribution, persistence: baseline, persistenceP50: persistence[row] ?? baseline.least,
        seed: seeds[row] ?? 0)
      return StoredForecast(
        record,
        Circumstances(
          report: report, modelVersion: versions[row] ?? "", madeOn: madeOn, madeBy: makers[row], note: notes[row],
          data: ForecastBasis(
            lastBatch: lastBatches[row] ?? 0, imports: imports[row] ?? 0, receivedTo: received[row]),
          revision: revisions[row] ?? "", line: lines[row] ?? ""))
    }
  }
}
