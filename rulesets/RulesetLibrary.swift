/// A data file inside the binary.
public struct EmbeddedFile: Sendable {
  /// Where the file stands below `rulesets/`, as `us/us-ofac-sanctions.yaml`.
  public let path: String

  private let content: StaticString

  init(path: String, content: StaticString) {
    self.path = path
    self.content = content
  }

  /// The bytes of the file.
  public var bytes: [UInt8] {
    content.withUTF8Buffer { unsafe Array($0) }
  }
}

/// The bundled rulesets, scenarios, region groups and region codes.
///
/// The build embeds every `.yaml` and `.tsv` file of this folder; nothing is read at run time.
public enum RulesetLibrary: Sendable {
  /// All files, in order of their paths.
  public static let files: [EmbeddedFile] = embeddedFiles
}
