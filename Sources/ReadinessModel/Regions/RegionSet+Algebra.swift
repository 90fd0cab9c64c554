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
    if isNameOnly(cell, .left), cell.right.cover != .some {
      return kept(cell, .left, .right, where: .whole)
    }
    if isNameOnly(cell, .right), cell.left.cover != .some {
      return kept(cell, .right, .left, where: .whole)
    }
    switch (cell.left.cover, cell.right.cover) {
    case (.none, _), (_, .none): return RegionCover.none
    case (.whole, .whole): return .whole
    case (.some, .whole): return kept(cell, .left, .right, where: .whole)
    case (.whole, .some): return kept(cell, .right, .left, where: .whole)
    case (.unsure, .whole):
      return cell.left.group == nil ? .unsure : kept(cell, .left, .right, where: .whole)
    case (.whole, .unsure):
      return cell.right.group == nil ? .unsure : kept(cell, .right, .left, where: .whole)
    case (.unsure, _), (_, .unsure), (.some, .some): return .unsure
    }
  }

  /// Whether a cell is empty and stands for the place of which a set holds something.
  private func isNameOnly(_ cell: Cell, _ side: Which) -> Bool {
    cell[side].group == cell.place && isEmpty(cell) == .yes
  }

  /// The cover of a cell of which one set holds something, where the other set lets it.
  ///
  /// nil where it is covered as the place of its group is.
  private func kept(
    _ cell: Cell,
    _ side: Which,
    _ other: Which,
    where cover: RegionCover
  ) -> RegionCover? {
    guard let group = cell[side].group else { return .unsure }
    let all = cells(ofGroup: group, in: side)
    let kept = all.filter { $0[other].cover == cover }
    // Of a difference, what is cut out for sure was not meant; of what both have, all must be kept.
    let isKnown =
      cover == .none
      ? all.allSatisfy { $0[other].cover == .none || $0[other].cover == .whole }
      : kept.count == all.count
    guard isKnown, !kept.isEmpty else { return .unsure }
    if kept.count == 1 { return kept[0].place == cell.place ? .some : .unsure }
    guard isConnected(kept, at: group) else { return .unsure }
    return cell.place == group ? .some : nil
  }

  /// Whether each of some cells lies directly in another of them, up to the one of a group.
  private func isConnected(_ some: [Cell], at group: RegionPlace) -> Bool {
    let kept = some.map(\.place)
    return cells.contains { $0.place == group && (isEmpty($0) == .yes || kept.contains($0.place)) }
      && some.allSatisfy { cell in
        guard cell.place != group, let around = surrounding(cell)?.place else { return true }
        return around == group || kept.contains(around)
      }
  }

  fileprivate func union(_ cell: Cell) -> RegionCover? {
    let covers = (alone(cell, .left, .right), alone(cell, .right, .left))
    guard let left = covers.0, let right = covers.1 else {
      // What is covered as its group is has no more than something from the other set.
      return nil
    }
    return left.rawValue < right.rawValue ? right : left
  }

  /// The cover that one set gives to a cell of a union; nil where it is that of the group's place.
  private func alone(_ cell: Cell, _ side: Which, _ other: Which) -> RegionCover? {
    guard let group = cell[side].group else { return cell[side].cover }
    let all = cells(ofGroup: group, in: side)
    guard all.count > 1 else { return all.first?.place == cell.place ? .some : .unsure }
    // A part that the other set holds for sure is a cell of its own, and something of the rest is
    // no longer sure.
    let isWhole = all.allSatisfy { one in
      let cover = one[other].cover
      return one.place == group ? cover != .whole : cover == .none || cover == .unsure
    }
    guard isWhole, isConnected(all, at: group) else { return .unsure }
    return cell.place == group ? .some : nil
  }

  fileprivate func difference(_ cell: Cell) -> RegionCover? {
    if isNameOnly(cell, .left) { return kept(cell, .left, .right, where: .none) }
    switch (cell.left.cover, cell.right.cover) {
    case (.none, _), (_, .whole): return RegionCover.none
    case (.whole, .none): return .whole
    case (.unsure, .none), (.some, .none):
      return cell.left.group == nil ? .unsure : kept(cell, .left, .right, where: .none)
    case (_, .unsure), (_, .some): return .unsure
    }
  }
}
