import CEL
import ReadinessModel

extension ManifestLowering {
  static let itself: [UInt8] = Array("self".utf8)

  /// The elements of a list of the root object; nil where it is unknown.
  func rootElements(_ name: String) -> Range<Int>? {
    types.field(name, of: 0).flatMap { out.elements(of: rootObject + $0) }
  }

  /// Puts handles in the place of the ids that lead to models, suppliers and deployments.
  ///
  /// An id that leads nowhere is unknown: in an example it is not given; elsewhere its list is unknown.
  mutating func resolveReferences() {
    let models = table("models", types.known.model)
    let suppliers = table("suppliers", types.known.supplier)
    let deployments =
      references.contains { $0.target == .deployment }
      ? table("deployments", types.known.deployment) : nil
    var party: Int?
    for reference in references {
      let id = out.store[reference.slot]
      guard id.kind == .string else { continue }
      let (table, list): (IdentifierTable?, String) =
        switch reference.target {
        case .model: (models, "models")
        case .supplier: (suppliers, "suppliers")
        case .deployment: (deployments, "deployments")
        case .segment, .deploymentSegment: (nil, "")
        }
      let element = element(of: id, in: table)
      if let element {
        out.store[reference.slot] = out.store[element]
      } else if reference.target == .supplier, isItself(id) {
        if party == nil { party = makeParty() }
        out.store[reference.slot] = party.map { out.store[$0] } ?? .unknown
      } else if let field = types.field(list, of: 0), table == nil {
        let causes = out.store.append(causes: [rootObject + field])
        out.store[reference.slot] = .unknown(causes: causes)
      } else {
        out.store[reference.slot] = .unknown
      }
    }
    references = []
  }

  private func element(of id: Slot, in table: IdentifierTable?) -> Int? {
    table?.element(of: id, in: out)
  }

  private func isItself(_ id: Slot) -> Bool { out.store.text(id).elementsEqual(Self.itself) }

  private func table(_ list: String, _ type: Int?) -> IdentifierTable? {
    guard let type, let identifier = types.shapes[type].identifier,
      let elements = rootElements(list)
    else { return nil }
    return IdentifierTable(elements: elements, identifier: identifier, in: out)
  }

  /// The organization as a supplier of its own: its name and country are the organization's, it has no contract.
  ///
  /// Everything else about it is unknown, and the organization is what would tell.
  private mutating func makeParty() -> Int? {
    guard let type = types.known.supplier, let organizationType = types.known.organization,
      let field = types.field("organization", of: 0)
    else { return nil }
    let owner = rootObject + field
    let slot = out.allocate(1, .plain, owner: owner)
    let start = allocateObject(type, into: slot)
    let causes = out.store.append(causes: [owner])
    let organization = out.object(at: owner)
    let shape = types.shapes[type]
    for (number, field) in shape.fields.enumerated() {
      let place = start + number
      out.records[place] = out.records[owner]
      out.store[place] = field.isNullable ? .null : .unknown(causes: causes)
      if number == shape.identifier { out.store[place] = out.store.append(text: Self.itself) }
      for (own, theirs) in [("name", "name"), ("country", "headquarters")]
      where field.name.elementsEqual(own.utf8) {
        guard let source = types.field(theirs, of: organizationType), let organization else {
          continue
        }
        out.store[place] = out.store[organization + source]
        out.records[place] = out.records[organization + source]
        out.aliases[place] = organization + source
      }
    }
    return slot
  }
}
