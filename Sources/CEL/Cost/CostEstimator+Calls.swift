/// Operators and functions.
extension CostEstimator {
  /// What the functions of the extension libraries say of themselves.
  private static let libraries: [String: @Sendable ([SizeEstimate]) -> CallWork] = {
    var works: [String: @Sendable ([SizeEstimate]) -> CallWork] = [:]
    for function in Library.all.flatMap(\.functions) {
      guard let work = function.work else { continue }
      guard let other = works[function.name] else {
        works[function.name] = work
        continue
      }
      // Two libraries have a function of this name, as `reverse`: it is one or the other.
      works[function.name] = { sizes in
        let (one, two) = (work(sizes), other(sizes))
        return CallWork(max(one.steps, two.steps), one.size.joined(with: two.size))
      }
    }
    return works
  }()

  mutating func call(
    _ node: CheckedNode,
    _ name: String,
    _ overloads: [String],
    _ arguments: [CheckedNode]
  ) -> Estimate {
    let isSearchInLiteral = name == "@in" && arguments.count == 2
    var operands: [Estimate] = []
    for (index, argument) in arguments.enumerated() {
      let operand = estimate(argument)
      guard isSearchInLiteral, index == 1, case .list = argument.kind else {
        operands.append(operand)
        continue
      }
      // Such a list is never made, so that it may cost nothing.
      let cost = Cost(least: Steps(0), most: operand.cost.most)
      operands.append(Estimate(cost: cost, size: operand.size))
    }
    var cost = operands.reduce(Cost.none) { $0 + $1.cost }
    switch (name, operands.count) {
    case ("_&&_", 2), ("_||_", 2):
      // Any operand may decide, and chains are balanced: only the first one of all is sure to be evaluated.
      return Estimate(cost: Cost(least: operands[0].cost.least, most: cost.most), size: .scalar)
    case ("_?_:_", 3):
      // Neither branch is evaluated where the condition is unknown.
      let branch = max(operands[1].cost.most, operands[2].cost.most)
      cost = operands[0].cost.upTo(branch)
      return Estimate(cost: cost, size: operands[1].size.joined(with: operands[2].size))
    default:
      let search = operands.reduce(Steps(0)) { $0 + $1.size.search }
      let (steps, size) = work(node, name, overloads, arguments, operands.map(\.size))
      return Estimate(cost: cost.upTo(search + steps), size: size)
    }
  }

  /// What the call itself takes, and the size of its result.
  private func work(
    _ node: CheckedNode,
    _ name: String,
    _ overloads: [String],
    _ arguments: [CheckedNode],
    _ operands: [SizeEstimate]
  ) -> (Steps, SizeEstimate) {
    guard let first = operands.first else { return (Steps(0), sizes.size(of: node.type)) }
    let second = operands.count > 1 ? operands[1] : .scalar
    switch name {
    case "_==_", "_!=_": return (first.comparison(with: second), .scalar)
    case "_<_", "_<=_", "_>_", "_>=_": return (min(first.count, second.count) / 16, .scalar)
    case "_+_":
      let size = first.concatenated(with: second)
      if case .container = size { return (size.count, size) }
      return (size.count / 16, size)
    case "@in":
      let each = Steps(1) + first.comparison(with: second.part)
      return (second.count * each, .scalar)
    case "_[_]":
      guard case .optional = arguments[0].type.withoutNull else {
        let each = Steps(1) + second.comparison(with: first.part)
        return (first.count * each, first.part)
      }
      // What is looked up in an optional makes another one.
      let part = first.part.part
      let steps = first.lookup(of: second) + Steps(1) + part.search
      return (steps, .container(Steps(1), part, isMap: false))
    case Operators.optionalIndex, Operators.optionalSelect:
      let part = first.part.part.joined(with: first.part)
      let steps = first.lookup(of: second) + Steps(1) + part.search
      return (steps, .container(Steps(1), part, isMap: false))
    case Operators.optionalElement: return (Steps(0), first.part)
    case "dyn": return (Steps(0), first)
    case "size", "startsWith", "endsWith": return (first.count / 16 + second.count / 16, .scalar)
    case "contains":
      return (first.count / 16 + first.count * (Steps(2) + second.count / 16), .scalar)
    case "matches": return (search(first, second, arguments), .scalar)
    case "string", "bytes":
      // The text of a number or a time has at most 64 bytes.
      return (first.count / 16, .text(max(first.count, Steps(64))))
    default:
      if let work = Self.libraries[name] {
        let work = work(operands)
        return (work.steps, work.size)
      }
      let size = sizes.size(of: node.type)
      if case .container = size { return (size.count, size) }
      return (first.count / 16, size)
    }
  }

  /// What it takes to follow a pattern's states over a text, and to compile a pattern that is computed.
  private func search(
    _ text: SizeEstimate,
    _ pattern: SizeEstimate,
    _ arguments: [CheckedNode]
  ) -> Steps {
    var (instructions, compiling) = (Steps(Pattern.Limits.instructions + 1), Steps(0))
    if arguments.count == 2, case .constant(.string(let text)) = arguments[1].kind,
      let pattern = try? Pattern(text.utf8)
    {
      instructions = Steps(pattern.instructionCount)
    } else {
      compiling = pattern.count + instructions
    }
    let visits = (text.count + Steps(1)) * (Steps(2) * instructions)
    return compiling + Steps(3) + text.count / 16 + instructions / 16 + visits / 16
  }
}
