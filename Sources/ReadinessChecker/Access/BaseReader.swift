import CEL
import ReadinessModel
import SourceText
import YAMLTree

/// Reads what a deployment rests on, and what takes over.
struct BaseReader {
  private let slots: ManifestSlots
  private let layout: DerivedLayout
  private let audience: AudienceLayout
  private let sectors: Int
  private let controlledFrom: Int
  private var store: Store { slots.store }

  /// The reader; nil where the schema lacks a field.
  init?(_ slots: ManifestSlots, _ audience: AudienceLayout) {
    let types = slots.types
    guard let layout = DerivedLayout(types), let deployment = types.known.deployment,
      let supplier = types.known.supplier,
      let sectors = types.field("sectors", of: deployment),
      let controlledFrom = types.field("controlled_from", of: supplier)
    else { return nil }
    self.slots = slots
    self.layout = layout
    self.audience = audience
    self.sectors = sectors
    self.controlledFrom = controlledFrom
  }

  /// The base of the deployment in a slot.
  func base(ofDeploymentIn slot: Int) -> DeploymentBase? {
    guard let start = store[slot].objectStart else { return nil }
    let models = store[start + layout.models].storedElements
    let providers = (models ?? 0..<0).map { provider(ofModelIn: $0) }
    let fallbacks = store[start + layout.fallbacks].storedElements.map { elements in
      elements.map { fallback(in: $0, providers.map(\.id), isWhole: models != nil) }
    }
    return DeploymentBase(
      providers: providers.map(\.name),
      sectors: words(at: start + sectors),
      fallbacks: fallbacks
    )
  }

  /// The slots of the models that take over, in order; nil for one that is not stated.
  func fallbackModels(ofDeploymentIn slot: Int) -> [Int?] {
    guard let start = store[slot].objectStart,
      let elements = store[start + layout.fallbacks].storedElements
    else { return [] }
    return elements.map { element in
      guard let fallback = store[element].objectStart else { return nil }
      let model = fallback + layout.fallbackModel
      return store[model].objectStart == nil ? nil : model
    }
  }

  private func fallback(in slot: Int, _ providers: [String?], isWhole: Bool) -> Fallback {
    let path = slots.path(of: slot).text
    guard let start = store[slot].objectStart else {
      return Fallback(
        path: path,
        model: nil,
        provider: nil,
        controlledFrom: nil,
        isSameProvider: .unknown,
        switchMinutes: nil,
        isTested: .unknown,
        isRevalidated: .unknown
      )
    }
    let type = Int(store[slot].type)
    func place(_ name: String) -> Int? { slots.types.field(name, of: type).map { start + $0 } }
    let other = provider(ofModelIn: start + layout.fallbackModel)
    let tested = place("tested_on").map { store[$0] }
    let valid = place("revalidated").flatMap { store[$0].bool }
    return Fallback(
      path: path,
      model: slots.identifier(ofObjectIn: start + layout.fallbackModel),
      provider: other.name,
      controlledFrom: other.slot.flatMap { supplier in
        store[supplier].objectStart.flatMap {
          slots.node(of: $0 + controlledFrom)?.span.text
        }
      },
      isSameProvider: same(other.id, providers, isWhole: isWhole),
      switchMinutes: place("switch_minutes").flatMap { store.countRange(at: $0) },
      isTested: tested?.day != nil ? .yes : tested?.kind == .null ? .no : .unknown,
      isRevalidated: valid.map { $0 ? .yes : .no } ?? .unknown
    )
  }

  private func same(_ id: String?, _ others: [String?], isWhole: Bool) -> Truth {
    guard let id else { return .unknown }
    if others.contains(id) { return .yes }
    return isWhole && !others.contains(nil) ? .no : .unknown
  }

  private func provider(ofModelIn slot: Int) -> (slot: Int?, id: String?, name: String?) {
    guard let start = store[slot].objectStart else { return (nil, nil, nil) }
    let supplier = start + audience.provider
    guard let object = store[supplier].objectStart else { return (nil, nil, nil) }
    let id = text(at: object + audience.supplierID)
    return (supplier, id, text(at: object + audience.supplierName) ?? id)
  }

  private func text(at slot: Int) -> String? {
    store[slot].kind == .string ? store.text(of: store[slot]) : nil
  }

  /// The words of a list; nil where it or one of its elements is unknown.
  private func words(at slot: Int) -> [String]? {
    guard let elements = store[slot].storedElements else { return nil }
    let words = elements.compactMap { text(at: $0) }
    return words.count == elements.count ? words : nil
  }
}
