import CEL
import ReadinessModel

/// The types of a manifest that rules are judged on or that references lead to, found by their place in the schema.
struct KnownTypes: Sendable {
  /// The numbers of the types; nil where the schema has no such field.
  let organization: Int?
  let model: Int?
  let supplier: Int?
  let deployment: Int?
  let segment: Int?
  let authorization: Int?
  let coverage: Int?
  let condition: Int?
  let controls: Int?
  let ownershipShare: Int?
  let ownershipRemainder: Int?
  let evidence: Int?

  /// Finds them below the first of the schemas.
  init(_ schemas: [ObjectSchema]) {
    func number(_ field: String, of type: Int?) -> Int? {
      guard let type, type < schemas.count,
        let field = schemas[type].fields.first(where: { $0.name == field })
      else { return nil }
      return Self.objectName(field.type).flatMap { name in
        schemas.firstIndex { $0.name == name }
      }
    }
    organization = number("organization", of: 0)
    model = number("models", of: 0)
    supplier = number("suppliers", of: 0)
    deployment = number("deployments", of: 0)
    segment = number("audience", of: deployment)
    authorization = number("authorizations", of: 0)
    coverage = number("covers", of: authorization)
    condition = number("conditions", of: authorization)
    controls = number("controls", of: deployment)
    ownershipShare = number("ownership", of: organization)
    ownershipRemainder = number("ownership_remainder", of: organization)
    evidence = number("evidence", of: 0)
  }

  private static func objectName(_ type: FieldType) -> String? {
    switch type {
    case .object(let schema): schema.name
    case .list(let element, _): objectName(element)
    case .text, .identifier, .reference, .enumeration, .flag, .count, .number, .date, .regions,
      .region, .expression, .anything:
      nil
    }
  }

  /// The type that a reference becomes a handle of; nil where it stays a text.
  ///
  /// A reference to a segment stays a name, and so does one that may be a word other than `self`.
  func handleType(_ target: ReferenceTarget, words: [String]) -> Int? {
    switch target {
    case .model: words.isEmpty ? model : nil
    case .supplier: words.allSatisfy { $0 == "self" } ? supplier : nil
    case .deployment: words.isEmpty ? deployment : nil
    case .segment, .deploymentSegment: nil
    }
  }

  /// The fields that a type has beside those of the schema.
  func derivedFields(of type: Int, names: [String]) -> [ObjectType.Field] {
    var fields: [ObjectType.Field] = []
    if type == deployment, let supplier {
      fields.append(ObjectType.Field("suppliers", .list(.object(names[supplier]))))
    }
    if type == supplier, let deployment {
      fields.append(ObjectType.Field("deployments", .list(.object(names[deployment]))))
      fields.append(ObjectType.Field("supports_critical", .bool))
    }
    return fields
  }
}
