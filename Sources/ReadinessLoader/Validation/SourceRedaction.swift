import SourceText

/// Keeps credentials out of excerpts: mistakes of a file that holds one are shown over a copy of the
/// file in which every credential is blotted out.
enum SourceRedaction {
  /// The same diagnostics, over a redacted copy of each file that holds a credential.
  static func redact(_ diagnostics: [Diagnostic], of file: SourceFile) -> [Diagnostic] {
    guard !diagnostics.isEmpty else { return [] }
    var ranges = CredentialPattern.ranges(in: file.bytes[...])
    // A credential that escapes hide from the search is blotted out whole.
    for diagnostic in diagnostics where diagnostic.code == "schema.credential" {
      if case .span(let span) = diagnostic.place { ranges.append(span.range) }
    }
    guard !ranges.isEmpty else { return diagnostics }
    var bytes = file.bytes
    for range in ranges {
      for index in range where bytes[index] != UInt8(ascii: "\n") {
        bytes[index] = UInt8(ascii: "*")
      }
    }
    let copy = SourceFile(name: file.name, bytes: bytes)
    return diagnostics.map { diagnostic in
      Diagnostic(
        diagnostic.code,
        diagnostic.message,
        at: moved(diagnostic.place, to: copy),
        severity: diagnostic.severity,
        notes: diagnostic.notes.map { Diagnostic.Note($0.message, at: moved($0.span, to: copy)) },
        help: diagnostic.help
      )
    }
  }

  private static func moved(_ place: DiagnosticPlace, to file: SourceFile) -> DiagnosticPlace {
    guard case .span(let span) = place else { return place }
    return .span(file.span(span.start, span.end))
  }

  private static func moved(_ span: SourceSpan?, to file: SourceFile) -> SourceSpan? {
    span.map { file.span($0.start, $0.end) }
  }
}
