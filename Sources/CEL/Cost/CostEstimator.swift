/// Walks a checked expression and adds up what its parts cost, in the steps that an evaluation counts.
struct CostEstimator {
  /// The least and the most.
  struct Cost {
    var least: Steps
    var most: Steps

    static let none = Cost(least: Steps(0), most: Steps(0))

    static func + (left: Cost, right: Cost) -> Cost {
      Cost(least: left.least + right.least, most: left.most + right.most)
    }

    /// With so much more at most.
    func upTo(_ steps: Steps) -> Cost { Cost(least: least, most: most + steps) }
  }

  /// What a node costs with everything below it, and how large its value is.
  struct Estimate {
    let cost: Cost
    let size: SizeEstimate
  }

  let variables: [Variable]
  let sizes: SizeAssumptions

  /// The sizes of the macros' variables, by their places.
  private var locals: [Int: SizeEstimate] = [:]

  init(variables: [Variable], sizes: SizeAssumptions) {
    self.variables = variables
    self.sizes = sizes
  }

  mutating func estimate(_ node: CheckedNode) -> Estimate {
    switch node.kind {
    case .constant(.string(let text)):
      return Estimate(cost: .none, size: .text(Steps(text.utf8.count)))
    case .constant(.bytes(let bytes)):
      return Estimate(cost: .none, size: .text(Steps(bytes.count)))
    case .constant, .typeValue: return Estimate(cost: .none, size: .scalar)
    case .variable(let number):
      let name = variables.indices.contains(number) ? variables[number].name : nil
      return Estimate(cost: .none, size: sizes.size(of: node.type, named: name))
    case .local(let number):
      return Estimate(cost: .none, size: locals[number] ?? sizes.size(of: node.type))
    case .field(let operand, let name, _): return field(node, operand, name)
    case .has(let operand, _, _):
      let operand = estimate(operand)
      return Estimate(cost: operand.cost.upTo(operand.size.count), size: .scalar)
    case .call(let name, let overloads, _, let arguments):
      return call(node, name, overloads, arguments)
    case .list(let elements): return list(elements)
    case .map(let entries): return map(entries)
    case .bind(let local, let value, let body): return binding(local, value, body)
    case .comprehension(let macro): return comprehension(macro)
    }
  }

  private mutating func field(
    _ node: CheckedNode,
    _ operand: CheckedNode,
    _ name: String
  ) -> Estimate {
    let owner = estimate(operand)
    if case .object(let type) = operand.type.withoutNull {
      let size = sizes.size(of: node.type, named: "\(type).\(name)")
      return Estimate(cost: owner.cost, size: size)
    }
    let size = owner.size.part.joined(with: sizes.size(of: node.type))
    return Estimate(cost: owner.cost.upTo(owner.size.count), size: size)
  }

  private mutating func list(_ elements: [CheckedNode]) -> Estimate {
    // An optional element that is not known ends it, and one that is absent is none.
    let certain = elements.contains { $0.optionalElement != nil } ? 0 : elements.count
    var cost = Cost(least: Steps(certain), most: Steps(elements.count))
    var part = SizeEstimate.scalar
    for element in elements {
      let element = estimate(element)
      cost = (cost + element.cost).upTo(element.size.search)
      part = part.joined(with: element.size)
    }
    return Estimate(cost: cost, size: .container(Steps(elements.count), part, isMap: false))
  }

  private mutating func map(
    _ entries: [(key: CheckedNode, value: CheckedNode)]
  ) -> Estimate {
    var cost = Cost.none
    var part = SizeEstimate.scalar
    for entry in entries {
      for node in [entry.key, entry.value] {
        let estimate = estimate(node)
        cost = (cost + estimate.cost).upTo(estimate.size.search)
        part = part.joined(with: estimate.size)
      }
    }
    let count = Steps(entries.count)
    // Each key is compared with those before it.
    cost = cost.upTo(count * count * (Steps(1) + part.comparison(with: part)) + count + count)
    return Estimate(cost: cost, size: .container(count, part, isMap: true))
  }

  private mutating func binding(
    _ local: Int,
    _ value: CheckedNode,
    _ body: CheckedNode
  ) -> Estimate {
    let value = estimate(value)
    let outer = locals[local]
    locals[local] = value.size
    defer { locals[local] = outer }
    let body = estimate(body)
    return Estimate(cost: value.cost + body.cost, size: body.size)
  }

  private mutating func comprehension(_ macro: Comprehension<CheckedNode>) -> Estimate {
    let list = estimate(macro.range)
    let outer = locals
    locals[macro.local] = list.size.part
    if let second = macro.second { locals[second] = list.size.part }
    defer { locals = outer }
    let condition = macro.condition.map { estimate($0) }
    let transform = macro.transform.map { estimate($0) }
    var round = Steps(1) + (condition?.cost.most ?? Steps(0)) + (transform?.cost.most ?? Steps(0))
    let part = transform?.size ?? list.size.part
    let count = list.size.count
    switch macro.kind {
    case .all, .exists, .existsOne: break
    case .filter, .map, .transformList, .transformMap, .optMap:
      round = round + Steps(1) + part.search
    case .optFlatMap: round = round + part.search
    case .sortBy: round = round + Steps(32) * (Steps(1) + part.comparison(with: part)) + part.search
    case .transformMapEntry:
      // Each key is compared with all before it.
      let entries = count * part.count
      round = round + part.count * entries * (Steps(1) + part.part.comparison(with: part.part))
    }
    // An open list has one round more, for the rest of it.
    let cost = list.cost.upTo((count + Steps(1)) * round)
    let size: SizeEstimate =
      switch macro.kind {
      case .all, .exists, .existsOne: .scalar
      case .filter, .map, .transformList, .optMap: .container(count, part, isMap: false)
      case .transformMap: .container(count, part.joined(with: list.size.part), isMap: true)
      case .transformMapEntry: .container(count * part.count, part.part, isMap: true)
      case .optFlatMap: part
      case .sortBy: list.size
      }
    return Estimate(cost: cost, size: size)
  }
}
