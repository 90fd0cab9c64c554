import CEL
import ReadinessModel
import YAMLTree

extension ManifestLowering {
  /// The id of an example's subject.
  static let exampleID: [UInt8] = Array("it".utf8)

  /// The lists of the root that an example's single parts stand in.
  private static let lists: [(part: String, list: String)] = [
    ("model", "models"), ("supplier", "suppliers"), ("deployment", "deployments"),
  ]

  /// Lowers the root of a document.
  mutating func lowerRoot(_ index: Int) {
    makeRoot()
    out.records[root] = UInt32(truncatingIfNeeded: index)
    guard records[index].kind == .mapping else { return }
    lowerFields(of: index, type: 0, start: rootObject)
  }

  /// Lowers the keys of an example: fields of the root, and single objects, which come first in their list.
  ///
  /// A single object without an id is called `it`; the subject's object is there even where nothing of it is given, and
  /// an offering's deployment offers its model. What else is left out is unknown, as in a manifest.
  mutating func lowerParts(_ given: Node, subject: SubjectKind) {
    makeRoot()
    out.records[root] = UInt32(truncatingIfNeeded: given.index)
    if given.kind == .mapping { lowerFields(of: given.index, type: 0, start: rootObject) }
    for (part, list) in Self.lists {
      let isSubject =
        part == subject.rawValue
        || subject == .offering && (part == "model" || part == "deployment")
      guard given[part] != nil || isSubject else { continue }
      lowerPart(given[part], list: list)
    }
    if subject == .offering { offerModel() }
    if let segment = given["segment"] { lowerSegment(segment) }
  }

  /// Lets the example's deployment have the example's segment, first in its audience.
  private mutating func lowerSegment(_ node: Node) {
    if rootElements("deployments")?.isEmpty ?? true { lowerPart(nil, list: "deployments") }
    guard let deployments = rootElements("deployments"),
      let start = out.object(at: deployments.lowerBound), let type = types.known.deployment,
      let field = types.field("audience", of: type)
    else { return }
    lowerPart(node, at: start + field, types.shapes[type].fields[field].value)
  }

  private mutating func lowerPart(_ node: Node?, list: String) {
    guard let field = types.field(list, of: 0) else { return }
    lowerPart(node, at: rootObject + field, types.shapes[0].fields[field].value)
  }

  private mutating func lowerPart(_ node: Node?, at place: Int, _ value: ValueShape) {
    let element = types.elements[value.element]
    let others = out.elements(of: place).map { $0.map { out.store[$0] } } ?? []
    let start = out.allocate(1 + others.count, .list, owner: place)
    if let node { lower(node.index, element, isNullable: false, into: start) }
    if out.object(at: start) == nil { _ = allocateObject(element.object, into: start) }
    for (offset, other) in others.enumerated() { out.store[start + 1 + offset] = other }
    out.store[place] = .list(start: start, count: 1 + others.count)
    guard let identifier = types.shapes[element.object].identifier,
      let object = out.object(at: start), out.store[object + identifier].kind != .string
    else { return }
    out.store[object + identifier] = out.store.append(text: Self.exampleID)
  }

  /// Lets the example's deployment offer the example's model where it says nothing of models.
  private mutating func offerModel() {
    guard let models = rootElements("models"), let deployments = rootElements("deployments"),
      let deployment = out.object(at: deployments.lowerBound), let type = types.known.deployment,
      let field = types.field("models", of: type),
      out.store[deployment + field].kind == .unknown
    else { return }
    let start = out.allocate(1, .list, owner: deployment + field)
    out.store[start] = out.store[models.lowerBound]
    out.store[deployment + field] = .list(start: start, count: 1)
  }

  private mutating func makeRoot() {
    _ = out.allocate(1, .plain, owner: 0)
    _ = allocateObject(0, into: root)
  }
}
