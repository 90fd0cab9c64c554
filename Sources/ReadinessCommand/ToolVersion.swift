/// The version of the tool.
enum ToolVersion {
  /// As `--version` prints it and reports name it.
  static let text: String = "0.1.0"
}
