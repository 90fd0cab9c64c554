/// What stands in square brackets.
extension PatternParser {
  /// Reads a class whose bracket has been read.
  mutating func readClass(from start: Int) throws(Pattern.Mistake) -> ScalarClass {
    let isNegated = peek() == "^"
    if isNegated { index += 1 }
    let first = index
    var parts: [ScalarClass.Part] = []
    while true {
      guard let scalar = peek() else {
        throw mistake("the class is not closed", from: start, to: start + 1, help: "`]` ends it")
      }
      // A bracket that comes first is itself.
      if scalar == "]", index > first { break }
      parts.append(try readPart(scalar))
    }
    index += 1
    return ScalarClass(parts, isNegated: isNegated, ignoresCase: flags.ignoresCase)
  }

  private mutating func readPart(
    _ scalar: Unicode.Scalar
  ) throws(Pattern.Mistake) -> ScalarClass.Part {
    let start = index
    if scalar == "[", peek(1) == ":", let part = try readPOSIXClass(from: start) { return part }
    if scalar == "\\" {
      index += 1
      if let part = try readNamedPart(from: start) { return part }
      index = start
    }
    let low = try readClassScalar()
    guard peek() == "-", let next = peek(1), next != "]" else {
      return ScalarClass.Part(ranges: [low.value...low.value])
    }
    index += 1
    let high = try readClassScalar()
    guard low <= high else {
      throw mistake(
        "the range ends before it begins",
        from: start,
        help: "the lower character comes first"
      )
    }
    return ScalarClass.Part(ranges: [low.value...high.value])
  }

  private mutating func readClassScalar() throws(Pattern.Mistake) -> Unicode.Scalar {
    let start = index
    index += 1
    return scalars[start] == "\\" ? try readEscapedScalar(from: start) : scalars[start]
  }

  /// Reads `[:alpha:]` or `[:^alpha:]`; nil, and nothing read, where no `:]` comes.
  private mutating func readPOSIXClass(
    from start: Int
  ) throws(Pattern.Mistake) -> ScalarClass.Part? {
    var end = index + 2
    while end < scalars.count, scalars[end].isASCIILetterOrDigit || scalars[end] == "^" { end += 1 }
    guard end + 1 < scalars.count, scalars[end] == ":", scalars[end + 1] == "]" else { return nil }
    let isNegated = peek(2) == "^"
    let name = text(from: index + (isNegated ? 3 : 2), to: end)
    index = end + 2
    guard let part = NamedClasses.posix[name] else {
      let names = NamedClasses.posix.keys.sorted().map { "`\($0)`" }
      throw mistake(
        "there is no class `\(name)`",
        from: start,
        help: "the classes are \(names.joined(separator: ", "))"
      )
    }
    return isNegated ? part.negated : part
  }
}

/// Classes that have a name, all of ASCII.
enum NamedClasses {
  /// What `\d`, `\s` and `\w` stand for.
  static func escape(_ letter: Unicode.Scalar) -> ScalarClass.Part? {
    switch letter {
    case "d": posix["digit"]
    case "s": part("\t"..."\n", "\u{0C}"..."\r", " "..." ")
    case "w": posix["word"]
    default: nil
    }
  }

  static let posix: [String: ScalarClass.Part] = [
    "alnum": part("0"..."9", "A"..."Z", "a"..."z"),
    "alpha": part("A"..."Z", "a"..."z"),
    "ascii": part("\u{00}"..."\u{7F}"),
    "blank": part("\t"..."\t", " "..." "),
    "cntrl": part("\u{00}"..."\u{1F}", "\u{7F}"..."\u{7F}"),
    "digit": part("0"..."9"),
    "graph": part("!"..."~"),
    "lower": part("a"..."z"),
    "print": part(" "..."~"),
    "punct": part("!"..."/", ":"..."@", "["..."`", "{"..."~"),
    "space": part("\t"..."\r", " "..." "),
    "upper": part("A"..."Z"),
    "word": part("0"..."9", "A"..."Z", "a"..."z", "_"..."_"),
    "xdigit": part("0"..."9", "A"..."F", "a"..."f"),
  ]

  private static func part(_ ranges: ClosedRange<Unicode.Scalar>...) -> ScalarClass.Part {
    ScalarClass.Part(ranges: ranges.map { $0.lowerBound.value...$0.upperBound.value })
  }
}
