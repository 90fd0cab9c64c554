import CEL
import SourceText
import TestSupport
import Testing

/// What an evaluation may take, told before and held against what it takes.
struct CostTests {
  private static let environment = Environment(
    variables: [
      Variable("l", .list(.int)), Variable("m", .map(key: .string, value: .int)),
      Variable("t", .string), Variable("p", .string), Variable("o", .object("Owner")),
      Variable("d", .dyn),
    ],
    types: [
      ObjectType(
        name: "Owner",
        fields: [.init("names", .list(.string)), .init("lists", .list(.list(.int)))]
      )
    ],
    libraries: Library.all
  )

  private static let sizes = SizeAssumptions(
    elements: 20,
    bytes: 40,
    declared: ["l": 10, "m": 5, "t": 100, "Owner.names": 7]
  )

  private func program(_ text: String) throws -> Program {
    let compiled = Self.environment.compile(SourceFile(name: "test", text: text))
    return try #require(compiled.value, "\(text): \(compiled.diagnostics)")
  }

  @Test(
    arguments: [
      ("1 < 2", 0, 0),
      ("o.names == o.names", 0, 7 * (1 + 2)),
      ("l.all(x, x > 0)", 0, 11),
      ("l.all(x, l.all(y, x == y))", 0, 11 * (1 + 11)),
      ("l.exists(x, x in [1, 2, 3])", 0, 11 * (1 + 3 * 1 + 3)),
      ("size([1, 2, 3]) == 3", 3, 3),
      ("size(t) > 0", 0, 6),
      ("t.startsWith(p)", 0, 8),
      ("5 in l", 0, 10 + 1),
      ("[1, 2].map(x, x + 1)", 2, 2 + 3 * (1 + 1)),
      ("cel.bind(x, [1, 2, 3], size(x) == size(x))", 3, 3),
      ("cel.bind(x, l, x.all(y, y > 0))", 0, 11),
    ]
  )
  func `the estimate follows the sizes that are declared`(
    _ text: String,
    _ least: Int,
    _ most: Int
  ) throws {
    let cost = try program(text).costEstimate(assuming: Self.sizes)
    #expect(cost.least == least)
    #expect(cost.most == most)
  }

  @Test
  func `an estimate beyond all numbers is the largest number`() throws {
    var text = "true"
    for level in 0..<30 { text = "l.all(x\(level), \(text))" }
    #expect(try program(text).costEstimate().most == .max)
    #expect(try program(text).costEstimate().least == 0)
  }

  @Test(
    arguments: [
      "l.all(x, l.all(y, l.all(z, x + y + z >= 0)))", "l.exists(x, x > 100)",
      "l.exists_one(x, x == 3)", "size(l.filter(x, x > 3)) == 6", "size(l.map(x, [x, x])) == 10",
      "l.map(x, x > 2, [x] + l) == l.map(x, x > 2, [x] + l)", "l + l == l + l", "11 in l",
      "[l, l] == [l, l]", "{'a': l, 'b': l} == {'b': l, 'a': l}", "{'a': l} in [{'a': l}]",
      "m.all(k, m[k] > 0)", "m == m", "has(m.e) && m.e == 5", "'z' in m", "m.exists(k, k == 'z')",
      "t == t + ''", "t < t + 'a'", "t + t + t + t == t + t + t + t", "size(t) == 100",
      "t.contains(p + 'c')", "t.contains('bb')", "t.startsWith(p)", "t.endsWith(p + 'c')",
      "t.matches('(a|b)*c')", "t.matches(p)", "matches(t + t, '(ab){10,20}c')",
      "l.all(x, t.matches(p + 'c'))", "string(bytes(t)) == t", "int('123') == 123",
      "l.map(x, string(x)).exists(s, s == t)", "d == d", "d == [d]", "d[3] == 4", "size(d) == 20",
      "d.all(x, x.all(y, y in d))", "[t].map(a, a + a).map(b, b + b)[0] == t",
      "true ? l == l : m == m", "[1, 'a', l, m, t].all(x, x != d)", "[{'a': 1, 'b': 2}] == [m]",
      "l.map(x, l.map(y, x * y)) == l.map(x, l.map(y, y * x))", "type(l) == list",
      "timestamp('2026-01-01T00:00:00Z') < timestamp('2027-01-01T00:00:00Z')",
      "math.greatest(l) == 9", "math.least(l + l) == 0", "math.greatest(1, 2, 3, 4) == 4",
      "sets.equivalent(l, l + l)", "sets.contains([t, p], [p, t])", "sets.intersects(d, [d])",
      "base64.decode(base64.encode(bytes(t))) == bytes(t)", "size(base64.encode(bytes(t))) == 136",
    ]
  )
  func `an evaluation never takes more than was estimated`(_ text: String) throws {
    let program = try program(text)
    let cost = program.costEstimate(assuming: Self.sizes)
    let evaluation = Self.evaluation()
    _ = program.evaluate(in: evaluation)
    let spent = evaluation.spentSteps
    #expect(spent <= cost.most, "\(text)")
    #expect(spent >= cost.least, "\(text)")
  }

  @Test(arguments: 0..<4)
  func `an evaluation of a generated expression stays within its estimate`(_ part: Int) throws {
    let environment = GeneratedWorld.environment
    let sizes = SizeAssumptions(elements: 4, bytes: 11)
    var spending = 0
    for seed in (part * 500)..<((part + 1) * 500) {
      var generator = ExpressionGenerator(seed: seed)
      let type = generator.random.pick(ExpressionGenerator.types)
      let text = generator.expression(type, depth: 1 + seed % 5)
      let compiled = environment.compile(SourceFile(name: "generated", text: text))
      let program = try #require(compiled.value, "\(text)")
      let cost = program.costEstimate(assuming: sizes)
      for round in 0..<3 {
        let store = GeneratedStore(seed: seed * 10 + round, unknownOnceIn: round * 5)
        let evaluation = store.evaluation()
        _ = program.evaluate(in: evaluation)
        let spent = evaluation.spentSteps
        spending += spent > 0 ? 1 : 0
        #expect(spent <= cost.most, "seed \(seed) round \(round): \(text)")
        #expect(spent >= cost.least, "seed \(seed) round \(round): \(text)")
      }
    }
    #expect(spending > 300)
  }
}

extension CostTests {
  /// Values as large as they were declared; the owner is unknown.
  fileprivate static func evaluation() -> Evaluation {
    var builder = StoreBuilder()
    func numbers(_ count: Int) -> Slot {
      let start = builder.append(run: count)
      for index in 0..<count { builder[start + index] = .int(Int64(index)) }
      return .list(start: start, count: count)
    }
    let keys = ["a", "b", "c", "d", "e"]
    let map = builder.append(run: 2 * keys.count)
    for (index, key) in keys.enumerated() {
      builder[map + 2 * index] = builder.append(text: key.utf8)
      builder[map + 2 * index + 1] = .int(Int64(index + 1))
    }
    let lists = (0..<20).map { _ in numbers(20) }
    let outer = builder.append(run: lists.count)
    for (index, list) in lists.enumerated() { builder[outer + index] = list }
    let slots: [Slot] = [
      numbers(10), .map(start: map, count: keys.count),
      builder.append(text: String(repeating: "ab", count: 50).utf8),
      builder.append(text: String(repeating: "ab", count: 20).utf8), .unknown,
      .list(start: outer, count: lists.count),
    ]
    let places = slots.map { builder.append($0) }
    return Evaluation(store: Store(builder), variables: places)
  }
}
