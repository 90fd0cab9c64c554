import ReadinessModel

/// A field that unknowns ask for, of one subject or alike of many.
struct FieldDemand: Sendable {
  /// The path, with `*` for the ids where several subjects lack the same field.
  let path: String

  /// The fields, by their places in the assessment, in order; never empty.
  let fields: [Int]

  /// How many findings wait for it, the rules of rulesets that may bind included.
  let findings: Int

  /// How many of them stand at the gate.
  let atGate: Int
}

/// Gathers which fields unknowns ask for, in one pass over the findings.
struct DemandLedger {
  private let shapeOfField: [Int]
  private var shapes: [Shape] = []
  /// The finding or ruleset that touched a shape last, so that it counts once.
  private var turn: Int = 0

  private struct Shape {
    let path: String
    var fields: [Int] = []
    var findings: Int = 0
    var atGate: Int = 0
    var lastTurn: Int = 0
  }

  init(_ fields: [AskedField]) {
    var shapeOfField: [Int] = []
    var shapes: [Shape] = []
    var index: [String: Int] = [:]
    shapeOfField.reserveCapacity(fields.count)
    for (place, field) in fields.enumerated() {
      let path = FieldShape.starred(field.path)
      let shape = index[path] ?? shapes.count
      if shape == shapes.count {
        index[path] = shape
        shapes.append(Shape(path: path))
      }
      shapes[shape].fields.append(place)
      shapeOfField.append(shape)
    }
    self.shapeOfField = shapeOfField
    self.shapes = shapes
  }

  /// Counts something that waits for these fields.
  mutating func add(_ missing: MissingFields, weight: Int = 1, isAtGate: Bool) {
    turn += 1
    for field in missing.fields {
      let shape = shapeOfField[Int(field)]
      guard shapes[shape].lastTurn != turn else { continue }
      shapes[shape].lastTurn = turn
      shapes[shape].findings += weight
      if isAtGate { shapes[shape].atGate += weight }
    }
  }

  /// The demands, those that most at the gate waits for first.
  func demands(_ fields: [AskedField]) -> [FieldDemand] {
    let demands = shapes.filter { $0.findings > 0 }.map { shape in
      FieldDemand(
        path: shape.fields.count == 1 ? fields[shape.fields[0]].path : shape.path,
        fields: shape.fields,
        findings: shape.findings,
        atGate: shape.atGate
      )
    }
    return demands.sorted { left, right in
      (right.atGate, right.findings, left.fields[0]) < (left.atGate, left.findings, right.fields[0])
    }
  }

  /// Where one unknown asks for several fields: the fields by shape, in order.
  func grouped(_ missing: [Int]) -> [[Int]] {
    var groups: [[Int]] = []
    var place: [Int: Int] = [:]
    for field in missing {
      let shape = shapeOfField[field]
      if let group = place[shape] {
        groups[group].append(field)
      } else {
        place[shape] = groups.count
        groups.append([field])
      }
    }
    return groups
  }
}

/// What the same field of different subjects has in common.
enum FieldShape {
  /// Lists whose elements a path names by id or by number.
  private static let lists: [String] = [
    "models", "suppliers", "deployments", "authorizations", "evidence", "audience", "hosting",
    "fallbacks", "ownership", "incident_reporting", "capability_levels",
  ]

  /// The path with `*` in place of every id.
  static func starred(_ path: String) -> String {
    var parts = path.split(separator: "/", omittingEmptySubsequences: false)
    for index in parts.indices.dropFirst() where lists.contains(String(parts[index - 1])) {
      parts[index] = "*"
    }
    return parts.joined(separator: "/")
  }
}
