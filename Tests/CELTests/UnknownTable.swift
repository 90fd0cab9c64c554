/// The rows of the table, by what they are about.
///
/// `absent`, `unclear`, `unsure`, `missing` and `lost` are unknown, `none` is null, `low` is at least 10, `high` is below
/// 5, `exact` is an interval of the one number 7, `holes` is `[1, ?, 3]`, `open` is `[1, 2]` and ends in an unknown
/// element, `idle` is nothing but such an end, `derived` and `far` are unknown because of `absent` and `unclear`.
enum UnknownTable {
  typealias Row = UnknownTableTests.Row

  static let logic: [Row] = [
    Row("s.unclear && s.no", "false"),
    Row("s.no && s.unclear", "false"),
    Row("s.unclear && s.yes", "unknown", ["unclear"]),
    Row("s.yes && s.unclear", "unknown", ["unclear"]),
    Row("s.unclear && s.unsure", "unknown", ["unclear", "unsure"]),
    Row("s.unclear && s.yes && s.no", "false"),
    Row("s.unclear || s.yes", "true"),
    Row("s.yes || s.unclear", "true"),
    Row("s.unclear || s.no", "unknown", ["unclear"]),
    Row("s.no || s.no || s.unsure", "unknown", ["unsure"]),
    Row("1 / 0 == 1 && s.unclear", "unknown", ["unclear"]),
    Row("s.unclear && 1 / 0 == 1", "unknown", ["unclear"]),
    Row("1 / 0 == 1 && s.no", "false"),
    Row("1 / 0 == 1 && s.nums[7] == 1", "divisionByZero"),
    Row("s.nums[7] == 1 || 1 / 0 == 1", "indexOutOfRange"),
    Row("(s.unclear || s.yes) && s.unsure", "unknown", ["unsure"]),
    Row("!s.unclear", "unknown", ["unclear"]),
    Row("s.unclear ? 1 : 2", "unknown", ["unclear"]),
    Row("s.yes ? s.absent : 'a'", "unknown", ["absent"]),
    Row("s.no ? s.absent : 'a'", "a"),
    Row("(s.unclear ? s.lost : s.part).ok", "unknown", ["unclear"]),
  ]

  static let quantifiers: [Row] = [
    Row("s.holes.all(x, x < 3)", "false"),
    Row("s.holes.all(x, x < 9)", "unknown", ["holes[1]"]),
    Row("s.holes.exists(x, x == 3)", "true"),
    Row("s.holes.exists(x, x == 9)", "unknown", ["holes[1]"]),
    Row("3 in s.holes", "true"),
    Row("9 in s.holes", "unknown", ["holes[1]"]),
    Row("s.position in s.holes", "true"),
    Row("s.missing.all(x, x > 0)", "unknown", ["missing"]),
    Row("s.missing.exists(x, x > 0)", "unknown", ["missing"]),
    Row("s.missing.exists_one(x, x > 0)", "unknown", ["missing"]),
    Row("s.missing.filter(x, x > 0)", "unknown", ["missing"]),
    Row("s.missing.map(x, x + 1)", "unknown", ["missing"]),
    Row("1 in s.missing", "unknown", ["missing"]),
    Row("s.absent in ['a', 'b']", "unknown", ["absent"]),
    Row("s.absent in ['a', s.absent]", "unknown", ["absent"]),
    Row("s.name in ['chatbot', s.absent]", "true"),
    Row("s.name in [s.absent, 'x']", "unknown", ["absent"]),
    Row("s.absent in []", "false"),
    Row("s.parts.all(p, p.size > 2)", "false"),
    Row("s.parts.all(p, p.size > 0)", "unknown", ["parts[2].size"]),
    Row("s.parts.all(p, 1 / 0 == 1)", "divisionByZero"),
    Row("s.parts.all(p, p.size / 0 == 1)", "unknown", ["parts[2].size"]),
    Row("s.holes.exists_one(x, x == 1)", "unknown", ["holes[1]"]),
    Row("s.holes.filter(x, x == 1)", "unknown", ["holes[1]"]),
    Row("size(s.holes.filter(x, true))", "3"),
    Row("size(s.holes.map(x, x == 1, x))", "unknown", ["holes[1]"]),
    Row("size(s.holes.map(x, x + 1))", "3"),
    Row("s.holes.map(x, x + 1)[2]", "4"),
    Row("s.holes.map(x, x + 1)[1]", "unknown", ["holes[1]"]),
  ]

  static let strictOperators: [Row] = [
    Row("s.absent == 'a'", "unknown", ["absent"]),
    Row("'a' != s.absent", "unknown", ["absent"]),
    Row("s.absent < 'a'", "unknown", ["absent"]),
    Row("s.absent + 'a' == 'ba'", "unknown", ["absent"]),
    Row("s.absent == s.derived", "unknown", ["absent", "unclear"]),
    Row("size(s.absent)", "unknown", ["absent"]),
    Row("s.absent.startsWith('a')", "unknown", ["absent"]),
    Row("s.name.startsWith(s.absent)", "unknown", ["absent"]),
    Row("string(s.unclear) == 'true'", "unknown", ["unclear"]),
    Row("int(s.absent) == 1", "unknown", ["absent"]),
    Row("1 / 0 == s.lost.size", "unknown", ["lost.size"]),
    Row("type(s.absent) == string", "unknown", ["absent"]),
    Row("dyn(s.absent) == 1", "unknown", ["absent"]),
    Row("-s.lost.size == 1", "unknown", ["lost.size"]),
    Row("s.absent.contains(string(s.nums[7]))", "unknown", ["absent"]),
    Row("{s.absent: 1} == {'a': 1}", "unknown", ["absent"]),
  ]

  static let paths: [Row] = [
    Row("s.lost.id == 'a'", "unknown", ["lost.id"]),
    Row("s.lost.next.next.ok", "unknown", ["lost.next.next.ok"]),
    Row("s.part.next.ok", "unknown", ["part.next.ok"]),
    Row("s.missing[3] == 1", "unknown", ["missing[3]"]),
    Row("s.missing[s.position] == 1", "unknown", ["missing[1]"]),
    Row("s.nums[s.lost.size] == 1", "unknown", ["lost.size"]),
    Row("s.missing[s.lost.size] == 1", "unknown", ["missing", "lost.size"]),
    Row("s.parts[2].size == 1", "unknown", ["parts[2].size"]),
    Row("s.parts[0].next.id == 'a'", "unknown", ["parts[0].next.id"]),
    Row("s.far.id == 'a'", "unknown", ["absent", "unclear"]),
    Row("s.far.next.id == 'a'", "unknown", ["absent", "unclear"]),
    Row(
      "s.parts.exists(p, p.next.ok)",
      "unknown",
      [
        "parts[0].next.ok", "parts[1].next.ok", "parts[2].next.ok",
      ]
    ),
    Row("s.parts.map(p, p.next)[1].ok", "unknown", ["parts[1].next.ok"]),
  ]

  static let containers: [Row] = [
    Row("size([1, s.lost.size])", "2"),
    Row("size({'k': s.absent})", "1"),
    Row("size(s.holes)", "3"),
    Row("1 in [1, s.lost.size]", "true"),
    Row("2 in [1, s.lost.size]", "unknown", ["lost.size"]),
    Row("'k' in {'k': s.absent}", "true"),
    Row("'j' in {'k': s.absent}", "false"),
    Row("[1, s.lost.size] == [2, 3]", "false"),
    Row("[1, s.lost.size] == [1, 3]", "unknown", ["lost.size"]),
    Row("[1, s.lost.size] == [1]", "false"),
    Row("[1, s.lost.size] != [2, 3]", "true"),
    Row("s.holes == [1, 2, 4]", "false"),
    Row("s.holes == [1, 2, 3]", "unknown", ["holes[1]"]),
    Row("{'k': s.absent, 'j': 1} == {'k': 'a', 'j': 2}", "false"),
    Row("{'k': s.absent} == {'k': 'a'}", "unknown", ["absent"]),
    Row("{'k': s.absent} == {'j': 'a'}", "false"),
    Row("([1] + s.holes)[3]", "3"),
    Row("([1] + s.holes)[2]", "unknown", ["holes[1]"]),
    Row("size([1] + s.holes)", "4"),
    Row("{'k': s.absent, 'j': 'b'}['j']", "b"),
    Row("{'k': s.absent, 'j': 'b'}['k']", "unknown", ["absent"]),
    Row("[s.lost.size, 5].exists(x, x == 5)", "true"),
    Row("[s.lost.size, 5].all(x, x == 5)", "unknown", ["lost.size"]),
    Row("type([s.absent]) == list", "unknown", ["absent"]),
    Row("total([1, s.lost.size])", "unknown", ["lost.size"]),
    Row("total(s.holes)", "unknown", ["holes[1]"]),
    Row("total(s.nums)", "6"),
    Row("[[1, s.lost.size], [2]] == [[1, 2], [3]]", "false"),
  ]

  static let openLists: [Row] = [
    Row("s.open.all(x, x < 2)", "false"),
    Row("s.open.all(x, x < 9)", "unknown", ["absent", "unclear"]),
    Row("s.open.all(x, x < 9 || s.yes)", "true"),
    Row("s.open.all(x, s.no)", "false"),
    Row("s.idle.all(x, s.no)", "unknown", ["absent", "unclear"]),
    Row("s.idle.all(x, s.yes)", "true"),
    Row("s.idle.exists(x, s.yes)", "unknown", ["absent", "unclear"]),
    Row("s.idle.exists(x, s.no)", "false"),
    Row("s.open.exists(x, x == 2)", "true"),
    Row("s.open.exists(x, x == 9)", "unknown", ["absent", "unclear"]),
    Row("2 in s.open", "true"),
    Row("9 in s.open", "unknown", ["absent", "unclear"]),
    Row("size(s.open)", "unknown", ["absent", "unclear"]),
    Row("s.open[0]", "unknown", ["absent", "unclear"]),
    Row("s.open == [9]", "unknown", ["absent", "unclear"]),
    Row("s.open + [1] == [1]", "unknown", ["absent", "unclear"]),
    Row("s.open.exists_one(x, x == 1)", "unknown", ["absent", "unclear"]),
    Row("s.open.filter(x, x == 1)", "unknown", ["absent", "unclear"]),
    Row("s.open.map(x, x + 1)", "unknown", ["absent", "unclear"]),
    Row("total(s.open)", "unknown", ["absent", "unclear"]),
    Row("has(s.open)", "unknown", ["absent", "unclear"]),
  ]

  static let bounds: [Row] = [
    Row("s.low >= 10.0", "true"),
    Row("s.low > 9.5", "true"),
    Row("s.low > 10.0", "unknown", ["low"]),
    Row("s.low < 10.0", "false"),
    Row("s.low <= 9.0", "false"),
    Row("s.low <= 10.0", "unknown", ["low"]),
    Row("s.low == 9.0", "false"),
    Row("s.low != 9.0", "true"),
    Row("s.low == 10.0", "unknown", ["low"]),
    Row("s.high < 5.0", "true"),
    Row("s.high >= 5.0", "false"),
    Row("s.high == 5.0", "false"),
    Row("s.high < 4.0", "unknown", ["high"]),
    Row("5.0 > s.high", "true"),
    Row("9.5 < s.low", "true"),
    Row("9.0 == s.low", "false"),
    Row("s.low > s.high", "true"),
    Row("s.low == s.high", "false"),
    Row("s.high >= s.low", "false"),
    Row("s.low < s.low", "unknown", ["low"]),
    Row("s.exact == 7.0", "true"),
    Row("s.exact < s.low", "true"),
    Row("dyn(s.low) > 9", "true"),
    Row("dyn(s.low) > 9u", "true"),
    Row("s.low >= 10", "true"),
    Row("s.low < 0.0 / 0.0", "false"),
    Row("s.low == 0.0 / 0.0", "false"),
    Row("s.low != 0.0 / 0.0", "true"),
    Row("s.low + 1.0 > 5.0", "unknown", ["low"]),
    Row("-s.low < 5.0", "unknown", ["low"]),
    Row("string(s.low) == '10'", "unknown", ["low"]),
    Row("dyn(s.low) == 'a'", "unknown", ["low"]),
    Row("s.low in [1.0, 2.0]", "false"),
    Row("s.low in [1.0, 20.0]", "unknown", ["low"]),
    Row("type(s.low) == double", "unknown", ["low"]),
  ]

  static let presence: [Row] = [
    Row("has(s.name)", "true"),
    Row("has(s.absent)", "unknown", ["absent"]),
    Row("has(s.none)", "false"),
    Row("has(s.text)", "true"),
    Row("has(s.low)", "true"),
    Row("has(s.derived)", "unknown", ["absent", "unclear"]),
    Row("has(s.lost.id)", "unknown", ["lost.id"]),
    Row("has(s.part.next)", "unknown", ["part.next"]),
    Row("has(s.far.id)", "unknown", ["absent", "unclear"]),
    Row("has(s.holes)", "true"),
    Row("has({'k': s.absent}.k)", "true"),
    Row("has({'k': s.absent}.j)", "false"),
    Row("has(s.none) && s.none == 'a'", "false"),
    Row("has(s.text) && s.text == 'written'", "true"),
  ]

  static let hostFunctions: [Row] = [
    Row("twice(s.count)", "10"),
    Row("twice(s.lost.size)", "unknown", ["lost.size"]),
    Row("twice(9223372036854775807)", "host"),
    Row("s.part.approved()", "true"),
    Row("s.parts[1].approved()", "false"),
    Row("s.parts[2].approved()", "unknown", ["parts[2].size"]),
    Row("s.lost.approved()", "unknown", ["lost.size"]),
    Row("s.far.approved()", "unknown", ["absent", "unclear"]),
    Row("reach(s.holes) >= 4.0", "true"),
    Row("reach(s.holes) > 14.0", "false"),
    Row("reach(s.holes) > 4.0", "unknown", ["holes[1]"]),
    Row("reach(s.holes) == 5.0", "unknown", ["holes[1]"]),
    Row("reach(s.holes) == 15.0", "false"),
    Row("reach(s.holes) + 1.0 > 4.0", "unknown", ["holes[1]"]),
    Row("reach(s.nums) == 6.0", "true"),
    Row("reach(s.nums) < reach(s.holes)", "unknown", ["holes[1]"]),
    Row("reach(s.missing) < 0.0", "unknown", ["missing"]),
    Row("[1, 2].exists(x, reach(s.holes) > 14.0)", "false"),
  ]
}

extension UnknownTable {
  /// The rows by what they show, each kind with a sentence about it.
  static let sections: [(title: String, about: String, rows: [Row])] = [
    (
      "Logic", "A deciding operand wins wherever it stands; otherwise unknown, otherwise an error.",
      logic
    ),
    (
      "Quantifiers and membership",
      "A deciding element wins wherever it stands, and an empty list asks for nothing.", quantifiers
    ),
    (
      "Other operators and functions",
      "Unknown where an argument is, with the fields of all of them; otherwise the first error.",
      strictOperators
    ),
    (
      "Fields and elements",
      "Below an unknown the path grows: the field that is asked for decides.",
      paths
    ),
    (
      "Lists and maps with unknown parts",
      "They go element by element where the answer does; every other function sees an unknown.",
      containers
    ),
    (
      "Open lists", "A list that may have more elements ends in one that is unknown.", openLists
    ),
    ("Bounds", "An interval decides a comparison where it can; all else sees an unknown.", bounds),
    (
      "Presence",
      "Absent and blank are unknown, `none` is a known answer, and a bound is something written.",
      presence
    ),
    (
      "Functions of a host",
      "A strict one sees an unknown; a lenient one decides for itself and names what it needs.",
      hostFunctions
    ),
    ("Extension libraries", "Each function needs all of its arguments.", libraries),
    (
      "Bindings, two variables and optionals",
      "The macros of extension libraries do as the language's own; an optional may hold what is unknown.",
      macros
    ),
  ]

  private static let rows: [Row] = sections.flatMap(\.rows)

  /// The expressions of all rows.
  static let all: [String] = rows.map(\.expression)

  /// The expressions of the rows that are known to be true or false.
  static let known: [String] = rows.filter { ["true", "false"].contains($0.result) }
    .map(\.expression)
}
