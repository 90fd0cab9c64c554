import CEL
import ReadinessModel

/// Why `evidence` says no: there is no such entry, or the entries that come nearest are too old or have ended.
struct EvidenceDetail {
  private let slots: ManifestSlots
  private let layout: EvidenceLayout
  private let list: Int

  init?(_ slots: ManifestSlots) {
    guard let layout = EvidenceLayout(slots.types), let list = slots.rootField("evidence") else {
      return nil
    }
    self.slots = slots
    self.layout = layout
    self.list = list
  }

  /// The detail, as `no drill about controls/emergency_stop is named`; nil where the answer is yes.
  func text(of arguments: [CheckedNode], _ reason: Reason) -> String? {
    guard arguments.count >= 2, case .constant(.string(let path)) = arguments[0].kind,
      case .constant(.string(let kind)) = arguments[1].kind,
      reason.reads.contains(where: { $0.place.slot == list }),
      let elements = slots.store[list].storedElements
    else { return nil }
    let read = Set(reason.reads.map(\.place.slot))
    var late: [String] = []
    for element in elements {
      guard let start = slots.store[element].objectStart else { continue }
      let id = slots.identifier(ofObjectIn: element) ?? ""
      let (collected, end) = (start + layout.collectedOn, start + layout.expiresOn)
      if read.contains(end) {
        guard let last = slots.store[end].day, last < slots.today else { return nil }
        late.append("`\(id)` ended on \(last)")
      } else if read.contains(collected), let day = slots.store[collected].day {
        late.append("`\(id)` is \(day.days(until: slots.today)) days old")
      }
    }
    if late.isEmpty { return "no \(kind) about \(path) is named" }
    return "the \(kind) " + late.joined(separator: ", ")
  }
}
