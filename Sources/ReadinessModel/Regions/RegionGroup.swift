/// A named group of places, as its source gave it.
public struct RegionGroup: Sendable {
  /// A place that belongs to a group, perhaps for some time only.
  package struct Member: Sendable {
    package let place: RegionPlace
    /// Whether the group holds only something of the place.
    package let isPartly: Bool
    /// The first day of the membership, where it began.
    package let from: CalendarDate?
    /// The day after the last, where it ended.
    package let until: CalendarDate?

    package init(
      place: RegionPlace,
      isPartly: Bool = false,
      from: CalendarDate? = nil,
      until: CalendarDate? = nil
    ) {
      self.place = place
      self.isPartly = isPartly
      self.from = from
      self.until = until
    }

    func isActive(on date: CalendarDate) -> Bool {
      if let from, date < from { return false }
      if let until, date >= until { return false }
      return true
    }
  }

  /// A place that the group holds while it holds another.
  package struct Treatment: Sendable {
    package let member: Member
    package let model: RegionPlace

    package init(member: Member, as model: RegionPlace) {
      self.member = member
      self.model = model
    }
  }

  /// Whether dependent territories with a code of their own follow their country.
  package enum Territories: String, Sendable, CaseIterable {
    case inherit
    case separate
  }

  /// Where the members come from.
  package enum Membership: Sendable {
    case listed(members: [Member], treatments: [Treatment], exceptions: [RegionPlace])
    case derived(union: [RegionTerm], minus: [RegionTerm])
  }

  /// The name in a manifest or a ruleset, as `ear-d5`.
  public let id: String

  /// Other names, as `EU`.
  public let aliases: [String]

  /// What the group is.
  public let title: String

  /// Whose list it is.
  public let authority: String?

  /// Where the list is laid down.
  public let citation: String?

  /// What was read.
  public let source: String

  /// The day that the source speaks for.
  public let asOf: CalendarDate

  /// How firm it is: `high`, `medium` or `low`.
  public let confidence: String

  /// What else to know.
  public let about: String?

  /// Whether a place that the group does not name is outside; otherwise that is unknown.
  public let isComplete: Bool

  package let territories: Territories?
  package let membership: Membership

  package init(
    id: String,
    aliases: [String] = [],
    title: String,
    authority: String? = nil,
    citation: String? = nil,
    source: String,
    asOf: CalendarDate,
    confidence: String,
    about: String? = nil,
    isComplete: Bool = true,
    territories: Territories? = nil,
    membership: Membership
  ) {
    self.id = id
    self.aliases = aliases
    self.title = title
    self.authority = authority
    self.citation = citation
    self.source = source
    self.asOf = asOf
    self.confidence = confidence
    self.about = about
    self.isComplete = isComplete
    self.territories = territories
    self.membership = membership
  }
}

/// What a name in a list of regions stands for.
package enum RegionTerm: Sendable, Hashable {
  /// Every place.
  case worldwide
  /// The group with this index in its catalog.
  case group(Int)
  /// A place with a code.
  case place(RegionPlace, isPartly: Bool)
}
