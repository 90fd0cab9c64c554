import ReadinessModel

extension RuleJudge {
  /// Whether an instrument binds the organization.
  enum Application {
    case yes
    case no(Explanation)
    case unknown(MissingFields)
    case error(RuleError)
  }
}
