import CEL
import ReadinessModel
import SourceText
import YAMLTree

/// The way to a value in the manifest, and the field of the schema that it ends in.
struct SlotPath: Sendable {
  /// The way, with ids where lists have them.
  var text: String
  /// What stands there; nil for what the schema does not have.
  var shape: ValueShape?
  /// The last field of the schema on the way: its type, and its number there.
  var field: (type: Int, number: Int)?

  /// Goes further.
  mutating func add(_ step: String) {
    if !text.isEmpty { text += "/" }
    text += step
  }
}

extension ManifestSlots {
  /// The way to a slot.
  func path(of slot: Int) -> SlotPath {
    if let other = aliases[slot] { return path(of: other) }
    let run = run(of: slot)
    let owner = Int(run.owner)
    let offset = slot - Int(run.start)
    switch run.kind {
    case .object(let type):
      let fields = types.shapes[Int(type)].fields
      var path = owner == slot ? SlotPath(text: "") : path(of: owner)
      guard offset < fields.count else { return path }
      path.add(String(decoding: fields[offset].name, as: UTF8.self))
      path.shape = fields[offset].value
      if fields[offset].schema != nil { path.field = (Int(type), offset) }
      return path
    case .list:
      var path = path(of: owner)
      // The word `all` is its list's only element and stands in the same place.
      if records[slot] != SlotBuilder.noRecord, records[slot] == records[owner] { return path }
      path.add(identifier(ofObjectIn: slot) ?? String(offset))
      path.shape = path.shape.flatMap { $0.kind == .list ? types.elements[$0.element] : nil }
      return path
    case .regionKeys:
      var path = path(of: owner)
      path.add(offset == 0 ? "serve" : "except")
      path.shape = nil
      return path
    case .parameters(let ruleset):
      return SlotPath(text: "params.\(parameterName(offset, of: Int(ruleset)))")
    case .plain:
      if slot == todaySlot { return SlotPath(text: "today") }
      return slot == root || owner == root ? SlotPath(text: "") : path(of: owner)
    }
  }

  /// The way to a place: below a slot as far as a manifest can be written, which is up to a reference.
  func path(of place: Place) -> SlotPath {
    place.steps.isEmpty ? path(of: place.slot) : way(place.steps, below: path(of: place.slot))
  }

  /// The way further down from where a path ends.
  func way(_ steps: [Place.Step], below start: SlotPath) -> SlotPath {
    var path = start
    for step in steps {
      guard let shape = path.shape, shape.kind != .handle, shape.kind != .derived else {
        return path
      }
      switch step {
      case .field(let name), .key(let name):
        path.add(name)
        let number = shape.kind == .object ? types.field(name, of: shape.object) : nil
        path.shape = number.map { types.shapes[shape.object].fields[$0].value }
        if let number, types.shapes[shape.object].fields[number].schema != nil {
          path.field = (shape.object, number)
        }
      case .index(let index):
        path.add(String(index))
        path.shape = shape.kind == .list ? types.elements[shape.element] : nil
      }
    }
    return path
  }

  /// What to ask inside the company about the field that a path ends in.
  func question(about path: SlotPath) -> String {
    guard let (type, number) = path.field, let field = types.shapes[type].fields[number].schema
    else { return "" }
    return field.question ?? field.documentation
  }

  /// The id of the object that a slot holds or leads to, if it has one.
  func identifier(ofObjectIn slot: Int) -> String? {
    let value = store[slot]
    guard let start = value.objectStart, Int(value.type) < types.shapes.count,
      let field = types.shapes[Int(value.type)].identifier, store[start + field].kind == .string
    else { return nil }
    return store.text(of: store[start + field])
  }

  /// Where a slot stands, or the nearest parent of it that is written.
  func span(of slot: Int) -> (span: SourceSpan, isWritten: Bool) {
    var place = aliases[slot] ?? slot
    var isWritten = true
    while place != root {
      if let node = node(of: place) { return (node.span, isWritten) }
      isWritten = false
      place = Int(run(of: place).owner)
    }
    return (Node(document: document, index: Int(records[root])).span, false)
  }

  /// Whether a slot is a parameter or a part of one, and of which ruleset.
  func parameter(of slot: Int) -> (ruleset: Int, number: Int)? {
    var place = slot
    while place > todaySlot {
      let run = run(of: place)
      if case .parameters(let ruleset) = run.kind { return (Int(ruleset), place - Int(run.start)) }
      guard Int(run.owner) < place, run.owner != 0 else { return nil }
      place = Int(run.owner)
    }
    return nil
  }

  /// The organization's name, if the manifest says it.
  var organizationName: String? {
    guard let place = rootField("organization"), let start = store[place].objectStart,
      let type = types.known.organization, let field = types.field("name", of: type),
      store[start + field].kind == .string
    else { return nil }
    return store.text(of: store[start + field])
  }

  private func parameterName(_ number: Int, of ruleset: Int) -> String {
    parameterNames[ruleset][number]
  }
}
