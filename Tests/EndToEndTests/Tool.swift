import Foundation

/// Runs the built binary, which stands beside the test bundle.
enum Tool {
  /// What a run left behind.
  struct Run {
    let status: Int32
    let output: String
    let errors: String
  }

  /// The binary.
  static let url: URL = {
    let bundle = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    let candidates = [
      bundle, Bundle.main.bundleURL, Bundle.main.bundleURL.deletingLastPathComponent(),
    ]
    let found = candidates.map { $0.appending(component: "readiness") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    return found ?? candidates[0].appending(component: "readiness")
  }()

  /// Whether it was built.
  static var isBuilt: Bool { FileManager.default.isExecutableFile(atPath: url.path) }

  /// Runs it in a folder.
  static func run(
    _ arguments: [String],
    in folder: URL,
    input: String = "",
    environment: [String: String] = [:],
    executable: URL = url
  ) throws -> Run {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"]
      .merging(environment) { $1 }
    // Files instead of pipes: a pipe that nobody empties would stop the tool.
    let scratch = try TemporaryFolder()
    let files = ["input", "output", "errors"].map { scratch.url.appending(component: $0) }
    try Data(input.utf8).write(to: files[0])
    for file in files[1...] { try Data().write(to: file) }
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus,
      output: try String(contentsOf: files[1], encoding: .utf8),
      errors: try String(contentsOf: files[2], encoding: .utf8)
    )
  }
}

/// A folder that goes when the value goes.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory
      .appending(component: "readiness-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  /// A folder with a manifest that has a gap, and the ruleset that finds it.
  static func gap() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let source = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(components: "Fixtures", "gap")
    for name in ["manifest.yaml", "ruleset.yaml"] {
      try folder.write(
        String(contentsOf: source.appending(component: name), encoding: .utf8),
        to: name
      )
    }
    return folder
  }

  /// Writes a file into it.
  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: url.appending(component: name))
  }

  /// The text of a file in it; nil where there is none.
  func text(_ name: String) -> String? {
    try? String(contentsOf: url.appending(component: name), encoding: .utf8)
  }

  /// The names of its files, in order.
  var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []).sorted()
  }

  deinit { try? FileManager.default.removeItem(at: url) }
}
