/// What takes over when the models of a deployment stop, as the manifest states it.
public struct Fallback: Sendable, Hashable {
  /// Its path.
  public let path: String
  /// The id of the model that takes over; nil where that is not stated.
  public let model: String?
  /// Who provides it; nil where that is not stated.
  public let provider: String?
  /// Whose orders can cut its provider off, as it is written; nil where that is not stated.
  public let controlledFrom: String?
  /// Whether its provider is behind a model that the deployment offers already.
  public let isSameProvider: Truth
  /// The minutes until it has taken over; nil where that is not stated.
  public let switchMinutes: CountRange?
  /// Whether another government than that behind the deployment's models controls its provider and its servers.
  public let isUnderOtherControl: Truth
  /// The path of what would tell that, where it cannot be told; nil where it lies with the deployment's own models.
  public let controlQuestion: String?
  /// Whether a day of a test is stated; no where it is `none`.
  public let isTested: Truth
  /// The day of the last test; nil where none is stated.
  public let testedOn: CalendarDate?
  /// Whether the product has been validated with it.
  public let isRevalidated: Truth

  /// Makes a fallback.
  public init(
    path: String,
    model: String?,
    provider: String?,
    controlledFrom: String?,
    isSameProvider: Truth,
    isUnderOtherControl: Truth,
    controlQuestion: String?,
    switchMinutes: CountRange?,
    isTested: Truth,
    testedOn: CalendarDate?,
    isRevalidated: Truth
  ) {
    self.path = path
    self.model = model
    self.provider = provider
    self.controlledFrom = controlledFrom
    self.isSameProvider = isSameProvider
    self.switchMinutes = switchMinutes
    self.isUnderOtherControl = isUnderOtherControl
    self.controlQuestion = controlQuestion
    self.isTested = isTested
    self.testedOn = testedOn
    self.isRevalidated = isRevalidated
  }
}

/// What a restriction says of a fallback's model for the users of a deployment.
public struct RestrictedFallback: Sendable {
  /// The audience, by its place in ``Assessment/audiences``.
  public let audience: Int
  /// The fallback, by its place among the deployment's.
  public let fallback: Int
  /// Whether the restriction is about its model; never no.
  public let isNamed: Truth
  /// What it says of each part of the audience.
  public let answers: [AccessAnswer]

  package init(audience: Int, fallback: Int, isNamed: Truth, answers: [AccessAnswer]) {
    self.audience = audience
    self.fallback = fallback
    self.isNamed = isNamed
    self.answers = answers
  }
}
