import Foundation
import TestSupport
import Testing

/// What changes where a terminal is watching; python3 plays the terminal.
struct TerminalTests {
  private static let hasPython: Bool = {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", "import pty"]
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }()

  private static let program = """
    import os, pty, sys
    out = b''
    pid, fd = pty.fork()
    if pid == 0: os.execv(sys.argv[1], sys.argv[1:])
    while True:
        try: data = os.read(fd, 65536)
        except OSError: break
        if not data: break
        out += data
    os.waitpid(pid, 0)
    sys.stdout.buffer.write(out)
    """

  private static func output(_ environment: [String: String]) throws -> String {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(components: "Fixtures", "gap")
    let words = [
      "python3", "-c", program, Tool.url.path, "check", "manifest.yaml", "--ruleset",
      "ruleset.yaml", "--as-of", "2026-11-23",
    ]
    return try Tool.run(
      words,
      in: folder,
      environment: environment,
      executable: URL(filePath: "/usr/bin/env")
    ).output
  }

  @Test(.enabled(if: hasPython, "needs python3 to play a terminal"))
  func `a terminal gets colour`() throws {
    let text = try Self.output(["TERM": "xterm"])
    #expect(text.contains("\u{1B}[1;31mNOT READY\u{1B}[0m"))
  }

  @Test(
    .enabled(if: hasPython, "needs python3 to play a terminal"),
    arguments: [["TERM": "dumb"], ["TERM": "xterm", "NO_COLOR": "1"]]
  )
  func `a terminal that cannot, or a user who objects, gets none`(
    _ environment: [String: String]
  ) throws {
    let text = try Self.output(environment)
    #expect(text.contains("NOT READY"))
    #expect(!text.contains("\u{1B}"))
  }
}
