import CEL
import ReadinessModel

/// Reads what a deployment can switch off, and how fast.
struct StopReader {
  private let slots: ManifestSlots
  private let controls: Int
  private let stop: Int
  private let type: Int
  private let layout: ControlLayout
  private let channel: Int

  /// The reader; nil where the schema lacks a field.
  init?(_ slots: ManifestSlots) {
    let types = slots.types
    guard let deployment = types.known.deployment, let all = types.known.controls,
      let controls = types.field("controls", of: deployment),
      let stop = types.field("emergency_stop", of: all),
      let channel = types.field("channel", of: deployment)
    else { return nil }
    type = types.shapes[all].fields[stop].value.object
    guard let layout = ControlLayout(type, types) else { return nil }
    self.slots = slots
    self.controls = controls
    self.stop = stop
    self.layout = layout
    self.channel = channel
  }

  /// The stop of the deployment in a slot; nil where the slot holds none.
  func stop(ofDeploymentIn slot: Int) -> EmergencyStop? {
    let store = slots.store
    guard let deployment = store[slot].objectStart else { return nil }
    let channel = text(at: deployment + channel)
    let path = slots.path(of: slot).text + "/controls/emergency_stop"
    guard let all = store[deployment + controls].objectStart,
      let start = store[all + stop].objectStart
    else {
      return EmergencyStop(
        path: path,
        isInPlace: .unknown,
        minutes: nil,
        granularity: nil,
        reachesChannel: .unknown,
        isTested: .unknown,
        channel: channel
      )
    }
    let place = layout.status(ofControlAt: start, in: store, tracing: false)
      .and(layout.coversAll(controlAt: start, in: store, tracing: false))
    return EmergencyStop(
      path: path,
      isInPlace: place.truth,
      minutes: minutes(of: start),
      granularity: words("granularity", of: start),
      reachesChannel: reaches(channel, start),
      isTested: tested(start),
      channel: channel
    )
  }

  private func field(_ name: String, of start: Int) -> Int? {
    slots.types.field(name, of: type).map { start + $0 }
  }

  private func text(at slot: Int) -> String? {
    let value = slots.store[slot]
    return value.kind == .string ? slots.store.text(of: value) : nil
  }

  private func minutes(of start: Int) -> CountRange? {
    field("minutes", of: start).flatMap { slots.store.countRange(at: $0) }
  }

  /// The words of a list; nil where it or one of its elements is unknown.
  private func words(_ name: String, of start: Int) -> [String]? {
    guard let slot = field(name, of: start),
      let elements = slots.store[slot].storedElements
    else { return nil }
    let words = elements.compactMap { text(at: $0) }
    return words.count == elements.count ? words : nil
  }

  private func reaches(_ channel: String?, _ start: Int) -> Truth {
    guard let channel, let words = words("channels", of: start) else { return .unknown }
    return words.contains(channel) ? .yes : .no
  }

  private func tested(_ start: Int) -> Truth {
    guard let slot = field("tested_on", of: start) else { return .unknown }
    let value = slots.store[slot]
    return value.day != nil ? .yes : value.kind == .null ? .no : .unknown
  }
}
