import CEL
import ReadinessModel

/// The audience of a deployment together with the slots that rules read of each part.
struct AudienceEntry {
  /// Where a part stands.
  struct Part {
    /// The slot that holds the segment, or the part of it.
    let slot: Int
    /// The slot of the segment itself; for users of whom none is written, of what would tell.
    let segment: Int
    /// The parts of a segment of which it is not known how many users belong to each.
    let mixture: MixedSegment?
  }

  let audience: DeploymentAudience
  let parts: [Part]
}

/// Reads who has access to deployments.
///
/// | the audience | its parts |
/// | --- | --- |
/// | a segment | itself |
/// | a `mixed` segment that counts its foreign persons | its US persons and its foreign persons |
/// | a `mixed` segment without that count, or with a bound | itself, of whom a restriction is asked both ways |
/// | an unknown list, or an unknown element of it | users of whom nothing is known |
struct AudienceReader {
  private let slots: ManifestSlots
  private let layout: AudienceLayout
  private let stops: StopReader?
  let bases: BaseReader?
  private var store: Store { slots.store }

  init(_ slots: ManifestSlots, _ layout: AudienceLayout, _ atlas: RegionAtlas) {
    self.slots = slots
    self.layout = layout
    stops = StopReader(slots)
    bases = BaseReader(slots, layout, atlas)
  }

  /// Who has access to the deployment in a slot.
  func entry(ofDeploymentIn slot: Int) -> AudienceEntry {
    guard let start = store[slot].objectStart else {
      return entry(slot, [], total: CountRange(0, nil), unlisted: [slot])
    }
    let total = count(at: start + layout.users, least: 0)
    let list = start + layout.audience
    guard let elements = store[list].storedElements else {
      return entry(slot, [], total: total, unlisted: [list])
    }
    let segments = elements.filter { store[$0].objectStart != nil }
    return entry(
      slot,
      segments,
      total: total,
      unlisted: elements.filter { store[$0].objectStart == nil }
    )
  }

  private func entry(
    _ deployment: Int,
    _ segments: [Int],
    total stated: CountRange,
    unlisted: [Int]
  ) -> AudienceEntry {
    var counts = segments.map { segment in
      store[segment].objectStart.map { count(at: $0 + layout.segmentUsers, least: 1) }
        ?? CountRange(1, nil)
    }
    // Of whom no segment is written there may be any number.
    var others = unlisted.map { _ in CountRange(0, nil) }
    let sum = (counts + others).reduce(.zero, +)
    let total = stated.intersection(sum) ?? stated
    counts = Self.narrowed(counts, others, total)
    others = Self.narrowed(others, counts, total)
    var parts: [AudiencePart] = []
    var places: [AudienceEntry.Part] = []
    for (segment, users) in zip(segments, counts) { add(segment, users, &parts, &places) }
    for (slot, users) in zip(unlisted, others) {
      let path = slots.path(of: slot).text
      parts.append(AudiencePart(segment: nil, path: path, share: .unlisted, users: users))
      places.append(
        AudienceEntry.Part(slot: slots.unlistedSegment, segment: slot, mixture: nil)
      )
    }
    return AudienceEntry(
      audience: DeploymentAudience(
        deployment: slots.identifier(ofObjectIn: deployment),
        path: slots.path(of: deployment).text,
        title: store[deployment].objectStart.flatMap { text(at: $0 + layout.title) },
        total: total,
        parts: parts,
        serves: serves(deployment),
        stop: stops?.stop(ofDeploymentIn: deployment),
        base: bases?.base(ofDeploymentIn: deployment)
      ),
      parts: places
    )
  }

  /// Each count with what the total leaves for it beside the others.
  private static func narrowed(
    _ counts: [CountRange],
    _ others: [CountRange],
    _ total: CountRange
  ) -> [CountRange] {
    let all = counts + others
    let low = all.reduce(.zero, +).low
    let bounded = all.map { CountRange(0, $0.high ?? 0) }.reduce(.zero, +)
    let unbounded = all.count { $0.high == nil }
    return counts.map { count in
      guard count.exact == nil else { return count }
      // At least what is left beside the most that all the others can be, where that is bounded.
      let isRestBounded = unbounded == (count.high == nil ? 1 : 0)
      let most = isRestBounded ? bounded.high.map { $0 - (count.high ?? 0) } : nil
      let rest = CountRange(
        most.map { max(0, total.low - $0) } ?? 0,
        total.high.map { max(0, $0 - (low - count.low)) }
      )
      return count.intersection(rest) ?? count
    }
  }

  private func add(
    _ segment: Int,
    _ users: CountRange,
    _ parts: inout [AudiencePart],
    _ places: inout [AudienceEntry.Part]
  ) {
    guard let start = store[segment].objectStart else { return }
    let mixture = slots.mixtures[start]
    guard let mixture, let foreign = store[start + layout.foreignPersons].int else {
      parts.append(part(segment, start, .whole, users))
      places.append(AudienceEntry.Part(slot: segment, segment: segment, mixture: mixture))
      return
    }
    // Some of a mixed segment are US persons, whatever its count.
    let rest = users - CountRange(foreign)
    let others = CountRange(max(1, rest.low), rest.high)
    parts.append(part(segment, start, .usPersons, others))
    places.append(AudienceEntry.Part(slot: mixture.usPersons, segment: segment, mixture: nil))
    parts.append(part(segment, start, .foreignPersons, CountRange(foreign)))
    places.append(AudienceEntry.Part(slot: mixture.foreignPersons, segment: segment, mixture: nil))
  }

  /// A part; of a segment's customers and revenue between none and all belong to one of its shares.
  private func part(
    _ segment: Int,
    _ start: Int,
    _ share: AudiencePart.Share,
    _ users: CountRange
  ) -> AudiencePart {
    var customers: CountRange?
    if store[start + layout.customers].kind != .unknown {
      let all = count(at: start + layout.customers, least: 0)
      customers = share == .whole ? all : CountRange(0, all.high)
    }
    let revenue = revenue(at: start + layout.revenue)
    return AudiencePart(
      segment: slots.identifier(ofObjectIn: segment),
      path: slots.path(of: segment).text,
      share: share,
      userClass: text(at: start + layout.userClass),
      region: text(at: start + layout.region),
      users: users,
      customers: customers,
      revenueUSD: share == .whole ? revenue : revenue.map { 0...$0.upperBound }
    )
  }

  /// Whether a deployment serves anybody.
  private func serves(_ deployment: Int) -> Truth {
    guard let start = store[deployment].objectStart,
      let stage = text(at: start + layout.stage)
    else { return .unknown }
    return stage == "suspended" || stage == "retired" ? .no : .yes
  }

  private func count(at slot: Int, least: Int64) -> CountRange {
    guard let range = store.countRange(at: slot) else { return CountRange(least, nil) }
    return CountRange(max(least, range.low), range.high)
  }

  private func revenue(at slot: Int) -> ClosedRange<Double>? {
    if let exact = store[slot].double { return exact...exact }
    guard store[slot].kind == .bound, let interval = store.interval(of: store[slot]) else {
      return nil
    }
    let (low, high) = (interval.low?.value ?? 0, interval.high?.value ?? .infinity)
    return low <= high ? low...high : nil
  }

  private func text(at slot: Int) -> String? {
    store[slot].kind == .string ? store.text(of: store[slot]) : nil
  }
}
