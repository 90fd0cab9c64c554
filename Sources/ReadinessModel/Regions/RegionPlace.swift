/// A place in the tree of an atlas: a country, a part of it, or an area that has no code.
///
/// 4 bytes, ordered by country; a country stands before its parts.
package struct RegionPlace: Sendable, Hashable, Comparable {
  /// The index of the country.
  package let country: UInt8

  /// 0 for the whole country; otherwise one more than the index of the part or the area.
  package let part: UInt16

  package init(country: UInt8, part: UInt16 = 0) {
    self.country = country
    self.part = part
  }

  /// Whether the place is a whole country.
  package var isCountry: Bool { part == 0 }

  /// The country that the place is in.
  package var itsCountry: RegionPlace { RegionPlace(country: country) }

  package static func < (left: RegionPlace, right: RegionPlace) -> Bool {
    (left.country, left.part) < (right.country, right.part)
  }
}
