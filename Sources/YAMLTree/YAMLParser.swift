public import SourceText

/// Reads YAML files into documents.
///
/// YAML 1.2's core schema holds: `NO`, `on` and `yes` are strings, `012` is twelve. JSON is YAML too.
public struct YAMLParser: Sendable {
  /// How large an input may be.
  public let limits: TreeLimits

  /// Makes a parser.
  public init(limits: TreeLimits = .standard) {
    self.limits = limits
  }

  /// Reads all documents of a file.
  ///
  /// Where the text is no YAML, or is beyond a limit, nothing is returned but the diagnostic. Other
  /// mistakes (a key written twice, an unknown tag) are all collected, beside documents in which
  /// the first of equal keys stands. A file without content has no documents.
  public func parse(_ file: SourceFile) -> Outcome<[Document]> {
    guard file.bytes.count <= min(limits.fileSize, Int(UInt32.max)) else {
      return Outcome(nil, [.fileTooLarge(file, limit: limits.fileSize)])
    }
    if let offset = file.firstInvalidByte {
      return Outcome(nil, [.invalidEncoding(in: file, at: offset)])
    }
    guard file.bytes.count > file.contentStart else { return Outcome([]) }
    let outcome = read(file.bytes, of: file)
    guard outcome.value == nil,
      let bytes = JSONEscapes.translated(file.bytes, from: file.contentStart)
    else { return outcome }
    let second = read(bytes, of: file)
    return second.value == nil ? outcome : second
  }

  private func read(_ bytes: [UInt8], of file: SourceFile) -> Outcome<[Document]> {
    var builder = DocumentBuilder(file: file, limits: limits)
    do throws(Diagnostic) {
      try EventParser.read(bytes, into: &builder)
    } catch {
      return Outcome(nil, (builder.diagnostics + [error]).sortedByPlace())
    }
    return Outcome(builder.documents, builder.diagnostics.sortedByPlace())
  }
}
