import NTMKit

/// What one person attended.
struct Schooling {
  private(set) var attendances = 0
  private(set) var hours = 0.0
  private(set) var certificates = 0

  mutating func add(_ attendance: Attendance) {
    attendances += 1
    hours += attendance.hours ?? 0
    certificates += attendance.isCertified ? 1 : 0
  }

  /// By position in the list of people.
  static func each(of people: Int, _ attendances: [Attendance]) -> [Schooling] {
    var each = [Schooling](repeating: Schooling(), count: people)
    for attendance in attendances { each[attendance.person].add(attendance) }
    return each
  }
}

/// How many of some listed people were trained.
struct Coverage {
  private(set) var cadres = 0
  private(set) var trained = 0
  private(set) var certifiedPersons = 0
  private(set) var schooling = (attendances: 0, hours: 0.0, certificates: 0)

  mutating func add(_ person: Schooling) {
    cadres += 1
    trained += person.attendances > 0 ? 1 : 0
    certifiedPersons += person.certificates > 0 ? 1 : 0
    schooling.attendances += person.attendances
    schooling.hours += person.hours
    schooling.certificates += person.certificates
  }

  /// In percent; nil when there is nobody to train.
  var share: Double? { cadres > 0 ? Double(trained) * 100 / Double(cadres) : nil }

  init() {}

  /// - Parameter positions: in the list of people.
  init(_ positions: some Sequence<Int>, _ schooling: [Schooling]) {
    for position in positions { add(schooling[position]) }
  }

  static func byCommune(_ positions: [Int], _ people: [Person], _ schooling: [Schooling]) -> [String: Coverage] {
    var coverage: [String: Coverage] = [:]
    for position in positions {
      guard let code = people[position].communeCode else { continue }
      coverage[code, default: Coverage()].add(schooling[position])
    }
    return coverage
  }

  /// The columns `cadres trained share attendances hours certified_persons certified`.
  var values: [Value] {
    [
      Value(cadres), Value(trained), Value(share), Value(schooling.attendances), .double(schooling.hours),
      Value(certifiedPersons), Value(schooling.certificates),
    ]
  }

  static let fields = [
    Field("cadres", .int, unit: .person), Field("trained", .int, unit: .person),
    Field("share", .double, unit: .percent), Field("attendances", .int), Field("hours", .double),
    Field("certified_persons", .int, unit: .person), Field("certified", .int),
  ]
  static let shown = [
    ShownColumn("cadres", Strings.cadresColumn), ShownColumn("trained", Strings.trainedColumn),
    ShownColumn("share", Strings.shareColumn, digits: 1), ShownColumn("attendances", Strings.attendancesColumn),
    ShownColumn("hours", Strings.hoursColumn), ShownColumn("certified_persons", Strings.certifiedPersonsColumn),
    ShownColumn("certified", Strings.certificatesColumn),
  ]
}
