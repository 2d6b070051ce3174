import Importing
import NTMKit
import Storage

@testable import Shell

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The sample as a workspace file; made once, since filling it takes seconds.
private let sampleFile = Result<[UInt8], any Error> {
  var bytes: [UInt8] = []
  try withTemporaryDirectory { directory in
    let path = "\(directory)/sample.ntm"
    let store = try Store.create(at: path, createdAt: "2022-09-30T08:00:00Z")
    try SampleWorkspace(importers: Importers.all).fill(store)
    try store.seal()
    try store.close()
    bytes = try FileImport.bytes(of: path)
  }
  return bytes
}

/// Runs a test with a copy of the sample that can be written to, in a directory of its own.
///
/// - Parameter user: who sits at the prompt.
func withSampleCopy(
  user: String = "lan", _ body: (_ shell: TestShell, _ directory: String) throws -> Void
) throws {
  try withTemporaryDirectory { directory in
    let path = "\(directory)/w.ntm"
    let bytes = try sampleFile.get()
    guard let file = fopen(path, "w") else { throw FileProblem(path: path) }
    let count = fwrite(bytes, 1, bytes.count, file)
    guard fclose(file) == 0, count == bytes.count else { throw FileProblem(path: path) }
    var session = try Session(
      toolkit: standardToolkit(), host: testHost(directory: directory, environment: ["USER": user]),
      workspace: Workspace.open(path, sample: standardToolkit().sample, isReadOnly: false))
    session.settings.language = .en
    try body(TestShell(session), directory)
  }
}
