import CEL
import ReadinessModel

/// The models and deployments that a subject stands for: what an authorization must cover to hold for it.
struct SubjectExtent {
  /// The objects of the models and deployments.
  var models: [Int] = []
  var deployments: [Int] = []
  /// The slot of the one segment that the subject is; nil where it stands for whole audiences.
  var segment: Int?
  /// The slots that were read to find the models, and those that were read to find the deployments.
  var modelReads: [Int] = []
  var deploymentReads: [Int] = []
  /// The slots that would tell of more of them.
  var openModels: [Int] = []
  var openDeployments: [Int] = []
}

/// Finds what a subject stands for.
///
/// | subject | models | deployments |
/// | --- | --- | --- |
/// | organization | all | all |
/// | model | itself | those that offer it |
/// | supplier | those that it provides | those that rest on it |
/// | deployment | those that it offers | itself |
/// | offering | the one | the one |
/// | segment | the one offered to it | the one, and of its audience the segment alone |
struct ExtentFinder {
  let store: Store
  let layout: AuthorizationLayout
  /// Where the fields of the whole manifest begin.
  let root: Int

  /// The extent of the subject that the variables of an evaluation stand for.
  func extent(of scope: RuleScope, _ variables: [Int]) -> SubjectExtent {
    var extent = SubjectExtent()
    switch scope {
    case .organization:
      add(
        list: root + layout.allModels,
        to: &extent.models,
        &extent.openModels,
        &extent.modelReads
      )
      add(
        list: root + layout.allDeployments,
        to: &extent.deployments,
        &extent.openDeployments,
        &extent.deploymentReads
      )
    case .model:
      let slot = variables[RuleScope.subject]
      add(slot, to: &extent.models, &extent.openModels)
      addDeployments(offering: slot, &extent)
    case .supplier:
      let slot = variables[RuleScope.subject]
      addModels(providedBy: slot, &extent)
      if let supplier = store[slot].objectStart {
        let list = supplier + layout.supplierDeployments
        add(
          list: list,
          to: &extent.deployments,
          &extent.openDeployments,
          &extent.deploymentReads
        )
      } else {
        extent.openDeployments.append(slot)
      }
    case .deployment:
      let slot = variables[RuleScope.subject]
      add(slot, to: &extent.deployments, &extent.openDeployments)
      if let deployment = store[slot].objectStart {
        let list = deployment + layout.deploymentModels
        add(list: list, to: &extent.models, &extent.openModels, &extent.modelReads)
      } else {
        extent.openModels.append(slot)
      }
    case .offering, .segment:
      add(variables[RuleScope.subject], to: &extent.deployments, &extent.openDeployments)
      add(variables[RuleScope.offeredModel], to: &extent.models, &extent.openModels)
      if scope == .segment { extent.segment = variables[RuleScope.audienceSegment] }
    }
    return extent
  }

  private func add(_ slot: Int, to objects: inout [Int], _ open: inout [Int]) {
    if let start = store[slot].objectStart { objects.append(start) } else { open.append(slot) }
  }

  private func add(
    list: Int,
    to objects: inout [Int],
    _ open: inout [Int],
    _ reads: inout [Int]
  ) {
    guard let elements = store[list].storedElements else {
      open.append(list)
      return
    }
    reads.append(list)
    for element in elements { add(element, to: &objects, &open) }
    if store[list].causes != nil { open.append(list) }
  }

  private func addDeployments(offering model: Int, _ extent: inout SubjectExtent) {
    let list = root + layout.allDeployments
    guard let elements = store[list].storedElements, let start = store[model].objectStart else {
      extent.openDeployments.append(list)
      return
    }
    extent.deploymentReads.append(list)
    for element in elements {
      guard let deployment = store[element].objectStart else {
        extent.openDeployments.append(element)
        continue
      }
      let models = deployment + layout.deploymentModels
      guard let offered = store[models].storedElements else {
        extent.openDeployments.append(models)
        continue
      }
      extent.deploymentReads.append(models)
      if offered.contains(where: { store[$0].objectStart == start }) {
        extent.deployments.append(deployment)
      } else {
        let open = offered.filter { store[$0].objectStart == nil }
        extent.openDeployments.append(contentsOf: open)
      }
    }
  }

  private func addModels(providedBy supplier: Int, _ extent: inout SubjectExtent) {
    let list = root + layout.allModels
    guard let elements = store[list].storedElements, let start = store[supplier].objectStart else {
      extent.openModels.append(list)
      return
    }
    extent.modelReads.append(list)
    for element in elements {
      guard let model = store[element].objectStart else {
        extent.openModels.append(element)
        continue
      }
      let provider = model + layout.modelProvider
      guard let found = store[provider].objectStart else {
        extent.openModels.append(provider)
        continue
      }
      extent.modelReads.append(provider)
      if found == start { extent.models.append(model) }
    }
  }
}
