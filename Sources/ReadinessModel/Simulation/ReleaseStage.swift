/// A stage of a deployment's release that is still to come, and what it lacks to begin.
public struct ReleaseStage: Sendable, Hashable {
  /// A control that the stage needs and that is not in place yet.
  public struct MissingControl: Sendable, Hashable {
    /// Why it is missing.
    public enum Reason: Sendable, Hashable {
      /// It is planned for a day before the stage begins.
      case planned(CalendarDate)
      /// It is planned for a day so many days after the stage begins.
      case late(CalendarDate, days: Int)
      /// It is planned, and no day is stated.
      case undated
      /// It covers these segments of the cohort not.
      case uncovered([String])
      /// It is not there; the word of its status.
      case absent(String)
      /// Whether it is there, or whom it covers, is not stated.
      case notStated
    }

    /// Its path.
    public let path: String
    /// Why it is missing.
    public let reason: Reason

    package init(path: String, reason: Reason) {
      self.path = path
      self.reason = reason
    }
  }

  /// Its path in the manifest, as `deployments/chat/release_stages/2`.
  public let path: String
  /// How widely it releases; nil where that is not stated.
  public let stage: String?
  /// The day on which it begins; nil where that is not stated.
  public let from: CalendarDate?
  /// The segments that have access in it; nil where they are not stated.
  public let cohort: [String]?
  /// What has to hold before it begins; nil where that is not stated.
  public let entry: [String]?
  /// What has to hold before it ends; nil where that is not stated.
  public let exit: [String]?
  /// The controls that it needs and that are not in place; nil where it is not stated what it needs.
  public let missing: [MissingControl]?

  package init(
    path: String,
    stage: String?,
    from: CalendarDate?,
    cohort: [String]?,
    entry: [String]?,
    exit: [String]?,
    missing: [MissingControl]?
  ) {
    self.path = path
    self.stage = stage
    self.from = from
    self.cohort = cohort
    self.entry = entry
    self.exit = exit
    self.missing = missing
  }
}
