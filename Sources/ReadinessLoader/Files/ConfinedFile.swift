import Crypto
import Glibc

/// A regular file below a folder, opened so that nothing leads out of the folder.
///
/// The path is followed step by step, each from the folder that was opened before it, and no step may be a link: what
/// is opened cannot change its place while it is looked at. Nothing here waits: a pipe or a device is never read.
package struct ConfinedFile: ~Copyable {
  /// The largest file that is read, in bytes: the recording of a drill may be long.
  package static let maximumSize: Int = 256 << 20

  /// How many bytes are read at a time.
  private static let chunk: Int = 1 << 20

  /// Why a file is not read.
  package enum Failure: Error, Equatable {
    /// There is no such file, or no such folder on the way.
    case missing
    /// The folder itself cannot be opened.
    case noFolder
    /// The path leads out of the folder, or may.
    case leadsOut(String)
    /// It is no regular file but this.
    case notRegular(String)
    /// It is larger than what is read.
    case tooLarge
    /// There is no permission to read it.
    case noPermission
    /// It changed while it was read.
    case changed
    /// Another reason of the system's.
    case other(String)
  }

  /// The size when it was opened, in bytes.
  package let size: Int
  private let descriptor: Int32
  private let changedAt: timespec

  /// Opens the file at a path below a folder.
  package init(_ path: String, below folder: String) throws(Failure) {
    let steps = try Self.steps(of: path)
    var parent = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard parent >= 0 else { throw .noFolder }
    defer { close(parent) }
    for step in steps.dropLast() {
      let kind = try Self.kind(of: step, in: parent)
      if kind == S_IFLNK { throw .leadsOut("'\(step)' is a link, and links are not followed") }
      guard kind == S_IFDIR else { throw .missing }
      let next = unsafe openat(parent, step, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      guard next >= 0 else { throw Self.failure(errno) }
      close(parent)
      parent = next
    }
    let name = steps.last ?? "."
    // A device may act when it is merely opened, so its kind is looked at before, and of what was opened again.
    try Self.refuseIrregular(Self.kind(of: name, in: parent))
    let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC
    let file = unsafe openat(parent, name, flags)
    guard file >= 0 else { throw Self.failure(errno) }
    var status = stat()
    guard unsafe fstat(file, &status) == 0 else {
      let reason = errno
      close(file)
      throw Self.failure(reason)
    }
    do throws(Failure) {
      try Self.refuseIrregular(status.st_mode & S_IFMT)
      if Int(status.st_size) > Self.maximumSize { throw .tooLarge }
    } catch {
      close(file)
      throw error
    }
    descriptor = file
    size = Int(status.st_size)
    changedAt = status.st_mtim
  }

  deinit { close(descriptor) }

  /// The SHA-256 digest of the whole file, as 64 hexadecimal digits.
  package func sha256() throws(Failure) -> String {
    var hash = SHA256()
    var left = size
    var buffer = [UInt8](repeating: 0, count: min(Self.chunk, size + 1))
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes { bytes in
        unsafe read(descriptor, bytes.baseAddress, bytes.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw Self.failure(errno) }
      if count == 0 { break }
      left -= count
      // A file that grows would otherwise be read for as long as it does.
      if left < 0 { throw .changed }
      hash.update(data: buffer[..<count])
    }
    var status = stat()
    guard left == 0, unsafe fstat(descriptor, &status) == 0, Int(status.st_size) == size,
      status.st_mtim.tv_sec == changedAt.tv_sec, status.st_mtim.tv_nsec == changedAt.tv_nsec
    else { throw .changed }
    return Digest.text(of: hash.finalize())
  }

  /// The steps of a path; one that begins at the root or goes up leads out.
  private static func steps(of path: String) throws(Failure) -> [String] {
    if path.utf8.first == UInt8(ascii: "/") {
      throw .leadsOut("it begins at the root of the file system")
    }
    let steps = path.split(separator: "/").map(String.init).filter { $0 != "." }
    if steps.contains("..") { throw .leadsOut("it goes up with '..'") }
    return steps
  }

  /// What kind of file a name is, links not followed.
  private static func kind(of name: String, in parent: Int32) throws(Failure) -> mode_t {
    var status = stat()
    guard unsafe fstatat(parent, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      throw failure(errno)
    }
    return status.st_mode & S_IFMT
  }

  private static func refuseIrregular(_ kind: mode_t) throws(Failure) {
    switch kind {
    case S_IFREG: return
    case S_IFLNK: throw .leadsOut("it is a link, and links are not followed")
    case S_IFDIR: throw .notRegular("a folder")
    case S_IFIFO: throw .notRegular("a pipe")
    case S_IFSOCK: throw .notRegular("a socket")
    default: throw .notRegular("a device")
    }
  }

  private static func failure(_ code: Int32) -> Failure {
    switch code {
    case ENOENT, ENOTDIR: .missing
    // Somebody put a link there after its kind was looked at.
    case ELOOP: .leadsOut("it is a link, and links are not followed")
    case EACCES, EPERM: .noPermission
    default: .other(unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)")
    }
  }
}
