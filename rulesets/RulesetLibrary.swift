/// A data file inside the binary.
public struct EmbeddedFile: Sendable {
  /// Where the file stands below `rulesets/`, as `us/us-ofac-sanctions.yaml`.
  public let path: String

  private let content: StaticString
  private let short: StaticString

  init(path: String, content: StaticString, short: StaticString) {
    self.path = path
    self.content = content
    self.short = short
  }

  /// The bytes of the file.
  public var bytes: [UInt8] {
    content.withUTF8Buffer { unsafe Array($0) }
  }

  /// The same with empty lines in the place of a ruleset's examples, which are most of it; for whoever only judges.
  public var bytesWithoutExamples: [UInt8] {
    short.withUTF8Buffer { unsafe Array($0) }
  }
}

/// The bundled rulesets, scenarios, region groups and region codes.
///
/// The build embeds every `.yaml` and `.tsv` file of this folder; nothing is read at run time.
public enum RulesetLibrary: Sendable {
  /// All files, in order of their paths.
  public static let files: [EmbeddedFile] = embeddedFiles
}
