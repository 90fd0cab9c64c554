import Foundation
import ReadinessLoader
import SourceText
import Testing

struct FileReaderTests {
  /// A folder that goes when the test ends.
  private final class Folder {
    let url = FileManager.default.temporaryDirectory
      .appending(path: "readiness-\(UUID().uuidString)")

    init() throws {
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func path(_ name: String) -> String { url.path + "/" + name }

    func write(_ text: String, _ name: String) throws {
      let file = url.appending(path: name)
      let parent = file.deletingLastPathComponent()
      try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
  }

  private func codes(_ diagnostics: [Diagnostic]) -> [String] {
    diagnostics.map(\.code.description)
  }

  @Test func `a file is read whole, under its path`() throws {
    let folder = try Folder()
    let text = String(repeating: "0123456789", count: 100_000)
    try folder.write(text, "a.yaml")
    let file = try #require(FileReader.read(folder.path("a.yaml")).value)
    #expect(file.bytes == Array(text.utf8))
    #expect(file.name == folder.path("a.yaml"))
  }

  @Test func `a missing file is named with its near miss`() throws {
    let folder = try Folder()
    try folder.write("", "manifest.yaml")
    let outcome = FileReader.read(folder.path("manifset.yaml"))
    #expect(outcome.value == nil)
    #expect(codes(outcome.diagnostics) == ["file.not-found"])
    #expect(outcome.diagnostics.first?.help == "did you mean '\(folder.path("manifest.yaml"))'?")
    #expect(codes(FileReader.read(folder.path("no/file")).diagnostics) == ["file.not-found"])
  }

  @Test func `a folder is no file, and a file no folder`() throws {
    let folder = try Folder()
    try folder.write("", "a.yaml")
    #expect(codes(FileReader.read(folder.url.path).diagnostics) == ["file.is-folder"])
    #expect(codes(FileReader.list(folder.path("a.yaml")).diagnostics) == ["file.not-a-folder"])
    #expect(codes(FileReader.list(folder.path("b")).diagnostics) == ["file.not-found"])
    #expect(FileReader.isFolder(folder.url.path))
    #expect(!FileReader.isFolder(folder.path("a.yaml")))
  }

  @Test(.enabled(if: getuid() != 0, "root may read everything"))
  func `a file without permission says so`() throws {
    let folder = try Folder()
    try folder.write("", "a.yaml")
    let attributes: [FileAttributeKey: Any] = [.posixPermissions: 0]
    try FileManager.default.setAttributes(attributes, ofItemAtPath: folder.path("a.yaml"))
    #expect(codes(FileReader.read(folder.path("a.yaml")).diagnostics) == ["file.no-permission"])
  }

  @Test func `a file that is too large is not read`() throws {
    let folder = try Folder()
    try folder.write("", "a.yaml")
    let handle = try FileHandle(forWritingTo: folder.url.appending(path: "a.yaml"))
    try handle.truncate(atOffset: UInt64(FileReader.maximumSize) + 1)
    try handle.close()
    #expect(codes(FileReader.read(folder.path("a.yaml")).diagnostics) == ["file.too-large"])
  }

  @Test func `a folder lists its YAML files in order`() throws {
    let folder = try Folder()
    for name in ["b.yaml", "a.yml", "c.json", ".hidden.yaml", "sub/d.yaml", "B.yaml"] {
      try folder.write("", name)
    }
    let names = { (paths: [String]?) in
      paths?.map { String($0.dropFirst(folder.url.path.count + 1)) }
    }
    #expect(names(FileReader.list(folder.url.path).value) == ["B.yaml", "a.yml", "b.yaml"])
    let all = FileReader.list(folder.url.path, recursive: true).value
    #expect(names(all) == ["B.yaml", "a.yml", "b.yaml", "sub/d.yaml"])
  }

  @Test func `a pipe in a folder is a mistake, and nobody waits for it`() throws {
    let folder = try Folder()
    try folder.write("", "a.yaml")
    #expect(unsafe mkfifo(folder.path("pipe.yaml"), 0o600) == 0)
    #expect(unsafe mkfifo(folder.path("pipe"), 0o600) == 0)
    let link = folder.path("link.yaml")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "pipe")
    let listed = FileReader.list(folder.url.path)
    #expect(listed.value == [folder.path("a.yaml")])
    #expect(codes(listed.diagnostics) == ["file.not-regular", "file.not-regular"])
    let text = listed.diagnostics.map { $0.rendered() }.joined()
    #expect(text.contains("link.yaml: error:") && text.contains("pipe.yaml: error:"))
  }

  @Test func `a digest is that of the bytes`() {
    #expect(
      Digest.sha256(Array("test".utf8))
        == "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
    )
  }
}
