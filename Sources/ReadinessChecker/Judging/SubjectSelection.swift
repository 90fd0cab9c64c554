import CEL
import ReadinessModel

/// The subjects that some deployments are and depend on: those and no others are judged.
///
/// A deployment depends on its models and what they are derived from, on the models of its fallbacks, and on the
/// suppliers of all these and of its hosting. Where one of these references is unknown it could lead anywhere: then
/// every supplier is judged, and every model too if it is a model that is unknown.
struct SubjectSelection {
  /// Where the chosen deployments begin.
  private(set) var deployments: Set<Int> = []
  /// Where the models begin that they depend on.
  private var models: Set<Int> = []
  /// Where the suppliers begin that they depend on.
  private var suppliers: Set<Int> = []
  private var isEveryModel: Bool = false
  private var isEverySupplier: Bool = false
  /// The ids that no deployment has.
  private(set) var absent: [String] = []
  private let slots: ManifestSlots

  /// Selects the deployments of these ids.
  init(_ ids: [String], _ slots: ManifestSlots) {
    self.slots = slots
    let layout = DerivedLayout(slots.types)
    let derivation = DerivationLayout(slots.types)
    isEveryModel = layout == nil || derivation == nil
    let declared = elements(of: "deployments").compactMap { element -> (String, Int)? in
      guard let start = slots.store[element].objectStart else { return nil }
      return slots.identifier(ofObjectIn: element).map { ($0, start) }
    }
    for id in ids {
      let found = declared.filter { $0.0.utf8.elementsEqual(id.utf8) }
      if found.isEmpty { absent.append(id) }
      for (_, start) in found where deployments.insert(start).inserted {
        guard let layout, let derivation else { continue }
        addWhatCarries(start, layout, derivation)
      }
    }
    if isEveryModel { isEverySupplier = true }
  }

  /// Whether what stands in a slot is judged; a list or an element that is unknown always is.
  func holds(_ kind: SubjectKind, in slot: Int) -> Bool {
    guard let start = slots.store[slot].objectStart else { return true }
    return switch kind {
    case .organization: true
    case .model: isEveryModel || models.contains(start)
    case .supplier: isEverySupplier || suppliers.contains(start)
    case .deployment, .offering: deployments.contains(start)
    }
  }

  /// What is left out, and why not more, in one line each.
  var notes: [String] {
    let kinds: [(SubjectKind, String)] = [
      (.deployment, "deployments"), (.model, "models"), (.supplier, "suppliers"),
    ]
    let counts = kinds.compactMap { kind, list -> String? in
      let count = elements(of: list).count { !holds(kind, in: $0) }
      return count == 0 ? nil : count == 1 ? "1 \(kind.rawValue)" : "\(count) \(list)"
    }
    var notes = absent.map { "there is no deployment `\($0)`" }
    notes.append("left out: \(counts.isEmpty ? "nothing" : counts.joined(separator: ", "))")
    if isEverySupplier {
      let all = isEveryModel ? "every model and every supplier" : "every supplier"
      notes.append("\(all) is judged, because not all is stated that the deployments depend on")
    }
    return notes
  }

  private func elements(of list: String) -> Range<Int> {
    slots.rootField(list).flatMap { slots.store[$0].storedElements } ?? 0..<0
  }

  private mutating func addWhatCarries(
    _ deployment: Int,
    _ layout: DerivedLayout,
    _ derivation: DerivationLayout
  ) {
    var waiting: [Int] = []
    if let offered = slots.store[deployment + layout.models].storedElements {
      waiting += offered
    } else {
      isEveryModel = true
    }
    if let fallbacks = slots.store[deployment + layout.fallbacks].storedElements {
      for fallback in fallbacks {
        guard let start = slots.store[fallback].objectStart else {
          isEveryModel = true
          continue
        }
        waiting.append(start + layout.fallbackModel)
      }
    } else {
      isEveryModel = true
    }
    let list = slots.store[deployment + layout.suppliers]
    if list.storedElements == nil || list.causes != nil { isEverySupplier = true }
    for supplier in list.storedElements ?? 0..<0 { addSupplier(in: supplier) }
    while let slot = waiting.popLast() {
      guard let model = slots.store[slot].objectStart else {
        isEveryModel = true
        continue
      }
      guard models.insert(model).inserted else { continue }
      addSupplier(in: model + layout.provider)
      let origin = slots.store[model + derivation.derivedFrom]
      if let start = origin.objectStart {
        waiting.append(start + derivation.model)
      } else if origin.kind != .null {
        isEveryModel = true
      }
    }
  }

  private mutating func addSupplier(in slot: Int) {
    if let start = slots.store[slot].objectStart {
      suppliers.insert(start)
    } else {
      isEverySupplier = true
    }
  }
}

/// Where it stands what a model is derived from.
struct DerivationLayout: Sendable {
  /// A field of a model.
  let derivedFrom: Int
  /// A field of the derivation.
  let model: Int

  /// The layout; nil where the schema lacks a field.
  init?(_ types: SchemaTypes) {
    guard let type = types.known.model, let field = types.field("derived_from", of: type) else {
      return nil
    }
    let value = types.shapes[type].fields[field].value
    guard value.kind == .object, let model = types.field("model", of: value.object) else {
      return nil
    }
    derivedFrom = field
    self.model = model
  }
}
