extension RegionSet {
  /// Whether any spot is in both sets.
  ///
  /// | this set | the other | answer |
  /// | --- | --- | --- |
  /// | all of a place | all of it, all or something of a place in it | yes |
  /// | something of a place | all of it, or all of a place around it | yes |
  /// | something of a place | something of it, all or something of a part of it | unknown |
  /// | of no place anything | any | no |
  /// | the rest of a place | what was left out | no |
  ///
  /// The order of the two sets does not matter.
  public func overlaps(_ other: RegionSet) -> Truth {
    let plain = (touched & other.touched) - detailed - other.detailed
    let shared =
      (whole & other.whole) | (whole & other.some) | (some & other.whole)
    guard (shared & plain).isEmpty else { return .yes }
    var result: Truth = plain.isEmpty ? .no : .unknown
    let isApart = namesSamePlaces(as: other) { $0 == .none || $1 == .none }
    if isApart, (touched & other.touched & detailed).isEmpty { return result }
    for country in detailedCountries(with: other) {
      switch RegionCells(country: country, self, other).overlap {
      case .yes: return .yes
      case .unknown: result = .unknown
      case .no: break
      }
    }
    return result
  }

  /// Whether every spot of this set is in the other.
  ///
  /// | this set | the other | answer |
  /// | --- | --- | --- |
  /// | nothing | any | yes |
  /// | all or something of a place | all of it, or of a place around it | yes |
  /// | all of a place | nothing of it, or of a part of it | no |
  /// | something of a place | nothing of it | no |
  /// | something of a place | a part of it | unknown |
  /// | any of a place | something of it | unknown |
  public func within(_ other: RegionSet) -> Truth {
    let plain = touched - detailed - other.detailed
    guard (((whole | some) & plain) - other.touched).isEmpty else { return .no }
    var result: Truth = (plain - other.whole).isEmpty ? .yes : .unknown
    let isInside = namesSamePlaces(as: other) { $0 == .none || $1 == .whole }
    if isInside, ((touched & detailed) - other.whole).isEmpty { return result }
    for country in detailedCountries(with: other) {
      switch RegionCells(country: country, self, other).containment {
      case .no: return .no
      case .unknown: result = .unknown
      case .yes: break
      }
    }
    return result
  }

  /// Whether a spot of which only the code is known is in the set; nil where there is no such code.
  ///
  /// | this set | the code | answer |
  /// | --- | --- | --- |
  /// | all of a place | the place, or a part of it | yes |
  /// | nothing of a place | the place, or a part of it | no |
  /// | something of a place | the place, or a part of it | unknown |
  /// | all of a part | the place around it | unknown |
  /// | all but a part | the place around it | unknown |
  public func contains(_ code: String) -> Truth? {
    guard let code = RegionCode(code), let (place, _) = atlas.place(of: code) else {
      return nil
    }
    return RegionSet(atlas: atlas, place: place, cover: .some).within(self)
  }

  /// Whether the set holds nothing.
  ///
  /// | the set | answer |
  /// | --- | --- |
  /// | all or something of any place | no |
  /// | nothing of every place | yes |
  /// | otherwise | unknown |
  public var isEmpty: Truth {
    guard (whole - detailed).isEmpty, (some - detailed).isEmpty else { return .no }
    switch overlaps(.worldwide(atlas)) {
    case .yes: return .no
    case .no: return .yes
    case .unknown: return .unknown
    }
  }

  /// Whether both sets have details of the same places, each pair of which is so.
  ///
  /// A list and what is left without it have; where nothing else is asked, no cells are needed.
  private func namesSamePlaces(
    as other: RegionSet,
    where isSo: (RegionCover, RegionCover) -> Bool
  ) -> Bool {
    guard details.count == other.details.count else { return false }
    for index in details.indices {
      guard details[index].place == other.details[index].place else { return false }
      guard isSo(details[index].cover, other.details[index].cover) else { return false }
    }
    return true
  }

  /// The countries that this set reaches and of which either set has details.
  private func detailedCountries(with other: RegionSet) -> [UInt8] {
    let countries = (detailed | other.detailed) & (touched | detailed)
    return countries.isEmpty ? [] : countries.indexes
  }
}

extension RegionCells {
  /// Whether the two sets share a spot of the country.
  fileprivate var overlap: Truth {
    var result: Truth = .no
    for cell in cells where cell.left.cover != .none && cell.right.cover != .none {
      let isEmpty = isEmpty(cell)
      if isEmpty == .yes { continue }
      result = .unknown
      if cell.left.cover == .whole, cell.right.cover == .whole, isEmpty == .no { return .yes }
      if let sure = surely(cell, .left), sure.allSatisfy({ $0.right.cover == .whole }) {
        return .yes
      }
      if let sure = surely(cell, .right), sure.allSatisfy({ $0.left.cover == .whole }) {
        return .yes
      }
    }
    return result
  }

  /// Whether the left set's part of the country is in the right set.
  fileprivate var containment: Truth {
    var result: Truth = .yes
    for cell in cells where cell.left.cover != .none && cell.right.cover != .whole {
      let isEmpty = isEmpty(cell)
      if isEmpty == .yes { continue }
      result = .unknown
      guard cell.right.cover == .none else { continue }
      if cell.left.cover == .whole, isEmpty == .no { return .no }
      if let sure = surely(cell, .left), sure.allSatisfy({ $0.right.cover == .none }) {
        return .no
      }
    }
    return result
  }
}
