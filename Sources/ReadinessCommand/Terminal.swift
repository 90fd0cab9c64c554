import Glibc

/// Standard output and standard error, and what is known of them.
enum Terminal {
  /// Lets a write to a closed pipe fail instead of killing the program.
  static func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }

  /// Writes to standard output; false where it could not be written for another reason than a closed pipe.
  @discardableResult
  static func write(_ text: String) -> Bool { write(Array(text.utf8)) }

  /// Writes bytes to standard output; false where that failed for another reason than a closed pipe.
  @discardableResult
  static func write(_ bytes: [UInt8]) -> Bool {
    let failure = FileDescriptor.write(bytes, to: STDOUT_FILENO)
    return failure == nil || failure == EPIPE
  }

  /// Writes to standard error.
  static func complain(_ text: String) {
    _ = FileDescriptor.write(Array(text.utf8), to: STDERR_FILENO)
  }

  /// Whether reports on standard output may be coloured: a terminal that can, and nobody objects.
  static var hasColour: Bool {
    isatty(STDOUT_FILENO) == 1 && isUnset("NO_COLOR") && variable("TERM") != "dumb"
  }

  /// Whether somebody watches standard error.
  static var showsProgress: Bool {
    isatty(STDERR_FILENO) == 1 && variable("TERM") != "dumb"
  }

  /// An empty NO_COLOR objects to nothing: no-color.org.
  private static func isUnset(_ name: String) -> Bool { variable(name)?.isEmpty ?? true }

  private static func variable(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }
}

/// Writing to an open file.
enum FileDescriptor {
  /// Writes all bytes; the error number where that fails.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    unsafe bytes.withUnsafeBytes { buffer in
      var written = 0
      while written < buffer.count {
        let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[written...])
        let count = unsafe Glibc.write(descriptor, rest.baseAddress, rest.count)
        if count < 0 {
          if errno == EINTR { continue }
          return errno
        }
        written += count
      }
      return nil
    }
  }
}
