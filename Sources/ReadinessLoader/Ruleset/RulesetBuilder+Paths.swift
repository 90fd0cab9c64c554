import ReadinessModel
import SourceText
import YAMLTree

extension RulesetBuilder {
  /// Checks the paths of a rule's remedies and evidence, and the values of remedies.
  mutating func checkPaths(of rule: Node, below subject: SubjectKind) {
    for remedy in (rule["remedies"]?.elements).map(Array.init) ?? [] {
      for name in ["set", "add", "remove"] {
        if let change = remedy[name] { check(change: change, named: name, below: subject) }
      }
    }
    for demand in (rule["evidence"]?.elements).map(Array.init) ?? [] {
      if let about = demand["about"] { _ = follow(about, below: subject) }
    }
  }

  private mutating func check(change: Node, named name: String, below subject: SubjectKind) {
    guard let path = change["path"], let field = follow(path, below: subject, isChange: true),
      let value = change["value"]
    else { return }
    if name != "set", !field.type.isList {
      return report(.changeOfNoList(name, path: path.text ?? "", at: path.span))
    }
    if let text = text(value), text.hasPrefix("params.") {
      return checkParameter(String(text.dropFirst(7)), at: value)
    }
    if field.isNullable, ManifestValue.isNone(value) { return }
    guard name != "set", value.kind != .list else { return check(value, field.type) }
    // A single element may stand for a list of one.
    switch field.type {
    case .list(let element, _): check(value, element)
    case .regions where value.kind == .scalar: checkRegion(value)
    case .regions, .text, .identifier, .reference, .enumeration, .flag, .count, .number, .date,
      .region, .object, .expression, .anything:
      check(value, field.type)
    }
  }

  /// The field that a path leads to; a path that leads nowhere is a mistake.
  private mutating func follow(
    _ node: Node,
    below subject: SubjectKind,
    isChange: Bool = false
  ) -> SchemaField? {
    guard let path = text(node) else { return nil }
    let destination =
      isChange
      ? SubjectPath.followChange(path, below: subject) : SubjectPath.follow(path, below: subject)
    switch destination {
    case .field(let field): return field
    case .element(let type): return SchemaField("value", type, "An element.")
    case .nowhere(let step, let schema):
      report(.pathToNowhere(path, step: step, in: schema, below: subject, at: node.span))
      return nil
    }
  }

  private mutating func checkParameter(_ name: String, at node: Node) {
    guard !parameterTypes.contains(where: { $0.name == name }) else { return }
    let near = NearMiss.nearest(to: name, among: parameterTypes.map(\.name))
    report(.unknownParameter(name, near: near, at: node.span))
  }

  private mutating func checkRegion(_ node: Node) {
    guard let name = text(node), !catalog.knows(name) else { return }
    report(.unknownRegion(name, near: catalog.nearest(to: name), at: node.span))
  }

  /// Checks a remedy's value against the type of what it changes.
  private mutating func check(_ value: Node, _ type: FieldType) {
    let field = SchemaField("value", type, "The value.")
    let schema = PreparedSchema(ObjectSchema("Change", "One change.", fields: [field]))
    var validator = SchemaValidator(schema, value.document, catalog: catalog, mode: .excerpt)
    validator.validateValue(at: value.index)
    for diagnostic in validator.diagnostics { report(diagnostic) }
  }
}

extension FieldType {
  /// Whether values can be added to it and removed from it.
  fileprivate var isList: Bool {
    switch self {
    case .list, .regions: true
    case .text, .identifier, .reference, .enumeration, .flag, .count, .number, .date, .region,
      .object, .expression, .anything:
      false
    }
  }
}
