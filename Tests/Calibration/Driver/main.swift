import CalibrationSimulator
import Foundation

// calibrate [REPLICATIONS [SEED]]: prints the table of docs/explanation/forecasting.md; status 1 when a goal is missed.
let arguments = CommandLine.arguments.dropFirst().map { Int($0) ?? 0 }
let replications = arguments.first ?? 1000
let seed = arguments.dropFirst().first ?? 2022
guard replications > 0, seed > 0, arguments.count <= 2 else {
  FileHandle.standardError.write(Data("usage: scripts/calibrate [REPLICATIONS [SEED]], both from 1\n".utf8))
  exit(64)
}

func percent(_ share: Double?) -> String { String(format: "%.1f", (share ?? 0) * 100) }
func number(_ value: Double) -> String { String(format: "%.3f", value) }
let names: [HiddenTruth.Council: String] = [.none: "none", .sessions: "on record", .unrecorded: "not on record"]

print("\(replications) replications, seed \(seed)\n")
let heads = [
  "past products", "sessions", "PIT", "P10–P90", "PIT, no sessions in the model", "PIT, plug-in rates", "CRPS",
  "CRPS, no sessions in the model", "CRPS, plug-in rates",
]
print("| \(heads.joined(separator: " | ")) |")
print("| ---: | --- \(String(repeating: "| ---: ", count: heads.count - 2))|")
var failures: [String] = []
var details: [String] = []
for past in Calibration.pasts {
  for council in HiddenTruth.Council.allCases {
    let calibration = Calibration(
      past: past, council, replications: replications, draws: 200, seed: UInt64(seed + past))
    let (own, alone, plain) = (
      calibration.result(.shared), calibration.result(.independent), calibration.result(.plugIn)
    )
    let cells = [
      "\(past)", names[council] ?? "", percent(own.coverage.share), percent(own.plainCoverage.share),
      percent(alone.coverage.share), percent(plain.coverage.share), number(own.crps), number(alone.crps),
      number(plain.crps),
    ]
    print("| \(cells.joined(separator: " | ")) |")
    let known = calibration.result(.known)
    details.append(
      "\(past) past products, sessions \(names[council] ?? ""): own estimates taken as known: PIT \(percent(known.coverage.share)), CRPS \(number(known.crps)); mean P90 − P10 \(number(own.width)), mean miss \(number(own.miss))"
    )
    failures += calibration.failures.map { "\(past) past products, sessions \(names[council] ?? ""): \($0)" }
  }
}
print("")
for detail in details { print(detail) }
for failure in failures { print("missed: \(failure)") }
exit(failures.isEmpty ? 0 : 1)
