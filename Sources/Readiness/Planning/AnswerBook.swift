import JSONText
import ReadinessModel
import YAMLTree

/// What the examples of rules write at the places of a manifest: the answers that a plan tries.
///
/// A met example holds everything that its rule reads, so that what it says is an answer that closes it.
struct AnswerBook {
  /// The values at each place, by its pattern, those of met examples first; each value once.
  private var values: [String: [JSONValue]] = [:]
  /// How many of the values at each place are of met examples.
  private var met: [String: Int] = [:]

  /// Gathers the answers of rules.
  init(_ rules: [Rule]) {
    var later: [RuleExample] = []
    for example in rules.flatMap(\.examples) {
      if example.verdict == .met { add(example) } else { later.append(example) }
    }
    met = values.mapValues(\.count)
    for example in later where example.verdict != .unknown { add(example) }
  }

  /// The values at a place, by its pattern, that stand in met examples.
  func metValues(at pattern: String) -> ArraySlice<JSONValue> {
    values(at: pattern).prefix(met[pattern] ?? 0)
  }

  /// The values at a place, by its pattern.
  func values(at pattern: String) -> [JSONValue] { values[pattern] ?? [] }

  /// Where the parts of an example belong in a manifest.
  private static let roots: [(key: String, pattern: String, isList: Bool)] = [
    ("organization", "organization", false),
    ("model", "models/*", false),
    ("models", "models", true),
    ("supplier", "suppliers/*", false),
    ("suppliers", "suppliers", true),
    ("deployment", "deployments/*", false),
    ("deployments", "deployments", true),
    ("segment", "deployments/*/audience/*", false),
    ("authorizations", "authorizations", true),
  ]

  private mutating func add(_ example: RuleExample) {
    for root in Self.roots {
      guard let node = example.given[root.key], let value = JSONValue(stated: node) else {
        continue
      }
      add(value, at: root.pattern)
    }
  }

  /// Adds a value and everything below it; an example is nested no deeper than its file may be.
  private mutating func add(_ value: JSONValue, at pattern: String) {
    if values[pattern]?.contains(value) != true { values[pattern, default: []].append(value) }
    switch value {
    case .object(let members):
      for member in members { add(member.value, at: "\(pattern)/\(member.key)") }
    case .array(let elements):
      for element in elements { add(element, at: "\(pattern)/*") }
    case .null, .bool, .int, .double, .string: break
    }
  }
}
