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

  private func detailedCountries(with other: RegionSet) -> [UInt8] {
    let countries = detailed | other.detailed
    return countries.isEmpty ? [] : countries.indexes
  }
}

extension RegionCells {
  /// Whether the two sets share a spot of the country.
  fileprivate var overlap: Truth {
    let filled = cells.filter { !$0.isEmpty }
    if filled.contains(where: { $0.left.cover == .whole && $0.right.cover == .whole }) {
      return .yes
    }
    for cell in cells {
      if let group = cell.left.group, leftGroup(group, isAll: { $0 == .whole }) { return .yes }
      if let group = cell.right.group, rightGroup(group, isAll: { $0 == .whole }) { return .yes }
    }
    let isApart = filled.allSatisfy { $0.left.cover == .none || $0.right.cover == .none }
    return isApart ? .no : .unknown
  }

  /// Whether the left set's part of the country is in the right set.
  fileprivate var containment: Truth {
    let filled = cells.filter { !$0.isEmpty }
    if filled.contains(where: { $0.left.cover == .whole && $0.right.cover == .none }) {
      return .no
    }
    for cell in cells {
      if let group = cell.left.group, leftGroup(group, isAll: { $0 == .none }) { return .no }
    }
    let isInside = filled.allSatisfy { $0.left.cover == .none || $0.right.cover == .whole }
    return isInside ? .yes : .unknown
  }
}

extension RegionCells {
  /// Whether the right set has such a cover wherever the left set may hold something of a group.
  func leftGroup(_ group: RegionPlace, isAll matches: (RegionCover) -> Bool) -> Bool {
    cells.allSatisfy { $0.isEmpty || $0.left.group != group || matches($0.right.cover) }
  }

  /// Whether the left set has such a cover wherever the right set may hold something of a group.
  func rightGroup(_ group: RegionPlace, isAll matches: (RegionCover) -> Bool) -> Bool {
    cells.allSatisfy { $0.isEmpty || $0.right.group != group || matches($0.left.cover) }
  }
}
