import SourceText

extension DiagnosticCode {
  /// An expression or its tree is too deep.
  static let nestedTooDeep: DiagnosticCode = "cel.nested-too-deep"
}

/// Every message about an expression's syntax.
extension Diagnostic {
  static func expressionTooLong(_ count: Int, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "cel.too-long",
      "the expression has \(count) bytes, at most \(ExpressionLimits.maximumLength) are read",
      at: .span(span)
    )
  }

  static func expressionTooDeep(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .nestedTooDeep,
      "the expression is nested more than \(ExpressionLimits.maximumDepth) levels deep",
      at: .span(span)
    )
  }

  static func expressionIsNotUTF8(at span: SourceSpan) -> Diagnostic {
    Diagnostic("cel.invalid-utf8", "the expression is not valid UTF-8 here", at: .span(span))
  }

  static func invalidCharacter(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "cel.invalid-character",
      "the character \(quoted(span)) has no meaning in an expression",
      at: .span(span)
    )
  }

  static func foreignSign(_ hint: SignHint, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "cel.invalid-character",
      "the sign `\(span.text)` has no meaning in an expression",
      at: .span(span),
      help: "write `\(hint.rawValue)`"
    )
  }

  static func malformedNumber(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "cel.malformed-number",
      "`\(span.text)` is neither a number nor a name",
      at: .span(span),
      help: "numbers are written as 12, 0x1F, 12u, 1.5 or 1e26"
    )
  }

  static func numberOutOfRange(_ type: CELType, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "cel.number-out-of-range",
      "the number \(span.text) does not fit into the type \(type)",
      at: .span(span)
    )
  }

  static func malformedQuotedName(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "cel.malformed-name",
      "a name in back ticks holds letters, digits, `_`, `.`, `-`, `/` and spaces, and ends with a back tick",
      at: .span(span)
    )
  }

  static func unterminatedText(
    _ quote: UInt8,
    isTriple: Bool,
    at span: SourceSpan
  ) -> Diagnostic {
    let mark = String(repeating: String(Unicode.Scalar(quote)), count: isTriple ? 3 : 1)
    return Diagnostic(
      "cel.unterminated-text",
      "the text that begins here is not ended by \(mark)" + (isTriple ? "" : " on its line"),
      at: .span(span)
    )
  }

  static func invalidEscape(isBytes: Bool, at span: SourceSpan) -> Diagnostic {
    let codes = isBytes ? #"\xHH and \ooo"# : #"\xHH, \uHHHH, \UHHHHHHHH and \ooo"#
    return Diagnostic(
      "cel.invalid-escape",
      "\(quoted(span)) is no escape of \(isBytes ? "bytes" : "a text")",
      at: .span(span),
      help: #"the escapes are \a \b \f \n \r \t \v \\ \? \" \' \` "# + codes
    )
  }

  static func shortEscape(digits: Int, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "cel.invalid-escape",
      "the escape \(quoted(span)) needs \(digits) hexadecimal digits",
      at: .span(span)
    )
  }

  static func shortOctalEscape(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "cel.invalid-escape",
      "the escape \(quoted(span)) needs three octal digits",
      at: .span(span)
    )
  }

  static func invalidScalar(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "cel.invalid-escape",
      "the escape \(quoted(span)) names no Unicode scalar",
      at: .span(span)
    )
  }

  static func unexpectedToken(
    _ token: Token,
    expected: String,
    at span: SourceSpan
  ) -> Diagnostic {
    let found = token.kind == .end ? "the end of the expression" : quoted(span)
    return Diagnostic(
      "cel.unexpected-token",
      "found \(found) where \(expected) was expected",
      at: .span(span)
    )
  }

  static func reservedWord(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "cel.reserved-word",
      "`\(span.text)` is a reserved word and cannot be a name",
      at: .span(span)
    )
  }

  /// The text of a span in quotes, cut where it is long.
  private static func quoted(_ span: SourceSpan) -> String {
    let scalars = span.text.unicodeScalars
    guard scalars.count > 40 else { return "`\(span.text)`" }
    var cut = String.UnicodeScalarView()
    cut.append(contentsOf: scalars.prefix(40))
    return "`\(String(cut))…`"
  }
}
