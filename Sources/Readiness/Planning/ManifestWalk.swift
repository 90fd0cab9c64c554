import ReadinessLoader
import ReadinessModel
import YAMLTree

/// Follows the paths that findings show, through the schema and through what is written.
struct ManifestWalk {
  /// Where a path leads.
  struct Place {
    /// What may stand there.
    let type: FieldType
    /// Whether `none` may stand there.
    let isNullable: Bool
    /// What stands there; nil where nothing does.
    let node: Node?
    /// The path with `*` for each element of a list.
    let pattern: String
  }

  private let root: Node

  init(_ document: Document) { root = document.root }

  /// Where a path leads; nil where it leads nowhere.
  func place(_ path: String) -> Place? {
    var place = Place(
      type: .object(ManifestSchema.manifest),
      isNullable: false,
      node: root,
      pattern: ""
    )
    for step in path.split(separator: "/", omittingEmptySubsequences: false) {
      guard let next = Self.next(String(step), from: place) else { return nil }
      place = next
    }
    return place
  }

  /// The ids that references to a kind of thing may have.
  func ids(of target: ReferenceTarget) -> [String] {
    let list: Node? =
      switch target {
      case .model: root["models"]
      case .supplier: root["suppliers"]
      case .deployment: root["deployments"]
      case .segment, .deploymentSegment: nil
      }
    return (list?.elements).map { $0.compactMap { $0["id"]?.text } } ?? []
  }

  private static func next(_ step: String, from place: Place) -> Place? {
    switch place.type {
    case .object(let schema):
      guard let field = schema.fields.first(where: { $0.name == step }) else { return nil }
      return Place(
        type: field.type,
        isNullable: field.isNullable,
        node: place.node.flatMap { node in
          if node.kind == .mapping { return node[step] }
          // `geo_block: none` is short for `{status: none}`.
          return node.kind == .scalar && schema.shorthand == step ? node : nil
        },
        pattern: place.pattern.isEmpty ? step : "\(place.pattern)/\(step)"
      )
    case .list(let type, _):
      return Place(
        type: type,
        isNullable: false,
        node: place.node.flatMap { element(step, of: $0, type) },
        pattern: place.pattern + "/*"
      )
    case .text, .identifier, .reference, .enumeration, .flag, .count, .number, .date, .regions,
      .region, .expression, .anything:
      return nil
    }
  }

  private static func element(_ step: String, of list: Node, _ type: FieldType) -> Node? {
    if case .object(let schema) = type,
      let key = schema.fields.first(where: { $0.type == .identifier })?.name
    {
      return list.elements.first { $0[key]?.text == step }
    }
    let elements = Array(list.elements)
    if case .reference = type { return elements.first { $0.text == step } }
    guard let number = Int(step), elements.indices.contains(number) else { return nil }
    return elements[number]
  }
}
