import FuzzTargets
import Glibc

// libFuzzer's own `main` calls the two functions below: `reader-fuzzer --target=csv CORPUS`.

nonisolated(unsafe) private var target: FuzzTarget?

@_cdecl("LLVMFuzzerInitialize")
public func initialise(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>
) -> CInt {
  let flag = "--target="
  for index in 0..<Int(count.pointee) {
    guard let argument = arguments.pointee[index].map({ String(cString: $0) }), argument.hasPrefix(flag) else {
      continue
    }
    target = FuzzTarget.named(String(argument.dropFirst(flag.count)))
  }
  if target == nil { fail("--target= takes one of: " + FuzzTarget.all.map(\.name).joined(separator: ", ")) }
  return 0
}

@_cdecl("LLVMFuzzerTestOneInput")
public func test(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  do {
    try target?.run(Array(UnsafeBufferPointer(start: data, count: size)))
  } catch {
    fail("broken law: \(error)")
  }
  return 0
}

private func fail(_ message: String) -> Never {
  // Inputs hold anything, NUL too.
  let line = message.debugDescription + "\n"
  _ = line.withCString { write(STDERR_FILENO, $0, strlen($0)) }
  abort()
}
