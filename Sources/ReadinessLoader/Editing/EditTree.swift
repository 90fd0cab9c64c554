import JSONText
import ReadinessModel
import YAMLTree

/// Changes of a manifest in the shape of the manifest: what is done at a place, and below it.
struct EditTree {
  /// What is done at the place itself, in order.
  var edits: [ManifestEdit] = []
  /// What is done below it, by key or element, in the order in which it was asked for.
  var below: [Branch] = []

  /// What is done below one key or element.
  struct Branch {
    /// The key, or the element's id or number.
    let step: String
    /// What is done there.
    var tree: EditTree
  }

  /// The tree of changes; a later one stands after an earlier one.
  init(_ edits: [ManifestEdit]) {
    for edit in edits {
      let steps = edit.path.split(separator: "/", omittingEmptySubsequences: false)
      insert(edit, at: steps.map(String.init)[...])
    }
  }

  private init() {}

  /// Inserts a change; a path is no longer than the schema is deep, or it leads nowhere.
  private mutating func insert(_ edit: ManifestEdit, at steps: ArraySlice<String>) {
    guard let step = steps.first else {
      // What is set as a whole makes what was done below it pointless.
      if edit.operation == .set { (edits, below) = ([], []) }
      edits.append(edit)
      return
    }
    if let place = below.firstIndex(where: { $0.step == step }) {
      below[place].tree.insert(edit, at: steps.dropFirst())
    } else {
      var tree = EditTree()
      tree.insert(edit, at: steps.dropFirst())
      below.append(Branch(step: step, tree: tree))
    }
  }

  /// A change of the place, or the first of those below it.
  var anyEdit: ManifestEdit? { edits.first ?? below.first.flatMap { $0.tree.anyEdit } }

  /// The value after the changes, from one that was there before.
  func applied(to value: JSONValue?, _ type: EditType) throws(ManifestEditFault) -> JSONValue {
    var value = value
    for edit in edits { value = try applied(edit, to: value) }
    for branch in below { value = try branch.tree.applied(at: branch.step, of: value, type) }
    return value ?? .null
  }

  /// The value around a place after the changes of the place.
  private func applied(
    at step: String,
    of value: JSONValue?,
    _ type: EditType
  ) throws(ManifestEditFault) -> JSONValue {
    var members: [JSONValue.Member] = []
    switch value {
    case .object(let own): members = own
    case .array(var elements):
      guard let element = type.element, let place = element.place(of: step, in: elements) else {
        throw fault("the list has no element \(step)")
      }
      elements[place] = try applied(to: elements[place], element.type)
      return .array(elements)
    case nil, .null: break
    case .some(let scalar):
      guard let word = type.shorthand else { throw fault("a single value stands around it") }
      members = [.init(word, scalar)]
    }
    guard let inner = type.field(step) else { throw fault("nothing has its place there") }
    let place = members.firstIndex { $0.key == step }
    let new = try applied(to: place.map { members[$0].value }, inner)
    if let place { members[place] = .init(step, new) } else { members.append(.init(step, new)) }
    return .object(members)
  }

  private func applied(
    _ edit: ManifestEdit,
    to value: JSONValue?
  ) throws(ManifestEditFault) -> JSONValue {
    if edit.operation == .set { return edit.value }
    var elements: [JSONValue]
    switch value {
    case .array(let own): elements = own
    case nil, .null: elements = []
    case .object: throw ManifestEditFault(edit, "keys with values stand there, and no list")
    case .some: throw ManifestEditFault(edit, "a single value stands there, and no list")
    }
    for element in edit.elements {
      if edit.operation == .add {
        if !elements.contains(element) { elements.append(element) }
      } else if elements.contains(element) {
        elements.removeAll { $0 == element }
      } else {
        throw ManifestEditFault(edit, "the list does not hold what is to be removed")
      }
    }
    return .array(elements)
  }

  /// Why the first of the changes cannot be made.
  func fault(_ reason: String) -> ManifestEditFault {
    ManifestEditFault(anyEdit ?? ManifestEdit(.set, "", .null), reason)
  }
}

extension ManifestEdit {
  /// The elements that are added or removed.
  var elements: [JSONValue] {
    if case .array(let elements) = value { return elements }
    return [value]
  }
}

/// What may stand at a place of a manifest, as far as changing it asks.
struct EditType {
  /// The type; nil for what has nothing below it.
  let type: FieldType?

  static let manifest = EditType(type: .object(ManifestSchema.manifest))

  /// The field for which a bare word may stand.
  var shorthand: String? {
    if case .object(let schema) = type { return schema.shorthand }
    return nil
  }

  /// The type of a field of an object; nil where there is no such field.
  func field(_ name: String) -> EditType? {
    switch type {
    case .object(let schema):
      schema.fields.first { $0.name == name }.map { EditType(type: $0.type) }
    case .regions: name == "serve" || name == "except" ? EditType(type: nil) : nil
    case .list, .text, .identifier, .reference, .enumeration, .flag, .count, .number, .date,
      .region,
      .expression, .anything, nil:
      nil
    }
  }

  /// What the elements of a list are; nil for what is no list.
  var element: EditElement? {
    guard case .list(let inner, _) = type else { return nil }
    guard case .object(let schema) = inner else {
      return EditElement(type: EditType(type: inner), key: nil)
    }
    let key = schema.fields.first { $0.type == .identifier }?.name
    return EditElement(type: EditType(type: inner), key: key)
  }
}

/// What the elements of a list are.
struct EditElement {
  /// The type of each.
  let type: EditType
  /// The key of their ids; nil where they have none and are numbered from 0.
  let key: String?

  /// The place of an element among the values of a list.
  func place(of step: String, in elements: [JSONValue]) -> Int? {
    guard let key else { return number(step, below: elements.count) }
    return elements.firstIndex { element in
      element.members.contains { $0.key == key && $0.value == .string(step) }
    }
  }

  /// The place of an element among the nodes of a list.
  func place(of step: String, in elements: [Node]) -> Int? {
    guard let key else { return number(step, below: elements.count) }
    return elements.firstIndex { $0[key]?.hasText(step) == true }
  }

  private func number(_ step: String, below count: Int) -> Int? {
    guard let number = Int(step), number >= 0, number < count, String(number) == step else {
      return nil
    }
    return number
  }
}
