/// What one restriction says of one offering, part by part of its audience.
public struct RestrictedOffering: Sendable {
  /// How the restriction comes to count.
  public enum Reach: Sendable, Hashable {
    /// It binds whoever offers the model.
    case binds
    /// It may bind them: the manifest does not say.
    case mayBind
    /// It binds somebody else, on whom the offering rests: the provider's name.
    case through(String)
  }

  /// The rule, by its place in ``Assessment/rules``.
  public let rule: Int
  /// The offering, by its place in ``Assessment/subjects``.
  public let subject: Int
  /// The audience, by its place in ``Assessment/audiences``.
  public let audience: Int
  /// The id of the model that is offered; nil where it has none.
  public let model: String?
  /// Whether the restriction is about this offering; never no.
  public let isNamed: Truth
  /// How it comes to count.
  public let reach: Reach
  /// What it says of each part, in the audience's order.
  public let answers: [AccessAnswer]
  /// For a scenario, of the largest part that cannot be told: the paths that would tell whether it may have the model.
  public let asks: [[String]]
  /// For a scenario, of the smallest part that takes others with it: the paths of what would keep it apart.
  public let hinders: [[String]]
  /// The verdict on the offering.
  public let verdict: Verdict
  /// Its force on the day.
  public let force: Force

  package init(
    rule: Int,
    subject: Int,
    audience: Int,
    model: String?,
    isNamed: Truth,
    reach: Reach,
    answers: [AccessAnswer],
    asks: [[String]] = [],
    hinders: [[String]] = [],
    verdict: Verdict,
    force: Force
  ) {
    self.rule = rule
    self.subject = subject
    self.audience = audience
    self.model = model
    self.isNamed = isNamed
    self.reach = reach
    self.answers = answers
    self.asks = asks
    self.hinders = hinders
    self.verdict = verdict
    self.force = force
  }

  /// What becomes of each part if the restriction reaches it.
  public var split: AccessSplit { AccessSplit(answers) }
}
