/// A path below a rule's subject, as `controls/geo_block/status`, followed through the schema.
package enum SubjectPath {
  /// Where a path leads.
  package enum Destination {
    /// To a field of an object.
    case field(SchemaField)
    /// To an element of a list.
    case element(FieldType)
    /// Nowhere: the step that does not exist, and what it was looked up in.
    case nowhere(step: String, in: ObjectSchema?)
  }

  /// Follows the path of a remedy's change: one that begins with `organization` leads through the company's own
  /// declaration, whatever the subject is.
  package static func followChange(_ path: String, below subject: SubjectKind) -> Destination {
    guard subject != .organization, path.hasPrefix(company) else {
      return follow(path, below: subject)
    }
    return follow(String(path.dropFirst(company.count)), below: .organization)
  }

  private static let company: String = "organization/"

  /// Follows a path; where a list has objects, a step is an id or an index.
  package static func follow(_ path: String, below subject: SubjectKind) -> Destination {
    let destinations = roots(of: subject).map { follow(path, from: $0) }
    let found = destinations.first { destination in
      switch destination {
      case .field, .element: true
      case .nowhere: false
      }
    }
    return found ?? destinations.first ?? .nowhere(step: path, in: nil)
  }

  /// Whether a path leads to a field or an element.
  package static func leadsSomewhere(_ path: String, below subject: SubjectKind) -> Bool {
    switch follow(path, below: subject) {
    case .field, .element: true
    case .nowhere: false
    }
  }

  private static func follow(_ path: String, from root: ObjectSchema) -> Destination {
    var object: ObjectSchema? = root
    var element: FieldType?
    var destination = Destination.nowhere(step: path, in: root)
    for part in path.split(separator: "/", omittingEmptySubsequences: false) {
      let step = String(part)
      if let inner = element {
        element = nil
        if case .object(let schema) = inner { object = schema }
        destination = .element(inner)
        continue
      }
      guard let field = object?.fields.first(where: { $0.name == step }) else {
        return .nowhere(step: step, in: object)
      }
      destination = .field(field)
      switch field.type {
      case .object(let schema): object = schema
      case .list(let inner, _): (object, element) = (nil, inner)
      case .text, .identifier, .reference, .enumeration, .flag, .count, .number, .date, .regions,
        .region, .expression, .anything:
        object = nil
      }
    }
    return destination
  }

  private static func roots(of subject: SubjectKind) -> [ObjectSchema] {
    let names =
      switch subject {
      case .organization: ["organization"]
      case .model: ["models"]
      case .supplier: ["suppliers"]
      case .deployment: ["deployments"]
      // An offering is a model in a deployment; what is changed stands below one of them.
      case .offering: ["deployments", "models"]
      }
    return names.compactMap { name in
      switch ManifestSchema.manifest.fields.first(where: { $0.name == name })?.type {
      case .object(let schema), .list(.object(let schema), _): schema
      case .list, .text, .identifier, .reference, .enumeration, .flag, .count, .number, .date,
        .regions, .region, .expression, .anything, nil:
        nil
      }
    }
  }
}
