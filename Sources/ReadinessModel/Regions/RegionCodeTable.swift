/// The codes of ISO 3166-1 and 3166-2, looked up by their bytes.
///
/// The text of the table is kept as it is; names and kinds are read from it when they are asked for.
package final class RegionCodeTable: Sendable {
  /// One line of the table.
  package struct Line: Sendable {
    package let code: RegionCode
    /// The part that this part belongs to, or nil where it belongs to the country directly.
    package let parent: RegionCode?
    /// Where the line begins in the text.
    package let start: UInt32

    package init(code: RegionCode, parent: RegionCode?, start: UInt32) {
      self.code = code
      self.parent = parent
      self.start = start
    }
  }

  private let text: [UInt8]
  private let countries: [Line]
  /// The country's index by its letters; 255 where there is none.
  private let countryByLetters: [UInt8]
  private let parts: [Line]
  /// Where each country's parts begin in `parts`, with one entry more at the end.
  private let firstPart: [UInt16]

  /// Makes a table of lines in order of their codes, each country before its parts.
  ///
  /// The caller has checked the order, and that there are fewer than 255 countries and 60,000 parts.
  package init(text: [UInt8], countries: [Line], parts: [Line]) {
    self.text = text
    self.countries = countries
    self.parts = parts
    var byLetters = [UInt8](repeating: 255, count: 26 * 26)
    var firstPart: [UInt16] = []
    firstPart.reserveCapacity(countries.count + 1)
    var next = 0
    for (index, line) in countries.enumerated() {
      byLetters[line.code.letterIndex] = UInt8(truncatingIfNeeded: index)
      firstPart.append(UInt16(truncatingIfNeeded: next))
      while next < parts.count, parts[next].code.country == line.code.country { next += 1 }
    }
    firstPart.append(UInt16(truncatingIfNeeded: next))
    countryByLetters = byLetters
    self.firstPart = firstPart
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
      if parts[middle].code.part < code.part { low = middle + 1 } else { high = middle }
    }
    guard low < range.upperBound, parts[low].code.part == code.part else { return nil }
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
    line(of: place).code
  }

  /// What directly surrounds a part.
  package func parent(of place: RegionPlace) -> RegionPlace {
    line(of: place).parent.flatMap(self.place(of:)) ?? place.itsCountry
  }

  /// The parts directly below a place.
  package func children(of place: RegionPlace) -> [RegionPlace] {
    let parent = place.isCountry ? nil : code(of: place)
    return partRange(of: place.country).filter { parts[$0].parent == parent }
      .map { RegionPlace(country: place.country, part: UInt16(truncatingIfNeeded: $0 + 1)) }
  }

  /// How many parts are directly below a place.
  package func childCount(of place: RegionPlace) -> Int {
    let parent = place.isCountry ? nil : code(of: place)
    var count = 0
    for index in partRange(of: place.country) where parts[index].parent == parent { count += 1 }
    return count
  }

  /// The name of a country or a part.
  package func name(of place: RegionPlace) -> String {
    var column = 0
    var name: [UInt8] = []
    for byte in text[Int(line(of: place).start)...] {
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
      [countries[index].code]
        + partRange(of: UInt8(truncatingIfNeeded: index)).map { parts[$0].code }
    }
  }

  private func partRange(of country: UInt8) -> Range<Int> {
    Int(firstPart[Int(country)])..<Int(firstPart[Int(country) + 1])
  }

  private func line(of place: RegionPlace) -> Line {
    place.isCountry ? countries[Int(place.country)] : parts[Int(place.part) - 1]
  }
}
