import ReadinessModel
import SourceText
import YAMLTree

/// Follows paths through a manifest, as `deployments/chat/controls/emergency_stop`: keys of the schema, whether they are
/// written or not, and in lists the ids of their elements, or numbers from 0 where elements have none.
struct ManifestPath {
  /// Where a path stops leading on.
  struct Fault: Equatable {
    /// What is wrong, as a clause about the step.
    let reason: String
    /// The whole path that was probably meant.
    let near: String?
  }

  /// For how many more mistakes a near miss is looked for.
  private var nearMissesLeft: Int = 100
  private let root: Node
  /// The elements of lists by their ids, each list made into a table when a path first leads through it.
  private var tables: [Int: [String: Node]] = [:]

  init(_ document: Document) { root = document.root }

  /// What is wrong with a path; nil where it leads somewhere.
  mutating func fault(in path: String) -> Fault? {
    let steps = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    var type: FieldType? = .object(ManifestSchema.manifest)
    var node: Node? = root
    for (place, step) in steps.enumerated() {
      switch next(step, of: type, node) {
      case .value(let nextType, let nextNode): (type, node) = (nextType, nextNode)
      case .nothing(let reason, let names):
        let near = nearMissesLeft > 0 ? NearMiss.nearest(to: step, among: names) : nil
        nearMissesLeft -= 1
        let meant = near.map { steps[..<place] + [$0] + steps[(place + 1)...] }
        return Fault(reason: reason, near: meant?.joined(separator: "/"))
      }
    }
    return nil
  }

  /// Where a step leads.
  private enum Step {
    /// To a value of a type, and the node of it where it is written; a type of nil has nothing below it.
    case value(FieldType?, Node?)
    /// Nowhere, for a reason; these names would have led on.
    case nothing(String, among: [String])
  }

  private mutating func next(_ step: String, of type: FieldType?, _ node: Node?) -> Step {
    switch type {
    case .object(let schema):
      guard let field = schema.fields.first(where: { $0.name == step }) else {
        return .nothing(
          "\(Diagnostic.quoted(step)) is no key of the \(schema.spokenName)",
          among: schema.fields.map(\.name)
        )
      }
      return .value(field.type, node.flatMap { $0.kind == .mapping ? $0[step] : nil })
    case .list(.object(let schema), _) where schema.identifierField != nil:
      let known: [String: Node] = node.map { table(of: $0, schema) } ?? [:]
      if let element = known[step] { return .value(.object(schema), element) }
      return .nothing(
        "no \(schema.spokenName) has the id \(Diagnostic.quoted(step))",
        among: known.keys.sorted()
      )
    case .list(let element, _): return self.element(step, element, node)
    case .regions where step == "serve" || step == "except": return .value(nil, nil)
    case .regions, .text, .identifier, .reference, .enumeration, .flag, .count, .number, .date,
      .region, .expression, .anything, nil:
      return .nothing("\(Diagnostic.quoted(step)) stands below a single value", among: [])
    }
  }

  /// An element of a list whose elements have no ids: a number, or of references what they refer to.
  private func element(_ step: String, _ type: FieldType, _ node: Node?) -> Step {
    let elements = (node?.elements).map(Array.init) ?? []
    if case .reference = type {
      if elements.contains(where: { $0.hasText(step) }) { return .value(nil, nil) }
      return .nothing(
        "the list does not have \(Diagnostic.quoted(step))",
        among: elements.compactMap(\.text)
      )
    }
    if let number = Int(step), elements.indices.contains(number), String(number) == step {
      return .value(type, elements[number])
    }
    return .nothing(
      "the list has no element \(Diagnostic.quoted(step)): it holds \(elements.count), numbered from 0",
      among: []
    )
  }

  private mutating func table(of list: Node, _ schema: ObjectSchema) -> [String: Node] {
    if let known = tables[list.index] { return known }
    var table: [String: Node] = [:]
    for element in list.elements {
      guard let key = schema.identifierField, let id = element[key]?.text else { continue }
      table[id] = element
    }
    tables[list.index] = table
    return table
  }
}

extension ObjectSchema {
  /// The field that holds the id, if it has one.
  fileprivate var identifierField: String? { fields.first { $0.type == .identifier }?.name }
}

/// Checks what evidence is about.
enum EvidencePaths {
  /// The mistakes in the paths of a manifest's evidence; those of entries that do not fit the schema are left out.
  static func mistakes(in document: Document) -> [Diagnostic] {
    guard let list = document.root["evidence"], list.kind == .list else { return [] }
    var paths = ManifestPath(document)
    return list.elements.compactMap { entry in
      guard let about = entry["about"], let path = ManifestValue.text(about),
        let fault = paths.fault(in: path)
      else { return nil }
      return .evidenceOfNothing(path, fault, at: about.span)
    }
  }
}

extension Diagnostic {
  fileprivate static func evidenceOfNothing(
    _ path: String,
    _ fault: ManifestPath.Fault,
    at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "evidence.about",
      "\(quoted(path)) leads nowhere in the manifest: \(fault.reason)",
      at: .span(span),
      help: fault.near.map { "did you mean \(quoted($0))?" }
        ?? "write a path as 'deployments/chat/controls/emergency_stop'"
    )
  }
}
