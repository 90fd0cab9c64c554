import SourceText

// Every message about files that cannot be read or written.

extension Diagnostic {
  static func fileNotFound(_ path: String, near: String?) -> Diagnostic {
    Diagnostic(
      "file.not-found",
      "there is no such file or folder",
      at: .argument(path),
      help: near.map { "did you mean '\($0)'?" }
    )
  }

  static func isFolder(_ path: String) -> Diagnostic {
    Diagnostic("file.is-folder", "this is a folder, and a file was expected", at: .argument(path))
  }

  static func notAFolder(_ path: String) -> Diagnostic {
    Diagnostic(
      "file.not-a-folder",
      "this is a file, and a folder was expected",
      at: .argument(path)
    )
  }

  static func notRegular(_ path: String) -> Diagnostic {
    Diagnostic(
      "file.not-regular",
      "this is a pipe, a socket or a device, and a file was expected in a folder",
      at: .argument(path)
    )
  }

  static func noPermission(_ path: String) -> Diagnostic {
    Diagnostic("file.no-permission", "there is no permission to read this", at: .argument(path))
  }

  static func fileTooLarge(_ path: String, limit: Int) -> Diagnostic {
    Diagnostic(
      "file.too-large",
      "the file is larger than the \(limit) bytes that are read",
      at: .argument(path),
      help: "split it into several files"
    )
  }

  static func cannotRead(_ path: String, _ reason: String) -> Diagnostic {
    Diagnostic("file.cannot-read", "the file cannot be read: \(reason)", at: .argument(path))
  }
}
