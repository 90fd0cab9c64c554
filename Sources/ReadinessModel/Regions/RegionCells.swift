/// One country, cut into the pieces on which neither of two sets changes.
struct RegionCells {
  /// A place without the smaller places that are cells of their own.
  struct Cell {
    let place: RegionPlace
    /// Whether smaller cells leave nothing of the place.
    let isEmpty: Bool
    let left: Side
    let right: Side
  }

  /// What one set says about a cell.
  struct Side {
    let cover: RegionCover
    /// The place of which the set holds something, not known what, where the cell belongs to it.
    let group: RegionPlace?
    /// Whether the set names the cell's place itself.
    let isNamed: Bool
  }

  let cells: [Cell]

  init(country: UInt8, _ left: RegionSet, _ right: RegionSet) {
    let atlas = left.atlas
    let views = (SetView(country, left), SetView(country, right))
    var places: [RegionPlace] = [RegionPlace(country: country)]
    for detail in views.0.details + views.1.details where !places.contains(detail.place) {
      places.append(detail.place)
    }
    places.sort()
    cells = places.map { place in
      Cell(
        place: place,
        isEmpty: atlas.isFilled(place, by: places),
        left: views.0.side(at: place),
        right: views.1.side(at: place)
      )
    }
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
