/// Unicode's scripts, as patterns name them.
///
/// The standard library has no such property, so the table is our own, of the version of Unicode that its file names.
enum UnicodeScripts {
  /// The characters of a script in order, as `Greek`; nil where there is none of that name.
  static func ranges(named name: String) -> [ClosedRange<UInt32>]? { table[name] }

  /// The names of all scripts, in no order that means anything.
  static var all: [String] { names.split(whereSeparator: \.isWhitespace).map(String.init) }

  private static let table: [String: [ClosedRange<UInt32>]] = {
    var table: [String: [ClosedRange<UInt32>]] = [:]
    var names = all[...]
    var recent: [String] = []
    var digits = runs.utf8[...]
    var start: UInt32 = 0
    while let place = number(from: &digits), let length = number(from: &digits) {
      // Zero stands for a script that has not been seen, and the last one does not follow itself.
      if place > 0, place < recent.count {
        recent.insert(recent.remove(at: Int(place)), at: 0)
      } else if let name = names.popFirst() {
        recent.insert(name, at: 0)
      }
      guard let name = recent.first, length > 0 else { break }
      if name != "-" { table[name, default: []].append(start...start + length - 1) }
      start += length
    }
    return table
  }()

  /// Takes a number off the front; nil at the end.
  private static func number(from digits: inout Substring.UTF8View) -> UInt32? {
    var number: UInt32 = 0
    while let byte = digits.popFirst() {
      guard let digit = value(of: byte) else { continue }
      number = number &* 32 &+ digit % 32
      if digit < 32 { return number }
    }
    return nil
  }

  /// What a digit stands for, of 64; nil for the ends of lines.
  private static func value(of byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(byte - UInt8(ascii: "A")) + 10
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(byte - UInt8(ascii: "a")) + 36
    case UInt8(ascii: "-"): 62
    case UInt8(ascii: "_"): 63
    default: nil
    }
  }
}
