/// A pattern as instructions of a nondeterministic machine, of which all states are followed at once.
struct PatternProgram: Sendable {
  /// The instructions; each but the jumps goes on with the next one.
  enum Instruction: Sendable {
    case scalar(Unicode.Scalar)
    /// A class, by its place in ``PatternProgram/classes``.
    case set(Int)
    case assertion(PatternNode.Assertion)
    case jump(Int)
    /// The next instruction, and another one as well.
    case fork(Int)
    case found
  }

  var instructions: [Instruction] = []
  var classes: [ScalarClass] = []

  /// Whether a match can begin nowhere but at the start of the text.
  var isAnchored = false
}

/// Turns a parsed pattern into a program.
struct PatternCompiler {
  private var program = PatternProgram()

  /// The places of the classes that the program has already.
  private var numbers: [ScalarClass: Int] = [:]

  private init() {}

  static func compile(_ node: PatternNode) -> PatternProgram {
    var compiler = PatternCompiler()
    compiler.program.isAnchored = isAnchored(node)
    compiler.emit(node)
    compiler.program.instructions.append(.found)
    return compiler.program
  }

  private static func isAnchored(_ node: PatternNode) -> Bool {
    switch node.kind {
    case .assertion(.textStart): true
    case .sequence(let parts): parts.first.map(isAnchored) ?? false
    case .alternatives(let alternatives): alternatives.allSatisfy(isAnchored)
    case .scalar, .set, .assertion, .repetition: false
    }
  }

  private var end: Int { program.instructions.count }

  private mutating func emit(_ node: PatternNode) {
    switch node.kind {
    case .scalar(let scalar): program.instructions.append(.scalar(scalar))
    case .set(let set): program.instructions.append(.set(number(of: set)))
    case .assertion(let assertion): program.instructions.append(.assertion(assertion))
    case .sequence(let parts): for part in parts { emit(part) }
    case .alternatives(let alternatives): emit(alternatives: alternatives)
    case .repetition(let node, let least, let most): emit(node, least, most)
    }
  }

  private mutating func number(of set: ScalarClass) -> Int {
    if let number = numbers[set] { return number }
    numbers[set] = program.classes.count
    program.classes.append(set)
    return program.classes.count - 1
  }

  private mutating func emit(alternatives: [PatternNode]) {
    var jumps: [Int] = []
    for alternative in alternatives.dropLast() {
      let fork = reserve()
      emit(alternative)
      jumps.append(reserve())
      program.instructions[fork] = .fork(end)
    }
    if let last = alternatives.last { emit(last) }
    for jump in jumps { program.instructions[jump] = .jump(end) }
  }

  private mutating func emit(_ node: PatternNode, _ least: Int, _ most: Int?) {
    for _ in 0..<least { emit(node) }
    guard let most else {
      let fork = reserve()
      emit(node)
      program.instructions.append(.jump(fork))
      program.instructions[fork] = .fork(end)
      return
    }
    var forks: [Int] = []
    for _ in least..<max(least, most) {
      forks.append(reserve())
      emit(node)
    }
    for fork in forks { program.instructions[fork] = .fork(end) }
  }

  /// The place of an instruction that is written later.
  private mutating func reserve() -> Int {
    program.instructions.append(.found)
    return end - 1
  }
}
