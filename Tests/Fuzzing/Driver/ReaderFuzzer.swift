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
  makeStatics()
  return 0
}

@_silgen_name("__lsan_disable")
private func disableLeakCheck()
@_silgen_name("__lsan_enable")
private func enableLeakCheck()

/// An empty input makes what a target keeps for all inputs. Its tables would be reported as leaked: an enumeration's case stands
/// in bits of the pointer to its columns, which the leak checker then does not take for one.
private func makeStatics() {
  disableLeakCheck()
  _ = test(nil, 0)
  enableLeakCheck()
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

/// libFuzzer's own changes, of bytes.
@_silgen_name("LLVMFuzzerMutate")
private func mutated(_ data: UnsafeMutablePointer<UInt8>?, _ size: Int, _ limit: Int) -> Int

/// Every other change of a line is one of words, so that many lines are nearly right.
@_cdecl("LLVMFuzzerCustomMutator")
public func mutate(_ data: UnsafeMutablePointer<UInt8>?, _ size: Int, _ limit: Int, _ seed: CUnsignedInt) -> Int {
  guard let data, let target, ["line", "language"].contains(target.name), seed % 2 == 0 else {
    return mutated(data, size, limit)
  }
  let bytes = LineMutation(seed: UInt64(seed)).changed(Array(UnsafeBufferPointer(start: data, count: size)))
  let count = min(bytes.count, limit)
  for index in 0..<count { data[index] = bytes[index] }
  return count
}

private func fail(_ message: String) -> Never {
  // Inputs hold anything, NUL too.
  let line = message.debugDescription + "\n"
  _ = line.withCString { write(STDERR_FILENO, $0, strlen($0)) }
  abort()
}
