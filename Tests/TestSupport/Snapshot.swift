package import Foundation
package import Testing

/// Expects a text to equal the file `Snapshots/<name>` beside the test; with RECORD_SNAPSHOTS set, writes that file.
package func expectSnapshot(
  _ actual: String,
  named name: String,
  file: String = #filePath,
  at location: Testing.SourceLocation = #_sourceLocation
) throws {
  let url = URL(filePath: file).deletingLastPathComponent()
    .appending(components: "Snapshots", name)
  try expectContent(actual, of: url, at: location)
}

/// Expects a text to equal a file; with RECORD_SNAPSHOTS set, writes the file.
package func expectContent(
  _ actual: String,
  of url: URL,
  at location: Testing.SourceLocation = #_sourceLocation
) throws {
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(actual.utf8).write(to: url)
    return
  }
  let expected = try? String(contentsOf: url, encoding: .utf8)
  let isCurrent = expected.map { Array($0.utf8) } == Array(actual.utf8)
  #expect(
    isCurrent,
    "\(url.lastPathComponent) is stale: RECORD_SNAPSHOTS=1 swift test, then read the diff\n\(firstDifference(actual, expected ?? ""))",
    sourceLocation: location
  )
}

/// The first line in which two texts differ, as both have it.
private func firstDifference(_ actual: String, _ expected: String) -> String {
  let actual = actual.components(separatedBy: "\n")
  let expected = expected.components(separatedBy: "\n")
  for index in 0..<max(actual.count, expected.count) {
    let new = index < actual.count ? actual[index] : nil
    let old = index < expected.count ? expected[index] : nil
    if new != old { return "line \(index + 1): \(old ?? "(none)") became \(new ?? "(none)")" }
  }
  return ""
}
