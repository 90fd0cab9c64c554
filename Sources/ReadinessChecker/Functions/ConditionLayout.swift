import CEL
import ReadinessModel

/// Where the fields stand that tell whether the conditions of an authorization are shown.
struct ConditionLayout: Sendable {
  /// The field `conditions` of an authorization.
  let list: Int
  /// Fields of a condition.
  let control: Int
  let fulfilled: Int
  /// The field `controls` of a deployment.
  let deploymentControls: Int
  /// The controls by name: the number of the field, and where its type says whether it is in place.
  let controls: [(name: StoreWord, field: Int, layout: ControlLayout)]

  /// The layout; nil where the schema lacks one of the fields.
  init?(_ types: SchemaTypes, authorization: Int, deployment: Int) {
    guard let condition = types.known.condition, let allControls = types.known.controls,
      let list = types.field("conditions", of: authorization),
      let control = types.field("control", of: condition),
      let fulfilled = types.field("fulfilled", of: condition),
      let deploymentControls = types.field("controls", of: deployment)
    else { return nil }
    self.list = list
    self.control = control
    self.fulfilled = fulfilled
    self.deploymentControls = deploymentControls
    controls = types.shapes[allControls].fields.enumerated().compactMap { number, field in
      ControlLayout(field.value.object, types).map { (StoreWord(field.name), number, $0) }
    }
  }
}

/// Whether what an authorization asks for in return is shown for all deployments that a subject stands for.
///
/// | the list, or a condition's … | no | unknown |
/// | --- | --- | --- |
/// | `conditions` | one of them is not shown | missing; `[]` asks for nothing |
/// | `control` | not in place in one of the deployments (see ``ControlFunctions``) | missing, or whether it is in place is |
/// | `fulfilled`, where `control` is `none` | `false` | missing |
struct ConditionCheck {
  let layout: ConditionLayout
  let store: Store
  let tracing: Bool

  /// The answer for the conditions of the authorization whose fields begin at a slot.
  func hold(for subject: SubjectExtent, ofAuthorizationAt start: Int) -> Judgement {
    let list = start + layout.list
    guard let conditions = store[list].storedElements else { return .unknown([list]) }
    var result = Judgement.yes([list])
    for condition in conditions {
      var one = Judgement.unknown([condition])
      if let start = store[condition].objectStart { one = holds(start, for: subject) }
      if one.truth == .no { one.reads.insert(list, at: 0) }
      result.join(one)
      guard result.truth != .no else { break }
    }
    return result
  }

  private func holds(_ condition: Int, for subject: SubjectExtent) -> Judgement {
    let named = condition + layout.control
    switch store[named].kind {
    case .null:
      let place = condition + layout.fulfilled
      guard let isFulfilled = store[place].bool else { return .unknown([place]) }
      return isFulfilled ? .yes([named, place]) : .no([named, place])
    case .string:
      guard let control = layout.controls.first(where: { store.isText(store[named], $0.name) })
      else { return .unknown([named]) }
      return isInPlace(control.field, control.layout, named: named, for: subject)
    default: return .unknown([named])
    }
  }

  private func isInPlace(
    _ field: Int,
    _ control: ControlLayout,
    named place: Int,
    for subject: SubjectExtent
  ) -> Judgement {
    let open = subject.openDeployments
    var result = open.isEmpty ? Judgement.yes([place] + subject.deploymentReads) : .unknown(open)
    for deployment in subject.deployments {
      let controls = deployment + layout.deploymentControls
      var one = Judgement.unknown([controls])
      if let list = store[controls].objectStart {
        let slot = list + field
        one = .unknown([slot])
        if let start = store[slot].objectStart {
          one = control.status(ofControlAt: start, in: store, tracing: tracing)
            .and(control.coversAll(controlAt: start, in: store, tracing: tracing))
        }
      }
      if one.truth == .no { one.reads = [place] + subject.deploymentReads + one.reads }
      result.join(one)
      guard result.truth != .no else { break }
    }
    return result
  }
}
