internal import ReadinessModel
internal import SourceText

/// Reads `region-codes.tsv`: a line for each code, in order of their bytes.
///
/// Every run reads it, so it is one pass over the bytes that makes no strings.
struct RegionCodeReader {
  /// The most countries and parts that the packed places can tell apart.
  static let mostCountries: Int = 254
  static let mostParts: Int = 60_000

  private let name: String
  private let bytes: [UInt8]
  private var countries: [RegionCodeTable.Country] = []
  private var parts: [RegionCodeTable.Part] = []

  private init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    countries.reserveCapacity(256)
    parts.reserveCapacity(bytes.count / 28)
  }

  /// Reads a table; the first line that is wrong ends the reading.
  static func read(name: String, bytes: [UInt8]) -> Outcome<RegionCodeTable> {
    var reader = RegionCodeReader(name: name, bytes: bytes)
    if let diagnostic = reader.readLines() { return Outcome(nil, [diagnostic]) }
    let table = RegionCodeTable(text: bytes, countries: reader.countries, parts: reader.parts)
    return Outcome(table)
  }

  private mutating func readLines() -> Diagnostic? {
    let bytes = bytes
    let span = bytes.span
    let tab = UInt8(ascii: "\t")
    let newline = UInt8(ascii: "\n")
    var start = 0
    while start < span.count {
      var end = start
      var tabs = 0
      var lastTab = start
      while end < span.count, span[end] != newline {
        if span[end] == tab {
          tabs += 1
          lastTab = end
        }
        end += 1
      }
      if span[start] != UInt8(ascii: "#") {
        guard tabs == 3, let code = Self.code(span, from: start, to: nil) else {
          return wrong(
            start,
            end,
            "a line is a code, a kind, a name and a parent, with tabs between"
          )
        }
        let parent = lastTab + 1 < end ? Self.code(span, from: lastTab + 1, to: end) : nil
        guard parent != nil || lastTab + 1 == end else {
          return wrong(start, end, "the parent is no code")
        }
        if let fault = add(code, parent: parent, start: start) { return wrong(start, end, fault) }
      }
      start = end + 1
    }
    return nil
  }

  private mutating func add(_ code: RegionCode, parent: RegionCode?, start: Int) -> String? {
    let start = UInt32(truncatingIfNeeded: start)
    if code.part == 0 {
      if let last = countries.last, last.letters >= code.country {
        return "the codes are not in order"
      }
      guard countries.count < Self.mostCountries else { return "there are too many countries" }
      let first = UInt16(truncatingIfNeeded: parts.count)
      countries.append(.init(letters: code.country, firstPart: first, start: start))
      return nil
    }
    guard let country = countries.last, country.letters == code.country else {
      return "the part does not follow its country"
    }
    if parts.count > country.firstPart, let last = parts.last, last.key >= code.part {
      return "the codes are not in order"
    }
    if let parent, parent.country != code.country || parent.part == 0 {
      return "the parent is no part of the country"
    }
    guard parts.count < Self.mostParts else { return "there are too many parts" }
    parts.append(.init(key: code.part, parent: parent?.part ?? 0, start: start))
    return nil
  }

  private func wrong(_ start: Int, _ end: Int, _ message: String) -> Diagnostic {
    let file = SourceFile(name: name, bytes: bytes)
    return RegionDiagnostics.codeTable(message, at: file.span(start, end))
  }

  /// The code that begins at an offset and ends at a tab or at `end`.
  private static func code(_ span: Span<UInt8>, from start: Int, to end: Int?) -> RegionCode? {
    var length = 0
    while start + length < end ?? span.count, length < 7, span[start + length] != 0x09 {
      length += 1
    }
    guard length == 2 || (4...6).contains(length) else { return nil }
    guard let first = letter(span[start]), let second = letter(span[start + 1]) else { return nil }
    var part: UInt32 = 0
    if length > 2 {
      guard span[start + 2] == UInt8(ascii: "-") else { return nil }
      for position in 3..<length {
        let byte = span[start + position]
        guard letter(byte) != nil || byte &- 0x30 < 10 else { return nil }
        part |= UInt32(byte) << UInt32(8 * (6 - position))
      }
    }
    return RegionCode(country: first << 8 | second, part: part)
  }

  private static func letter(_ byte: UInt8) -> UInt16? {
    byte &- 0x41 < 26 ? UInt16(byte) : nil
  }
}
