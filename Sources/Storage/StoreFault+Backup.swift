import NTMKit

extension StoreFault {
  static func backupExists(_ location: StoreLocation) -> Diagnostic {
    fault("backup.exists", Strings.exists(location.label), Strings.backupExistsHint, location)
  }
  static func backupOverOther(_ location: StoreLocation) -> Diagnostic {
    fault("backup.not-a-workspace", Strings.backupOverOther(location.label), Strings.backupElsewhere, location)
  }
  static func backupOntoItself(_ location: StoreLocation) -> Diagnostic {
    fault("backup.same-file", Strings.backupOntoItself(location.label), Strings.backupElsewhere, location)
  }
  static func backupInUse(_ location: StoreLocation, _ log: String) -> Diagnostic {
    fault("backup.in-use", Strings.backupInUse(location.label, log), Strings.backupElsewhere, location)
  }
  static func noRoom(_ location: StoreLocation) -> Diagnostic {
    fault("backup.disk-full", Strings.noRoom(location.label), Strings.noRoomHint, location)
  }
  static func copyDamaged(_ location: StoreLocation, _ found: Verification) -> Diagnostic {
    var diagnostic = fault(
      "backup.damaged", Strings.copyDamaged(location.label, found.problemCount),
      Strings.copyDamagedHint(location.label), location)
    if let first = found.problems.first { diagnostic.hints.insert(first.message, at: 0) }
    return diagnostic
  }
}
