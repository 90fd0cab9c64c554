import ReadinessModel
import SourceText
import YAMLTree

// Every message about a value or a key that does not fit the schema.

/// What stands where something else was expected.
enum FoundValue {
  case list
  case mapping
  /// A text that must not be shown.
  case credential
  case scalar(String, ResolvedType, ScalarStyle)

  var words: String {
    switch self {
    case .list: "a list"
    case .mapping: "a mapping"
    case .credential: "a text that looks like a credential"
    case .scalar(let text, let type, _):
      switch type {
      case .null: "nothing"
      case .bool: "the truth value \(text)"
      case .int, .double: "the number \(Diagnostic.shortened(text))"
      case .string: "the text \(Diagnostic.quoted(text))"
      }
    }
  }

  /// The text, if it may be shown.
  var text: String? {
    if case .scalar(let text, _, _) = self { text } else { nil }
  }
}

extension Diagnostic {
  // Keys

  static func unknownKey(
    _ name: String,
    in schema: ObjectSchema,
    hint: String?,
    at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "schema.unknown-key",
      "\(quoted(name)) is no key of the \(schema.spokenName)",
      at: .span(span),
      help: hint
    )
  }

  static func badKey(at span: SourceSpan) -> Diagnostic {
    Diagnostic("schema.unknown-key", "this is no key of the schema", at: .span(span))
  }

  static func missingKeys(
    _ fields: [SchemaField],
    in schema: ObjectSchema,
    at span: SourceSpan
  ) -> Diagnostic {
    let names = fields.map { "'\($0.name)'" }
    let list =
      names.count < 2
      ? names.joined()
      : names.dropLast().joined(separator: ", ") + " and " + names.suffix(1).joined()
    let written = fields.first { $0.presence == .written }
      .map { "'\($0.name): unknown' where it is not known" }
    let fixed = fields.compactMap { field in
      if case .count(let range) = field.type, range.lowerBound == range.upperBound {
        "'\(field.name): \(range.lowerBound)'"
      } else {
        nil as String?
      }
    }
    let advice = fixed + [written].compactMap(\.self)
    return Diagnostic(
      "schema.missing-key",
      "the \(schema.spokenName) lacks \(list)",
      at: .span(span),
      help: advice.isEmpty ? nil : "write " + advice.joined(separator: ", and ")
    )
  }

  static func noValue(_ key: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic("schema.no-value", "\(quoted(key)) must have a value", at: .span(span))
  }

  // Types

  static func wrongType(
    _ found: FoundValue,
    expected: ObjectSchema,
    at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "schema.wrong-type",
      "the \(expected.spokenName) is a mapping with keys, and this is \(found.words)",
      at: .span(span),
      help: found.text == ManifestValue.noneWord
        ? "leave it out, or write 'unknown' where it is not known" : nil
    )
  }

  static func wrongType(
    _ found: FoundValue,
    expected: String,
    of key: String?,
    at span: SourceSpan
  ) -> Diagnostic {
    let wanted = key.map { "\(quoted($0)) takes \(expected)" } ?? "\(expected) was expected"
    var help: String?
    if expected.hasPrefix("a list"), let text = found.text {
      help =
        text == ManifestValue.noneWord
        ? "write [] for an empty list" : "write [\(shortened(text))] for a list of one"
    } else if found.text == ManifestValue.noneWord {
      help = "leave it out, or write 'unknown' where it is not known"
    } else if expected == "an expression" {
      help = "put the expression in quotes"
    }
    return Diagnostic(
      "schema.wrong-type",
      "\(wanted), and this is \(found.words)",
      at: .span(span),
      help: help
    )
  }

  static func unquotedText(
    _ text: String,
    _ type: ResolvedType,
    of key: String,
    at span: SourceSpan
  ) -> Diagnostic {
    let kind =
      switch type {
      case .null: "as nothing"
      case .bool: "as a truth value"
      case .int, .double: "as a number"
      case .string: "as a text"
      }
    return Diagnostic(
      "schema.unquoted-text",
      "\(quoted(key)) takes a text, and YAML reads \(shortened(text)) \(kind)",
      at: .span(span),
      help: "put it in quotes: \"\(shortened(text))\""
    )
  }

  static func notAFlag(_ found: FoundValue, of key: String, at span: SourceSpan) -> Diagnostic {
    var help: String?
    if case .scalar(let text, .string, let style) = found {
      let truths = ["true", "false"]
      if style != .plain, truths.contains(text) {
        help = "remove the quotes"
      } else if ["yes", "on", "y"].contains(text.lowercased()) {
        help = "in YAML 1.2 '\(text)' is a text; write true"
      } else if ["no", "off", "n", "none"].contains(text.lowercased()) {
        help = "in YAML 1.2 '\(text)' is a text; write false"
      }
    }
    return Diagnostic(
      "schema.wrong-type",
      "\(quoted(key)) takes true or false, and this is \(found.words)",
      at: .span(span),
      help: help
    )
  }

  static func notANumber(
    _ found: FoundValue,
    whole: Bool,
    of key: String,
    at span: SourceSpan
  ) -> Diagnostic {
    var help: String?
    if case .scalar(let text, .string, let style) = found {
      let isNumeric = text.utf8.contains { (0x30...0x39).contains($0) }
      if style != .plain, isNumeric, text.utf8.allSatisfy({ (0x2B...0x39).contains($0) }) {
        help = "remove the quotes"
      } else if isNumeric {
        help = "write digits only, without units, spaces or separators"
      }
    }
    return Diagnostic(
      "schema.wrong-type",
      "\(quoted(key)) takes a \(whole ? "whole " : "")number, and this is \(found.words)",
      at: .span(span),
      help: help
    )
  }

  // Words, texts and dates

  static func unknownWord(
    _ text: String,
    in enumeration: Enumeration,
    of key: String,
    at span: SourceSpan
  ) -> Diagnostic {
    let names = enumeration.values.map(\.name)
    let near = NearMiss.nearest(to: text, among: names + [UnknownText.word])
    let list = names.joined(separator: ", ")
    let help: String? =
      switch (near, names.count <= 8) {
      case (let near?, true): "did you mean '\(near)'? allowed are \(list)"
      case (let near?, false): "did you mean '\(near)'?"
      case (nil, true): "allowed are \(list)"
      case (nil, false):
        "allowed are \(names.prefix(8).joined(separator: ", ")) and \(names.count - 8) more"
      }
    return Diagnostic(
      "schema.unknown-word",
      "\(quoted(text)) is no word for \(quoted(key))",
      at: .span(span),
      help: help
    )
  }

  static func badText(
    _ text: String,
    expected: String,
    of key: String,
    at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "schema.bad-text",
      "\(quoted(key)) takes \(expected), and this is \(quoted(text))",
      at: .span(span)
    )
  }

  static func badDate(
    _ text: String,
    hasForm: Bool,
    of key: String,
    at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "schema.bad-date",
      hasForm
        ? "there is no day \(quoted(text))"
        : "\(quoted(key)) takes a day as YYYY-MM-DD, and this is \(quoted(text))",
      at: .span(span)
    )
  }

  static func credential(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "schema.credential",
      "this looks like a credential, which is not shown",
      at: .span(span),
      help: "take it out of the file, and replace it where it is in use"
    )
  }

  /// A text in quotes, cut where it is long, without control characters, and never a credential.
  static func quoted(_ text: String) -> String {
    CredentialPattern.isIn(Array(text.utf8)[...]) ? "'…'" : "'\(shortened(text))'"
  }

  /// A text, cut where it is long, without control characters.
  static func shortened(_ text: String) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(60) {
      shown.append(scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar)
    }
    return String(shown) + (text.unicodeScalars.dropFirst(60).isEmpty ? "" : "…")
  }
}
