import ReadinessModel

/// Where the fields stand that tell who has access to a deployment.
struct AudienceLayout: Sendable {
  /// Fields of a deployment.
  let deploymentID: Int
  let title: Int
  let stage: Int
  let users: Int
  let audience: Int
  /// Fields of a segment.
  let segmentID: Int
  let userClass: Int
  let region: Int
  let segmentUsers: Int
  let foreignPersons: Int
  let customers: Int
  let revenue: Int
  /// Fields of a model and of a supplier.
  let modelID: Int
  let provider: Int
  let supplierID: Int
  let supplierName: Int

  /// The layout; nil where the schema lacks a field.
  init?(_ types: SchemaTypes) {
    guard let deployment = types.known.deployment, let segment = types.known.segment,
      let model = types.known.model, let supplier = types.known.supplier
    else { return nil }
    func field(_ name: String, _ type: Int) -> Int? { types.field(name, of: type) }
    guard let deploymentID = types.shapes[deployment].identifier,
      let title = field("title", deployment), let stage = field("stage", deployment),
      let users = field("users", deployment), let audience = field("audience", deployment),
      let segmentID = types.shapes[segment].identifier,
      let userClass = field("class", segment), let region = field("region", segment),
      let segmentUsers = field("users", segment),
      let foreignPersons = field("foreign_persons", segment),
      let customers = field("customers", segment),
      let revenue = field("annual_revenue_usd", segment)
    else { return nil }
    guard let modelID = types.shapes[model].identifier, let provider = field("provider", model),
      let supplierID = types.shapes[supplier].identifier,
      let supplierName = field("name", supplier)
    else { return nil }
    self.deploymentID = deploymentID
    self.title = title
    self.stage = stage
    self.users = users
    self.audience = audience
    self.segmentID = segmentID
    self.userClass = userClass
    self.region = region
    self.segmentUsers = segmentUsers
    self.foreignPersons = foreignPersons
    self.customers = customers
    self.revenue = revenue
    self.modelID = modelID
    self.provider = provider
    self.supplierID = supplierID
    self.supplierName = supplierName
  }
}
