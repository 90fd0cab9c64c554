import CEL
import ReadinessModel

/// Where the fields stand that tell whether an authorization holds for a subject.
struct AuthorizationLayout: Sendable {
  /// The field `authorizations` of the root.
  let list: Int
  /// Fields of an authorization.
  let instrument: Int
  let validFrom: Int
  let validUntil: Int
  let covers: Int
  /// Fields of what it covers.
  let models: Int
  let deployments: Int
  let segments: Int
  let countries: Int
  /// What it asks for in return.
  let conditions: ConditionLayout
  /// Fields of the root, a model, a deployment, a supplier and a segment.
  let allModels: Int
  let allDeployments: Int
  let modelID: Int
  let modelProvider: Int
  let deploymentID: Int
  let deploymentModels: Int
  let deploymentAudience: Int
  let deploymentRegions: Int
  let supplierDeployments: Int
  let segmentID: Int
  let segmentRegion: Int

  /// The layout; nil where the schema lacks one of the fields.
  init?(_ types: SchemaTypes) {
    let known = types.known
    guard let authorization = known.authorization, let coverage = known.coverage,
      let model = known.model, let deployment = known.deployment, let supplier = known.supplier,
      let segment = known.segment
    else { return nil }
    func field(_ name: String, _ type: Int) -> Int? { types.field(name, of: type) }
    guard let list = field("authorizations", 0), let allModels = field("models", 0),
      let allDeployments = field("deployments", 0),
      let instrument = field("instrument", authorization),
      let validFrom = field("valid_from", authorization),
      let validUntil = field("valid_until", authorization),
      let covers = field("covers", authorization), let models = field("models", coverage),
      let deployments = field("deployments", coverage),
      let segments = field("segments", coverage), let countries = field("countries", coverage),
      let conditions = ConditionLayout(types, authorization: authorization, deployment: deployment)
    else { return nil }
    guard let modelID = types.shapes[model].identifier,
      let modelProvider = field("provider", model),
      let deploymentID = types.shapes[deployment].identifier,
      let deploymentModels = field("models", deployment),
      let deploymentAudience = field("audience", deployment),
      let deploymentRegions = field("regions", deployment),
      let supplierDeployments = field("deployments", supplier),
      let segmentID = types.shapes[segment].identifier,
      let segmentRegion = field("region", segment)
    else { return nil }
    self.list = list
    self.instrument = instrument
    self.validFrom = validFrom
    self.validUntil = validUntil
    self.covers = covers
    self.models = models
    self.deployments = deployments
    self.segments = segments
    self.countries = countries
    self.conditions = conditions
    self.allModels = allModels
    self.allDeployments = allDeployments
    self.modelID = modelID
    self.modelProvider = modelProvider
    self.deploymentID = deploymentID
    self.deploymentModels = deploymentModels
    self.deploymentAudience = deploymentAudience
    self.deploymentRegions = deploymentRegions
    self.supplierDeployments = supplierDeployments
    self.segmentID = segmentID
    self.segmentRegion = segmentRegion
  }
}
