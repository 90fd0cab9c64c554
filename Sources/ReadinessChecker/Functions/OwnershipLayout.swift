import CEL

/// Where the fields stand that tell who owns the organization.
struct OwnershipLayout: Sendable {
  /// Fields of the organization.
  let ownership: Int
  let remainder: Int
  /// Fields of an owner.
  let country: Int
  let percent: Int
  /// Fields of what is known of the owners that the list leaves out.
  let screenedOn: Int
  let noneListed: Int

  /// The layout; nil where the schema lacks one of the fields.
  init?(_ types: SchemaTypes) {
    let known = types.known
    guard let organization = known.organization, let share = known.ownershipShare,
      let rest = known.ownershipRemainder,
      let ownership = types.field("ownership", of: organization),
      let remainder = types.field("ownership_remainder", of: organization),
      let country = types.field("country", of: share),
      let percent = types.field("percent", of: share),
      let screenedOn = types.field("screened_on", of: rest),
      let noneListed = types.field("none_listed", of: rest)
    else { return nil }
    self.ownership = ownership
    self.remainder = remainder
    self.country = country
    self.percent = percent
    self.screenedOn = screenedOn
    self.noneListed = noneListed
  }

  /// Whether the remainder is screened, by the day of the screening and whether it found nobody.
  static func isScreened(on day: Slot, _ noneListed: Slot) -> Bool {
    day.kind == .timestamp && noneListed.bool == true
  }
}
