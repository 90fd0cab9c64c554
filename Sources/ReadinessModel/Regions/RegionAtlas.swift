/// The places that sets of regions are made of, and how they lie in each other.
package final class RegionAtlas: Sendable {
  /// An area that no code names: what a group lists of a place that it lists only partly.
  package struct Area: Sendable {
    /// The smallest coded place around the area.
    package let parent: RegionPlace
    /// What the group calls it.
    package let name: String

    package init(parent: RegionPlace, name: String) {
      self.parent = parent
      self.name = name
    }
  }

  /// A code that names a place which another code names too.
  package struct SamePlace: Sendable {
    /// The code of ISO 3166-2.
    package let code: RegionPlace
    /// The place that stands for both.
    package let place: RegionPlace
    /// Whether the code names a part of that place only.
    package let isPartly: Bool

    package init(code: RegionPlace, place: RegionPlace, isPartly: Bool) {
      self.code = code
      self.place = place
      self.isPartly = isPartly
    }
  }

  package let table: RegionCodeTable
  private let samePlaces: [SamePlace]
  /// A bit for each country that has a code in `samePlaces`.
  private let countriesWithSamePlaces: CountryMask
  private let areas: [Area]
  /// Every country.
  let everywhere: CountryMask

  package init(table: RegionCodeTable, samePlaces: [SamePlace], areas: [Area]) {
    self.table = table
    self.samePlaces = samePlaces.sorted { $0.code < $1.code }
    self.areas = areas
    everywhere = CountryMask(below: table.countryCount)
    var mask = CountryMask()
    for same in samePlaces { mask.insert(same.code.country) }
    countriesWithSamePlaces = mask
  }

  /// The place that a code names, and whether the code names a part of it only.
  package func place(of code: RegionCode) -> (place: RegionPlace, isPartly: Bool)? {
    guard let place = table.place(of: code) else { return nil }
    guard let same = samePlace(of: place) else { return (place, false) }
    return (same.place, same.isPartly)
  }

  /// The area that a place is, or nil where the place has a code.
  func area(of place: RegionPlace) -> Area? {
    let index = Int(place.part) - table.partCount - 1
    return index >= 0 ? areas[index] : nil
  }

  /// What directly surrounds a place that is no country.
  func parent(of place: RegionPlace) -> RegionPlace {
    area(of: place)?.parent ?? table.parent(of: place)
  }

  /// Whether a place lies in another and is not that place.
  func lies(_ place: RegionPlace, in other: RegionPlace) -> Bool {
    guard place.country == other.country, !place.isCountry, place != other else { return false }
    if other.isCountry { return true }
    var around = parent(of: place)
    // A table could hold parts that belong to each other.
    for _ in 0..<Self.maximumDepth where !around.isCountry {
      if around == other { return true }
      around = parent(of: around)
    }
    return false
  }

  /// Whether smaller places leave nothing of a place.
  ///
  /// One area never fills its place, but where several lie is not known.
  func isFilled(_ place: RegionPlace, by places: [RegionPlace]) -> Truth {
    let inside = places.filter { lies($0, in: place) }
    return isFilled(place, byInner: inside, depth: Self.maximumDepth)
  }

  private func isFilled(_ place: RegionPlace, byInner inside: [RegionPlace], depth: Int) -> Truth {
    guard !inside.isEmpty else { return .no }
    if inside.contains(where: { area(of: $0)?.parent == place }) {
      return inside.count == 1 ? .no : .unknown
    }
    // A part that is a country of its own is none of the children.
    let others = samePlaces.count { $0.code.country == place.country }
    guard table.childCount(of: place) <= inside.count + others else { return .no }
    let children = table.children(of: place).filter { samePlace(of: $0) == nil }
    // Each of the smaller places is in one child at most.
    guard children.count <= inside.count, depth > 0 else { return .no }
    var result: Truth = .yes
    for child in children where !inside.contains(child) {
      let inner = inside.filter { lies($0, in: child) }
      switch isFilled(child, byInner: inner, depth: depth - 1) {
      case .no: return .no
      case .unknown: result = .unknown
      case .yes: break
      }
    }
    return result
  }

  /// The code of a place, of the one around it where it is an area.
  package func code(of place: RegionPlace) -> RegionCode {
    table.code(of: area(of: place)?.parent ?? place)
  }

  /// How deep parts are followed.
  private static let maximumDepth: Int = 8

  private func samePlace(of place: RegionPlace) -> SamePlace? {
    guard countriesWithSamePlaces.contains(place.country) else { return nil }
    return samePlaces.first { $0.code == place }
  }
}
