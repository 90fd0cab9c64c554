import CEL
import TestSupport

/// Makes random expressions over ``GeneratedWorld``, well-typed ones unless mistakes are asked for.
struct ExpressionGenerator {
  var random: RandomNumbers

  /// One of so many operands has another type than it should; zero makes none.
  let mistakes: Int

  /// The macro variables that may be read, innermost last.
  private var locals: [(name: String, type: CELType)] = []
  private var made: Int = 0

  init(seed: Int, mistakes: Int = 0) {
    random = RandomNumbers(seed: seed)
    self.mistakes = mistakes
  }

  static let item: CELType = .object("Item")
  static let types: [CELType] = [
    .bool, .int, .double, .string, .timestamp, item, .list(.string), .list(item),
    .opaque("Marks"), table,
  ]
  static let table: CELType = .map(key: .string, value: .int)

  /// An expression of a type.
  mutating func expression(_ type: CELType, depth: Int) -> String {
    var type = type
    if mistakes > 0, random.once(in: mistakes) {
      if random.once(in: 4) { return random.pick(["itme", "item.scor", "f(1)", "null", "1u"]) }
      type = random.pick(Self.types)
    }
    if let local = locals.last(where: { $0.type == type }), random.once(in: 3) {
      return local.name
    }
    guard depth > 0 else { return leaf(type) }
    switch type {
    case .bool: return bool(depth - 1)
    case .int: return int(depth - 1)
    case .double: return double(depth - 1)
    case .string: return string(depth - 1)
    case .list(let element): return list(element, depth - 1)
    default:
      return random.once(in: 5) ? choice(type, depth - 1) : leaf(type)
    }
  }

  /// Something that is read or a constant.
  private mutating func leaf(_ type: CELType) -> String {
    let owner = object()
    switch type {
    case .bool:
      return random.once(in: 8)
        ? random.pick(["true", "false"]) : random.pick(["on", "\(owner).on"])
    case .int:
      return random.pick(["score", "\(owner).score", "\(owner).score", "\(random.below(4))"])
    case .double:
      return random.pick(["ratio", "\(owner).ratio", "\(owner).ratio", "1.0", "2.5", "1e3"])
    case .string:
      return random.pick(["\(owner).id", "tags[\(random.below(3))]", "'a'", "'b'", "'c'"])
    case .timestamp: return random.pick(["\(owner).made", "timestamp('2026-01-01T00:00:00Z')"])
    case .opaque: return random.pick(["marks", "\(owner).marks"])
    case .map:
      return random.pick([
        "table", "table", "{}", "{'a': score, 'b': \(owner).score}", "{\(owner).id: 1}",
      ])
    case .list(.bool): return "[\(owner).on, \(random.pick(["on", "true"]))]"
    case .list(.int): return "[\(owner).score, score, \(random.below(3))]"
    case .list(.string): return random.pick(["tags", "\(owner).tags", "['a', 'b']", "[]"])
    case .list: return random.pick(["items", "\(owner).parts"])
    default: return owner
    }
  }

  /// An object to read from.
  private mutating func object() -> String {
    if let local = locals.last(where: { $0.type == Self.item }), !random.once(in: 3) {
      return local.name
    }
    return random.once(in: 4) ? "items[\(random.below(3))]" : "item"
  }

  private mutating func choice(_ type: CELType, _ depth: Int) -> String {
    let condition = expression(.bool, depth: depth)
    let first = expression(type, depth: depth)
    return "(\(condition) ? \(first) : \(expression(type, depth: depth)))"
  }

  private mutating func operation(_ signs: [String], _ type: CELType, _ depth: Int) -> String {
    let left = expression(type, depth: depth)
    let sign = random.pick(signs)
    return "(\(left) \(sign) \(expression(type, depth: depth)))"
  }

  private mutating func bool(_ depth: Int) -> String {
    switch random.below(26) {
    case 20: return tableQuestion(depth)
    case 21, 22: return binding(.bool, depth)
    case 23: return macroOverPositions(depth)
    case 24, 25: return optionalQuestion(depth)
    case 0, 1, 2, 3: return operation(["&&"], .bool, depth)
    case 4, 5, 6: return operation(["||"], .bool, depth)
    case 7: return "!\(expression(.bool, depth: 0))"
    case 8: return "!(\(expression(.bool, depth: depth)))"
    case 9: return choice(.bool, depth)
    case 10: return comparison(depth)
    case 11: return operation(["==", "!="], random.pick(Self.types), depth)
    case 12:
      let list = expression(.list(.string), depth: depth)
      return "(\(expression(.string, depth: depth)) in \(list))"
    case 13, 14, 15: return macro(random.pick(["all", "exists", "exists_one"]), depth)
    case 16: return presence(depth)
    case 17: return "\(leaf(.opaque("Marks"))).meets(\(leaf(.opaque("Marks"))))"
    case 18: return "ready(\(object()))"
    default: return leaf(.bool)
    }
  }

  private mutating func comparison(_ depth: Int) -> String {
    let type = random.pick([CELType.int, .double, .double, .string, .timestamp])
    return operation(["<", "<=", ">", ">="], type, depth)
  }

  /// A question for a nullable field, alone or before it is read.
  private mutating func presence(_ depth: Int) -> String {
    let owner = object()
    switch random.below(5) {
    case 0: return "has(\(owner).\(random.pick(["note", "limit", "next", "score", "tags"])))"
    case 1: return "(has(\(owner).limit) && \(owner).limit > \(expression(.double, depth: 0)))"
    case 2: return "(!has(\(owner).note) || \(owner).note == \(expression(.string, depth: 0)))"
    case 3: return "(has(\(owner).next) ? \(owner).next.on : \(expression(.bool, depth: depth)))"
    default: return "(\(owner).note == null)"
    }
  }

  private mutating func macro(_ name: String, _ depth: Int) -> String {
    let element = random.pick([CELType.string, Self.item, Self.item, Self.item, .bool, .int])
    let list = expression(.list(element), depth: depth)
    let (variable, body) = scoped(element, .bool, depth)
    return "\(list).\(name)(\(variable), \(body))"
  }

  private mutating func scoped(
    _ element: CELType,
    _ result: CELType,
    _ depth: Int
  ) -> (variable: String, body: String) {
    scoped(element) { $0.expression(result, depth: depth) }
  }

  /// Something in which a new variable of a type may be read, with the variable.
  private mutating func scoped<Body>(
    _ element: CELType,
    _ body: (inout ExpressionGenerator) -> Body
  ) -> (variable: String, body: Body) {
    made += 1
    let variable = "v\(made)"
    locals.append((variable, element))
    defer { locals.removeLast() }
    return (variable, body(&self))
  }

  private mutating func tableQuestion(_ depth: Int) -> String {
    let table = expression(Self.table, depth: depth)
    switch random.below(5) {
    case 4:
      let (key, value, body) = scoped(.string, .int, .bool, depth)
      return "\(table).\(random.pick(["all", "exists", "existsOne"]))(\(key), \(value), \(body))"
    case 0: return "(\(expression(.string, depth: depth)) in \(table))"
    case 1: return "has(\(table).a)"
    default:
      let (variable, body) = scoped(.string, .bool, depth)
      return "\(table).\(random.pick(["all", "exists"]))(\(variable), \(body))"
    }
  }

  private mutating func int(_ depth: Int) -> String {
    switch random.below(10) {
    case 8: return binding(.int, depth)
    case 9:
      let table = expression(Self.table, depth: depth)
      let access = random.pick([".?a", "[?'b']", "[?\(leaf(.string))]"])
      return "\(table)\(access).orValue(\(expression(.int, depth: depth)))"
    case 7:
      let table = expression(Self.table, depth: depth)
      return "\(table)\(random.pick([".a", ".b", "['a']", "[\(leaf(.string))]"]))"
    case 0: return operation(["+", "-", "*"], .int, depth)
    case 1: return operation(["/", "%"], .int, depth)
    case 2: return "size(\(expression(.list(.string), depth: depth)))"
    case 3: return "\(expression(.list(Self.item), depth: depth)).size()"
    case 4: return "twice(\(expression(.int, depth: depth)))"
    case 5: return choice(.int, depth)
    default: return leaf(.int)
    }
  }

  private mutating func double(_ depth: Int) -> String {
    switch random.below(6) {
    case 5: return "\(object()).?limit.orValue(\(expression(.double, depth: depth)))"
    case 0: return operation(["+", "-", "*", "/"], .double, depth)
    case 1: return choice(.double, depth)
    case 2: return "double(\(expression(.int, depth: depth)))"
    default: return leaf(.double)
    }
  }

  private mutating func string(_ depth: Int) -> String {
    switch random.below(6) {
    case 5:
      let list = expression(.list(.string), depth: depth)
      return "\(list)[?\(random.below(3))].orValue(\(expression(.string, depth: depth)))"
    case 0: return operation(["+"], .string, depth)
    case 1: return choice(.string, depth)
    case 2: return "\(expression(.list(.string), depth: depth))[\(random.below(2))]"
    default: return leaf(.string)
    }
  }

  private mutating func list(_ element: CELType, _ depth: Int) -> String {
    switch random.below(11) {
    case 8: return binding(.list(element), depth)
    case 9:
      let list = expression(.list(Self.item), depth: depth)
      let (position, value, body) = scoped(.int, Self.item, element, depth)
      return "\(list).transformList(\(position), \(value), \(body))"
    case 10:
      let list = expression(.list(element), depth: depth)
      return "[?\(list)[?\(random.below(2))], \(expression(element, depth: depth))]"
    case 0: return operation(["+"], .list(element), depth)
    case 1: return choice(.list(element), depth)
    case 2, 3:
      let list = expression(.list(element), depth: depth)
      let (variable, body) = scoped(element, .bool, depth)
      return "\(list).\(random.pick(["filter", "sortBy"]))(\(variable), \(body))"
    case 4:
      let list = expression(.list(Self.item), depth: depth)
      let (variable, body) = scoped(Self.item, element, depth)
      return "\(list).map(\(variable), \(body))"
    case 5:
      let elements = (0...random.below(2)).map { _ in expression(element, depth: depth) }
      return "[\(elements.joined(separator: ", "))]"
    default: return leaf(.list(element))
    }
  }
}

/// Bindings, macros over two variables, and optionals.
extension ExpressionGenerator {
  private mutating func scoped(
    _ first: CELType,
    _ second: CELType,
    _ result: CELType,
    _ depth: Int
  ) -> (first: String, second: String, body: String) {
    let (name, inner) = scoped(first) { $0.scoped(second, result, depth) }
    return (name, inner.variable, inner.body)
  }

  private mutating func binding(_ type: CELType, _ depth: Int) -> String {
    let bound = random.pick([CELType.bool, .int, Self.item, .list(.string), Self.table])
    let value = expression(bound, depth: depth)
    let (variable, body) = scoped(bound, type, depth)
    return "cel.bind(\(variable), \(value), \(body))"
  }

  private mutating func macroOverPositions(_ depth: Int) -> String {
    let element = random.pick([CELType.string, Self.item, Self.item])
    let list = expression(.list(element), depth: depth)
    let (position, value, body) = scoped(.int, element, .bool, depth)
    let name = random.pick(["all", "exists", "existsOne"])
    return "\(list).\(name)(\(position), \(value), \(body))"
  }

  private mutating func optionalQuestion(_ depth: Int) -> String {
    let owner = object()
    switch random.below(6) {
    case 0: return "\(owner).?\(random.pick(["note", "limit", "next", "score"])).hasValue()"
    case 1:
      let (variable, body) = scoped(Self.item, .bool, depth)
      let other = expression(.bool, depth: depth)
      return "\(owner).?next.optMap(\(variable), \(body)).orValue(\(other))"
    case 2:
      let (variable, _) = scoped(Self.item, .bool, 0)
      return "\(owner).?next.optFlatMap(\(variable), \(variable).?note).hasValue()"
    case 3:
      let first = "optional.of(\(expression(.int, depth: depth)))"
      return "(\(first) == \(expression(Self.table, depth: depth)).?a)"
    case 4: return "(\(owner).?next.note.orValue('a') == \(expression(.string, depth: depth)))"
    default:
      let table = expression(Self.table, depth: depth)
      let (key, value, body) = scoped(.string, .int, .int, depth)
      return "(1 in \(table).transformMap(\(key), \(value), \(body)).map(k, size(k)))"
    }
  }
}
