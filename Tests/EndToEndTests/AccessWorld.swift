import TestSupport

/// A deployment with a few groups of users and controls, each field of it known or not.
struct AccessWorld {
  /// A field that may be filled in, with what may stand there.
  enum Field: Hashable {
    case region(Int), status(Int), kind(Int), users(Int), block, check, list

    var options: [String] {
      switch self {
      case .region: ["US", "DE", "IR"]
      case .status: ["us-person", "foreign-person"]
      case .kind: ["consumer", "partner"]
      case .users: ["100", "300"]
      case .block, .check, .list: ["implemented", "none"]
      }
    }
  }

  private(set) var values: [Field: String] = [:]
  let segments: Int
  let models: Int
  /// Whether the users of all groups together are stated.
  let statesTotal: Bool

  /// A world of which at most so many fields are unknown.
  init(seed: Int, unknown: Int) {
    var random = RandomNumbers(seed: seed)
    segments = 1 + random.below(3)
    models = 1 + random.below(2)
    statesTotal = random.once(in: 2)
    for field in fields { values[field] = random.pick(field.options) }
    for _ in 0..<unknown { values[random.pick(fields)] = nil }
  }

  var fields: [Field] {
    [.block, .check, .list]
      + (0..<segments).flatMap { number -> [Field] in
        [.region(number), .status(number), .kind(number), .users(number)]
      }
  }

  /// Every way to fill in what is unknown.
  var filled: [AccessWorld] {
    fields.filter { values[$0] == nil }.reduce([self]) { worlds, field in
      worlds.flatMap { world in
        field.options.map { option in
          var filled = world
          filled.values[field] = option
          return filled
        }
      }
    }
  }

  /// How many users there are, where every group is counted.
  var total: Int64? {
    let counts = (0..<segments).map { values[.users($0)].flatMap { Int64($0) } }
    return counts.contains(nil) ? nil : counts.compactMap(\.self).reduce(0, +)
  }

  func manifest(total: Int64?) -> String {
    var text = """
      manifest: 1
      declared: {by: J. Doe, date: 2026-11-01}
      organization: {name: Northwind AI, headquarters: US, ultimate_parent_country: US, us_person: true, us_nexus: []}
      authorizations: []
      models:

      """
    for number in 0..<models {
      text +=
        "  - {id: m\(number), provider: self, product: northwind/m\(number), weights: closed, "
        + "training_flop: 1e27, derived_from: none}\n"
    }
    let names = (0..<models).map { "m\($0)" }.joined(separator: ", ")
    text += """
      suppliers: []
      deployments:
        - id: chat
          models: [\(names)]
          stage: general-availability
          regions: [US]
          hosting: []

      """
    if statesTotal, let total { text += "    users: \(total)\n" }
    text += "    audience:\n"
    for number in 0..<segments {
      var parts = ["segment: s\(number)"]
      let fields: [(String, Field)] = [
        ("region", .region(number)), ("users_status", .status(number)), ("class", .kind(number)),
        ("users", .users(number)),
      ]
      parts += fields.compactMap { name, field in values[field].map { "\(name): \($0)" } }
      text += "      - {\(parts.joined(separator: ", "))}\n"
    }
    let controls: [(name: String, field: Field, more: String)] = [
      ("geo_block", .block, ""),
      ("nationality_check", .check, ", establishes: [citizenship, permanent-residence]"),
      ("customer_allow_list", .list, ", granularity: organization"),
    ]
    text += "    controls:\n"
    for control in controls {
      guard let status = values[control.field] else { continue }
      text += "      \(control.name): {status: \(status), segments: all\(control.more)}\n"
    }
    if controls.allSatisfy({ values[$0.field] == nil }) { text += "      {}\n" }
    return text
  }

  /// How many users are cut off, go dark and keep access, where everything is known: by the words of the scenarios and of
  /// the table of outcomes, without the product.
  func expected(_ family: String) -> (cut: Int64, dark: Int64, keep: Int64) {
    let parts = (0..<segments).map { number in
      (
        users: values[.users(number)].flatMap { Int64($0) } ?? 0,
        isPermitted: isPermitted(number, family), isApart: isApart(family)
      )
    }
    let takesOthers = parts.contains { !$0.isPermitted && !$0.isApart }
    var (cut, dark, keep): (Int64, Int64, Int64) = (0, 0, 0)
    for part in parts {
      if !part.isPermitted {
        cut += part.users
      } else if takesOthers && !part.isApart {
        dark += part.users
      } else {
        keep += part.users
      }
    }
    return (cut, dark, keep)
  }

  private func isPermitted(_ number: Int, _ family: String) -> Bool {
    switch family {
    case "foreign-persons": values[.status(number)] == "us-person"
    case "region-deny": values[.region(number)] != "IR"
    case "allied-tier": values[.region(number)] == "US"
    case "trusted-partner": values[.kind(number)] == "partner"
    default: false
    }
  }

  private func isApart(_ family: String) -> Bool {
    let (block, check, list) = (has(.block), has(.check), has(.list))
    return switch family {
    case "foreign-persons": check || list
    case "region-deny", "allied-tier": block || list
    default: list
    }
  }

  private func has(_ field: Field) -> Bool { values[field] == "implemented" }
}
