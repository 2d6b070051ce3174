import Foundation
import NTMKit
import Storage

// store-writer-demo PATH BATCHES COMMUNES: imports so many batches of so many submissions for the set “demo”, and prints the
// number of each batch once it is on the disk. Something to kill.

let arguments = CommandLine.arguments
guard arguments.count == 4, let batches = Int(arguments[2]), let communes = Int(arguments[3]),
  let day = CalendarDate(year: 2022, month: 10, day: 1), let period = Period.quarter(3, of: 2022)
else {
  print("usage: store-writer-demo PATH BATCHES COMMUNES")
  exit(2)
}

do {
  let store = try Store(.file(path: arguments[1]), patience: 30)
  for number in 0..<batches {
    let file = SourceFile(path: "batch-\(number).csv", bytes: Array("\(number)".utf8))
    let receipt = try store.apply(
      file, as: "submissions", receivedOn: day, recordedAt: "2022-10-01T00:00:00Z", force: true
    ) { sink in
      for commune in 0..<communes {
        let submission = Submission(
          unitCode: String(10_000 + commune), period: period, setCode: "demo",
          values: [.number(Double(number)), .attested(true)], lines: [Int32(commune + 2)])
        try sink.take(.submissions([submission]), lines: [])
      }
      try sink.finish(rowsRead: communes, rowsTaken: communes, header: ["code", "value"])
    }
    // Not through a buffer: what is printed is true even if this process ends now.
    FileHandle.standardOutput.write(Data("\(receipt.batch)\n".utf8))
  }
} catch {
  FileHandle.standardError.write(Data("\(error)\n".utf8))
  exit(3)
}
