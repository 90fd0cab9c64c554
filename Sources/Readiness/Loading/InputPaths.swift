import ReadinessLoader
package import SourceText

/// The inputs that arguments name: a folder stands for the YAML files in it.
package enum InputPaths: Sendable {
  /// The argument that stands for standard input.
  package static let standardInput: String = FileReader.standardInput

  /// The paths to read, in the order of the arguments; the files of a folder are sorted by name.
  package static func expanded(
    _ arguments: [String],
    recursive: Bool = false
  ) -> Outcome<[String]> {
    var paths: [String] = []
    var diagnostics: [Diagnostic] = []
    for argument in arguments {
      guard argument != standardInput, FileReader.isFolder(argument) else {
        paths.append(argument)
        continue
      }
      let listed = FileReader.list(argument, recursive: recursive)
      diagnostics += listed.diagnostics
      if listed.value?.isEmpty == true { diagnostics.append(.emptyFolder(argument)) }
      paths += listed.value ?? []
    }
    var seen: Set<[UInt8]> = []
    for path in paths where !seen.insert(Array(path.utf8)).inserted {
      diagnostics.append(.repeatedInput(path))
    }
    return Outcome(paths, diagnostics)
  }
}
