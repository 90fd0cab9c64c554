/// What libFuzzer calls with each input; a broken promise stops it like a crash.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  if let problem = ExpressionFuzzer.problem(with: bytes) { fatalError(problem) }
  return 0
}
