import Foundation
import Glibc
import ReadinessLoader
import ReadinessModel
import SourceText
import Testing

/// A folder with evidence, beside another file that does not belong to it.
private final class EvidenceFolder {
  let root = FileManager.default.temporaryDirectory
    .appending(path: "readiness-\(UUID().uuidString)")
  var url: URL { root.appending(path: "company") }
  var path: String { url.path }

  init() throws {
    try FileManager.default.createDirectory(
      at: url.appending(path: "evidence"),
      withIntermediateDirectories: true
    )
    try write("test", "evidence/drill.txt")
    try Data("secret".utf8).write(to: root.appending(path: "secret.txt"))
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  func write(_ text: String, _ name: String) throws {
    try Data(text.utf8).write(to: url.appending(path: name))
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: url.appending(path: name).path,
      withDestinationPath: target
    )
  }

  func sparse(_ name: String, _ size: Int) throws {
    try write("", name)
    let handle = try FileHandle(forWritingTo: url.appending(path: name))
    try handle.truncate(atOffset: UInt64(size))
    try handle.close()
  }
}

/// A manifest with one entry of evidence for each address, by their order.
private func manifest(_ entries: [(uri: String?, sha256: String?)]) throws -> Manifest {
  var text = """
    manifest: 1
    declared: {by: J. Doe}
    organization: {name: A}
    models: []
    deployments: []
    evidence:

    """
  for (number, entry) in entries.enumerated() {
    let uri = entry.uri.map { ", uri: '\($0)'" } ?? ""
    let sha256 = entry.sha256.map { ", sha256: \($0)" } ?? ""
    text += "  - {id: e\(number), kind: drill\(uri)\(sha256)}\n"
  }
  let outcome = ManifestReader.read(
    SourceFile(name: "manifest.yaml", text: text),
    catalog: try #require(TestFiles.catalog)
  )
  return try #require(outcome.value, "\(outcome.diagnostics.map { $0.rendered() }.joined())")
}

struct EvidenceReaderTests {
  /// The digest of the four bytes `test`.
  private static let digest = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
  private static let other = String(repeating: "a", count: 64)

  private static func look(
    _ uri: String?,
    _ sha256: String? = digest,
    below folder: String?
  ) throws -> (file: EvidenceFile, diagnostics: [Diagnostic]) {
    let outcome = EvidenceReader.read(try manifest([(uri, sha256)]), below: folder)
    return (try #require(outcome.value).lookup("e0"), outcome.diagnostics)
  }

  @Test func `a file below the folder is read and held against its digest`() throws {
    let folder = try EvidenceFolder()
    for uri in ["evidence/drill.txt", "./evidence//drill.txt"] {
      let found = try Self.look(uri, below: folder.path)
      #expect(found.file == .matches(sha256: Self.digest))
      #expect(found.diagnostics.isEmpty)
    }
    let undigested = try Self.look("evidence/drill.txt", nil, below: folder.path)
    #expect(undigested.file == .withoutDigest(sha256: Self.digest))
  }

  @Test func `every digest that differs is an error with both digests, at its place`() throws {
    let folder = try EvidenceFolder()
    try folder.write("other", "evidence/two.txt")
    let outcome = EvidenceReader.read(
      try manifest([
        ("evidence/drill.txt", Self.other), ("evidence/drill.txt", Self.digest),
        ("evidence/two.txt", Self.other),
      ]),
      below: folder.path
    )
    #expect(outcome.diagnostics.map(\.severity) == [.error, .error])
    for diagnostic in outcome.diagnostics {
      #expect(diagnostic.code.description == "evidence.digest-differs")
      #expect(diagnostic.message.contains(Self.other))
      guard case .span(let span) = diagnostic.place else {
        Issue.record("no place")
        continue
      }
      #expect(span.text == Self.other)
    }
    #expect(outcome.diagnostics.first?.message.contains(Self.digest) == true)
  }

  @Test func `a file stands once among the inputs, however many entries name it`() throws {
    let folder = try EvidenceFolder()
    let entries = [
      ("evidence/drill.txt", Self.digest), ("evidence/drill.txt", nil), ("no.txt", nil),
    ]
    let outcome = EvidenceReader.read(try manifest(entries), below: folder.path)
    #expect(outcome.value?.inputs.map(\.name) == ["evidence/drill.txt"])
    #expect(outcome.value?.inputs.map(\.sha256) == [Self.digest])
    #expect(outcome.value?.inputs.map(\.kind) == ["evidence"])
  }

  @Test(
    arguments: [
      ("evidence/missing.txt", "the file is not at hand"),
      ("missing/drill.txt", "the file is not at hand"),
      ("evidence/drill.txt/more", "the file is not at hand"),
      ("https://example.com/drill.txt", "it lies at an address, and nothing is fetched"),
      ("http://localhost/", "it lies at an address, and nothing is fetched"),
      ("file:///etc/passwd", "it lies at an address, and nothing is fetched"),
      (nil, "no file is named"),
    ] as [(String?, String)]
  )
  func `what is not at hand says so, and is no mistake`(_ uri: String?, _ reason: String) throws {
    let folder = try EvidenceFolder()
    let found = try Self.look(uri, below: folder.path)
    #expect(found.file == .notAtHand(reason))
    #expect(found.diagnostics.isEmpty)
  }

  @Test func `without a folder nothing is read`() throws {
    #expect(try Self.look("evidence/drill.txt", below: nil).file == .withoutFolder)
    let nowhere = try Self.look("evidence/drill.txt", below: "/nowhere/at/all")
    #expect(nowhere.file == .notAtHand("the folder of evidence cannot be opened"))
  }

  @Test(arguments: [
    ("manifest.yaml", "."), ("a/manifest.yaml", "a"), ("/manifest.yaml", "/"),
    ("/a/b/manifest.yaml", "/a/b"), ("-", nil),
  ])
  func `the folder is the manifest's, and standard input has none`(
    _ path: String,
    _ folder: String?
  ) {
    #expect(EvidenceReader.folder(ofManifestAt: path) == folder)
  }

  /// What is refused, the reason, and the text that the warning points at.
  private static func expectRefused(
    _ uri: String,
    _ reason: String,
    below folder: String
  ) throws {
    let found = try look(uri, below: folder)
    #expect(found.file == .refused(reason))
    let warning = try #require(found.diagnostics.first)
    #expect(found.diagnostics.count == 1)
    #expect(warning.severity == .warning)
    #expect(warning.message.contains(reason))
    guard case .span(let span) = warning.place else {
      Issue.record("no place")
      return
    }
    #expect(span.text == "'\(uri)'")
  }

  @Test(arguments: [
    ("../secret.txt", "it goes up with '..'"),
    ("evidence/../../secret.txt", "it goes up with '..'"),
    ("evidence/../evidence/drill.txt", "it goes up with '..'"),
    ("/etc/passwd", "it begins at the root of the file system"),
    ("/dev/zero", "it begins at the root of the file system"),
    ("link.txt", "it is a link, and links are not followed"),
    ("inside.txt", "it is a link, and links are not followed"),
    ("zero", "it is a link, and links are not followed"),
    ("up/secret.txt", "'up' is a link, and links are not followed"),
    ("evidence", "it is a folder and no file"),
    ("evidence/", "it is a folder and no file"),
    (".", "it is a folder and no file"),
    ("pipe", "it is a pipe and no file"),
  ])
  func `nothing leads out of the folder, and nothing but a file is read`(
    _ uri: String,
    _ reason: String
  ) throws {
    let folder = try EvidenceFolder()
    try folder.link("link.txt", to: "../secret.txt")
    try folder.link("inside.txt", to: "evidence/drill.txt")
    try folder.link("zero", to: "/dev/zero")
    try folder.link("up", to: "..")
    #expect(unsafe mkfifo(folder.url.appending(path: "pipe").path, 0o600) == 0)
    try Self.expectRefused(uri, reason, below: folder.path)
  }

  @Test func `a device below the folder is refused before it is opened`() throws {
    try Self.expectRefused("zero", "it is a device and no file", below: "/dev")
  }

  @Test func `a file of five gigabytes is refused without being read`() throws {
    let folder = try EvidenceFolder()
    try folder.sparse("large.bin", 5 << 30)
    let reason = "it is larger than the \(ConfinedFile.maximumSize) bytes that are read"
    try Self.expectRefused("large.bin", reason, below: folder.path)
  }

  @Test func `all evidence together has a limit`() throws {
    let folder = try EvidenceFolder()
    try folder.write("tests", "five.txt")
    let outcome = EvidenceReader.read(
      try manifest([("evidence/drill.txt", nil), ("five.txt", nil), ("evidence/drill.txt", nil)]),
      below: folder.path,
      atMost: 8
    )
    let lookup = try #require(outcome.value).lookup
    #expect(lookup("e0") == .withoutDigest(sha256: Self.digest))
    #expect(
      lookup("e1") == .refused("all evidence together is larger than the 8 bytes that are read")
    )
    #expect(lookup("e2") == .withoutDigest(sha256: Self.digest))
  }

  @Test(.enabled(if: getuid() != 0, "root may read everything"))
  func `a file without permission is refused`() throws {
    let folder = try EvidenceFolder()
    let attributes: [FileAttributeKey: Any] = [.posixPermissions: 0]
    let file = folder.url.appending(path: "evidence/drill.txt")
    try FileManager.default.setAttributes(attributes, ofItemAtPath: file.path)
    try Self.expectRefused(
      "evidence/drill.txt",
      "there is no permission to read it",
      below: folder.path
    )
  }

  @Test(arguments: ["longer than before", "", "abcd"])
  func `a file that changes after it was opened is refused`(_ text: String) throws {
    let folder = try EvidenceFolder()
    let file = try ConfinedFile("evidence/drill.txt", below: folder.path)
    let handle = try FileHandle(forWritingTo: folder.url.appending(path: "evidence/drill.txt"))
    try handle.truncate(atOffset: 0)
    try handle.write(contentsOf: Data(text.utf8))
    try handle.close()
    // Of a change that leaves the size only the time tells.
    let later = [FileAttributeKey.modificationDate: Date(timeIntervalSinceNow: 60)]
    try FileManager.default.setAttributes(
      later,
      ofItemAtPath: folder.url.appending(path: "evidence/drill.txt").path
    )
    var failure: ConfinedFile.Failure?
    do throws(ConfinedFile.Failure) {
      _ = try file.sha256()
    } catch {
      failure = error
    }
    #expect(failure == .changed)
  }

  @Test func `an entry that says nothing is passed over`() throws {
    let text =
      "manifest: 1\ndeclared: {by: A}\norganization: {}\nmodels: []\ndeployments: []\n"
      + "evidence: [unknown, {id: a, uri: '${FILE}'}]\n"
    let outcome = ManifestReader.read(
      SourceFile(name: "manifest.yaml", text: text),
      catalog: try #require(TestFiles.catalog)
    )
    let files = EvidenceReader.read(try #require(outcome.value), below: "/")
    #expect(files.diagnostics.isEmpty)
    #expect(files.value?.lookup("a") == .notAtHand("no file is named"))
  }
}
