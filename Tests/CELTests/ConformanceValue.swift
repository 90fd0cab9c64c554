import CEL
import Foundation

/// A value as the suite writes it.
struct ConformanceValue: Decodable {
  struct Entry: Decodable {
    let key: ConformanceValue
    let value: ConformanceValue
  }

  let kind: String
  let value: String?
  let seconds: String?
  let nanos: Int64?
  let items: [ConformanceValue]?
  let entries: [Entry]?

  /// The value; nil for kinds that only messages have.
  var decoded: Value? {
    let text = value ?? ""
    switch kind {
    case "null": return Value.null
    case "bool": return .bool(text == "true")
    case "int64": return Int64(text).map { .int($0) }
    case "uint64": return UInt64(text).map { .uint($0) }
    case "double": return Double(text).map { .double($0) }
    case "string": return .string(text)
    case "bytes": return Data(base64Encoded: text).map { .bytes(Array($0)) }
    case "type": return .type(text)
    case "timestamp":
      return Int64(seconds ?? "").flatMap {
        Timestamp(seconds: $0, nanoseconds: UInt32(nanos ?? 0)).map { .timestamp($0) }
      }
    case "duration":
      return Int64(seconds ?? "").flatMap {
        TimeSpan(seconds: $0, nanoseconds: nanos ?? 0).map { .duration($0) }
      }
    case "list":
      let items = (items ?? []).compactMap(\.decoded)
      return items.count == self.items?.count ? .list(items) : nil
    case "map":
      let entries = (entries ?? []).compactMap { entry in
        entry.key.decoded.flatMap { key in entry.value.decoded.map { (key: key, value: $0) } }
      }
      return entries.count == self.entries?.count ? .map(entries) : nil
    default: return nil
    }
  }
}

extension Value {
  /// Whether a value is the same as the suite says: of the same kind, what is not a number equal to itself.
  func isSame(as other: Value) -> Bool {
    switch (self, other) {
    case (.int(let a), .int(let b)): a == b
    case (.uint(let a), .uint(let b)): a == b
    case (.double(let a), .double(let b)):
      a.isNaN ? b.isNaN : a == b && a.sign == b.sign
    case (.int, _), (.uint, _), (.double, _), (_, .int), (_, .uint), (_, .double): false
    case (.list(let a), .list(let b)):
      a.count == b.count && zip(a, b).allSatisfy { $0.isSame(as: $1) }
    case (.map(let a), .map(let b)):
      a.count == b.count
        && a.allSatisfy { entry in
          b.contains { $0.key.isSame(as: entry.key) && $0.value.isSame(as: entry.value) }
        }
    default: self == other
    }
  }
}
