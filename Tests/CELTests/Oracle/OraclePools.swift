import CEL

/// Operands at the edges of their types, as CEL writes them.
enum OraclePools {
  static let literals: [CELType: [String]] = [
    .bool: ["true", "false"],
    .int: [
      "0", "1", "(-1)", "2", "3", "7", "(-7)", "60", "9223372036854775807",
      "(-9223372036854775808)", "2147483648", "9007199254740993", "0x7f", "1735689599",
    ],
    .uint: [
      "0u", "1u", "2u", "5u", "64u", "18446744073709551615u", "9223372036854775808u",
      "9007199254740993u", "0xFFu",
    ],
    .double: [
      "0.0", "(-0.0)", "1.0", "1.5", "(-2.5)", "0.1", "2.5", "0.5", "1e300", "1e-300", "5e-324",
      "9007199254740993.0", "9223372036854775807.0", "18446744073709551615.0", "1e21",
      "123456789.125", "(0.0 / 0.0)", "(1.0 / 0.0)", "(-1.0 / 0.0)", "1e16", "0.00001",
    ],
    .string: [
      "''", "'a'", "'b'", "'abc'", "'A'", "'é'", "'😀'", "'e\\u0301'", "'ß'", "'a b'", "'\\n'",
      "'日本'", "'\\u0000'", "r'\\d'", "'''x'y'''", "'aaab'", "'\\U0001F600x'", "'2026'",
    ],
    .bytes: [
      "b''", "b'a'", "b'abc'", "b'\\xff'", "b'\\xc3\\xa9'", "b'\\000'", "b'é'",
      "b'\\xed\\xa0\\x80'",
    ],
    .timestamp: times.map { "timestamp(\($0))" },
    .duration: spans.map { "duration(\($0))" },
    .type(.int): ["int", "type(1)"],
  ]

  private static let times: [String] = [
    "'1970-01-01T00:00:00Z'", "'2026-06-12T21:00:00Z'", "'0001-01-01T00:00:00Z'",
    "'9999-12-31T23:59:59.999999999Z'", "'2024-02-29T12:34:56.789Z'", "'1969-12-31T23:59:59.5Z'",
    "'2026-01-01T00:00:00+14:00'", "'1900-03-01T01:02:03.000000001-05:30'",
    "'2000-12-31T23:59:59Z'",
    "0", "1735689599",
  ]

  private static let oddTimes: [String] = [
    "'2026-02-29T00:00:00Z'", "'2026-06-12'", "'2026-06-12T24:00:00Z'", "'2026-06-12T23:59:60Z'",
    "'2026-06-12t21:00:00z'", "'2026-06-12 21:00:00Z'", "'10000-01-01T00:00:00Z'",
    "'0000-01-01T00:00:00Z'", "'2026-06-12T21:00:00.1234567891Z'", "'2026-06-12T21:00Z'", "''",
    "'0001-01-01T00:00:00+01:00'", "'2026-06-12T21:00:00'", "'2026-06-12T21:00:00.Z'",
  ]

  private static let spans: [String] = [
    "'0s'", "'1s'", "'-1s'", "'1.5s'", "'1h30m'", "'100ms'", "'-0.000000001s'", "'2562047h'",
    "'24h'",
    "'90061.123456789s'", "'-2562047h'", "'3us'", "'7ns'", "'86400s'", "'-1h1m1.001s'",
  ]

  private static let oddSpans: [String] = [
    "'1'", "'s'", "''", "'1d'", "'1h 30m'", "'0'", "'-0'", "'+1s'", "'.5s'", "'1.s'", "'1e3s'",
    "'9223372036854775807ns'", "'9223372036854775808ns'", "'9223372036s'", "'9300000000s'",
    "'0.0000000001s'", "'1.5h'", "'1\\u00b5s'", "'1m1h'", "'315576000001s'",
  ]

  private static let numbers: [String] = [
    "'0'", "'1'", "'-1'", "'42'", "'+7'", "' 1'", "'1 '", "'01'", "'0x10'", "'1e3'", "'1.0'",
    "'-0'",
    "'9223372036854775807'", "'9223372036854775808'", "'-9223372036854775808'",
    "'18446744073709551615'", "'18446744073709551616'", "'1u'", "'1_000'", "''",
  ]

  private static let doubles: [String] = [
    "'NaN'", "'nan'", "'Infinity'", "'-Infinity'", "'inf'", "'-inf'", "'1.5'", "'.5'", "'5.'",
    "'1e400'", "'-1e-400'", "'1e'", "'0x1p3'", "'1,5'", "'-0.0'", "'1E5'", "'+1.5'",
  ]

  private static let truths: [String] = [
    "'true'", "'True'", "'TRUE'", "'t'", "'T'", "'1'", "'false'", "'F'", "'0'", "'tRue'", "'yes'",
    "''",
  ]

  private static let patterns: [String] = [
    "'a'", "'^a'", "'b$'", "'^$'", "'a*b'", "'(a|b)+'", "'[a-c]{2,3}'", "r'\\d+'", "r'^\\w+$'",
    "r'\\s'",
    "'.'", "'(?i)ABC'", "'(?s)a.b'", "'[^a]'", "r'\\pL'", "r'\\p{Greek}'", "r'^\\x{65e5}'", "'é'",
    "'[[:alpha:]]+'", "r'\\bab'", "'('", "'[b-a]'", "'a{1001}'", "r'(?=a)'", "r'\\1'", "'a**'",
    "'x{2}{3}'",
    "'(?P<n>a)'", "'(?<n>a)'", "r'\\Qa.b\\E'", "'|a'", "'()'", "'[]a]'", "'(?m)^b'", "r'\\C'",
    "'{'", "'a{,2}'",
    "r'\\z'", "r'\\Z'", "'(?U)a+'", "r'[\\d\\s]'", "'^(a+)+$'", "'*'", "'a??'", "'(?:)'", "r'\\pN'",
    "'[^\\n]'",
  ]

  private static let base64: [String] = [
    "''", "'YQ=='", "'YQ'", "'YWI='", "'YWJj'", "'YR=='", "'Y'", "'YQ='", "'YQ==='", "'_-_-'",
    "'+/+/'",
    "'YWJj\\n'", "'Y Q='", "'===='", "'YQ==YQ=='",
  ]

  private static let zones: [String] = [
    "'UTC'", "'Europe/Berlin'", "'America/New_York'", "'Asia/Kathmandu'", "'+02:00'", "'-08:30'",
    "'Australia/Lord_Howe'", "'05:00'", "''", "'Nowhere/Land'", "'-00:00'",
  ]

  private static let formats: [String] = [
    "'%s'", "'%d'", "'%f'", "'%.2f'", "'%e'", "'%x'", "'%X'", "'%o'", "'%b'", "'%%'", "'a%sb'",
    "'%'",
    "'%q'", "'%s %s'", "'%.3e'", "'none'",
  ]

  private static let texts: [String] = [
    "'tacocat'", "'a,b,,c'", "' \\t padded \\u00a0'", "'😀é😀'", "''", "'ÀbC'", "'aaaa'",
  ]

  private static let positions: [String] = ["0", "1", "2", "(-1)", "7", "100"]

  /// Expressions that are always compared: an example of each difference that is explained, and edges that chance may miss.
  static let written: [String] = [
    "t.getHours('+2:00')", "''.split('')", "'a'.matches(string(r'\\C'))",
    "(dyn(t) + span).getMonth()", "(dyn(1) + span).getMonth()",
    "optional.of(1).or(dyn(2)).value()", "optional.of([1])[5].hasValue()", "'abc'.substring(1, 3)",
    "'%s'.format([[9007199254740993.0]])",
    "optional.ofNonZeroValue(optional.of(1).optMap(x, x)).hasValue()",
    "optional.ofNonZeroValue([1][?9]).value().orValue(2)", "cel.bind(x, 2, x * x)",
    "size([?[1][?9], ?[1][?0]])", "{?'a': [1][?9]}",
    "optional.of(1).optFlatMap(x, [x][?1]).hasValue()",
    "string(duration('100ms'))", "math.least(0.0, 0.0 / 0.0)", "timestamp('2026-06-12T23:59:60Z')",
    "duration('9300000000s')", "duration('1\\u00b5s')", "double(' 1')", "base64.decode('YWJj\\n')",
    "bool('F')", "size([1 / 0]) == 1", "math.least(9223372036854775808.0, 9223372036854775749u)",
    "'a'.matches(string(r'\\p{Greek}'))", "dyn([[1]])[0].exists(x, x == 1)",
    "dyn([1])['a'].exists(x, x == 1)",
    "dyn({'a': [1]})['a'].exists(x, x == 1)", "string(1000000.0)", "string(0.00001)", "uint('-0')",
    "1.0 / math.sign(-0.0)", "[] == [1]", "size({}) + size([])", "1 in []", "{1: 'a'}[1.0]",
    "{1u: 'a'}[1]", "1 in {1.5: 2}", "[1, 2u, 3.0] == [1u, 2.0, 3]", "{1: 2} == {1u: 2.0}",
    "type(type(1))", "type(null)", "type({})", "type(t)", "null == any", "b'\\xff' < b'a'",
    "'\\U0001F600' > '\\uffff'", "-9223372036854775808", "--1", "!!true", "1 + 2 * 3 % 4 - 5 / 2",
    "true || 1 / 0 == 1", "1 / 0 == 1 || true", "false && u / 0u == 1u", "[1, 2].all(x, 2 / x > 0)",
    "[0, 2].all(x, 2 / x > 5)", "[0, 2].exists(x, 2 / x == 1)", "[0, 1].exists_one(x, 2 / x == 2)",
    "{'a': 1, 'b': 2}.map(k, k).size()", "'😀é'.size() + size(b'😀')", "string(b'\\xff')",
    "timestamp('9999-12-31T23:59:59Z') + duration('1s')",
    "int(timestamp('1969-12-31T23:59:59.5Z'))",
    "int(-0.9)", "int(9223372036854774784.0)", "uint(18446744073709549568.0)", "-7 / 2", "-7 % 2",
    "duration('-1.5s').getSeconds()", "duration('-1.5s').getMilliseconds()",
    "timestamp('1969-12-31T23:59:59.5Z').getMilliseconds()", "r'\\n' + '\\n' + \"\"\"a\nb\"\"\"",
  ]

  /// What an argument of an overload is mostly or always taken from; nil for anything of its type.
  static func operands(for overload: String, argument: Int) -> (texts: [String], isAll: Bool)? {
    switch (overload, argument) {
    case ("string_to_timestamp", 0): (times.filter { $0.hasPrefix("'") } + oddTimes, false)
    case ("string_to_duration", 0): (spans + oddSpans, false)
    case ("string_to_int64", 0), ("string_to_uint64", 0): (numbers, false)
    case ("string_to_double", 0): (doubles + numbers, false)
    case ("string_to_bool", 0): (truths, false)
    // A pattern that stands in the expression itself is refused here before anything is evaluated.
    case ("matches", 1), ("matches_string", 1): (patterns.map { "string(\($0))" }, false)
    case ("base64_decode_string", 0): (base64, false)
    case (let name, 1) where name.hasSuffix("_with_tz"): (zones, false)
    case ("string_format_list", 0): (formats, false)
    case (let name, 0) where name.hasPrefix("string_") && !name.contains("_to_"):
      (texts, false)
    case (let name, 1...) where name.hasPrefix("string_") && name.hasSuffix("_int"):
      (positions, false)
    // Every runtime writes infinities in its own way.
    case ("double_to_string", 0): (finite + ["d", "double(i)", "double(u)", "(d / 7.0)"], true)
    default: nil
    }
  }

  private static let finite: [String] =
    (literals[.double] ?? []).filter { !$0.contains("/") }
}
