import ReadinessModel

/// What the variables of an expression stand for, by the subject of its rule.
enum RuleScope: Sendable, Hashable, CaseIterable {
  /// The organization, which `applies_when` is about too.
  case organization
  case model
  case supplier
  case deployment
  case offering
  /// A segment of an offering, for restrictions.
  case segment

  /// The numbers of the variables that every scope has; the first is `organization`.
  static let declarer: Int = 0
  static let params: Int = 1
  static let today: Int = 2
  static let manifest: Int = 3
  /// The number of the subject's own variable; of an offering's deployment.
  static let subject: Int = 4
  /// The number of an offering's model.
  static let offeredModel: Int = 5

  /// The numbers of a segment, and of whether what `permits` says is decided and the same for each of its users.
  static let audienceSegment: Int = 6
  static let uniform: Int = 7

  /// The kind of subject; a segment is a part of an offering.
  var kind: SubjectKind {
    switch self {
    case .organization: .organization
    case .model: .model
    case .supplier: .supplier
    case .deployment: .deployment
    case .offering, .segment: .offering
    }
  }

  /// The number of the variable whose path a path below the subject begins with: an offering has what its deployment
  /// and its model have.
  func variable(ofPath path: String) -> Int {
    switch self {
    case .organization: Self.declarer
    case .model, .supplier, .deployment: Self.subject
    case .offering, .segment:
      SubjectPath.leadsSomewhere(path, below: .deployment) ? Self.subject : Self.offeredModel
    }
  }

  /// The numbers of the variables that stand for the subject itself.
  var subjects: [Int] {
    switch self {
    case .organization: [Self.declarer]
    case .model, .supplier, .deployment: [Self.subject]
    case .offering, .segment: [Self.subject, Self.offeredModel]
    }
  }

  /// The scope of rules on a kind of subject.
  init(_ kind: SubjectKind) {
    switch kind {
    case .organization: self = .organization
    case .model: self = .model
    case .supplier: self = .supplier
    case .deployment: self = .deployment
    case .offering: self = .offering
    }
  }
}
