/// A mistake in the input: what is wrong, where, and what to do about it.
public struct Diagnostic: Error, Sendable, Hashable {
  /// A remark that belongs to a diagnostic, with a place of its own.
  public struct Note: Sendable, Hashable {
    /// What to know, in one sentence without a full stop.
    public let message: String

    /// Where to look, if somewhere.
    public let span: SourceSpan?

    /// Makes a note.
    public init(_ message: String, at span: SourceSpan? = nil) {
      self.message = message
      self.span = span
    }
  }

  /// The stable kind of the mistake.
  public let code: DiagnosticCode

  /// How bad it is.
  public let severity: Severity

  /// What was found and what was expected: one sentence, no full stop.
  public let message: String

  /// Where it is.
  public let place: DiagnosticPlace

  /// Other places that matter.
  public let notes: [Note]

  /// What to do about it, as one sentence without a full stop.
  public let help: String?

  /// Makes a diagnostic.
  public init(
    _ code: DiagnosticCode,
    _ message: String,
    at place: DiagnosticPlace,
    severity: Severity = .error,
    notes: [Note] = [],
    help: String? = nil
  ) {
    self.code = code
    self.severity = severity
    self.message = message
    self.place = place
    self.notes = notes
    self.help = help
  }

  /// The same mistake at another place, as an expression's error moves into its YAML file.
  public func moved(to place: DiagnosticPlace) -> Diagnostic {
    Diagnostic(code, message, at: place, severity: severity, notes: notes, help: help)
  }

  /// The diagnostic as text for a terminal or a log: place, message, excerpt, notes and help.
  ///
  /// Ends with a line feed. What could do something to a terminal shows as U+FFFD.
  public func rendered() -> String {
    var text = Self.line("\(place): \(severity.rawValue): \(message) [\(code)]")
    if case .span(let span) = place { text += SourceExcerpt(span).rendered() }
    for note in notes {
      if let span = note.span {
        text += Self.line("\(span): note: \(note.message)") + SourceExcerpt(span).rendered()
      } else {
        text += Self.line("  note: \(note.message)")
      }
    }
    if let help { text += Self.line("  help: \(help)") }
    return text
  }

  private static func line(_ text: String) -> String { TerminalText.shown(text) + "\n" }
}

/// Where a mistake is.
public enum DiagnosticPlace: Sendable, Hashable, CustomStringConvertible {
  /// At some bytes of a file.
  case span(SourceSpan)
  /// In a file that has no text to point at, by its name.
  case file(String)
  /// In an argument of the command line, as it was written.
  case argument(String)

  /// The place as it stands in front of a message.
  public var description: String {
    switch self {
    case .span(let span): span.description
    case .file(let name): name
    case .argument(let text): text
    }
  }
}

extension [Diagnostic] {
  /// The diagnostics in order of file name and place, which does not depend on how they were found.
  ///
  /// One that was found several times, as through aliases, is told once.
  public func sortedByPlace() -> [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return enumerated().sorted { left, right in
      let (a, b) = (left.element.sortKey, right.element.sortKey)
      return (a.0, a.1, left.offset) < (b.0, b.1, right.offset)
    }.map(\.element).filter { seen.insert($0).inserted }
  }
}

extension Diagnostic {
  fileprivate var sortKey: (String, Int) {
    switch place {
    case .span(let span): (span.file.name, span.start)
    case .file(let name): (name, -1)
    case .argument: ("", -1)
    }
  }
}
