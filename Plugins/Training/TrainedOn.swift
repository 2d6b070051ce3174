import NTMKit

/// Which communes have somebody who attended a course on which criterion.
struct TrainedOn {
  private var cells: [Bool]
  private let width: Int

  init(_ data: TrainingData, _ communes: [String], _ criteria: [String]) {
    width = criteria.count
    cells = [Bool](repeating: false, count: communes.count * criteria.count)
    let row = Dictionary(zip(communes, communes.indices), uniquingKeysWith: { first, _ in first })
    let column = Dictionary(zip(criteria, criteria.indices), uniquingKeysWith: { first, _ in first })
    let rows = data.records.people.map { $0.communeCode.flatMap { row[$0] } }
    let columns = data.records.courses.map { $0.criteria.compactMap { column[$0] } }
    for attendance in data.counted {
      guard let row = rows[attendance.person] else { continue }
      for column in columns[attendance.course] { cells[row * width + column] = true }
    }
  }

  func holds(_ commune: Int, _ criterion: Int) -> Bool { cells[commune * width + criterion] }
}
