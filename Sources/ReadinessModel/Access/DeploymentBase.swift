/// Who can stop what a deployment rests on.
public struct ControllingParty: Sendable, Hashable {
  /// A model's provider, or who runs the servers; nil where that is not stated.
  public let name: String?
  /// Whose orders it has to obey, as it is written; nil where that is not stated.
  public let controlledFrom: String?
  /// Of servers the country where they are; nil where that is not stated.
  public let country: String?

  /// Makes a party.
  public init(name: String?, controlledFrom: String?, country: String? = nil) {
    self.name = name
    self.controlledFrom = controlledFrom
    self.country = country
  }
}

/// What a deployment rests on, and what takes over.
public struct DeploymentBase: Sendable, Hashable {
  /// The ids of the models that it offers; nil for one that is not stated.
  public let models: [String?]
  /// Who provides each model that it offers.
  public let suppliers: [ControllingParty]
  /// Who runs its servers, and where; nil where that is not stated.
  public let hosts: [ControllingParty]?
  /// The sectors that it is used in; nil where they are not stated.
  public let sectors: [String]?
  /// How much depends on it: `ordinary`, `important`, `critical`; nil where that is not stated.
  public let criticality: String?
  /// What takes over, in order; nil where that is not stated.
  public let fallbacks: [Fallback]?

  /// Makes a base.
  public init(
    models: [String?],
    suppliers: [ControllingParty],
    hosts: [ControllingParty]?,
    sectors: [String]?,
    criticality: String?,
    fallbacks: [Fallback]?
  ) {
    self.models = models
    self.suppliers = suppliers
    self.hosts = hosts
    self.sectors = sectors
    self.criticality = criticality
    self.fallbacks = fallbacks
  }

  /// Who provides each model that it offers; nil for one of which that is not stated.
  public var providers: [String?] { suppliers.map(\.name) }

  /// Whether a product has to be validated again with what takes over.
  public var isRegulated: Truth {
    guard let sectors else { return .unknown }
    let regulated = ["health", "finance", "critical-infrastructure"]
    return sectors.contains { regulated.contains($0) } ? .yes : .no
  }
}
