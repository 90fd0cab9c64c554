import ReadinessModel
import SourceText
import YAMLTree

extension RulesetBuilder {
  private static let parameter = PreparedSchema(RulesetSchema.parameter)

  /// The figures under `parameters`, each under its name.
  mutating func parameters(_ node: Node?) -> [Parameter] {
    guard let node else { return [] }
    guard node.kind == .mapping else {
      if !node.isNull { report(.parametersAreNoMapping(at: node.span)) }
      return []
    }
    var parameters: [Parameter] = []
    for entry in node.entries {
      if let parameter = parameter(entry) { parameters.append(parameter) }
    }
    return parameters
  }

  private mutating func parameter(_ entry: Entry) -> Parameter? {
    let name = entry.key.text ?? ""
    if !Self.isName(name) { report(.badParameterName(name, at: entry.key.span)) }
    let node = entry.value
    var validator = SchemaValidator(
      Self.parameter,
      node.document,
      catalog: catalog,
      mode: .ruleset
    )
    validator.validate(at: node.index)
    for diagnostic in validator.diagnostics { report(diagnostic) }
    let type = word(node["type"], Parameter.ValueType.init)
    let value = node["default"]
    if let type {
      parameterTypes.append((name, type))
      if let value, !value.isNull, !type.isUnread(value.text) { check(value, type) }
    }
    let citation = citation(source: node["source"], at: node["at"])
    guard let type else {
      untypedParameters.append(name)
      return nil
    }
    return Parameter(
      name: name,
      type: type,
      kind: word(node["kind"], Parameter.Kind.init) ?? .legal,
      value: value ?? node,
      about: text(node["about"]) ?? "",
      citation: citation,
      span: entry.key.span
    )
  }

  /// Checks that a parameter's figure has the parameter's type.
  private mutating func check(_ value: Node, _ type: Parameter.ValueType) {
    let schema = Self.schema(of: type)
    var validator = SchemaValidator(schema, value.document, catalog: catalog, mode: .ruleset)
    validator.validateValue(at: value.index)
    for diagnostic in validator.diagnostics { report(diagnostic) }
  }

  /// An object with one field, which holds what a parameter of the type holds.
  private static func schema(of type: Parameter.ValueType) -> PreparedSchema {
    let field: FieldType =
      switch type {
      case .regions: .regions
      case .count: .count(Int64.min...Int64.max)
      case .number: .number(-Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude)
      case .text: .text(.free)
      case .texts, .models: .list(.text(.free), orAll: false)
      case .flag: .flag
      case .date: .date(isPast: false)
      }
    let figure = SchemaField("default", field, "The figure.", presence: .valued)
    return PreparedSchema(ObjectSchema("Figure", "One figure.", fields: [figure]))
  }

  /// Checks the values that an example gives in the place of the ruleset's.
  mutating func check(givenParameters node: Node) {
    guard node.kind == .mapping else { return report(.parametersAreNoMapping(at: node.span)) }
    for entry in node.entries {
      let name = entry.key.text ?? ""
      if let known = parameterTypes.first(where: { $0.name == name }) {
        if !entry.value.isNull, !known.type.isUnread(entry.value.text) {
          check(entry.value, known.type)
        }
      } else {
        let near = NearMiss.nearest(to: name, among: parameterTypes.map(\.name))
        report(.unknownParameter(name, near: near, at: entry.key.span))
      }
    }
  }

  /// Whether a text can stand behind `params.`.
  private static func isName(_ text: String) -> Bool {
    guard let first = text.utf8.first, (0x61...0x7A).contains(first) else { return false }
    return text.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "_")
    }
  }
}
