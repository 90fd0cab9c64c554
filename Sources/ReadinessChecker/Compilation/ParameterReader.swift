import ReadinessModel
import SourceText
import YAMLTree

/// Reads the values of parameters from the ruleset, or from what was given in their place.
struct ParameterReader {
  let regions: RegionCatalog
  private(set) var diagnostics: [Diagnostic] = []

  init(_ regions: RegionCatalog) { self.regions = regions }

  /// The value that is written in the ruleset.
  mutating func value(of parameter: Parameter) -> ParameterValue? {
    read(parameter.value, parameter, at: .span(parameter.value.span)).map {
      ParameterValue(value: $0, span: parameter.value.span)
    }
  }

  /// The value that an example gives in its place.
  mutating func value(of parameter: Parameter, given node: Node) -> ParameterValue? {
    read(node, parameter, at: .span(node.span)).map { ParameterValue(value: $0, span: node.span) }
  }

  /// The value that was given on the command line.
  mutating func value(of parameter: Parameter, override: ParameterOverride) -> ParameterValue? {
    if let node = override.node { return value(of: parameter, given: node) }
    let place = DiagnosticPlace.argument(override.argument)
    let parsed = YAMLParser().parse(SourceFile(name: override.argument, text: override.value))
    guard let root = parsed.value?.first?.root, !parsed.hasErrors else {
      diagnostics.append(.wrongParameter(override.name, parameter.type, at: place))
      return nil
    }
    return read(root, parameter, at: place).map { ParameterValue(value: $0, span: nil) }
  }

  private mutating func read(
    _ node: Node,
    _ parameter: Parameter,
    at place: DiagnosticPlace
  ) -> ParameterValue.Value? {
    if parameter.type.isUnread(node.text) { return .unread }
    let value: ParameterValue.Value? =
      switch parameter.type {
      case .regions: regionNames(node, at: place).map { .regions(serve: $0.0, except: $0.1) }
      case .count: whole(node).map { .count($0) }
      case .number: number(node).map { .number($0) }
      case .text: text(node).map { .text($0) }
      case .texts, .models: texts(node).map { .texts($0) }
      case .flag: ManifestValue.flag(node).map { .flag($0) }
      case .date: ManifestValue.date(node).map { .date($0) }
      }
    if value == nil {
      diagnostics.append(.wrongParameter(parameter.name, parameter.type, at: place))
    }
    return value
  }

  private mutating func regionNames(
    _ node: Node,
    at place: DiagnosticPlace
  ) -> (serve: [String], except: [String])? {
    let serve = node.kind == .mapping ? node["serve"].flatMap(texts) : texts(node)
    let except = node.kind == .mapping ? node["except"].flatMap(texts) : []
    guard let serve, let except else { return nil }
    for name in serve + except where !regions.knows(name) {
      diagnostics.append(.unknownRegion(name, nearest: regions.nearest(to: name), at: place))
    }
    return (serve, except)
  }

  private func whole(_ node: Node) -> Int64? {
    guard case .whole(let value) = ManifestValue.number(node) else { return nil }
    return value
  }

  private func number(_ node: Node) -> Double? {
    switch ManifestValue.number(node) {
    case .whole(let value): Double(value)
    case .fraction(let value): value
    case .bound, nil: nil
    }
  }

  private func text(_ node: Node) -> String? {
    guard case .string(let text) = node.value else { return nil }
    return text
  }

  /// The texts of a list, or the one that stands alone.
  private func texts(_ node: Node) -> [String]? {
    if node.kind == .scalar { return text(node).map { [$0] } }
    guard node.kind == .list else { return nil }
    let texts = node.elements.compactMap(text)
    return texts.count == node.elements.count ? texts : nil
  }
}
