import CEL
import ReadinessModel

/// Where the fields of a type of controls stand that tell whether one is in place.
struct ControlLayout: Sendable {
  /// What the words mean.
  static let implemented = StoreWord("implemented")
  static let alternative = StoreWord("alternative")
  static let all = StoreWord("all")

  /// The number of the field `status`.
  let status: Int
  /// The number of the field `segments`, if the type has one.
  let segments: Int?
  /// Where the deployment stands that a control belongs to.
  let owner: Int?
  /// The numbers of a deployment's field `audience` and of a segment's id.
  let audience: Int
  let segmentID: Int

  /// The layout of a type; nil where the schema lacks a field.
  init?(_ type: Int, _ types: SchemaTypes) {
    guard let status = types.field("status", of: type), let deployment = types.known.deployment,
      let segment = types.known.segment,
      let audience = types.field("audience", of: deployment),
      let segmentID = types.shapes[segment].identifier
    else { return nil }
    self.status = status
    self.audience = audience
    self.segmentID = segmentID
    segments = types.field("segments", of: type)
    owner = types.shapes[type].hasOwner ? types.shapes[type].fields.count : nil
  }

  /// Whether a control's status says that it is in place.
  func status(ofControlAt start: Int, in store: Store, tracing: Bool) -> Judgement {
    let place = start + status
    let slot = store.slots[place]
    let reads = tracing ? [place] : []
    guard slot.kind == .string else { return .unknown(reads) }
    if store.isText(slot, Self.implemented) { return .yes(reads) }
    return store.isText(slot, Self.alternative) ? .unknown(reads) : .no(reads)
  }

  /// Whether a control covers every segment of the audience of its deployment.
  func coversAll(controlAt start: Int, in store: Store, tracing: Bool) -> Judgement {
    guard let segments else { return .yes() }
    let list = start + segments
    let all = store.holds(list, tracing: tracing) { store.isText($0, Self.all) }
    guard all.truth != .yes, store.slots[list].kind == .list else { return all }
    guard let owner, let deployment = store.slots[start + owner].objectStart else {
      return .unknown(tracing ? [list] : [])
    }
    let audience = deployment + self.audience
    guard let parts = store.slots[audience].storedElements else {
      return .unknown(tracing ? [audience] : [])
    }
    let names = ListedTexts(list, in: store)
    var result = Judgement.yes(tracing ? [list, audience] : [])
    for part in parts {
      guard let segment = store.slots[part].objectStart else {
        result.join(.unknown(tracing ? [part] : []))
        continue
      }
      result.join(covers(segmentAt: segment, names, audience, in: store, tracing: tracing))
      if result.truth == .no { break }
    }
    return result
  }

  /// Whether a control covers one segment.
  func covers(segmentAt segment: Int, controlAt start: Int, in store: Store, tracing: Bool)
    -> Judgement
  {
    guard let segments else { return .yes() }
    let list = start + segments
    let all = store.holds(list, tracing: tracing) { store.isText($0, Self.all) }
    guard all.truth != .yes, store.slots[list].kind == .list else { return all }
    return covers(segmentAt: segment, ListedTexts(list), nil, in: store, tracing: tracing)
  }

  private func covers(
    segmentAt segment: Int,
    _ names: ListedTexts,
    _ audience: Int?,
    in store: Store,
    tracing: Bool
  ) -> Judgement {
    let place = segment + segmentID
    let id = store.slots[place]
    guard id.kind == .string else { return .unknown(tracing ? [place] : []) }
    var held = names.holds(id, in: store, tracing: tracing)
    if tracing, held.truth != .unknown {
      if let audience { held.reads.append(audience) }
      held.reads.append(place)
    }
    return held
  }
}
