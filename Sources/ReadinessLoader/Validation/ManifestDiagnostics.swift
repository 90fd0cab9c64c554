import ReadinessModel
import SourceText

// Every message about what a manifest says: numbers, regions, ids, users, and the file as a whole.

extension Diagnostic {
  // Numbers

  static func outOfRange(
    _ text: String,
    _ low: String,
    _ high: String,
    of key: String,
    at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "schema.out-of-range",
      low == high
        ? "\(quoted(key)) is \(shortened(text)), and must be \(low)"
        : "\(quoted(key)) is \(shortened(text)), and must lie between \(low) and \(high)",
      at: .span(span)
    )
  }

  static func notWhole(
    _ text: String,
    isTooLarge: Bool,
    of key: String,
    at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      isTooLarge ? "schema.out-of-range" : "schema.wrong-type",
      isTooLarge
        ? "\(shortened(text)) is too large for \(quoted(key))"
        : "\(quoted(key)) takes a whole number, and this is \(shortened(text))",
      at: .span(span)
    )
  }

  static func emptyBound(_ key: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "schema.bad-bound",
      "the bound of \(quoted(key)) is empty",
      at: .span(span),
      help: "write one or two of \(NumberBound.keys.joined(separator: ", "))"
    )
  }

  static func doubleBound(_ left: String, _ right: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "schema.bad-bound",
      "a bound has '\(left)' or '\(right)', not both",
      at: .span(span)
    )
  }

  static func contradictingBound(_ key: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "schema.bad-bound",
      "no number lies within this bound of \(quoted(key))",
      at: .span(span)
    )
  }

  static func unknownBoundKey(_ name: String, at span: SourceSpan) -> Diagnostic {
    let near = NearMiss.nearest(to: name, among: NumberBound.keys)
    return Diagnostic(
      "schema.unknown-key",
      "\(quoted(name)) is no key of a bound",
      at: .span(span),
      help: near.map { "did you mean '\($0)'?" }
        ?? "the keys are \(NumberBound.keys.joined(separator: ", "))"
    )
  }

  // Regions

  static func unknownRegion(_ text: String, near: String?, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "schema.unknown-region",
      "\(quoted(text)) is no code of ISO 3166 and no group of regions",
      at: .span(span),
      help: near.map { "did you mean '\($0)'?" }
    )
  }

  static func groupForCode(_ text: String, of key: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "schema.unknown-region",
      "\(quoted(key)) takes one ISO 3166 code, and \(quoted(text)) is a group of regions",
      at: .span(span)
    )
  }

  static func incompleteRegions(missing: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "schema.missing-key",
      "regions written as a mapping need both 'serve' and 'except', and '\(missing)' is missing",
      at: .span(span),
      help: missing == "except" ? "write 'except: []' where nothing is taken out" : nil
    )
  }

  static func unknownRegionsKey(_ name: String, at span: SourceSpan) -> Diagnostic {
    let near = NearMiss.nearest(to: name, among: ["serve", "except"])
    return Diagnostic(
      "schema.unknown-key",
      "\(quoted(name)) is no key of regions",
      at: .span(span),
      help: near.map { "did you mean '\($0)'?" } ?? "the keys are serve, except"
    )
  }

  // Ids

  static func badIdentifier(_ text: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "schema.bad-id",
      "\(quoted(text)) is no id",
      at: .span(span),
      help: "an id is made of a-z, 0-9, '.', '_' and '-', and begins with a letter or a digit"
    )
  }

  static func reservedIdentifier(_ text: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "schema.bad-id",
      "\(quoted(text)) cannot be an id: the word has a meaning of its own",
      at: .span(span)
    )
  }

  static func duplicateIdentifier(
    _ text: String,
    at span: SourceSpan,
    first: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "schema.duplicate-id",
      "the id \(quoted(text)) is given twice",
      at: .span(span),
      notes: [Note("first given here", at: first)]
    )
  }

  static func repeatedReference(
    _ text: String,
    at span: SourceSpan,
    first: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "schema.repeated-reference",
      "\(quoted(text)) stands twice in the list",
      at: .span(span),
      notes: [Note("first written here", at: first)]
    )
  }

  static func danglingReference(
    _ text: String,
    to target: ReferenceTarget,
    near: String?,
    at span: SourceSpan
  ) -> Diagnostic {
    let (name, list): (String, String) =
      switch target {
      case .model: ("model", "models")
      case .supplier: ("supplier", "suppliers")
      case .deployment: ("deployment", "deployments")
      case .segment, .deploymentSegment: ("segment", "the deployment's audience")
      }
    return Diagnostic(
      "schema.dangling-reference",
      "no \(name) has the id \(quoted(text))",
      at: .span(span),
      help: near.map { "did you mean '\($0)'?" } ?? "add it to \(list)"
    )
  }

  static func segmentWithoutDeployment(_ text: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "schema.dangling-reference",
      "a segment is written as deployment/segment here, and this is \(quoted(text))",
      at: .span(span)
    )
  }

  // Users

  static func usersDoNotAddUp(
    _ sum: String,
    total: String?,
    at span: SourceSpan,
    key: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "manifest.users",
      "the segments have \(sum) users"
        + (total.map { ", and the deployment has \($0)" }
          ?? ", which the deployment's bound excludes"),
      at: .span(span),
      notes: [Note("the segments", at: key)],
      help: "users of whom nothing is known are a segment of their own: {segment: others, users: …}"
    )
  }

  static func foreignPersonsOfOneKind(
    _ status: String,
    at span: SourceSpan,
    status place: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "manifest.foreign-persons",
      "only a mixed segment counts its foreign persons, and this one is \(quoted(status))",
      at: .span(span),
      notes: [Note("its users_status", at: place)]
    )
  }

  static func tooManyForeignPersons(at span: SourceSpan, users: SourceSpan) -> Diagnostic {
    Diagnostic(
      "manifest.foreign-persons",
      "in a mixed segment only some users are foreign persons, and here their number is not below "
        + "that of all users",
      at: .span(span),
      notes: [Note("all users", at: users)],
      help: "where all of them are foreign persons, write 'users_status: foreign-person'"
    )
  }

  // Owners

  static func sharesBeyondTheWhole(_ sum: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "manifest.ownership",
      "the owners hold \(sum) percent together, which is more than the whole",
      at: .span(span),
      help: "list each share once: either the direct owner or the one who holds it indirectly"
    )
  }

  // The file

  static func emptyDocument(_ file: SourceFile, kind: String) -> Diagnostic {
    Diagnostic(
      "schema.empty",
      "the file is empty, and a \(kind) was expected",
      at: .file(file.name)
    )
  }

  static func severalDocuments(_ count: Int, kind: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "schema.several-documents",
      "a \(kind) is one document, and this file has \(count)",
      at: .span(span),
      help: "the second one begins here; write it to a file of its own"
    )
  }

  static func tooManyMistakes(in file: SourceFile) -> Diagnostic {
    Diagnostic(
      "schema.too-many-mistakes",
      "only the first \(SchemaValidator.maximumDiagnostics) mistakes are shown",
      at: .file(file.name)
    )
  }
}
