extension Value {
  /// Whether the first value comes before the second as the language's `<` says; nil where they have no order.
  public static func isOrderedBefore(_ left: Value, _ right: Value) -> Bool? {
    order(left, right).map { $0 == .less }
  }

  private static func order(_ left: Value, _ right: Value) -> Order? {
    switch (left, right) {
    case (.bool(let a), .bool(let b)): Order(a ? 1 : 0, b ? 1 : 0)
    case (.string(let a), .string(let b)): Order(a.utf8, b.utf8)
    case (.bytes(let a), .bytes(let b)): Order(a, b)
    case (.timestamp(let a), .timestamp(let b)): Order(a, b)
    case (.duration(let a), .duration(let b)): Order(a, b)
    default: left.number.flatMap { a in right.number.map { a.numericOrder($0) } }
    }
  }

  /// A number as a slot, nil for every other value.
  var number: Slot? {
    switch self {
    case .int(let value): .int(value)
    case .uint(let value): .uint(value)
    case .double(let value): .double(value)
    case .unknown, .null, .bool, .string, .bytes, .list, .map, .timestamp, .duration, .type,
      .opaque, .optional:
      nil
    }
  }
}
