/// One country, cut into the pieces on which neither of two sets changes.
struct RegionCells {
  /// A place without the smaller places that are cells of their own.
  struct Cell {
    let place: RegionPlace
    let left: Side
    let right: Side

    subscript(which: Which) -> Side {
      switch which {
      case .left: left
      case .right: right
      }
    }
  }

  /// One of the two sets.
  enum Which {
    case left
    case right
  }

  /// What one set says about a cell.
  struct Side {
    let cover: RegionCover
    /// The place of which the set holds something, not known what, where the cell belongs to it.
    let group: RegionPlace?
    /// The place of which the set holds all but what it takes out, where the cell belongs to it.
    let solid: RegionPlace?
    /// Whether the set names the cell's place itself.
    let isNamed: Bool
  }

  let cells: [Cell]
  private let atlas: RegionAtlas
  private let details: (left: [RegionDetail], right: [RegionDetail])

  init(country: UInt8, _ left: RegionSet, _ right: RegionSet) {
    atlas = left.atlas
    let views = (SetView(country, left), SetView(country, right))
    details = (views.0.details, views.1.details)
    var places: [RegionPlace] = [RegionPlace(country: country)]
    places.append(contentsOf: views.0.details.map(\.place))
    for detail in views.1.details where !places.contains(detail.place) {
      places.append(detail.place)
    }
    places.sort()
    cells = places.map { place in
      Cell(place: place, left: views.0.side(at: place), right: views.1.side(at: place))
    }
  }

  /// Whether the smaller cells leave nothing of a cell.
  func isEmpty(_ cell: Cell) -> Truth {
    atlas.isFilled(cell.place, by: cells.map(\.place))
  }

  /// The cells among which, for sure, is one in which a set holds something; not known in which.
  ///
  /// Each is such a list: of a place of which the set holds something, or all but some parts.
  func surely(_ cell: Cell, _ which: Which) -> [Cell]? {
    let side = cell[which]
    if let group = side.group { return cells(ofGroup: group, in: which) }
    guard let solid = side.solid else { return nil }
    let own = which == .left ? details.left : details.right
    guard atlas.isFilled(solid, by: own.map(\.place)) == .no else { return nil }
    return cells.filter { $0[which].solid == solid && isEmpty($0) != .yes }
  }

  /// The smallest cell around a cell.
  func surrounding(_ cell: Cell) -> Cell? {
    var nearest: Cell?
    for other in cells where atlas.lies(cell.place, in: other.place) {
      if nearest.map({ atlas.lies(other.place, in: $0.place) }) ?? true { nearest = other }
    }
    return nearest
  }

  /// The cells in which a set may hold something of a group.
  func cells(
    ofGroup group: RegionPlace,
    in side: Which
  ) -> [Cell] {
    cells.filter { $0[side].group == group && isEmpty($0) != .yes }
  }
}

/// What one set says about one country.
private struct SetView {
  let atlas: RegionAtlas
  let country: RegionPlace
  let base: RegionCover
  let details: [RegionDetail]

  init(_ country: UInt8, _ set: RegionSet) {
    atlas = set.atlas
    self.country = RegionPlace(country: country)
    base = set.base(of: country)
    details = set.details(of: country)
  }

  func side(at place: RegionPlace) -> RegionCells.Side {
    var nearest = RegionDetail(place: country, cover: base)
    for detail in details where detail.place == place || atlas.lies(place, in: detail.place) {
      if detail.place == place || atlas.lies(detail.place, in: nearest.place) { nearest = detail }
      if nearest.place == place { break }
    }
    return RegionCells.Side(
      cover: isCrossed(place, nearest) ? .unsure : nearest.cover,
      group: nearest.cover == .some ? nearest.place : nil,
      solid: nearest.cover == .whole ? nearest.place : nil,
      isNamed: nearest.place == place
    )
  }

  /// Whether an area with another cover may reach into the place: where it lies exactly is not known.
  private func isCrossed(_ place: RegionPlace, _ nearest: RegionDetail) -> Bool {
    guard nearest.place != place else { return false }
    return details.contains { detail in
      guard detail.cover != nearest.cover, let area = atlas.area(of: detail.place) else {
        return false
      }
      return atlas.lies(place, in: area.parent) && !atlas.lies(nearest.place, in: area.parent)
    }
  }
}
