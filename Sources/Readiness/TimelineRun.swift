import ReadinessLoader
public import ReadinessModel

/// The judging of one manifest on each of many days, which its owner drives, day by day.
///
/// Every day is judged: what is due, ages or ends may stand in any expression, so that no list of days would be whole.
public struct TimelineRun {
  /// The longest timeline, in days: ten years.
  public static let maximumDays: Int = 3660

  private let check: ReadinessCheck
  private let manifest: Manifest
  private let until: CalendarDate
  private let gate: Gate
  private var day: CalendarDate?
  private var builder: TimelineBuilder?

  init(
    _ check: ReadinessCheck,
    _ manifest: Manifest,
    from day: CalendarDate,
    until: CalendarDate,
    at gate: Gate
  ) {
    self.check = check
    self.manifest = manifest
    self.until = until
    self.gate = gate
    self.day = day
  }

  /// Judges the next day; false where all are judged.
  public mutating func step() -> Bool {
    guard let day, day <= until else { return false }
    var run = check.run(manifest, on: day)
    let assessment = run.finish()
    if builder == nil {
      let events =
        TimelineEvent.dated(in: assessment) + PlannedControls.events(in: manifest)
        + ReleaseStages.events(in: manifest)
      builder = TimelineBuilder(gate: gate, events: events)
    }
    builder?.add(assessment)
    self.day = day.next
    return true
  }

  /// Judges what is left, and hands over everything; nil where there was no day.
  public mutating func finish() -> Timeline? {
    while step() {}
    return builder?.finish()
  }
}

@available(*, unavailable)
extension TimelineRun: Sendable {}
