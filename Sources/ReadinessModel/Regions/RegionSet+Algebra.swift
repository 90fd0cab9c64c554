extension RegionSet {
  /// What is in both sets.
  ///
  /// | this set | the other | what both have |
  /// | --- | --- | --- |
  /// | all of a place | all of it, or of a part of it | all of the place, or of the part |
  /// | something of a place | all of it, or of a place around it | something of the place |
  /// | something of a place | all or something of a part of it | of the part it is not known |
  /// | something of a place | something of it | of the place it is not known |
  public func common(_ other: RegionSet) -> RegionSet {
    var result = RegionSet(atlas: atlas)
    result.whole = whole & other.whole
    result.some = (whole & other.some) | (some & other.whole)
    result.unsure = (touched & other.touched) - result.whole - result.some
    result.refine(self, other) { cells, cell in cells.common(cell) }
    return result
  }

  /// What is in either set.
  func union(_ other: RegionSet) -> RegionSet {
    var result = RegionSet(atlas: atlas)
    result.whole = whole | other.whole
    result.some = (some | other.some) - result.whole
    result.unsure = (unsure | other.unsure) - result.whole - result.some
    result.refine(self, other) { cells, cell in cells.union(cell) }
    return result
  }

  /// What is in this set and not in the other.
  ///
  /// Of a place of which this set holds something, it was meant to hold something of what is left.
  func subtracting(_ other: RegionSet) -> RegionSet {
    var result = RegionSet(atlas: atlas)
    result.whole = whole - other.touched
    result.some = some - other.touched
    result.unsure = (touched - other.whole) - result.whole - result.some
    result.refine(self, other) { cells, cell in cells.difference(cell) }
    return result
  }

  /// Works out the countries of which either set has details, cell by cell.
  ///
  /// A cell whose cover comes out as nil is covered as what surrounds it.
  private mutating func refine(
    _ left: RegionSet,
    _ right: RegionSet,
    by cover: (RegionCells, RegionCells.Cell) -> RegionCover?
  ) {
    let countries = left.detailed | right.detailed
    guard !countries.isEmpty else { return }
    for country in countries.indexes {
      let cells = RegionCells(country: country, left, right)
      setBase(.none, of: country)
      var found: [RegionDetail] = []
      for cell in cells.cells {
        guard let cover = cover(cells, cell) else { continue }
        if cell.place.isCountry {
          setBase(cover, of: country)
        } else {
          found.append(RegionDetail(place: cell.place, cover: cover))
        }
      }
      setDetails(found, of: country)
    }
  }

  /// Keeps the details that say more than what surrounds their place does.
  private mutating func setDetails(_ found: [RegionDetail], of country: UInt8) {
    let areaCovers = found.filter { atlas.area(of: $0.place) != nil }.map(\.cover)
    for detail in found {
      var around = RegionDetail(place: detail.place.itsCountry, cover: base(of: country))
      for other in found where atlas.lies(detail.place, in: other.place) {
        if atlas.lies(other.place, in: around.place) { around = other }
      }
      let saysNothing =
        detail.cover == around.cover && detail.cover != .some
        && areaCovers.allSatisfy { $0 == detail.cover }
      if !saysNothing { setDetail(detail.cover, of: detail.place) }
    }
  }
}

extension RegionCells {
  fileprivate func common(_ cell: Cell) -> RegionCover? {
    switch (cell.left.cover, cell.right.cover) {
    case (.none, _), (_, .none): return RegionCover.none
    case (.whole, .whole): return .whole
    case (.some, .whole): return shared(cell.left, leftGroup)
    case (.whole, .some): return shared(cell.right, rightGroup)
    case (.unsure, _), (_, .unsure), (.some, .some): return .unsure
    }
  }

  /// The cover of a cell that one set holds all of and the other something.
  private func shared(
    _ side: Side,
    _ holds: (RegionPlace, (RegionCover) -> Bool) -> Bool
  ) -> RegionCover? {
    guard let group = side.group, holds(group, { $0 == .whole }) else { return .unsure }
    return side.isNamed ? .some : nil
  }

  fileprivate func union(_ cell: Cell) -> RegionCover? {
    let left = alone(cell.left, count: cells.count { $0.left.group == cell.left.group })
    let right = alone(cell.right, count: cells.count { $0.right.group == cell.right.group })
    return left.rawValue < right.rawValue ? right : left
  }

  /// The cover of a cell by itself: something of a place may be in any of the place's cells.
  private func alone(_ side: Side, count: Int) -> RegionCover {
    side.cover == .some && count > 1 ? .unsure : side.cover
  }

  fileprivate func difference(_ cell: Cell) -> RegionCover? {
    switch (cell.left.cover, cell.right.cover) {
    case (.none, _), (_, .whole): return RegionCover.none
    case (.whole, .none): return .whole
    case (.unsure, .none): return .unsure
    case (.some, .none):
      guard let group = cell.left.group, isCutCleanly(group) else { return .unsure }
      return cell.left.isNamed ? .some : nil
    case (_, .unsure), (_, .some): return .unsure
    }
  }

  /// Whether it is known of each cell of a group if it is taken out, and the group's own place stays.
  private func isCutCleanly(_ group: RegionPlace) -> Bool {
    leftGroup(group) { $0 == .none || $0 == .whole }
      && cells.contains { $0.place == group && $0.right.cover == .none }
  }
}
