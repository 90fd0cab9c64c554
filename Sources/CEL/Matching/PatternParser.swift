/// Reads the text of a pattern, up to its first mistake.
///
/// Groups stand on a stack of its own, so that the nesting of a text is never the nesting of calls.
struct PatternParser {
  /// What `(?ims)` turns on; `U` changes nothing where nobody asks which match comes first.
  struct Flags {
    var ignoresCase = false
    var isMultiline = false
    var dotTakesAll = false
  }

  /// A group that is not closed yet, with what stood before it.
  struct Group {
    let start: Int
    let flags: Flags
    let alternatives: [PatternNode]
    let sequence: [PatternNode]
  }

  let scalars: [Unicode.Scalar]

  /// The byte at which each character begins, and the end of the text.
  private let offsets: [Int]

  var index = 0
  var flags = Flags()
  var groups: [Group] = []
  var names: Set<String> = []
  private var alternatives: [PatternNode] = []
  var sequence: [PatternNode] = []

  /// Whether what was read last is a repetition, which cannot be repeated without a group around it.
  private var isAfterRepetition = false

  init(_ text: some Collection<UInt8>) {
    scalars = Array(String(decoding: text, as: UTF8.self).unicodeScalars)
    var offsets = [0]
    offsets.reserveCapacity(scalars.count + 1)
    for scalar in scalars { offsets.append((offsets.last ?? 0) + UTF8.width(scalar)) }
    self.offsets = offsets
  }

  /// The character at a distance from the current one; nil behind the end.
  func peek(_ distance: Int = 0) -> Unicode.Scalar? {
    index + distance < scalars.count ? scalars[index + distance] : nil
  }

  /// Whether these characters come next.
  func comes(_ text: String) -> Bool {
    scalars[index...].starts(with: text.unicodeScalars)
  }

  /// The characters between two places as text.
  func text(from start: Int, to end: Int) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[start..<end])
    return String(text)
  }

  /// A mistake from one character up to another; without an end it reaches to the current one.
  func mistake(
    _ message: String,
    from start: Int,
    to end: Int? = nil,
    help: String? = nil
  ) -> Pattern.Mistake {
    let end = min(end ?? index, scalars.count)
    return Pattern.Mistake(
      message: message,
      range: offsets[min(start, end)]..<offsets[end],
      help: help
    )
  }

  mutating func parse() throws(Pattern.Mistake) -> PatternNode {
    while let scalar = peek() {
      let start = index
      index += 1
      try read(scalar, from: start)
    }
    if let group = groups.last {
      throw mistake(
        "the group is not closed",
        from: group.start,
        to: group.start + 1,
        help: "`)` ends it"
      )
    }
    let node = finishedGroup()
    guard node.size <= Pattern.Limits.instructions else { throw tooLarge(node, from: 0) }
    return node
  }

  private mutating func read(
    _ scalar: Unicode.Scalar,
    from start: Int
  ) throws(Pattern.Mistake) {
    switch scalar {
    case "(": try openGroup(from: start)
    case ")": try closeGroup(from: start)
    case "|":
      alternatives.append(PatternNode(sequence: sequence))
      sequence = []
      isAfterRepetition = false
    case "*": try repeatLast(least: 0, most: nil, from: start)
    case "+": try repeatLast(least: 1, most: nil, from: start)
    case "?": try repeatLast(least: 0, most: 1, from: start)
    case "{":
      guard let (least, most) = try repetitionCounts(from: start) else {
        return append(literal: "{")
      }
      try repeatLast(least: least, most: most, from: start)
    case "[": append(PatternNode(set: try readClass(from: start)))
    case ".":
      let all = ScalarClass.Part(ranges: [0...0x10_FFFF])
      let lineEnd = ScalarClass.Part(ranges: [0x0A...0x0A])
      append(
        PatternNode(set: flags.dotTakesAll ? ScalarClass([all]) : ScalarClass([lineEnd.negated]))
      )
    case "^": append(PatternNode(assertion: flags.isMultiline ? .lineStart : .textStart))
    case "$": append(PatternNode(assertion: flags.isMultiline ? .lineEnd : .textEnd))
    case "\\": try readEscape(from: start)
    default: append(literal: scalar)
    }
  }

  mutating func append(_ node: PatternNode) {
    sequence.append(node)
    isAfterRepetition = false
  }

  mutating func append(literal scalar: Unicode.Scalar) {
    guard flags.ignoresCase, CaseFolding.mayVary(scalar) else {
      return append(PatternNode(scalar: scalar))
    }
    let part = ScalarClass.Part(ranges: [scalar.value...scalar.value])
    append(PatternNode(set: ScalarClass([part], ignoresCase: true)))
  }

  /// Begins a group, or the rest of one whose flags change.
  mutating func enterGroup(from start: Int, with flags: Flags) throws(Pattern.Mistake) {
    guard groups.count < Pattern.Limits.depth else {
      throw mistake("groups are nested more than \(Pattern.Limits.depth) deep", from: start)
    }
    groups.append(
      Group(start: start, flags: self.flags, alternatives: alternatives, sequence: sequence)
    )
    self.flags = flags
    alternatives = []
    sequence = []
    isAfterRepetition = false
  }

  private mutating func closeGroup(from start: Int) throws(Pattern.Mistake) {
    guard let group = groups.popLast() else {
      throw mistake("`)` closes no group", from: start, help: "a bracket itself is written `\\)`")
    }
    let node = finishedGroup()
    flags = group.flags
    alternatives = group.alternatives
    sequence = group.sequence
    append(node)
  }

  private func finishedGroup() -> PatternNode {
    PatternNode(alternatives: alternatives + [PatternNode(sequence: sequence)])
  }

  private mutating func repeatLast(
    least: Int,
    most: Int?,
    from start: Int
  ) throws(Pattern.Mistake) {
    let sign = text(from: start, to: index)
    guard !isAfterRepetition else {
      throw mistake(
        "`\(sign)` repeats a repetition",
        from: start,
        help: "put what it repeats into a group, as in `(?:a*)\(sign)`"
      )
    }
    guard let last = sequence.popLast() else {
      throw mistake(
        "`\(sign)` has nothing to repeat",
        from: start,
        help: "the character itself is written `\\\(sign)`"
      )
    }
    if peek() == "?" { index += 1 }
    let node = PatternNode(repeating: last, least: least, most: most)
    guard node.repetitions <= Pattern.Limits.repetitions else {
      throw mistake(
        "with the repetitions in it, `\(sign)` repeats more than \(Pattern.Limits.repetitions) times",
        from: start
      )
    }
    guard node.size <= Pattern.Limits.instructions else { throw tooLarge(node, from: start) }
    sequence.append(node)
    isAfterRepetition = true
  }

  private func tooLarge(_ node: PatternNode, from start: Int) -> Pattern.Mistake {
    mistake(
      "the pattern comes to \(node.size) instructions, more than \(Pattern.Limits.instructions)",
      from: start
    )
  }
}
