extension RegionSet {
  /// What the set says as numbers: four masks of four words, then one number for each detail.
  package var words: [UInt64] {
    var words: [UInt64] = []
    words.reserveCapacity(Self.maskWords + details.count)
    for mask in [whole, some, unsure, detailed] { words.append(contentsOf: mask.numbers) }
    for detail in details {
      let place = UInt64(detail.place.country) << 16 | UInt64(detail.place.part)
      words.append(place << 8 | UInt64(detail.cover.rawValue))
    }
    return words
  }

  /// How many words stand before the details.
  package static let maskWords: Int = 16

  /// Makes the set again that said so; `word` gives the numbers of ``words`` by their places.
  package init(atlas: RegionAtlas, count: Int, word: (Int) -> UInt64) {
    self.init(atlas: atlas)
    whole = CountryMask(word(0), word(1), word(2), word(3))
    some = CountryMask(word(4), word(5), word(6), word(7))
    unsure = CountryMask(word(8), word(9), word(10), word(11))
    detailed = CountryMask(word(12), word(13), word(14), word(15))
    guard count > Self.maskWords else { return }
    details.reserveCapacity(count - Self.maskWords)
    for index in Self.maskWords..<count {
      let number = word(index)
      let place = RegionPlace(
        country: UInt8(truncatingIfNeeded: number >> 24),
        part: UInt16(truncatingIfNeeded: number >> 8)
      )
      guard let cover = RegionCover(rawValue: UInt8(truncatingIfNeeded: number)) else { continue }
      details.append(RegionDetail(place: place, cover: cover))
    }
  }
}

extension RegionSet {
  /// Makes the set that an author means who states a single code; nil where there is no such code.
  package init?(stating code: ArraySlice<UInt8>, in atlas: RegionAtlas) {
    guard let code = RegionCode(bytes: code), let (place, _) = atlas.place(of: code) else {
      return nil
    }
    self.init(atlas: atlas, place: place, cover: .some)
  }

  /// What is in this set and not in the other, for showing.
  package func beyond(_ other: RegionSet) -> RegionSet { subtracting(other) }
}
