import Foundation
import TestSupport
import Testing

/// Lock files that are signed, with the first key of RFC 8032's test vectors; the second key is the stranger's.
struct SigningTests {
  private static let check = [
    "check", "manifest.yaml", "--rulesets", "own", "--ruleset", "test-policy", "--as-of",
    "2026-11-23", "--locked",
  ]

  private static func pem(_ label: String, _ bytes: [UInt8]) -> String {
    let body = Data(bytes).base64EncodedString()
    return "-----BEGIN \(label)-----\n\(body)\n-----END \(label)-----\n"
  }

  private static func hex(_ text: String) -> [UInt8] {
    stride(from: 0, to: text.utf8.count, by: 2).compactMap { offset in
      let start = text.index(text.startIndex, offsetBy: offset)
      return UInt8(text[start..<text.index(start, offsetBy: 2)], radix: 16)
    }
  }

  private static let privatePrefix: String = "302e020100300506032b657004220420"
  private static let publicPrefix: String = "302a300506032b6570032100"
  private static let secret: String =
    "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"
  private static let known: String =
    "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
  private static let stranger: String =
    "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"

  /// A folder with a manifest, a folder `own` that is pinned and signed, and the keys.
  private static func signed() throws -> TemporaryFolder {
    let folder = try TemporaryFolder.gap()
    let own = folder.url.appending(component: "own")
    try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
    let rules = try #require(folder.text("ruleset.yaml"))
    try folder.write(rules, to: "own/rules.yaml")
    try folder.write(pem("PRIVATE KEY", hex(privatePrefix + secret)), to: "key.pem")
    try folder.write(pem("PUBLIC KEY", hex(publicPrefix + known)), to: "public.pem")
    try folder.write(pem("PUBLIC KEY", hex(publicPrefix + stranger)), to: "stranger.pem")
    let made = try Tool.run(["rules", "lock", "own", "--sign", "key.pem"], in: folder.url)
    #expect(made.status == 0)
    #expect(made.errors.isEmpty)
    return folder
  }

  @Test func `a folder is signed, checked and judged`() throws {
    let folder = try Self.signed()
    let verified = try Tool.run(["rules", "verify", "own", "--key", "public.pem"], in: folder.url)
    #expect(verified.output == "own: 1 file is as pinned, by a lock that is signed\n")
    #expect(verified.status == 0)
    let either = ["--key", "stranger.pem", "--key", "public.pem"]
    let judged = try Tool.run(Self.check + either, in: folder.url)
    #expect(judged.errors.isEmpty)
    #expect(judged.status == 1)
    #expect(judged.output.contains("test-policy"))
  }

  @Test(arguments: [
    ("another key", "lock.other-signature"),
    ("a lock of later", "lock.other-signature"),
    ("no signature", "lock.unsigned"),
    ("half a signature", "lock.no-signature"),
    ("an empty signature", "lock.other-signature"),
    ("no text", "lock.not-text"),
  ])
  func `an unsigned lock is named and refused`(_ change: String, _ code: String) throws {
    let folder = try Self.signed()
    var key = "public.pem"
    let signature = try #require(folder.text("own/readiness.lock.sig"))
    switch change {
    case "another key": key = "stranger.pem"
    case "a lock of later":
      let rules = try #require(folder.text("own/rules.yaml"))
      try folder.write(rules + "\n", to: "own/rules.yaml")
      let made = try Tool.run(["rules", "lock", "own"], in: folder.url)
      #expect(made.status == 0)
      #expect(made.errors.contains("[lock.stale-signature]"))
    case "no signature":
      let path = folder.url.appending(component: "own/readiness.lock.sig")
      try FileManager.default.removeItem(at: path)
    case "half a signature":
      try folder.write("\(signature.prefix(40))\n", to: "own/readiness.lock.sig")
    case "no text":
      let path = folder.url.appending(component: "own/readiness.lock.sig")
      try Data([0x41, 0xFF, 0x0A, 0xFE]).write(to: path)
    default: try folder.write("", to: "own/readiness.lock.sig")
    }
    let verified = try Tool.run(["rules", "verify", "own", "--key", key], in: folder.url)
    #expect(verified.status == 1)
    #expect(verified.errors.contains("[\(code)]"))
    #expect(verified.output.isEmpty)
    let output = ["--key", key, "-o", "report.md"]
    let refused = try Tool.run(Self.check + output, in: folder.url)
    #expect(refused.status == 2)
    #expect(refused.errors.contains("[\(code)]"))
    #expect(refused.errors.contains("nothing was judged"))
    #expect(folder.text("report.md") == nil)
    // Whoever asks for no signature is content with the digests.
    #expect(try Tool.run(Self.check, in: folder.url).status == 1)
  }

  @Test(arguments: [
    ("key.pem", "lock.no-key"), ("own/rules.yaml", "lock.no-key"), ("empty.pem", "lock.no-key"),
    ("other.pem", "lock.other-key"), ("missing.pem", "file.not-found"),
  ])
  func `a file that is no public key is named, and shown nowhere`(
    _ path: String,
    _ code: String
  ) throws {
    let folder = try Self.signed()
    try folder.write("", to: "empty.pem")
    let x25519 = Self.hex("302a300506032b656e032100" + Self.known)
    try folder.write(Self.pem("PUBLIC KEY", x25519), to: "other.pem")
    let secret = Data(Self.hex(Self.secret)).base64EncodedString().prefix(20)
    for command in [["rules", "verify", "own"], Self.check] {
      let run = try Tool.run(command + ["--key", path], in: folder.url)
      #expect(run.status == 2)
      #expect(run.errors.contains("\(path): error: "))
      #expect(run.errors.contains("[\(code)]"))
      #expect(run.output.isEmpty)
      #expect(!run.errors.contains(secret))
    }
  }

  @Test func `without a private key nothing is written`() throws {
    let folder = try Self.signed()
    let lock = try #require(folder.text("own/readiness.lock"))
    let rules = try #require(folder.text("own/rules.yaml"))
    try folder.write(rules + "\n", to: "own/rules.yaml")
    let command = ["rules", "lock", "own", "--sign", "key.pem", "--sign", "public.pem"]
    let run = try Tool.run(command, in: folder.url)
    #expect(run.status == 2)
    #expect(run.errors.contains("public.pem: error: "))
    #expect(folder.text("own/readiness.lock") == lock)
  }

  @Test func `keys without anything that they could sign are wrong usage`() throws {
    let folder = try Self.signed()
    let unlocked = Self.check.dropLast() + ["--key", "public.pem"]
    #expect(try Tool.run(Array(unlocked), in: folder.url).status == 2)
    #expect(try Tool.run(["rules", "verify", "--key", "public.pem"], in: folder.url).status == 2)
  }

  private static let openssl = URL(filePath: "/usr/bin/openssl")

  @Test(
    .enabled(
      if: FileManager.default.isExecutableFile(atPath: openssl.path),
      "needs /usr/bin/openssl"
    )
  )
  func `OpenSSL makes keys that sign, and checks what they signed`() throws {
    let folder = try Self.signed()
    func run(_ words: [String]) throws -> Int32 {
      let process = Process()
      process.executableURL = Self.openssl
      process.arguments = words
      process.currentDirectoryURL = folder.url
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      return process.terminationStatus
    }
    #expect(try run(["genpkey", "-algorithm", "ed25519", "-out", "new.pem"]) == 0)
    #expect(try run(["pkey", "-in", "new.pem", "-pubout", "-out", "new-public.pem"]) == 0)
    #expect(
      try Tool.run(["rules", "lock", "own", "--sign", "new.pem"], in: folder.url).status == 0
    )
    let verify = ["rules", "verify", "own", "--key", "new-public.pem"]
    #expect(try Tool.run(verify, in: folder.url).status == 0)
    let signature = try #require(folder.text("own/readiness.lock.sig"))
    let line = try #require(signature.split(separator: "\n").first)
    let raw = try #require(Data(base64Encoded: String(line)))
    try raw.write(to: folder.url.appending(component: "raw.sig"))
    let check = [
      "pkeyutl", "-verify", "-pubin", "-inkey", "new-public.pem", "-rawin", "-in",
      "own/readiness.lock", "-sigfile", "raw.sig",
    ]
    #expect(try run(check) == 0)
  }
}
