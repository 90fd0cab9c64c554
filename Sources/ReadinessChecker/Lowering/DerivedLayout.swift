import ReadinessModel

/// Where the fields stand that derived fields are made of.
struct DerivedLayout: Sendable {
  /// Fields of a deployment.
  let models: Int
  let hosting: Int
  let fallbacks: Int
  let criticality: Int
  let suppliers: Int
  /// The operator of a place where models run.
  let hostingOperator: Int
  /// Fields of a fallback.
  let fallbackModel: Int
  let fallbackHosting: Int
  let fallbackOperator: Int
  let fallbackCountry: Int
  /// The provider of a model.
  let provider: Int
  /// Fields of a supplier.
  let supplierID: Int
  let deployments: Int
  let supportsCritical: Int

  /// The layout; nil where the schema lacks a field.
  init?(_ types: SchemaTypes) {
    guard let deployment = types.known.deployment, let supplier = types.known.supplier,
      let model = types.known.model,
      let models = types.field("models", of: deployment),
      let hosting = types.field("hosting", of: deployment),
      let fallbacks = types.field("fallbacks", of: deployment),
      let criticality = types.field("criticality", of: deployment),
      let suppliers = types.field("suppliers", of: deployment),
      let host = Self.object(in: hosting, of: deployment, types),
      let hostingOperator = types.field("operator", of: host),
      let fallback = Self.object(in: fallbacks, of: deployment, types),
      let fallbackModel = types.field("model", of: fallback),
      let fallbackHosting = types.field("hosting", of: fallback),
      let fallbackHost = Self.object(in: fallbackHosting, of: fallback, types),
      let fallbackOperator = types.field("operator", of: fallbackHost),
      let fallbackCountry = types.field("country", of: fallbackHost),
      let provider = types.field("provider", of: model),
      let supplierID = types.shapes[supplier].identifier,
      let deployments = types.field("deployments", of: supplier),
      let supportsCritical = types.field("supports_critical", of: supplier)
    else { return nil }
    self.models = models
    self.hosting = hosting
    self.fallbacks = fallbacks
    self.criticality = criticality
    self.suppliers = suppliers
    self.hostingOperator = hostingOperator
    self.fallbackModel = fallbackModel
    self.fallbackHosting = fallbackHosting
    self.fallbackOperator = fallbackOperator
    self.fallbackCountry = fallbackCountry
    self.provider = provider
    self.supplierID = supplierID
    self.deployments = deployments
    self.supportsCritical = supportsCritical
  }

  /// The type of the object, or of the elements of the list, that a field holds.
  private static func object(in field: Int, of type: Int, _ types: SchemaTypes) -> Int? {
    let value = types.shapes[type].fields[field].value
    let held = value.kind == .list ? types.elements[value.element] : value
    return held.kind == .object ? held.object : nil
  }
}
