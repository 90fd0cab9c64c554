/// A set of country indexes below 256.
struct CountryMask: Sendable, Hashable {
  /// How many countries there can be.
  static let capacity: Int = 256

  private var words: SIMD4<UInt64>

  private init(words: SIMD4<UInt64>) {
    self.words = words
  }

  init() {
    words = .zero
  }

  /// The indexes whose bits are set, 64 to a number.
  init(_ first: UInt64, _ second: UInt64, _ third: UInt64, _ fourth: UInt64) {
    words = SIMD4(first, second, third, fourth)
  }

  /// The bits, 64 to a number.
  var numbers: [UInt64] { [words[0], words[1], words[2], words[3]] }

  /// The indexes from 0 up to `count`.
  init(below count: Int) {
    words = .zero
    for index in 0..<min(count, Self.capacity) { insert(UInt8(truncatingIfNeeded: index)) }
  }

  func contains(_ index: UInt8) -> Bool {
    words & Self.single(index) != .zero
  }

  mutating func insert(_ index: UInt8) {
    words |= Self.single(index)
  }

  mutating func remove(_ index: UInt8) {
    words &= ~Self.single(index)
  }

  /// The words of one index; without a lane chosen at run time, which would go through memory.
  private static func single(_ index: UInt8) -> SIMD4<UInt64> {
    let bit: UInt64 = 1 << UInt64(index & 63)
    let lane = index >> 6
    return SIMD4<UInt64>(
      lane == 0 ? bit : 0,
      lane == 1 ? bit : 0,
      lane == 2 ? bit : 0,
      lane == 3 ? bit : 0
    )
  }

  var isEmpty: Bool { words == .zero }

  var count: Int {
    words[0].nonzeroBitCount + words[1].nonzeroBitCount + words[2].nonzeroBitCount
      + words[3].nonzeroBitCount
  }

  /// The indexes in order.
  var indexes: [UInt8] {
    var indexes: [UInt8] = []
    indexes.reserveCapacity(count)
    for word in 0..<4 {
      var rest = words[word]
      while rest != 0 {
        indexes.append(UInt8(truncatingIfNeeded: word * 64 + rest.trailingZeroBitCount))
        rest &= rest &- 1
      }
    }
    return indexes
  }

  static func | (left: CountryMask, right: CountryMask) -> CountryMask {
    CountryMask(words: left.words | right.words)
  }

  static func & (left: CountryMask, right: CountryMask) -> CountryMask {
    CountryMask(words: left.words & right.words)
  }

  static func - (left: CountryMask, right: CountryMask) -> CountryMask {
    CountryMask(words: left.words & ~right.words)
  }
}
