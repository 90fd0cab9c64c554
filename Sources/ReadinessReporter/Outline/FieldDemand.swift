import ReadinessModel

/// A field that unknowns ask for, of one subject or alike of many.
struct FieldDemand: Sendable {
  /// The path, with `*` for the ids where several subjects lack the same field.
  let path: String

  /// The fields and what they would hold.
  let group: FieldGroup

  /// How many findings wait for it, the rules of rulesets that may bind included.
  let findings: Int

  /// How many of them stand at the gate.
  let atGate: Int
}

/// Fields that are alike but for the subject.
struct FieldGroup: Sendable {
  /// The fields, by their places in the assessment, in order; never empty.
  var fields: [Int] = []

  /// The fields below them that are asked for too, by their paths from there.
  var below: [String] = []

  mutating func add(below name: String) {
    if !name.isEmpty, !below.contains(name) { below.append(name) }
  }
}

/// Gathers which fields unknowns ask for, in one pass over the findings.
///
/// A field below one that is missing itself is asked for with it: who writes the one writes the other.
struct DemandLedger: Sendable {
  private let homes: [FieldHome]
  private var shapes: [Shape]
  /// The finding or ruleset that touched a shape last, so that it counts once.
  private var turn: Int = 0

  private struct Shape {
    let path: String
    var group = FieldGroup()
    var findings: Int = 0
    var atGate: Int = 0
    var lastTurn: Int = 0
  }

  init(_ fields: [AskedField]) {
    var homes = FieldHome.homes(of: fields)
    var shapes: [Shape] = []
    var index: [String: Int] = [:]
    var shapeOfRoot: [Int?] = Array(repeating: nil, count: fields.count)
    for place in fields.indices {
      let root = homes[place].root
      let shape: Int
      if let known = shapeOfRoot[root] {
        shape = known
      } else {
        let path = FieldShape.starred(fields[root].path)
        shape = index[path] ?? shapes.count
        if shape == shapes.count {
          index[path] = shape
          shapes.append(Shape(path: path))
        }
        shapeOfRoot[root] = shape
      }
      homes[place].shape = shape
      if homes[place].root == place { shapes[shape].group.fields.append(place) }
      shapes[shape].group.add(below: homes[place].below)
    }
    self.homes = homes
    self.shapes = shapes
  }

  /// Counts something that waits for these fields, and how much of it stands at the gate.
  mutating func add(_ missing: MissingFields, weight: Int = 1, atGate: Int) {
    turn += 1
    for field in missing.fields {
      let shape = homes[Int(field)].shape
      guard shapes[shape].lastTurn != turn else { continue }
      shapes[shape].lastTurn = turn
      shapes[shape].findings += weight
      shapes[shape].atGate += atGate
    }
  }

  /// The demands, those that most at the gate waits for first.
  func demands(_ fields: [AskedField]) -> [FieldDemand] {
    let demands = shapes.filter { $0.findings > 0 }.map { shape in
      FieldDemand(
        path: shape.group.fields.count == 1 ? fields[shape.group.fields[0]].path : shape.path,
        group: shape.group,
        findings: shape.findings,
        atGate: shape.atGate
      )
    }
    return demands.sorted { left, right in
      (right.atGate, right.findings, left.group.fields[0])
        < (left.atGate, left.findings, right.group.fields[0])
    }
  }

  /// Where one unknown asks for several fields: those that are alike together, in order.
  func grouped(_ missing: [Int]) -> [FieldGroup] {
    var groups: [FieldGroup] = []
    var place: [Int: Int] = [:]
    var seen: Set<Int> = []
    for field in missing {
      let home = homes[field]
      let group = place[home.shape] ?? groups.count
      if group == groups.count {
        place[home.shape] = group
        groups.append(FieldGroup())
      }
      if seen.insert(home.root).inserted { groups[group].fields.append(home.root) }
      groups[group].add(below: home.below)
    }
    return groups
  }
}
