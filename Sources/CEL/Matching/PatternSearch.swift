/// One run of a pattern over a text: all states of the machine are followed at once, each at most once for a character.
struct PatternSearch {
  private let program: PatternProgram

  /// For each instruction the number of the last position at which it was visited.
  private var visits: [Int]

  /// The instructions that wait for the current character.
  private var waiting: [Int] = []

  /// The instructions to begin with at the current position.
  private var entries: [Int] = []

  /// Instructions that are still to be visited at the current position.
  private var open: [Int] = []

  private var position = 0
  private var previous: Unicode.Scalar?
  private var next: Unicode.Scalar?

  init(_ program: PatternProgram) {
    self.program = program
    visits = Array(repeating: 0, count: program.instructions.count)
  }

  /// Whether the pattern is found; nil where `charge` ended the search.
  mutating func run(_ text: ArraySlice<UInt8>, charge: (Int) -> Bool) -> Bool? {
    guard charge(1 + program.instructions.count / 16) else { return nil }
    var scalars = String(decoding: text, as: UTF8.self).unicodeScalars.makeIterator()
    next = scalars.next()
    var spent = 0
    while true {
      position += 1
      waiting.removeAll(keepingCapacity: true)
      if position == 1 || !program.isAnchored { entries.append(0) }
      for entry in entries where visit(entry, &spent) {
        return true
      }
      if spent >= 1_024 {
        guard charge(spent / 16) else { return nil }
        spent %= 16
      }
      guard let scalar = next, !(program.isAnchored && waiting.isEmpty) else {
        return charge(spent / 16) ? false : nil
      }
      advance(over: scalar)
      previous = scalar
      next = scalars.next()
    }
  }

  /// Follows everything that needs no character; whether that is all there is to the pattern.
  private mutating func visit(_ entry: Int, _ spent: inout Int) -> Bool {
    open.append(entry)
    while let place = open.popLast() {
      guard visits[place] != position else { continue }
      visits[place] = position
      spent += 1
      switch program.instructions[place] {
      case .scalar, .set: waiting.append(place)
      case .assertion(let assertion): if holds(assertion) { open.append(place + 1) }
      case .jump(let target): open.append(target)
      case .fork(let other):
        open.append(other)
        open.append(place + 1)
      case .found: return true
      }
    }
    spent += 1
    return false
  }

  private mutating func advance(over scalar: Unicode.Scalar) {
    entries.removeAll(keepingCapacity: true)
    for place in waiting {
      let isTaken =
        switch program.instructions[place] {
        case .scalar(let wanted): wanted == scalar
        case .set(let number): program.classes[number].contains(scalar)
        case .assertion, .jump, .fork, .found: false
        }
      if isTaken { entries.append(place + 1) }
    }
  }

  private func holds(_ assertion: PatternNode.Assertion) -> Bool {
    switch assertion {
    case .textStart: previous == nil
    case .textEnd: next == nil
    case .lineStart: previous == nil || previous == "\n"
    case .lineEnd: next == nil || next == "\n"
    case .wordBoundary: isWord(previous) != isWord(next)
    case .noWordBoundary: isWord(previous) == isWord(next)
    }
  }

  private func isWord(_ scalar: Unicode.Scalar?) -> Bool {
    switch scalar {
    case .some("a"..."z"), .some("A"..."Z"), .some("0"..."9"), .some("_"): true
    case .some, .none: false
    }
  }
}
