import CEL
import ReadinessModel

/// The audiences of the deployments that were asked for so far, each read once.
struct AudienceShelf {
  private let reader: AudienceReader?
  private(set) var entries: [AudienceEntry] = []
  private var numbers: [Int: Int] = [:]
  /// What another run over the same manifest has read, by the deployment's slot.
  private var read: [Int: AudienceEntry] = [:]
  let layout: AudienceLayout?
  /// What reads the models that take over.
  var bases: BaseReader? { reader?.bases }

  init(_ slots: ManifestSlots, _ atlas: RegionAtlas) {
    layout = AudienceLayout(slots.types)
    reader = layout.map { AudienceReader(slots, $0, atlas) }
  }

  /// The number of an audience that was read.
  func known(ofDeploymentIn slot: Int) -> Int? { numbers[slot] }

  /// Keeps what another run over the same manifest has read.
  mutating func learn(from other: AudienceShelf) {
    for (slot, number) in other.numbers where read[slot] == nil {
      read[slot] = other.entries[number]
    }
  }

  /// The number of the audience of the deployment in a slot.
  mutating func number(ofDeploymentIn slot: Int) -> Int? {
    if let known = numbers[slot] { return known }
    guard let reader else { return nil }
    entries.append(read[slot] ?? reader.entry(ofDeploymentIn: slot))
    numbers[slot] = entries.count - 1
    return entries.count - 1
  }
}
