/// The rows of the table of reasons: each reason by the names of the fields that it reads.
enum ExplanationTable {
  typealias Row = ExplanationTests.Row

  static let rows: [Row] = junctions + elements + others + named + optionals

  private static let junctions: [Row] = [
    Row("s.yes && s.no", "false", [["no"]], at: ["s.no"]),
    Row("s.no && s.count == 6", "false", [["no"], ["count"]], at: ["s.no", "s.count == 6"]),
    Row("s.no && false", "false", [[]], at: ["false"]),
    Row("s.yes || s.count == 5 || s.no", "true", [["yes"], ["count"]]),
    Row("s.yes || true", "true", [[]]),
    Row(
      "s.yes && s.count == 5",
      "true",
      [["yes", "count"]],
      at: ["s.yes && s.count == 5"]
    ),
    Row("s.no || s.count == 6", "false", [["no", "count"]]),
    Row("s.yes && (s.no || s.count == 6)", "false", [["no", "count"]]),
    Row("(s.yes || s.no) && (s.no || s.count == 5)", "true", [["yes", "count"]]),
    Row("!s.no", "true", [["no"]], at: ["!s.no"]),
    Row("!(s.no && s.yes)", "true", [["no"]], at: ["s.no"]),
    Row("s.unclear && s.no", "false", [["no"]]),
    Row("s.yes && s.yes", "true", [["yes", "yes"]]),
  ]

  private static let named: [Row] = [
    Row("cel.bind(x, s.count, x == 5)", "true", [["count"]], at: ["x == 5"]),
    Row("cel.bind(x, s.no, x && s.count == 6)", "false", [["no"], ["count"]]),
    Row("cel.bind(x, s.no || s.count == 6, x)", "false", [["no", "count"]]),
    Row("cel.bind(x, s.yes || s.count == 5, x)", "true", [["yes"], ["count"]]),
    Row("cel.bind(x, s.absent, s.yes)", "true", [["yes"]]),
    Row("cel.bind(p, s.part, p.id == p.id)", "true", [["part.id", "part.id"]]),
    Row("cel.bind(x, s.count + 1, x == 6 && x > 5)", "true", [["count"]]),
    Row(
      "s.parts.all(p, cel.bind(x, p.ok, x))",
      "false",
      [["parts", "parts[1].ok"], ["parts", "parts[2].ok"]]
    ),
    Row(
      "s.parts.all(i, p, p.ok)",
      "false",
      [["parts", "parts[1].ok"], ["parts", "parts[2].ok"]]
    ),
    Row("s.parts.exists(i, p, i == 0 && p.ok)", "true", [["parts", "parts[0].ok"]]),
    Row("s.nums.exists(i, n, i == 2)", "true", [["nums"]]),
  ]

  private static let optionals: [Row] = [
    Row("s.?none.hasValue()", "false", [["none"]]),
    Row("s.?text.hasValue()", "true", [["text"]]),
    Row("s.?text.orValue(s.name) == 'written'", "true", [["text"]]),
    Row("s.?none.orValue(s.name) == 'chatbot'", "true", [["none", "name"]]),
    Row("s.nums[?9].hasValue()", "false", [["nums"]]),
    // Every key is read, and then the element.
    Row(
      "s.nums.sortBy(n, -n)[0] == 3",
      "true",
      [["nums", "nums[0]", "nums[1]", "nums[2]", "nums[2]"]]
    ),
    Row("size([?s.?none]) == 0", "true", [["none"]]),
  ]

  private static let elements: [Row] = [
    Row(
      "s.parts.all(p, p.ok)",
      "false",
      [["parts", "parts[1].ok"], ["parts", "parts[2].ok"]],
      at: ["p.ok", "p.ok"]
    ),
    Row("s.parts.exists(p, p.ok)", "true", [["parts", "parts[0].ok"]]),
    Row(
      "s.parts.all(p, p.ok || p.id != 'b')",
      "true",
      [["parts", "parts[0].ok", "parts[1].id", "parts[2].id"]],
      at: ["s.parts.all(p, p.ok || p.id != 'b')"]
    ),
    Row(
      "s.parts.exists(p, p.id == 'z')",
      "false",
      [["parts", "parts[0].id", "parts[1].id", "parts[2].id"]]
    ),
    Row(
      "s.parts.exists(p, s.yes)",
      "true",
      [
        ["parts", "yes"], ["parts", "yes"], ["parts", "yes"],
      ]
    ),
    Row("s.parts.exists(p, true)", "true", [["parts"]]),
    Row("s.empty.all(x, x > 0)", "true", [["empty"]]),
    Row("2 in s.nums", "true", [["nums", "nums[1]"]]),
    Row("s.position in s.nums", "true", [["position", "nums", "nums[0]"]]),
    Row("7 in s.nums", "false", [["nums", "nums[0]", "nums[1]", "nums[2]"]]),
    Row("s.count in s.empty", "false", [["empty"]]),
    Row("s.name in ['x', 'chatbot']", "true", [["name"]]),
    Row("s.name in ['x', 'y']", "false", [["name"]]),
    Row("s.count in [s.position, 5]", "true", [["count"]]),
    Row("s.count in [s.position, s.count]", "true", [["count", "count"]]),
    Row(
      "s.nums.all(x, x in s.nums)",
      "true",
      [
        [
          "nums", "nums[0]", "nums", "nums[0]", "nums[1]", "nums", "nums[1]", "nums[2]", "nums",
          "nums[2]",
        ]
      ]
    ),
    Row("s.open.exists(x, x == 2)", "true", [["open", "open[1]"]]),
    Row("s.open.all(x, s.yes)", "true", [["open", "yes", "yes", "yes"]]),
    Row("s.nums.exists_one(x, x == 2)", "true", [["nums", "nums[0]", "nums[1]", "nums[2]"]]),
    Row(
      "size(s.nums.filter(x, x > 1)) == 2",
      "true",
      [
        ["nums", "nums[0]", "nums[1]", "nums[2]"]
      ]
    ),
    Row(
      "s.nums.filter(x, x > 2).exists(y, y == 3)",
      "true",
      [
        ["nums", "nums[0]", "nums[1]", "nums[2]", "nums[2]"]
      ]
    ),
    Row("s.nums.map(x, x + 1).exists(y, y == 3)", "true", [["nums", "nums[1]"]]),
    Row("s.parts.map(p, p.id).exists(i, i == 'c')", "true", [["parts", "parts[1].id"]]),
    Row("'c' in s.parts.map(p, p.id)", "true", [["parts", "parts[1].id"]]),
    Row("size(s.parts.map(p, p.id)) == 3", "true", [["parts"]]),
  ]

  private static let others: [Row] = [
    Row("s.yes", "true", [["yes"]], at: ["s.yes"]),
    Row("s.part.ok", "true", [["part.ok"]]),
    Row("s.parts[1].ok", "false", [["parts[1].ok"]]),
    Row("s.parts[s.position].ok", "false", [["position", "parts[1].ok"]]),
    Row("s.nums[1] == 2", "true", [["nums[1]"]]),
    Row("true", "true", [[]]),
    Row("limit == 4", "true", [["limit"]]),
    Row("s.yes ? s.part.ok : s.no", "true", [["yes", "part.ok"]]),
    Row("s.no ? s.yes : s.yes || s.count == 5", "true", [["no", "yes"], ["no", "count"]]),
    Row("(s.yes ? s.part : s.parts[0]).id == 'a'", "true", [["yes", "part.id"]]),
    Row("s.count == 5", "true", [["count"]], at: ["s.count == 5"]),
    Row("s.count < limit + 2", "true", [["count", "limit"]]),
    Row("s.low > 9.0", "true", [["low"]]),
    Row("reach(s.holes) >= 4.0", "true", [["holes", "holes[0]", "holes[2]"]]),
    Row("reach(s.holes) > 14.0", "false", [["holes", "holes[0]", "holes[2]"]]),
    Row("reach(s.nums) > 2.0", "true", [["nums", "nums[2]"]]),
    Row("reach(s.nums) == 6.0", "true", [["nums", "nums[0]", "nums[1]", "nums[2]"]]),
    Row("size(s.nums) == 3", "true", [["nums"]]),
    Row("s.nums == [1, 2, 3]", "true", [["nums", "nums[0]", "nums[1]", "nums[2]"]]),
    Row("s.nums == [1, 9, 9]", "false", [["nums", "nums[1]"]]),
    Row("s.nums == [1]", "false", [["nums"]]),
    Row("[s.count, limit] == [5, 9]", "false", [["limit"]]),
    Row("{'a': s.count, 'b': limit} == {'b': 4, 'a': 5}", "true", [["count", "limit"]]),
    Row("s.holes == [1, 2, 4]", "false", [["holes", "holes[2]"]]),
    Row("{'k': s.count}['k'] == 5", "true", [["count"]]),
    Row("{'k': s.count}.k == 5", "true", [["count"]]),
    Row("has(s.none)", "false", [["none"]]),
    Row("has(s.text) && s.text == 'written'", "true", [["text", "text"]]),
    Row("has(s.low)", "true", [["low"]]),
    Row("has(s.part.id)", "true", [["part.id"]]),
    Row("s.name.startsWith('chat')", "true", [["name"]]),
    Row("twice(s.count) == 10", "true", [["count"]]),
    Row("total([s.count, limit]) == 9", "true", [["count", "limit"]]),
    Row("total(s.nums) == 6", "true", [["nums"]]),
    Row("s.part.approved()", "true", [["part", "part.size"]]),
    Row("s.parts[1].approved()", "false", [["parts[1]", "parts[1].ok", "parts[1].size"]]),
    Row(
      "s.parts.map(p, s.yes ? p : p).exists(q, !q.approved())",
      "true",
      [["parts", "yes", "parts[1]", "parts[1].ok", "parts[1].size"]]
    ),
    Row("(s.nums + [s.count])[3] == 5", "true", [["nums", "count"]]),
    Row("string(s.count) + s.name == '5chatbot'", "true", [["count", "name"]]),
  ]
}
