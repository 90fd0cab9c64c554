/// A text with the places of its code points.
struct Letters {
  let bytes: ArraySlice<UInt8>

  /// Where each code point starts, and where the text ends.
  private let starts: [Int]

  /// The code points of a text; nil where that takes too many steps.
  init?(_ text: Slot, _ evaluation: Evaluation) {
    let bytes = evaluation.bytes(of: text)
    guard evaluation.charge(bytes.count / 16) else { return nil }
    self.bytes = bytes
    starts = bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 } + [bytes.endIndex]
  }

  /// How many code points there are.
  var count: Int { starts.count - 1 }

  /// The bytes of a range of code points, which has to lie within the text.
  subscript(_ range: Range<Int>) -> ArraySlice<UInt8> {
    bytes[starts[range.lowerBound]..<starts[range.upperBound]]
  }

  /// Whether a code point is white space by Unicode's property.
  func isSpace(_ index: Int) -> Bool {
    let letter = String(decoding: self[index..<index + 1], as: UTF8.self)
    return letter.unicodeScalars.allSatisfy(\.properties.isWhitespace)
  }

  /// Where another text, which is not empty, stands in this one, without overlaps; nil where that takes too long.
  func places(of part: ArraySlice<UInt8>, limit: Int64?, _ evaluation: Evaluation) -> [Int]? {
    guard let first = part.first else { return [] }
    var places: [Int] = []
    var index = bytes.startIndex
    while index + part.count <= bytes.endIndex, limit.map({ places.count < $0 }) ?? true {
      guard evaluation.charge(1 + part.count / 16) else { return nil }
      if bytes[index] == first, bytes[index..<index + part.count].elementsEqual(part) {
        places.append(index)
        index += part.count
      } else {
        index += 1
      }
    }
    return places
  }

  /// The places before each code point and behind the last, so many from the start.
  func boundaries(limit: Int64?) -> [Int] { cut(starts[...], limit) }

  /// The places between code points, so many from the start.
  func innerBoundaries(limit: Int64?) -> [Int] { cut(starts.dropFirst().dropLast(), limit) }

  private func cut(_ places: ArraySlice<Int>, _ limit: Int64?) -> [Int] {
    guard let limit, limit < places.count else { return Array(places) }
    return Array(places.prefix(Int(limit)))
  }
}
