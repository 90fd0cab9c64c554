/// The codes of ISO 3166-1 and 3166-2, looked up by their bytes.
///
/// The text of the table is kept as it is; names and kinds are read from it when they are asked for.
package final class RegionCodeTable: Sendable {
  /// The line of a country.
  package struct Country: Sendable {
    /// The letters, as in ``RegionCode/country``.
    package let letters: UInt16
    /// How many parts the countries before it have.
    package let firstPart: UInt16
    /// Where the line begins in the text.
    package let start: UInt32

    package init(letters: UInt16, firstPart: UInt16, start: UInt32) {
      self.letters = letters
      self.firstPart = firstPart
      self.start = start
    }
  }

  /// The line of a part, in 12 bytes: every run reads five thousand of them.
  package struct Part: Sendable {
    /// What stands behind the hyphen, as in ``RegionCode/part``.
    package let key: UInt32
    /// The same of the part that this part belongs to; 0 where it belongs to the country directly.
    package let parent: UInt32
    /// Where the line begins in the text.
    package let start: UInt32

    package init(key: UInt32, parent: UInt32, start: UInt32) {
      self.key = key
      self.parent = parent
      self.start = start
    }
  }

  private let text: [UInt8]
  private let countries: [Country]
  private let parts: [Part]
  /// The country's index by its letters; 255 where there is none.
  private let countryByLetters: [UInt8]

  /// Makes a table of lines in order of their codes, each country before its parts.
  ///
  /// The caller has checked the order, and that there are fewer than 255 countries and 60,000 parts.
  package init(text: [UInt8], countries: [Country], parts: [Part]) {
    self.text = text
    self.countries = countries
    self.parts = parts
    var byLetters = [UInt8](repeating: 255, count: 26 * 26)
    for (index, country) in countries.enumerated() {
      let code = RegionCode(country: country.letters, part: 0)
      byLetters[code.letterIndex] = UInt8(truncatingIfNeeded: index)
    }
    countryByLetters = byLetters
  }

  /// How many countries there are.
  package var countryCount: Int { countries.count }

  /// How many parts there are, in all countries.
  package var partCount: Int { parts.count }

  /// The place of a code.
  package func place(of code: RegionCode) -> RegionPlace? {
    let country = countryByLetters[code.letterIndex]
    guard country != 255 else { return nil }
    guard code.part != 0 else { return RegionPlace(country: country) }
    let range = partRange(of: country)
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = (low + high) / 2
      if parts[middle].key < code.part { low = middle + 1 } else { high = middle }
    }
    guard low < range.upperBound, parts[low].key == code.part else { return nil }
    return RegionPlace(country: country, part: UInt16(truncatingIfNeeded: low + 1))
  }

  /// The place that stands for the area with this index, behind all the parts.
  package func place(ofArea index: Int, in parent: RegionPlace) -> RegionPlace {
    RegionPlace(
      country: parent.country,
      part: UInt16(truncatingIfNeeded: partCount + 1 + index)
    )
  }

  /// The code of a country or a part; areas have none.
  package func code(of place: RegionPlace) -> RegionCode {
    RegionCode(
      country: countries[Int(place.country)].letters,
      part: place.isCountry ? 0 : parts[Int(place.part) - 1].key
    )
  }

  /// What directly surrounds a part.
  package func parent(of place: RegionPlace) -> RegionPlace {
    let parent = place.isCountry ? 0 : parts[Int(place.part) - 1].parent
    guard parent != 0 else { return place.itsCountry }
    let code = RegionCode(country: countries[Int(place.country)].letters, part: parent)
    return self.place(of: code) ?? place.itsCountry
  }

  /// The parts directly below a place.
  package func children(of place: RegionPlace) -> [RegionPlace] {
    let parent = code(of: place).part
    return partRange(of: place.country).filter { parts[$0].parent == parent }
      .map { RegionPlace(country: place.country, part: UInt16(truncatingIfNeeded: $0 + 1)) }
  }

  /// How many parts are directly below a place.
  package func childCount(of place: RegionPlace) -> Int {
    let parent = code(of: place).part
    var count = 0
    for index in partRange(of: place.country) where parts[index].parent == parent { count += 1 }
    return count
  }

  /// The name of a country or a part.
  package func name(of place: RegionPlace) -> String {
    var column = 0
    var name: [UInt8] = []
    for byte in text[Int(start(of: place))...] {
      if byte == UInt8(ascii: "\n") { break }
      if byte == UInt8(ascii: "\t") {
        column += 1
      } else if column == 2 {
        name.append(byte)
      }
    }
    return String(decoding: name, as: UTF8.self)
  }

  /// All codes in order, each country before its parts.
  package var codes: [RegionCode] {
    countries.indices.flatMap { index in
      let letters = countries[index].letters
      return [RegionCode(country: letters, part: 0)]
        + partRange(of: UInt8(truncatingIfNeeded: index)).map {
          RegionCode(country: letters, part: parts[$0].key)
        }
    }
  }

  private func partRange(of country: UInt8) -> Range<Int> {
    let next = Int(country) + 1
    let end = next < countries.count ? Int(countries[next].firstPart) : parts.count
    return Int(countries[Int(country)].firstPart)..<end
  }

  private func start(of place: RegionPlace) -> UInt32 {
    place.isCountry ? countries[Int(place.country)].start : parts[Int(place.part) - 1].start
  }
}
