import NTMKit

/// The figures that a reader takes away; beside those of all years, this year's.
struct Headline {
  let data: TrainingData
  let gaps: Gaps
  let followUps: FollowUps
  let lineage: TrainingLineage

  var section: Section {
    get throws {
      let hasRecords = !data.records.courses.isEmpty || !data.records.people.isEmpty
      return Section(
        id: "headline", title: Strings.headlineTitle,
        blocks: hasRecords ? [.metrics(try metrics)] : [.note(Note(.dataGap, Strings.nothingYet))])
    }
  }

  private var metrics: [Metric] {
    get throws {
      var gaps = gaps.metric
      gaps.lineage = lineage.gaps(self.gaps)
      var followUps = followUps.metric
      followUps.lineage = try lineage.followUps(self.followUps)
      return [
        persons, attendances, try courses, certified, gain, try cost, costPerPerson, gaps, followUps,
      ]
    }
  }

  private var persons: Metric {
    let listed = Coverage(data.listed, data.schooling)
    return Metric(
      id: "persons", label: Strings.personsMetric, value: Value(data.all.people.persons), unit: .person,
      detail: .joined([
        listed.share.map { Strings.shareOfCadres($0, listed.cadres) }, data.all.people.women.map(Strings.women),
        inThisYear { Strings.persons($0.people.persons) },
      ]), lineage: lineage.persons)
  }

  private var attendances: Metric {
    Metric(
      id: "attendances", label: Strings.attendancesMetric, value: Value(data.all.people.attendances),
      detail: .joined([
        Strings.hours(data.all.people.hours), inThisYear { Strings.attendances($0.people.attendances) },
      ]), lineage: lineage.attendances)
  }

  private var courses: Metric {
    get throws {
      let counts = data.all.courses
      return Metric(
        id: "courses-held", label: Strings.coursesMetric, value: Value(counts.held),
        detail: .joined([
          Strings.outstanding(counts.outstanding, late: counts.late),
          counts.cancelled > 0 ? Strings.cancelled(counts.cancelled) : nil,
          inThisYear { Strings.held($0.courses.held) },
        ]), lineage: try lineage.coursesHeld)
    }
  }

  private var certified: Metric {
    Metric(
      id: "certified-persons", label: Strings.certifiedMetric, value: Value(data.all.people.certifiedPersons),
      unit: .person,
      detail: .joined([
        Strings.certificates(data.all.people.certificates),
        inThisYear { Strings.persons($0.people.certifiedPersons) },
      ]), lineage: lineage.certified)
  }

  private var gain: Metric {
    Metric(
      id: "gain", label: Strings.gainMetric, value: Value(data.all.people.meanGain), fractionDigits: 1,
      detail: .joined([
        Strings.tested(data.all.people.tested),
        inThisYear { $0.people.meanGain.map { Strings.number($0, digits: 1) } },
      ]), lineage: lineage.gain)
  }

  private var cost: Metric {
    get throws {
      Metric(
        id: "cost", label: Strings.costMetric, value: Value(data.all.cost.millions), unit: .millionDong,
        fractionDigits: 1,
        detail: inThisYear { $0.cost.millions.map { Strings.number($0, digits: 1) } }, lineage: try lineage.cost)
    }
  }

  private var costPerPerson: Metric {
    Metric(
      id: "cost-per-person", label: Strings.costPerPersonMetric, value: Value(data.all.costPerPerson),
      unit: .millionDong, fractionDigits: 2,
      detail: .joined([
        data.all.costPerAttendance.map(Strings.costPerAttendance),
        inThisYear { $0.costPerPerson.map { Strings.number($0, digits: 2) } },
      ]), lineage: lineage.costPerPerson)
  }

  /// A figure of the year of the day, told beside that of all years; nothing where one year was asked for.
  private func inThisYear(_ tell: (Figures) -> LocalizedText?) -> LocalizedText? {
    guard data.selection.year == nil else { return nil }
    let year = data.day.year
    let figures = data.years.first { $0.year == year }?.figures ?? Figures()
    return tell(figures).map { Strings.inYear(year, $0) }
  }
}

extension LocalizedText {
  /// `a; b; c` of those that are there; nil where none is.
  static func joined(_ parts: [LocalizedText?]) -> LocalizedText? {
    let parts = parts.compactMap { $0 }
    return parts.isEmpty ? nil : .list(parts, separator: "; ")
  }
}
