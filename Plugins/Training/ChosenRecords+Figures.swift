import NTMKit

extension ChosenRecords {
  /// The figures of each group of courses. Groups with nothing asked for in them are left out.
  func figures<Group: Hashable>(by group: (Course) -> Group) -> [Group: Figures] {
    var members: [Group: [Int]] = [:]
    for (position, course) in records.courses.enumerated() where takesCourse[position] {
      members[group(course), default: []].append(position)
    }
    var known = (people: Acquaintance(people: records.people.count), guests: Acquaintance(people: 0))
    if isOneDistrict { known.guests = known.people }
    return members.mapValues { figures(of: $0, &known) }.filter { !$0.value.isEmpty }
  }

  private func figures(of courses: [Int], _ known: inout (people: Acquaintance, guests: Acquaintance)) -> Figures {
    var figures = Figures()
    known.people.beginTally()
    known.guests.beginTally()
    for position in courses {
      let isHeld = records.courses[position].state == .held
      if ownsCourse[position] { figures.add(records.courses[position]) }
      guard isHeld else { continue }
      for attendance in records.attendances[records.attendancesOfCourse[position]] {
        let isWoman = records.people[attendance.person].isWoman
        if takesPerson[attendance.person] { figures.people.add(attendance, isWoman: isWoman, &known.people) }
        if isOneDistrict, ownsCourse[position] { figures.guests.add(attendance, isWoman: isWoman, &known.guests) }
      }
    }
    if !isOneDistrict { figures.guests = figures.people }
    return figures
  }
}
