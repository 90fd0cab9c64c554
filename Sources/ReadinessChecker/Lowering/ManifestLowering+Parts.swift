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

  /// Lowers the keys of an example: fields of the root, and single objects, which become the only element of their list.
  ///
  /// A single object without an id is called `it`. What is left out is unknown, as in a manifest.
  mutating func lowerParts(_ given: Node) {
    makeRoot()
    out.records[root] = UInt32(truncatingIfNeeded: given.index)
    if given.kind == .mapping { lowerFields(of: given.index, type: 0, start: rootObject) }
    for (part, list) in Self.lists {
      guard let node = given[part], let field = types.field(list, of: 0) else { continue }
      let value = types.shapes[0].fields[field].value
      let element = types.elements[value.element]
      let place = rootObject + field
      let others = out.elements(of: place).map { $0.map { out.store[$0] } } ?? []
      let start = out.allocate(1 + others.count, .list, owner: place)
      lower(node.index, element, isNullable: false, into: start)
      if out.object(at: start) == nil { _ = allocateObject(element.object, into: start) }
      for (offset, other) in others.enumerated() { out.store[start + 1 + offset] = other }
      out.store[place] = .list(start: start, count: 1 + others.count)
      guard let identifier = types.shapes[element.object].identifier,
        let object = out.object(at: start), out.store[object + identifier].kind != .string
      else { continue }
      out.store[object + identifier] = out.store.append(text: Self.exampleID)
    }
  }

  private mutating func makeRoot() {
    _ = out.allocate(1, .plain, owner: 0)
    _ = allocateObject(0, into: root)
  }
}
