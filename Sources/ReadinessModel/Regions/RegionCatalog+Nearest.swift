internal import SourceText

extension RegionCatalog {
  /// What somebody probably meant who wrote a name that the catalog does not know.
  ///
  /// In this order: the same letters in another case, another code in wide use, a country's name,
  /// a group's name that is spelt alike, a code that is spelt alike.
  public func nearest(to text: String) -> String? {
    let upper = text.uppercased()
    if upper != text, knows(upper) { return upper }
    let lower = text.lowercased()
    if lower != text, knows(lower) { return lower }
    if let code = Self.otherCodes.first(where: { $0.written == upper })?.code { return code }
    let countries = (0..<atlas.table.countryCount).map {
      RegionPlace(country: UInt8(truncatingIfNeeded: $0))
    }
    let named = countries.first { place in
      let name = atlas.table.name(of: place).lowercased()
      return name == lower || name.hasPrefix(lower + ",") || name.hasPrefix(lower + " (")
    }
    if let named { return atlas.code(of: named).text }
    let names = groups.flatMap { [$0.id] + $0.aliases } + [Self.worldwide]
    let isCode = text.utf8.count <= 2 || text.utf8.dropFirst(2).first == UInt8(ascii: "-")
    if !isCode, let name = NearMiss.nearest(to: text, among: names) { return name }
    // Of two-letter codes nearly all are near each other.
    guard text.utf8.count > 2 else { return nil }
    return NearMiss.nearest(to: text, among: atlas.table.codes.map(\.text))
  }

  /// Codes that other lists use.
  private static let otherCodes: [(written: String, code: String)] = [
    ("UK", "GB"), ("EL", "GR"), ("USA", "US"), ("GBR", "GB"), ("CHN", "CN"), ("RUS", "RU"),
    ("IRN", "IR"), ("CUB", "CU"), ("PRK", "KP"), ("SYR", "SY"), ("DEU", "DE"), ("FRA", "FR"),
    ("GLOBAL", worldwide), ("WORLD", worldwide), ("ALL", worldwide),
  ]
}
