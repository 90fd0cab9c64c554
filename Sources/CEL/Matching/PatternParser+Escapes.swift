import SourceText

/// What stands behind a backslash outside classes.
extension PatternParser {
  /// Reads an escape whose backslash has been read.
  mutating func readEscape(from start: Int) throws(Pattern.Mistake) {
    switch peek() {
    case "A": appendAssertion(.textStart)
    case "z": appendAssertion(.textEnd)
    case "b": appendAssertion(.wordBoundary)
    case "B": appendAssertion(.noWordBoundary)
    case "Q": readQuotation()
    case "C":
      throw mistake(
        "`\\C` is a byte, and a text is made of characters",
        from: start,
        to: index + 1,
        help: "`(?s:.)` is any character"
      )
    case "Z", "G":
      throw mistake(
        "RE2's syntax has no `\(text(from: start, to: index + 1))`",
        from: start,
        to: index + 1,
        help: "`\\A` is the start of the text, and `\\z` its end"
      )
    default:
      if let part = try readNamedPart(from: start) {
        append(PatternNode(set: ScalarClass([part], ignoresCase: flags.ignoresCase)))
      } else {
        append(literal: try readEscapedScalar(from: start))
      }
    }
  }

  private mutating func appendAssertion(_ assertion: PatternNode.Assertion) {
    index += 1
    append(PatternNode(assertion: assertion))
  }

  /// Reads what stands between `\Q` and `\E`, or the end.
  private mutating func readQuotation() {
    index += 1
    while let scalar = peek(), !comes("\\E") {
      append(literal: scalar)
      index += 1
    }
    if peek() != nil { index += 2 }
  }

  /// Reads an escape that stands for several characters, as `d` or `pL`; nil where it is none.
  mutating func readNamedPart(from start: Int) throws(Pattern.Mistake) -> ScalarClass.Part? {
    guard let scalar = peek() else { return nil }
    switch scalar {
    case "p", "P":
      index += 1
      let part = try readCategory(from: start)
      return scalar == "P" ? part.negated : part
    case "d", "s", "w":
      index += 1
      return NamedClasses.escape(scalar)
    case "D", "S", "W":
      index += 1
      return Unicode.Scalar(scalar.value | 0x20).flatMap(NamedClasses.escape)?.negated
    default: return nil
    }
  }

  /// Reads what stands behind `\p`: a general category or a script.
  private mutating func readCategory(from start: Int) throws(Pattern.Mistake) -> ScalarClass.Part {
    guard peek() == "{" else {
      index += 1
      return try category(named: text(from: index - 1, to: min(index, scalars.count)), from: start)
    }
    let first = index + 1
    while let scalar = peek(), scalar != "}" { index += 1 }
    guard peek() != nil else {
      throw mistake("`\\p{` is not closed", from: start, to: first, help: "`}` ends it")
    }
    index += 1
    let isNegated = first < index - 1 && scalars[first] == "^"
    let part = try category(
      named: text(from: isNegated ? first + 1 : first, to: index - 1),
      from: start
    )
    return isNegated ? part.negated : part
  }

  private func category(
    named name: String,
    from start: Int
  ) throws(Pattern.Mistake) -> ScalarClass.Part {
    if let bits = UnicodeCategories.bits(named: name) { return ScalarClass.Part(categories: bits) }
    if let ranges = UnicodeScripts.ranges(named: name) { return ScalarClass.Part(ranges: ranges) }
    let near = NearMiss.nearest(to: name, among: UnicodeScripts.all + UnicodeCategories.all)
    throw mistake(
      "`\(name)` is no general category and no script of Unicode",
      from: start,
      help: near.map { "did you mean `\($0)`?" } ?? "as `L`, `Lu`, `Nd` or `Greek`"
    )
  }

  /// Reads an escape that stands for one character.
  mutating func readEscapedScalar(from start: Int) throws(Pattern.Mistake) -> Unicode.Scalar {
    guard let scalar = peek() else {
      throw mistake(
        "the pattern ends in a backslash",
        from: start,
        help: "the character itself is written `\\\\`"
      )
    }
    index += 1
    switch scalar {
    case "a": return "\u{07}"
    case "f": return "\u{0C}"
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "v": return "\u{0B}"
    case "x": return try readHexadecimal(from: start)
    case "0": return try readOctal(0, from: start)
    case "1"..."7" where peek()?.digitValue(below: 8) != nil:
      return try readOctal(scalar.value - 0x30, from: start)
    case "1"..."9":
      throw mistake("a reference to a group, which RE2's syntax does not have", from: start)
    default:
      guard scalar.isASCII, !scalar.isASCIILetterOrDigit else {
        throw mistake(
          "`\(text(from: start, to: index))` means nothing",
          from: start,
          help: "a letter stands for itself without a backslash"
        )
      }
      return scalar
    }
  }

  /// Reads up to two more digits.
  private mutating func readOctal(
    _ first: UInt32,
    from start: Int
  ) throws(Pattern.Mistake) -> Unicode.Scalar {
    var value = first
    for _ in 0..<2 {
      guard let digit = peek()?.digitValue(below: 8) else { break }
      value = value * 8 + digit
      index += 1
    }
    return try scalar(value, from: start)
  }

  /// Reads two digits, or any number of them in curly brackets.
  private mutating func readHexadecimal(
    from start: Int
  ) throws(Pattern.Mistake) -> Unicode.Scalar {
    let isBracketed = peek() == "{"
    if isBracketed { index += 1 }
    let first = index
    var value: UInt32 = 0
    while isBracketed || index < first + 2, let digit = peek()?.digitValue(below: 16) {
      value = min(value * 16 + digit, 0x11_0000)
      index += 1
    }
    let hasDigits = isBracketed ? index > first && peek() == "}" : index == first + 2
    if isBracketed, hasDigits { index += 1 }
    guard hasDigits else {
      throw mistake(
        "`\\x` is not followed by two hexadecimal digits",
        from: start,
        help: "or by some in curly brackets, as in `\\x{1F600}`"
      )
    }
    return try scalar(value, from: start)
  }

  private func scalar(
    _ value: UInt32,
    from start: Int
  ) throws(Pattern.Mistake) -> Unicode.Scalar {
    guard let scalar = Unicode.Scalar(value) else {
      throw mistake("there is no character of this number", from: start)
    }
    return scalar
  }
}
