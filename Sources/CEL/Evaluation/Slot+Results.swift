extension Slot {
  /// The heap of texts that an expression makes.
  static let sideHeap: UInt8 = 255

  /// The heap of texts that stand in an expression.
  static let constantHeap: UInt8 = 254

  /// The flag of a list, map or bound that lives in the side store.
  static let isMadeFlag: UInt8 = 1

  /// The flag of a list or map of the side store that has an unknown part.
  static let hasUnknownFlag: UInt8 = 2

  /// The flag of a list or map of the side store that has an error among its parts.
  static let hasErrorFlag: UInt8 = 4

  static let yes = Slot.bool(true)
  static let no = Slot.bool(false)

  /// An error; its place is filled in by the node that it comes from.
  static func error(_ code: EvaluationError.Code, at range: Range<Int> = 0..<0) -> Slot {
    Slot(
      kind: .error,
      low: UInt32(truncatingIfNeeded: range.lowerBound),
      high: UInt32(truncatingIfNeeded: range.upperBound),
      flags: code.rawValue
    )
  }

  /// The same error at a place, if it has none yet; every other slot as it is.
  func located(at range: Range<Int>) -> Slot {
    guard kind == .error, payload == 0 else { return self }
    return Slot(
      kind: .error,
      low: UInt32(truncatingIfNeeded: range.lowerBound),
      high: UInt32(truncatingIfNeeded: range.upperBound),
      extra: extra,
      flags: flags
    )
  }

  /// A span of time; the nanoseconds are at least 0 and below 1,000,000,000 and count forwards.
  public static func duration(seconds: Int64, nanoseconds: UInt32 = 0) -> Slot {
    Slot(kind: .duration, payload: UInt64(bitPattern: seconds), extra: nanoseconds)
  }

  /// The value of an unsigned integer slot, nil for every other kind.
  public var uint: UInt64? { kind == .uint ? payload : nil }

  /// The nanoseconds beyond ``seconds`` of a timestamp or duration slot, nil for every other kind.
  public var nanoseconds: UInt32? { kind == .timestamp || kind == .duration ? extra : nil }

  /// Whether nothing but perhaps an interval is known.
  var isUndecided: Bool { kind == .unknown || kind == .bound }

  /// Whether the slot is a list that ends in one unknown element.
  var isOpen: Bool { kind == .list && extra != 0 }

  /// Whether the slot is an integer or a double.
  var isNumber: Bool { kind == .int || kind == .uint || kind == .double }

  /// The number of elements of a list or of entries of a map.
  var elementCount: Int { Int(high) }

  /// Whether a list, map or bound lives in the side store.
  var isMade: Bool { flags & Slot.isMadeFlag != 0 }

  /// Whether the slot is an error, or a list or map that has one among its parts.
  var hasErrorInside: Bool {
    switch kind {
    case .error: true
    case .list, .map, .optional: isMade && flags & Slot.hasErrorFlag != 0
    case .unknown, .null, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration,
      .object, .type, .bound, .opaque:
      false
    }
  }
}
