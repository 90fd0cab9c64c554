import Glibc

/// Writes the files of a run: all of them whole, or none.
///
/// Every content is first written to a new file beside its target; the new files take the targets'
/// names only when all of them are complete.
struct OutputFiles {
  /// A target and what it shall hold.
  struct File {
    /// The path, as the user gave it.
    let path: String
    /// The whole content.
    let bytes: [UInt8]
  }

  /// Why a file could not be written.
  struct Failure: Error {
    /// The path, as the user gave it.
    let path: String
    /// The system's reason.
    let reason: String
  }

  /// Writes the files.
  static func write(_ files: [File]) throws(Failure) {
    var prepared: [(temporary: String, target: String, path: String)] = []
    var streams: [File] = []
    do throws(Failure) {
      for (index, file) in files.enumerated() {
        let target = resolved(file.path)
        // Found out now, while nothing has taken its name yet.
        if isFolder(target) { throw Failure(path: file.path, reason: reason(EISDIR)) }
        if isStream(target) {
          streams.append(file)
          continue
        }
        let temporary = "\(target).\(getpid()).\(index).tmp"
        try prepare(file, temporary: temporary, target: target)
        prepared.append((temporary, target, file.path))
      }
      for (temporary, target, path) in prepared where unsafe rename(temporary, target) != 0 {
        throw failure(path)
      }
      for file in streams { try writeStream(file) }
    } catch {
      for (temporary, _, _) in prepared { unsafe unlink(temporary) }
      throw error
    }
  }

  /// Whether something has the name.
  static func exists(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0
  }

  /// Makes a folder; one that is there stays as it is.
  static func makeFolder(_ path: String) throws(Failure) {
    guard unsafe mkdir(path, 0o777) != 0, !isFolder(path) else { return }
    throw failure(path)
  }

  private static func prepare(
    _ file: File,
    temporary: String,
    target: String
  ) throws(Failure) {
    let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw failure(file.path) }
    if let mode = mode(of: target) { fchmod(descriptor, mode & 0o7777) }
    var problem = FileDescriptor.write(file.bytes, to: descriptor)
    if problem == nil, fsync(descriptor) != 0, errno != EINVAL { problem = errno }
    if close(descriptor) != 0, problem == nil { problem = errno }
    guard let problem else { return }
    unsafe unlink(temporary)
    throw Failure(path: file.path, reason: reason(problem))
  }

  /// A device or a pipe is written as it is: it cannot be replaced.
  private static func writeStream(_ file: File) throws(Failure) {
    let descriptor = unsafe open(file.path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(file.path) }
    defer { close(descriptor) }
    if let problem = FileDescriptor.write(file.bytes, to: descriptor), problem != EPIPE {
      throw Failure(path: file.path, reason: reason(problem))
    }
  }

  /// The path behind symbolic links, so that the file that a link names is replaced and not the link.
  private static func resolved(_ path: String) -> String {
    guard let real = unsafe realpath(path, nil) else { return path }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }

  private static func isStream(_ path: String) -> Bool {
    guard let mode = mode(of: path) else { return false }
    return mode & S_IFMT != S_IFREG && mode & S_IFMT != S_IFDIR
  }

  private static func isFolder(_ path: String) -> Bool {
    mode(of: path).map { $0 & S_IFMT == S_IFDIR } ?? false
  }

  private static func mode(of path: String) -> mode_t? {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? status.st_mode : nil
  }

  private static func failure(_ path: String) -> Failure {
    Failure(path: path, reason: reason(errno))
  }

  private static func reason(_ number: Int32) -> String {
    guard let text = unsafe strerror(number) else { return "error \(number)" }
    return unsafe String(cString: text)
  }
}
