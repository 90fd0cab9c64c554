/// How much of a place a set of regions holds.
enum RegionCover: UInt8, Sendable, Hashable {
  /// Nothing.
  case none
  /// Nothing, something or all: it is not known.
  case unsure
  /// Something, at least one spot, but it is not known what.
  case some
  /// All.
  case whole
}

/// The cover of one place, where it differs from what surrounds the place.
struct RegionDetail: Sendable, Hashable {
  let place: RegionPlace
  let cover: RegionCover
}
