/// What stands behind `(` and `{`.
extension PatternParser {
  /// Reads the beginning of a group, whose bracket has been read, or flags for the rest of the group around it.
  mutating func openGroup(from start: Int) throws(Pattern.Mistake) {
    guard peek() == "?" else { return try enterGroup(from: start, with: flags) }
    try refuseOtherDialects(from: start)
    if comes("?P<") || comes("?<") {
      index += comes("?P<") ? 3 : 2
      try readName(from: start)
      return try enterGroup(from: start, with: flags)
    }
    index += 1
    let changed = try readFlags(from: start)
    let end = peek()
    index += 1
    if end == ":" { try enterGroup(from: start, with: changed) } else { flags = changed }
  }

  /// What other dialects write here and no search in linear time can do.
  private func refuseOtherDialects(from start: Int) throws(Pattern.Mistake) {
    let others: [(text: String, name: String)] = [
      ("?=", "look-ahead"), ("?!", "look-ahead"), ("?<=", "look-behind"), ("?<!", "look-behind"),
      ("?P=", "a reference to a group"), ("?P>", "a call of a group"), ("?>", "an atomic group"),
      ("?#", "a comment"), ("?(", "a condition"), ("?|", "a group with branches"),
    ]
    guard let other = others.first(where: { comes($0.text) }) else { return }
    throw mistake(
      "`(\(other.text)` is \(other.name), which RE2's syntax does not have",
      from: start,
      to: start + 1 + other.text.unicodeScalars.count
    )
  }

  private mutating func readName(from start: Int) throws(Pattern.Mistake) {
    let first = index
    while let scalar = peek(), scalar == "_" || scalar.isASCIILetterOrDigit { index += 1 }
    guard index > first, peek() == ">" else {
      throw mistake(
        "the group's name is not made of letters, digits and `_` with `>` behind it",
        from: start,
        to: index + 1
      )
    }
    let name = text(from: first, to: index)
    index += 1
    guard names.insert(name).inserted else {
      throw mistake("a group before has the name `\(name)` too", from: first, to: index - 1)
    }
  }

  /// Reads letters up to `:` or `)`, which is left unread.
  private mutating func readFlags(from start: Int) throws(Pattern.Mistake) -> Flags {
    var changed = flags
    var turnsOn = true
    var hasLetter = false
    while let scalar = peek(), scalar != ":", scalar != ")" {
      switch scalar {
      case "i": changed.ignoresCase = turnsOn
      case "m": changed.isMultiline = turnsOn
      case "s": changed.dotTakesAll = turnsOn
      case "U": break
      case "-" where turnsOn:
        turnsOn = false
        hasLetter = false
        index += 1
        continue
      default:
        throw mistake(
          "`\(scalar)` is no flag",
          from: index,
          to: index + 1,
          help: "the flags are `i`, `m`, `s` and `U`"
        )
      }
      hasLetter = true
      index += 1
    }
    guard peek() != nil else {
      throw mistake("the group is not closed", from: start, to: start + 1, help: "`)` ends it")
    }
    guard turnsOn || hasLetter else {
      throw mistake("no flag stands behind `-`", from: index - 1)
    }
    return changed
  }

  /// Reads `{n}`, `{n,}` or `{n,m}`, whose bracket has been read; nil, and nothing read, where it is none of them.
  mutating func repetitionCounts(
    from start: Int
  ) throws(Pattern.Mistake) -> (least: Int, most: Int?)? {
    let first = index
    guard let least = readNumber() else { return nil }
    var most: Int? = least
    if peek() == "," {
      index += 1
      most = readNumber()
    }
    guard peek() == "}" else {
      index = first
      return nil
    }
    index += 1
    guard max(least, most ?? 0) <= Pattern.Limits.repetitions else {
      throw mistake("a repetition is of at most \(Pattern.Limits.repetitions) times", from: start)
    }
    guard least <= most ?? least else {
      throw mistake("the repetition's least is more than its most", from: start)
    }
    return (least, most)
  }

  /// Reads digits; a number beyond every limit stays just that.
  private mutating func readNumber() -> Int? {
    var number: Int?
    while let digit = peek()?.digitValue(below: 10) {
      number = min((number ?? 0) * 10 + Int(digit), 1_000_000)
      index += 1
    }
    return number
  }
}

extension Unicode.Scalar {
  var isASCIILetterOrDigit: Bool {
    switch self {
    case "a"..."z", "A"..."Z", "0"..."9": true
    default: false
    }
  }

  /// What it counts as a digit of a base up to sixteen.
  func digitValue(below base: UInt32) -> UInt32? {
    let digit: UInt32
    switch self {
    case "0"..."9": digit = value - 0x30
    case "a"..."f": digit = value - 0x61 + 10
    case "A"..."F": digit = value - 0x41 + 10
    default: return nil
    }
    return digit < base ? digit : nil
  }
}
