internal import SourceText

/// Every message about region codes and groups.
enum RegionDiagnostics {
  static func codeTable(_ fault: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic("regions.code-table", "in the table of codes: \(fault)", at: .span(span))
  }

  static func empty(_ name: String) -> Diagnostic {
    Diagnostic("regions.empty", "the file holds no region groups", at: .file(name))
  }

  static func version(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "regions.version",
      "this is no file of region groups that can be read here",
      at: .span(span),
      help: "begin the file with `regions: 1`"
    )
  }

  static func wrongType(_ expected: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic("regions.wrong-type", "\(expected) is needed here", at: .span(span))
  }

  static func missingKey(_ key: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic("regions.missing-key", "`\(key)` is missing", at: .span(span))
  }

  static func unknownKey(_ key: String, near: String?, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "regions.unknown-key",
      "there is no `\(key)` here",
      at: .span(span),
      help: near.map { "did you mean `\($0)`?" }
    )
  }

  static func unknownCode(_ code: String, near: String?, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "regions.unknown-code",
      "`\(code)` is no code of ISO 3166-1 or ISO 3166-2",
      at: .span(span),
      help: near.map { "did you mean `\($0)`?" }
    )
  }

  static func unknownName(_ name: String, near: String?, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "regions.unknown-name",
      "`\(name)` is neither a code nor a group",
      at: .span(span),
      help: near.map { "did you mean `\($0)`?" }
    )
  }

  static func wholeCountry(_ code: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "regions.whole-country",
      "`\(code)` is a whole country, and a part of one is needed here",
      at: .span(span)
    )
  }

  static func duplicateName(_ name: String, first: SourceSpan, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "regions.duplicate-name",
      "two groups have the name `\(name)`",
      at: .span(span),
      notes: [Diagnostic.Note("the other is here", at: first)]
    )
  }

  static func takenName(_ name: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "regions.taken-name",
      "a group cannot have the name `\(name)`: it has a meaning already",
      at: .span(span)
    )
  }

  static func date(_ text: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "regions.date",
      "`\(text)` is no day of the calendar",
      at: .span(span),
      help: "write it as YYYY-MM-DD"
    )
  }

  static func emptyPeriod(at span: SourceSpan) -> Diagnostic {
    Diagnostic("regions.empty-period", "`until` is not later than `from`", at: .span(span))
  }

  static func word(_ text: String, allowed: [String], at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "regions.word",
      "`\(text)` is none of \(allowed.joined(separator: ", "))",
      at: .span(span)
    )
  }

  static func membership(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "regions.membership",
      "a group has either `members` and `parts` or `derive`",
      at: .span(span)
    )
  }

  static func notAMember(_ code: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "regions.not-a-member",
      "`\(code)` is no member of the group, so nothing is treated as it",
      at: .span(span)
    )
  }

  static func cycle(_ name: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "regions.cycle",
      "the group `\(name)` is derived from itself or from groups that are",
      at: .span(span)
    )
  }

  static func tooMany(_ what: String, limit: Int, at span: SourceSpan) -> Diagnostic {
    Diagnostic("regions.too-many", "there are more than \(limit) \(what)", at: .span(span))
  }
}
