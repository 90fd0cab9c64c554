import CEL
import TestSupport

/// The variables of the compared expressions, and values for them.
///
/// The other runtime takes values from Python, which hands over neither NUL nor parts of a microsecond.
enum OracleBindings {
  static let variables: [Variable] = [
    Variable("on", .bool), Variable("i", .int), Variable("u", .uint), Variable("d", .double),
    Variable("s", .string), Variable("y", .bytes), Variable("t", .timestamp),
    Variable("span", .duration), Variable("ints", .list(.int)), Variable("names", .list(.string)),
    Variable("table", .map(key: .string, value: .int)), Variable("any", .dyn),
  ]

  /// The variables of each type.
  static let names: [CELType: [String]] = Dictionary(grouping: variables, by: \.type)
    .mapValues { $0.map(\.name) }

  /// Values for all variables.
  static func values(_ random: inout RandomNumbers) -> [String: Value] {
    let anything: [Value] = [
      .null, true, 1, 2.5, "a", [1, "a"], [:], ["a": 1], .int(.min), .double(-0.0), .bytes([0xFF]),
    ]
    return [
      "on": .bool(random.once(in: 2)), "i": .int(random.pick([0, 1, -5, 63, .max, .min])),
      "u": .uint(random.pick([0, 1, 9, .max])),
      "d": .double(random.pick([0, -0.0, 0.5, -1.5, 1e18, 1e19, 3])),
      "s": .string(random.pick(["", "a", "abc", "Straße", "日本", "a\nb", "1"])),
      "y": .bytes(random.pick([[], [0x61], [0xC3, 0xA9], [0xFF, 0xFE]])),
      "t": random.pick(times), "span": random.pick(spans),
      "ints": random.pick([[], [1], [3, 1, 2], [0, -1, .int(.max)]]),
      "names": random.pick([[], ["a"], ["b", "a", "b"], ["é", ""]]),
      "table": random.pick([[:], ["a": 1], ["a": 0, "b": 2, "": 3]]), "any": random.pick(anything),
    ]
  }

  private static let times: [Value] = [
    (0, 0), (1_767_225_600, 0), (-1, 500_000_000), (1_709_210_096, 123_456_000),
  ].compactMap { Timestamp(seconds: $0.0, nanoseconds: $0.1).map { .timestamp($0) } }

  private static let spans: [Value] = [(0, 0), (3_600, 0), (-90, 500_000_000), (86_399, 1_000)]
    .compactMap { TimeSpan(seconds: $0.0, nanoseconds: $0.1).map { .duration($0) } }
}
