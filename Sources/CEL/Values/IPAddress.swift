/// An address of the Internet Protocol, version 4 or 6, without a zone.
struct IPAddress: Hashable {
  /// The 32 or 128 bits, the last of them the lowest.
  let bits: UInt128

  /// Whether it is of version 4.
  let isVersion4: Bool

  /// Why a text is no address.
  enum Mistake: Error {
    case malformed
    case zone
    case mapped
  }

  /// The address of that version; one of version 6 that stands for one of version 4 becomes that.
  init(bits: UInt128, isVersion4: Bool) {
    let isMapped = !isVersion4 && bits >> 32 == 0xFFFF
    self.bits = isMapped ? bits & 0xFFFF_FFFF : bits
    self.isVersion4 = isVersion4 || isMapped
  }

  /// Reads `192.168.0.1` or, after RFC 4291, `2001:db8::68`.
  init(_ text: ArraySlice<UInt8>) throws(Mistake) {
    guard !text.contains(UInt8(ascii: "%")) else { throw .zone }
    if text.contains(UInt8(ascii: ":")) {
      var reader = IPv6Reader(text: text)
      guard let bits = reader.address() else { throw .malformed }
      // `::ffff:192.168.0.1` looks like both versions.
      if reader.hasDots, bits >> 32 == 0xFFFF { throw .mapped }
      self.init(bits: bits, isVersion4: false)
    } else {
      guard let bits = IPv6Reader.dotted(text) else { throw .malformed }
      self.init(bits: UInt128(bits), isVersion4: true)
    }
  }

  /// The number of bits.
  var width: Int { isVersion4 ? 32 : 128 }

  /// The bits from the first on, as many as wanted, as a number.
  func prefix(_ count: Int) -> UInt128 { count <= 0 ? 0 : bits >> UInt128(width - count) }

  var isUnspecified: Bool { bits == 0 }

  var isLoopback: Bool { isVersion4 ? prefix(8) == 127 : bits == 1 }

  var isMulticast: Bool { isVersion4 ? prefix(4) == 0xE : prefix(8) == 0xFF }

  var isLinkLocalMulticast: Bool {
    isVersion4 ? prefix(24) == 0xE0_0000 : prefix(16) & 0xFF0F == 0xFF02
  }

  var isLinkLocalUnicast: Bool {
    isVersion4 ? prefix(16) == 0xA9FE : prefix(10) == 0x3FA
  }

  /// Whether it can belong to one interface beyond the link, private ones included.
  var isGlobalUnicast: Bool {
    let isBroadcast = isVersion4 && bits == 0xFFFF_FFFF
    return !isUnspecified && !isLoopback && !isMulticast && !isLinkLocalUnicast && !isBroadcast
  }
}

extension IPAddress: CustomStringConvertible {
  /// The canonical text; for version 6 that of RFC 5952.
  var description: String {
    guard !isVersion4 else {
      return [24, 16, 8, 0].map { String(bits >> UInt128($0) & 0xFF) }.joined(separator: ".")
    }
    let groups = (0..<8).map { UInt16(truncatingIfNeeded: bits >> UInt128(112 - 16 * $0)) }
    let zeros = Self.longestZeros(groups)
    let hexadecimal = { (part: ArraySlice<UInt16>) in
      part.map { String($0, radix: 16) }.joined(separator: ":")
    }
    guard zeros.count > 1 else { return hexadecimal(groups[...]) }
    return
      "\(hexadecimal(groups[..<zeros.lowerBound]))::\(hexadecimal(groups[zeros.upperBound...]))"
  }

  private static func longestZeros(_ groups: [UInt16]) -> Range<Int> {
    var (best, start) = (0..<0, 0)
    for index in 0...groups.count where index == groups.count || groups[index] != 0 {
      if index - start > best.count { best = start..<index }
      start = index + 1
    }
    return best
  }
}

/// Reads addresses of version 6.
private struct IPv6Reader {
  var text: ArraySlice<UInt8>

  /// Whether the last 32 bits were written as of version 4.
  private(set) var hasDots = false

  init(text: ArraySlice<UInt8>) { self.text = text }

  mutating func address() -> UInt128? {
    var (groups, gap): ([UInt16], Int?) = ([], nil)
    if text.starts(with: "::".utf8) {
      text.removeFirst(2)
      gap = 0
    }
    while !text.isEmpty {
      if text.contains(UInt8(ascii: ".")), !text.contains(UInt8(ascii: ":")) {
        guard groups.count <= 6, let last = Self.dotted(text) else { return nil }
        groups += [UInt16(truncatingIfNeeded: last >> 16), UInt16(truncatingIfNeeded: last)]
        hasDots = true
        break
      }
      let digits = text.prefix { $0 != UInt8(ascii: ":") }
      guard (1...4).contains(digits.count), groups.count < 8,
        digits.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }),
        let group = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
      else { return nil }
      groups.append(group)
      text = text.dropFirst(digits.count)
      guard !text.isEmpty else { break }
      text.removeFirst()
      guard let next = text.first else { return nil }
      if next == UInt8(ascii: ":") {
        guard gap == nil else { return nil }
        gap = groups.count
        text.removeFirst()
      }
    }
    guard let filled = Self.fill(groups, gap) else { return nil }
    return filled.reduce(0) { $0 << 16 | UInt128($1) }
  }

  private static func fill(_ groups: [UInt16], _ gap: Int?) -> [UInt16]? {
    guard let gap else { return groups.count == 8 ? groups : nil }
    guard groups.count < 8 else { return nil }
    let zeros = [UInt16](repeating: 0, count: 8 - groups.count)
    return groups[..<gap] + zeros + groups[gap...]
  }

  /// Four numbers up to 255 without leading zeros.
  static func dotted(_ text: ArraySlice<UInt8>) -> UInt32? {
    let parts = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 4 else { return nil }
    var bits: UInt32 = 0
    for part in parts {
      guard let number = part.decimal(atMost: 255) else { return nil }
      bits = bits << 8 | UInt32(truncatingIfNeeded: number)
    }
    return bits
  }
}

/// A block of addresses: those that begin as one does, for so many bits.
struct IPNetwork: Hashable {
  /// The address that it was written with, which may have bits beyond the prefix.
  let address: IPAddress

  /// How many bits are the same.
  let prefixLength: Int

  init(address: IPAddress, prefixLength: Int) {
    self.address = address
    self.prefixLength = prefixLength
  }

  /// Reads `192.168.0.0/24`.
  init(_ text: ArraySlice<UInt8>) throws(IPAddress.Mistake) {
    guard let slash = text.lastIndex(of: UInt8(ascii: "/")) else { throw .malformed }
    let address = try IPAddress(text[..<slash])
    // A prefix of version 6 says nothing of an address that has become one of version 4.
    let isMapped = address.isVersion4 && text[..<slash].contains(UInt8(ascii: ":"))
    if isMapped { throw .mapped }
    guard let length = text[(slash + 1)...].decimal(atMost: address.width) else { throw .malformed }
    self.init(address: address, prefixLength: length)
  }

  /// Whether an address lies in it.
  func contains(_ other: IPAddress) -> Bool {
    other.isVersion4 == address.isVersion4
      && other.prefix(prefixLength) == address.prefix(prefixLength)
  }

  /// Whether another block lies in it.
  func contains(_ other: IPNetwork) -> Bool {
    prefixLength <= other.prefixLength && contains(other.address)
  }

  /// The same block, written without bits beyond the prefix.
  var masked: IPNetwork {
    let spare = UInt128(address.width - prefixLength)
    let kept = prefixLength == 0 ? 0 : (address.bits >> spare) << spare
    let address = IPAddress(bits: kept, isVersion4: address.isVersion4)
    return IPNetwork(address: address, prefixLength: prefixLength)
  }
}

extension IPNetwork: CustomStringConvertible {
  var description: String { "\(address)/\(prefixLength)" }
}

extension ArraySlice<UInt8> {
  /// The number that decimal digits without leading zeros write, up to a limit below a thousand.
  fileprivate func decimal(atMost limit: Int) -> Int? {
    guard (1...3).contains(count), allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    guard count == 1 || first != UInt8(ascii: "0") else { return nil }
    let number = reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return number <= limit ? number : nil
  }
}
