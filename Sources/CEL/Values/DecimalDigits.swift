/// All decimal digits of a finite double, exactly: what it is before anything is rounded.
///
/// A double is a whole number times a power of two, and one with a fraction is a whole number times a power of five,
/// divided by a power of ten. So its digits end, and the longest have about eleven hundred.
struct DecimalDigits {
  /// The digits from the first that is not zero on, each from 0 to 9; none for zero.
  private(set) var digits: [UInt8]

  /// How many digits stand before the point; negative where zeros follow it.
  private(set) var point: Int

  /// The digits of a double's magnitude.
  init(_ value: Double) {
    let exponent = Int(value.exponentBitPattern)
    let fraction = value.significandBitPattern
    let significand = exponent == 0 ? fraction : fraction | 1 << 52
    let power = max(exponent, 1) - 1_075
    var number = WholeNumber(significand)
    if power >= 0 {
      number.multiply(byPowerOf: 2, power)
    } else {
      number.multiply(byPowerOf: 5, -power)
    }
    digits = number.digits
    point = digits.count + min(power, 0)
    if digits.isEmpty { point = 0 }
  }

  /// Rounds to so many digits behind the point, halves to the even digit.
  mutating func round(toPlaces places: Int) { round(toCount: point + places) }

  /// Rounds to so many digits in all, halves to the even digit.
  mutating func round(toCount count: Int) {
    guard count < digits.count else { return }
    guard count >= 0 else {
      digits = []
      point = 0
      return
    }
    let next = digits[count]
    let isHalf = next == 5 && digits[(count + 1)...].allSatisfy { $0 == 0 }
    let isOdd = count > 0 && digits[count - 1] % 2 == 1
    digits.removeLast(digits.count - count)
    guard isHalf ? isOdd : next >= 5 else { return }
    var index = count - 1
    while index >= 0, digits[index] == 9 {
      digits[index] = 0
      index -= 1
    }
    if index >= 0 {
      digits[index] += 1
    } else {
      digits.insert(1, at: 0)
      point += 1
    }
  }

  /// The digit with a number counted from the point, 0 being the first behind it.
  func digit(behindPoint number: Int) -> UInt8 {
    let index = point + number
    return digits.indices.contains(index) ? digits[index] : 0
  }
}

/// A whole number of any length, as groups of nine decimal digits, the last ones first.
private struct WholeNumber {
  private static let base: UInt64 = 1_000_000_000
  private var groups: [UInt64] = []

  init(_ value: UInt64) {
    var rest = value
    while rest > 0 {
      groups.append(rest % Self.base)
      rest /= Self.base
    }
  }

  mutating func multiply(byPowerOf factor: UInt64, _ power: Int) {
    for _ in 0..<power {
      var carry: UInt64 = 0
      for index in groups.indices {
        let product = groups[index] * factor + carry
        groups[index] = product % Self.base
        carry = product / Self.base
      }
      if carry > 0 { groups.append(carry) }
    }
  }

  var digits: [UInt8] {
    var digits: [UInt8] = []
    for group in groups.reversed() {
      var divisor = Self.base / 10
      while divisor > 0 {
        digits.append(UInt8(group / divisor % 10))
        divisor /= 10
      }
    }
    return Array(digits.drop { $0 == 0 })
  }
}
