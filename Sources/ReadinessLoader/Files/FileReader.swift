import FoundationEssentials
import Glibc
package import SourceText
import YAMLTree

/// Reads files and lists folders: the only place of the loader that touches the file system.
package enum FileReader: Sendable {
  /// The largest file that is read, in bytes.
  package static let maximumSize: Int = TreeLimits.standard.fileSize

  /// The deepest folder that a listing looks into, below the one it starts at.
  package static let maximumDepth: Int = 16

  /// The path that stands for the standard input.
  package static let standardInput: String = "-"

  /// Reads a file, or the standard input for `-`.
  package static func read(_ path: String) -> Outcome<SourceFile> {
    if path == standardInput { return read(descriptor: 0, name: "<stdin>") }
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return Outcome(nil, [diagnostic(of: errno, reading: path)]) }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else {
      return Outcome(nil, [diagnostic(of: errno, reading: path)])
    }
    if status.st_mode & S_IFMT == S_IFDIR { return Outcome(nil, [.isFolder(path)]) }
    guard Int(status.st_size) <= maximumSize else {
      return Outcome(nil, [.fileTooLarge(path, limit: maximumSize)])
    }
    return read(descriptor: descriptor, name: path, expected: Int(status.st_size))
  }

  /// Whether a path leads to a folder.
  package static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The paths of the YAML files in a folder, in order of their bytes.
  ///
  /// Hidden files and folders are left out. A pipe, socket or device of such a name is a mistake: who names one by
  /// hand may wait for it, and a folder must not make anybody wait.
  package static func list(_ folder: String, recursive: Bool = false) -> Outcome<[String]> {
    var paths: [String] = []
    var diagnostics: [Diagnostic] = []
    var pending: [(path: String, depth: Int)] = [(folder, 0)]
    while let (path, depth) = pending.popLast() {
      let names: [String]
      do {
        names = try FileManager.default.contentsOfDirectory(atPath: path)
      } catch {
        let code = isFolder(path) ? EACCES : (exists(path) ? ENOTDIR : ENOENT)
        return Outcome(nil, [diagnostic(of: code, reading: path)])
      }
      for name in names where !name.hasPrefix(".") {
        let below = path.hasSuffix("/") ? path + name : path + "/" + name
        if isFolder(below) {
          if recursive, depth < maximumDepth { pending.append((below, depth + 1)) }
        } else if name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
          if isSpecial(below) {
            diagnostics.append(.notRegular(below))
          } else {
            paths.append(below)
          }
        }
      }
    }
    return Outcome(
      paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) },
      diagnostics.sortedByPlace()
    )
  }

  /// Whether a path leads to a pipe, a socket or a device.
  static func isSpecial(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFREG
  }

  private static func read(
    descriptor: Int32,
    name: String,
    expected: Int = 0
  ) -> Outcome<SourceFile> {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(expected + 1)
    var chunk = [UInt8](repeating: 0, count: min(max(expected + 1, 1 << 16), 1 << 22))
    while true {
      let count = unsafe chunk.withUnsafeMutableBytes { buffer in
        unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return Outcome(nil, [diagnostic(of: errno, reading: name)]) }
      if count == 0 { break }
      bytes.append(contentsOf: chunk[..<count])
      guard bytes.count <= maximumSize else {
        return Outcome(nil, [.fileTooLarge(name, limit: maximumSize)])
      }
    }
    return Outcome(SourceFile(name: name, bytes: bytes))
  }

  /// Whether a path leads to something.
  static func exists(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0
  }

  private static func diagnostic(of code: Int32, reading path: String) -> Diagnostic {
    switch code {
    case ENOENT: .fileNotFound(path, near: nearMiss(path))
    case EISDIR: .isFolder(path)
    case ENOTDIR: .notAFolder(path)
    case EACCES, EPERM: .noPermission(path)
    default: .cannotRead(path, reason(code))
    }
  }

  /// A file beside the one that is missing, whose name is nearly the same.
  private static func nearMiss(_ path: String) -> String? {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { path[...$0] } ?? ""
    let name = String(slash.map { path[path.index(after: $0)...] } ?? path[...])
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: folder.isEmpty ? "." : String(folder)
    )
    guard let names else { return nil }
    let inOrder = names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return NearMiss.nearest(to: name, among: inOrder).map { folder + $0 }
  }

  private static func reason(_ code: Int32) -> String {
    unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)"
  }
}
