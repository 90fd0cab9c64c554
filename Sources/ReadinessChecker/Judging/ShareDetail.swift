import CEL
import ReadinessModel

/// The share that owners hold, as far as the reads of a reason tell.
struct ShareDetail {
  private let slots: ManifestSlots
  private let regions: RegionSlots
  private let layout: OwnershipLayout
  /// Where the organization's fields begin.
  private let organization: Int

  /// Nil where there is no organization.
  init?(_ slots: ManifestSlots, _ regions: RegionSlots) {
    guard let layout = OwnershipLayout(slots.types),
      let organization = slots.rootField("organization").flatMap({ slots.store[$0].objectStart })
    else { return nil }
    self.slots = slots
    self.regions = regions
    self.layout = layout
    self.organization = organization
  }

  /// The share, as `in the set: 65 percent or more`; nil where the reason reads nothing of the call.
  func text(_ reason: Reason, in call: Range<Int>) -> String? {
    let store = slots.store
    let reads = reason.reads.filter { call.contains($0.range.lowerBound) }
    guard let argument = reads.first(where: { $0.value.kind == .opaque }),
      let set = regions.set(of: argument.value, in: store),
      let owners = store[organization + layout.ownership].storedElements
    else { return nil }
    let known = Set(reads.filter { $0.place.steps.isEmpty }.map(\.place.slot))
    func value(_ place: Int) -> Slot { known.contains(place) ? store[place] : .unknown }
    var range = ShareRange()
    for owner in owners {
      guard let start = store[owner].objectStart else {
        range.addUnknown()
        continue
      }
      let country = value(start + layout.country)
      let seat = country.kind == .string ? regions.set(of: country, in: store) : nil
      range.add(value(start + layout.percent), from: seat, in: set, store)
    }
    var isScreened = false
    if let start = store[organization + layout.remainder].objectStart {
      isScreened = OwnershipLayout.isScreened(
        on: value(start + layout.screenedOn),
        value(start + layout.noneListed)
      )
    }
    return text(range.interval(screened: isScreened)).map { "in the set: \($0)" }
  }

  private func text(_ interval: Interval) -> String? {
    guard let low = interval.low, let high = interval.high else { return nil }
    if interval.onlyValue != nil { return "\(number(low.value)) percent" }
    let least =
      low.isIncluded
      ? "\(number(low.value)) percent or more" : "more than \(number(low.value)) percent"
    let most =
      high.isIncluded
      ? "\(number(high.value)) percent or less" : "less than \(number(high.value)) percent"
    if high.value >= 100 { return low.value > 0 ? least : nil }
    return low.value > 0 ? "\(least) and \(most)" : most
  }

  private func number(_ value: Double) -> String {
    let text = value.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
