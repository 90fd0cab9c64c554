/// Who has access to a deployment, in parts of which every restriction says one thing.
public struct DeploymentAudience: Sendable, Hashable {
  /// The deployment's id; nil where it has none.
  public let deployment: String?
  /// The path of the deployment.
  public let path: String
  /// What people call it.
  public let title: String?
  /// How many users it has in all.
  public let total: CountRange
  /// The parts, in the manifest's order; none where nobody has access.
  public let parts: [AudiencePart]
  /// Whether it serves anybody: no where it is suspended or retired.
  public let serves: Truth
  /// What it can switch off; nil where it has no controls to speak of.
  public let stop: EmergencyStop?
  /// What it rests on, and what takes over; nil where the deployment is unknown.
  public let base: DeploymentBase?

  /// Makes an audience.
  public init(
    deployment: String?,
    path: String,
    title: String?,
    total: CountRange,
    parts: [AudiencePart],
    serves: Truth,
    stop: EmergencyStop? = nil,
    base: DeploymentBase? = nil
  ) {
    self.deployment = deployment
    self.path = path
    self.title = title
    self.total = total
    self.parts = parts
    self.serves = serves
    self.stop = stop
    self.base = base
  }

  /// How many users are of each outcome.
  public func counts(_ split: AccessSplit) -> AccessCounts {
    AccessCounts(split, of: parts.map(\.users), total: total)
  }

  /// How many users are in the parts that are chosen.
  public func users(_ isChosen: (Int) -> Truth) -> CountRange {
    AccessCounts.sum(parts.map(\.users), total, isChosen)
  }
}

/// Users of a deployment of whom every restriction says the same, as far as it can be told.
public struct AudiencePart: Sendable, Hashable {
  /// Which of a segment's users they are.
  public enum Share: String, Sendable, Hashable, CaseIterable {
    /// All of them.
    case whole
    /// Those of a mixed segment who are US persons.
    case usPersons = "us-persons"
    /// Those of a mixed segment who are not.
    case foreignPersons = "foreign-persons"
    /// Users of whom no segment is written.
    case unlisted
  }

  /// The id of the segment; nil where none is written.
  public let segment: String?
  /// The path of the segment, or of what would tell of it.
  public let path: String
  /// Which of its users they are.
  public let share: Share
  /// What kind of users they are; nil where that is not stated.
  public let userClass: String?
  /// Where they are, as it is written; nil where that is not stated.
  public let region: String?
  /// How many they are.
  public let users: CountRange
  /// How many customers they belong to; nil where that is not stated.
  public let customers: CountRange?
  /// The yearly revenue with them in US dollars, at least and at most; nil where that is not stated.
  public let revenueUSD: ClosedRange<Double>?

  /// Makes a part.
  public init(
    segment: String?,
    path: String,
    share: Share,
    userClass: String? = nil,
    region: String? = nil,
    users: CountRange,
    customers: CountRange? = nil,
    revenueUSD: ClosedRange<Double>? = nil
  ) {
    self.segment = segment
    self.path = path
    self.share = share
    self.userClass = userClass
    self.region = region
    self.users = users
    self.customers = customers
    self.revenueUSD = revenueUSD
  }
}
