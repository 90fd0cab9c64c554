import ReadinessModel

/// Where the fields stand that tell who has access to a deployment.
struct AudienceLayout: Sendable {
  /// Fields of a deployment.
  let title: Int
  let stage: Int
  let users: Int
  let audience: Int
  /// Fields of a segment.
  let segmentUsers: Int
  let userClass: Int
  let region: Int
  let foreignPersons: Int
  let customers: Int
  let revenue: Int
  /// Fields of a model and of a supplier.
  let provider: Int
  let supplierID: Int
  let supplierName: Int

  /// The layout; nil where the schema lacks a field.
  init?(_ types: SchemaTypes) {
    guard let deployment = types.known.deployment, let segment = types.known.segment,
      let model = types.known.model, let supplier = types.known.supplier
    else { return nil }
    func field(_ name: String, _ type: Int) -> Int? { types.field(name, of: type) }
    guard let title = field("title", deployment), let stage = field("stage", deployment),
      let users = field("users", deployment), let audience = field("audience", deployment),
      let segmentUsers = field("users", segment),
      let userClass = field("class", segment), let region = field("region", segment),
      let foreignPersons = field("foreign_persons", segment),
      let customers = field("customers", segment),
      let revenue = field("annual_revenue_usd", segment)
    else { return nil }
    guard let provider = field("provider", model),
      let supplierID = types.shapes[supplier].identifier,
      let supplierName = field("name", supplier)
    else { return nil }
    self.title = title
    self.stage = stage
    self.users = users
    self.audience = audience
    self.segmentUsers = segmentUsers
    self.userClass = userClass
    self.region = region
    self.foreignPersons = foreignPersons
    self.customers = customers
    self.revenue = revenue
    self.provider = provider
    self.supplierID = supplierID
    self.supplierName = supplierName
  }
}
