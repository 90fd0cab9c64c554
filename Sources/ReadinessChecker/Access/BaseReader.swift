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
  private let country: Int
  private let regions: RegionSlots
  private var store: Store { slots.store }

  /// The reader; nil where the schema lacks a field.
  init?(_ slots: ManifestSlots, _ audience: AudienceLayout, _ atlas: RegionAtlas) {
    let types = slots.types
    guard let layout = DerivedLayout(types), let deployment = types.known.deployment,
      let supplier = types.known.supplier,
      let sectors = types.field("sectors", of: deployment),
      let controlledFrom = types.field("controlled_from", of: supplier),
      let country = types.field("country", of: supplier)
    else { return nil }
    self.slots = slots
    self.layout = layout
    self.audience = audience
    self.sectors = sectors
    self.controlledFrom = controlledFrom
    self.country = country
    regions = RegionSlots(atlas: atlas)
  }

  /// The base of the deployment in a slot.
  func base(ofDeploymentIn slot: Int) -> DeploymentBase? {
    guard let start = store[slot].objectStart else { return nil }
    let models = store[start + layout.models].storedElements
    let providers = (models ?? 0..<0).map { provider(ofModelIn: $0) }
    let fallbacks = store[start + layout.fallbacks].storedElements.map { elements in
      elements.map { fallback(in: $0, providers, isWhole: models != nil) }
    }
    return DeploymentBase(
      models: (models ?? 0..<0).map { slots.identifier(ofObjectIn: $0) },
      suppliers: providers.map {
        ControllingParty(name: $0.name, controlledFrom: written(controlOf: $0.slot))
      },
      hosts: store[start + layout.hosting].storedElements.map { $0.map(host) },
      sectors: words(at: start + sectors),
      criticality: text(at: start + layout.criticality),
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

  private func fallback(in slot: Int, _ providers: [Provider], isWhole: Bool) -> Fallback {
    let path = slots.path(of: slot).text
    guard let start = store[slot].objectStart else {
      return Fallback(
        path: path,
        model: nil,
        provider: nil,
        controlledFrom: nil,
        isSameProvider: .unknown,
        isUnderOtherControl: .unknown,
        controlQuestion: path,
        switchMinutes: nil,
        isTested: .unknown,
        testedOn: nil,
        isRevalidated: .unknown
      )
    }
    let type = Int(store[slot].type)
    func place(_ name: String) -> Int? { slots.types.field(name, of: type).map { start + $0 } }
    let other = provider(ofModelIn: start + layout.fallbackModel)
    let controls = controls(ofFallbackAt: start, path, other)
    let tested = place("tested_on").map { store[$0] }
    let valid = place("revalidated").flatMap { store[$0].bool }
    return Fallback(
      path: path,
      model: slots.identifier(ofObjectIn: start + layout.fallbackModel),
      provider: other.name,
      controlledFrom: written(controlOf: other.slot),
      isSameProvider: same(other.id, providers.map(\.id), isWhole: isWhole),
      isUnderOtherControl: isUnderOtherControl(controls, providers, isWhole: isWhole),
      controlQuestion: controls.first { $0.set == nil }?.path,
      switchMinutes: place("switch_minutes").flatMap { store.countRange(at: $0) },
      isTested: tested?.day != nil ? .yes : tested?.kind == .null ? .no : .unknown,
      testedOn: tested?.day,
      isRevalidated: valid.map { $0 ? .yes : .no } ?? .unknown
    )
  }

  private func same(_ id: String?, _ others: [String?], isWhole: Bool) -> Truth {
    guard let id else { return .unknown }
    if others.contains(id) { return .yes }
    return isWhole && !others.contains(nil) ? .no : .unknown
  }

  /// Who provides a model.
  private struct Provider {
    var slot: Int?
    var id: String?
    var name: String?
    /// Whose orders can cut it off; nil where that is not stated.
    var control: RegionSet?
  }

  private func provider(ofModelIn slot: Int) -> Provider {
    guard let start = store[slot].objectStart else { return Provider() }
    let supplier = start + audience.provider
    guard let object = store[supplier].objectStart else { return Provider() }
    let id = text(at: object + audience.supplierID)
    return Provider(
      slot: supplier,
      id: id,
      name: text(at: object + audience.supplierName) ?? id,
      control: control(ofSupplierIn: supplier)
    )
  }

  /// Who runs the servers of a place, and where they are.
  private func host(in slot: Int) -> ControllingParty {
    guard let start = store[slot].objectStart,
      let type = Optional(Int(store[slot].type)),
      let operating = slots.types.field("operator", of: type),
      let place = slots.types.field("country", of: type)
    else { return ControllingParty(name: nil, controlledFrom: nil) }
    let supplier = start + operating
    let object = store[supplier].objectStart
    let id = object.flatMap { text(at: $0 + audience.supplierID) }
    return ControllingParty(
      name: object.flatMap { text(at: $0 + audience.supplierName) } ?? id,
      controlledFrom: written(controlOf: object == nil ? nil : supplier),
      country: text(at: start + place)
    )
  }

  /// Whose orders a supplier has to obey, as it is written; of the company itself its own country.
  private func written(controlOf slot: Int?) -> String? {
    guard let slot, let start = store[slot].objectStart else { return nil }
    if isItself(start) { return text(at: start + country) }
    guard let node = slots.node(of: start + controlledFrom) else { return nil }
    let names = node.elements.compactMap(ManifestValue.text)
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }

  private func isItself(_ supplier: Int) -> Bool {
    text(at: supplier + audience.supplierID)?.utf8.elementsEqual("self".utf8) ?? false
  }

  /// Whose orders can cut a supplier off; of the company itself its own country.
  private func control(ofSupplierIn slot: Int) -> RegionSet? {
    guard let start = store[slot].objectStart else { return nil }
    return regions.set(of: store[start + (isItself(start) ? country : controlledFrom)], in: store)
  }

  /// From where a fallback can be stopped: through its model's provider, through who runs the servers, and where they are.
  private func controls(
    ofFallbackAt start: Int,
    _ path: String,
    _ provider: Provider
  ) -> [(path: String, set: RegionSet?)] {
    let supplier = provider.id.map { "suppliers/\($0)/controlled_from" }
    let servers = start + layout.fallbackHosting
    guard let hosting = store[servers].objectStart else {
      return [(supplier ?? "\(path)/model", provider.control), ("\(path)/hosting", nil)]
    }
    return [
      (supplier ?? "\(path)/model", provider.control),
      (
        "\(path)/hosting/operator",
        control(ofSupplierIn: hosting + layout.fallbackOperator)
      ),
      (
        "\(path)/hosting/country",
        regions.set(of: store[hosting + layout.fallbackCountry], in: store)
      ),
    ]
  }

  /// Whether no government behind the models of a deployment is behind a fallback's model or its servers.
  private func isUnderOtherControl(
    _ controls: [(path: String, set: RegionSet?)],
    _ providers: [Provider],
    isWhole: Bool
  ) -> Truth {
    var answer: Truth = isWhole ? .yes : .unknown
    for one in controls {
      for provider in providers {
        guard let place = one.set, let control = provider.control else {
          answer = answer.and(.unknown)
          continue
        }
        answer = answer.and(place.filled().overlaps(control.filled()).negated)
      }
    }
    return answer
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
