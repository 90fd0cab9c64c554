/// The codes and the groups of places that manifests and rulesets may name.
public struct RegionCatalog: Sendable {
  /// The name of the set of all places.
  public static let worldwide: String = "worldwide"

  /// The groups, in the order of their file.
  public let groups: [RegionGroup]

  package let atlas: RegionAtlas
  /// The territories of each country that has any.
  private let territories: [(country: UInt8, codes: [RegionPlace])]
  /// The countries that are such territories.
  private let territorial: CountryMask
  /// Every group's names, as bytes, with the group's index.
  private let names: [(bytes: [UInt8], group: Int)]

  /// Makes a catalog of checked groups, none of which is derived from itself.
  package init(
    atlas: RegionAtlas,
    groups: [RegionGroup],
    territories: [(country: UInt8, codes: [RegionPlace])]
  ) {
    self.atlas = atlas
    self.groups = groups
    self.territories = territories
    var territorial = CountryMask()
    for place in territories.flatMap(\.codes) { territorial.insert(place.country) }
    self.territorial = territorial
    names = groups.enumerated().flatMap { index, group in
      ([group.id] + group.aliases).map { (Array($0.utf8), index) }
    }
  }

  /// Whether a name is a code, a group's id or alias, or `worldwide`.
  public func knows(_ name: String) -> Bool {
    term(bytes: name.utf8) != nil
  }

  /// The group with this id or alias.
  public func group(named name: String) -> RegionGroup? {
    guard case .group(let index) = term(bytes: name.utf8) else { return nil }
    return groups[index]
  }

  /// What a name stands for.
  package func term(named name: String) -> RegionTerm? {
    term(bytes: name.utf8)
  }

  /// What the bytes of a name stand for.
  package func term(named name: ArraySlice<UInt8>) -> RegionTerm? {
    term(bytes: name)
  }

  private func term(bytes name: some Collection<UInt8>) -> RegionTerm? {
    if let code = RegionCode(bytes: name) {
      if let (place, isPartly) = atlas.place(of: code) { return .place(place, isPartly: isPartly) }
    }
    if name.elementsEqual(Self.worldwide.utf8) { return .worldwide }
    return names.first { $0.bytes.elementsEqual(name) }.map { .group($0.group) }
  }

  /// The set that a manifest's field or a parameter means on a day; nil where a name is unknown.
  public func expand(
    serve: [String],
    except: [String] = [],
    on date: CalendarDate,
    as reading: RegionReading = .stated
  ) -> RegionSet? {
    var served = RegionSet(atlas: atlas)
    for name in serve {
      guard let term = term(bytes: name.utf8) else { return nil }
      let set = expand(term, on: date)
      served = served.union(reading == .stated ? stated(set, as: term) : set)
    }
    for name in except {
      guard let term = term(bytes: name.utf8) else { return nil }
      served = served.subtracting(expand(term, on: date))
    }
    return served
  }

  /// The set that an author means who names a term: what it names, not the territories that may
  /// follow, which have codes of their own.
  private func stated(_ set: RegionSet, as term: RegionTerm) -> RegionSet {
    switch term {
    case .worldwide: return set
    case .place: return set.stated()
    case .group(let index):
      var set = set.stated()
      if groups[index].isComplete { set.unsure = set.unsure - territorial }
      return set
    }
  }

  /// The set that a term defines on a day.
  package func expand(_ term: RegionTerm, on date: CalendarDate) -> RegionSet {
    var known: [Int: RegionSet] = [:]
    return expand(term, on: date, &known)
  }

  /// Expands each group once, however often others are derived from it.
  private func expand(
    _ term: RegionTerm,
    on date: CalendarDate,
    _ known: inout [Int: RegionSet]
  ) -> RegionSet {
    switch term {
    case .worldwide: return .worldwide(atlas)
    case .place(let place, let isPartly):
      return RegionSet(atlas: atlas, place: place, cover: isPartly ? .some : .whole)
    case .group(let index):
      if let set = known[index] { return set }
      let set = expand(groups[index], on: date, &known)
      known[index] = set
      return set
    }
  }

  private func expand(
    _ group: RegionGroup,
    on date: CalendarDate,
    _ known: inout [Int: RegionSet]
  ) -> RegionSet {
    var set = RegionSet(atlas: atlas)
    switch group.membership {
    case .listed(let members, let treatments, let exceptions):
      set = listed(members, treatments, exceptions, on: date)
    case .derived(let union, let minus):
      for term in union { set = set.union(expand(term, on: date, &known)) }
      for term in minus { set = set.subtracting(expand(term, on: date, &known)) }
    }
    addTerritories(to: &set, of: group)
    if !group.isComplete {
      set.unsure = set.unsure | (atlas.everywhere - set.touched - named(by: group))
    }
    return set
  }

  private func listed(
    _ members: [RegionGroup.Member],
    _ treatments: [RegionGroup.Treatment],
    _ exceptions: [RegionPlace],
    on date: CalendarDate
  ) -> RegionSet {
    var set = RegionSet(atlas: atlas)
    for member in members where member.isActive(on: date) { set.insert(member) }
    for treatment in treatments where treatment.member.isActive(on: date) {
      let isHeld = members.contains { $0.place == treatment.model && $0.isActive(on: date) }
      if isHeld { set.insert(treatment.member) }
    }
    for place in exceptions { set.setDetail(.none, of: place) }
    return set
  }

  /// The countries that a group names whole, former members too.
  private func named(by group: RegionGroup) -> CountryMask {
    var mask = CountryMask()
    if case .listed(let members, _, _) = group.membership {
      for member in members where member.place.isCountry { mask.insert(member.place.country) }
    }
    return mask
  }

  private func addTerritories(to set: inout RegionSet, of group: RegionGroup) {
    guard group.territories != .separate else { return }
    if case .derived = group.membership, group.territories == nil { return }
    let named = named(by: group)
    for (country, codes) in territories where set.whole.contains(country) {
      for place in codes where !named.contains(place.country) {
        set.setBase(group.territories == .inherit ? .whole : .unsure, of: place.country)
      }
    }
  }
}

extension RegionSet {
  fileprivate mutating func insert(_ member: RegionGroup.Member) {
    let cover: RegionCover = member.isPartly ? .some : .whole
    if member.place.isCountry {
      setBase(cover, of: member.place.country)
    } else {
      setDetail(cover, of: member.place)
    }
  }
}
