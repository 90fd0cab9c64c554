/// A set of countries, parts of countries and areas, of which some may be known only in part.
///
/// A set stands for every collection of spots on Earth that fits what is known. A question is
/// answered with yes or no where all of these collections agree, otherwise with unknown; more
/// knowledge only takes collections away, so an answer that was known never changes. The tables in
/// docs/regions.md list the answers.
public struct RegionSet: Sendable, Hashable {
  /// The places that the set is about.
  package let atlas: RegionAtlas

  /// The countries of which the set holds all, something, or nobody knows; none is in two of them.
  ///
  /// The details say where a part of a country differs.
  var whole: CountryMask = CountryMask()
  var some: CountryMask = CountryMask()
  var unsure: CountryMask = CountryMask()

  /// The parts that differ from what surrounds them, in order of place.
  var details: [RegionDetail] = []

  /// The countries that have details.
  var detailed: CountryMask = CountryMask()

  /// Makes an empty set.
  package init(atlas: RegionAtlas) {
    self.atlas = atlas
  }

  /// Makes the set of one place.
  init(atlas: RegionAtlas, place: RegionPlace, cover: RegionCover) {
    self.init(atlas: atlas)
    if place.isCountry {
      setBase(cover, of: place.country)
    } else {
      setDetail(cover, of: place)
    }
  }

  /// The set of all places, with every part of every country.
  static func worldwide(_ atlas: RegionAtlas) -> RegionSet {
    var set = RegionSet(atlas: atlas)
    set.whole = atlas.everywhere
    return set
  }

  /// Whether both sets say the same about the same places.
  public static func == (left: RegionSet, right: RegionSet) -> Bool {
    left.atlas === right.atlas && left.whole == right.whole && left.some == right.some
      && left.unsure == right.unsure && left.details == right.details
  }

  /// Hashes what the set says.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(whole)
    hasher.combine(some)
    hasher.combine(unsure)
    hasher.combine(details)
  }

  /// Everything that has at least something, by country.
  var touched: CountryMask { whole | some | unsure }

  /// The cover of a country where no detail says otherwise.
  func base(of country: UInt8) -> RegionCover {
    if whole.contains(country) { return .whole }
    if some.contains(country) { return .some }
    return unsure.contains(country) ? .unsure : .none
  }

  /// The details of one country.
  func details(of country: UInt8) -> [RegionDetail] {
    detailed.contains(country) ? details.filter { $0.place.country == country } : []
  }

  mutating func setBase(_ cover: RegionCover, of country: UInt8) {
    whole.remove(country)
    some.remove(country)
    unsure.remove(country)
    switch cover {
    case .none: break
    case .unsure: unsure.insert(country)
    case .some: some.insert(country)
    case .whole: whole.insert(country)
    }
  }

  mutating func setDetail(_ cover: RegionCover, of place: RegionPlace) {
    let index = details.firstIndex { $0.place >= place } ?? details.endIndex
    let detail = RegionDetail(place: place, cover: cover)
    if index < details.endIndex, details[index].place == place {
      details[index] = detail
    } else {
      details.insert(detail, at: index)
    }
    detailed.insert(place.country)
  }

  /// The set that an author means who serves these places and does not say which parts: of each at
  /// least something.
  func stated() -> RegionSet {
    var set = self
    set.some = whole | some
    set.whole = CountryMask()
    set.details = details.map {
      $0.cover == .whole ? RegionDetail(place: $0.place, cover: .some) : $0
    }
    return set
  }

  /// The set where a place that is named is meant whole, as the country of a government is.
  package func filled() -> RegionSet {
    var set = self
    set.whole = whole | some
    set.some = CountryMask()
    set.details = details.map {
      $0.cover == .some ? RegionDetail(place: $0.place, cover: .whole) : $0
    }
    return set
  }
}
