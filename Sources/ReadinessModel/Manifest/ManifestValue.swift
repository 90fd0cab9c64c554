package import YAMLTree

/// Reads the values of a checked manifest; each answer is nil where the node says nothing or has another type.
package enum ManifestValue: Sendable {
  /// The word that a nullable field takes for there is none.
  package static let noneWord: String = "none"

  /// The word that stands for a whole list.
  package static let allWord: String = "all"

  /// Whether a node is the word `none`.
  package static func isNone(_ node: Node) -> Bool {
    node.hasText(noneWord)
  }

  /// Whether a node is the word `all`.
  package static func isAll(_ node: Node) -> Bool {
    node.hasText(allWord)
  }

  /// A scalar's text, unless it is unknown.
  package static func text(_ node: Node) -> String? {
    UnknownText.isUnknown(node) ? nil : node.text
  }

  /// `true` or `false`.
  package static func flag(_ node: Node) -> Bool? {
    guard case .bool(let value) = node.value else { return nil }
    return value
  }

  /// A day, written `YYYY-MM-DD`.
  package static func date(_ node: Node) -> CalendarDate? {
    let record = node.document.records[node.index]
    guard record.kind == .scalar else { return nil }
    return date(node.document.textBytes(of: record))
  }

  /// A day from the bytes of `YYYY-MM-DD`.
  package static func date(_ text: ArraySlice<UInt8>) -> CalendarDate? {
    let start = text.startIndex
    guard text.count == 10, text[start + 4] == UInt8(ascii: "-"),
      text[start + 7] == UInt8(ascii: "-"),
      let year = digits(text[start..<(start + 4)]),
      let month = digits(text[(start + 5)..<(start + 7)]),
      let day = digits(text[(start + 8)...])
    else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  /// A number or a bound.
  ///
  /// A number without a fraction is whole, however it is written (`1e6`), as long as a double holds
  /// all whole numbers around it.
  package static func number(_ node: Node) -> ManifestNumber? {
    if node.kind == .mapping { return bound(node).map(ManifestNumber.bound) }
    switch node.value {
    case .int(let value): return .whole(value)
    case .double(let value):
      let isWhole = value.rounded() == value && abs(value) <= 9_007_199_254_740_992
      return isWhole ? .whole(Int64(value)) : .fraction(value)
    case .null, .bool, .string, nil: return nil
    }
  }

  /// A bound, written `{at_least: …}`.
  package static func bound(_ node: Node) -> NumberBound? {
    guard node.kind == .mapping else { return nil }
    let low =
      end(node["at_least"], isIncluded: true) ?? end(node["above"], isIncluded: false)
    let high =
      end(node["at_most"], isIncluded: true) ?? end(node["below"], isIncluded: false)
    return NumberBound(low: low, high: high)
  }

  /// The names of a field of regions.
  package static func regions(_ node: Node) -> RegionStatement? {
    switch node.kind {
    case .scalar: return nil
    case .list: return RegionStatement(serve: node, except: nil)
    case .mapping:
      guard let serve = node["serve"] else { return nil }
      return RegionStatement(serve: serve, except: node["except"])
    }
  }

  private static func end(_ node: Node?, isIncluded: Bool) -> NumberBound.End? {
    switch node?.value {
    case .int(let value): NumberBound.End(value: Double(value), isIncluded: isIncluded)
    case .double(let value): NumberBound.End(value: value, isIncluded: isIncluded)
    case .null, .bool, .string, nil: nil
    }
  }

  private static func digits(_ text: ArraySlice<UInt8>) -> Int? {
    var number = 0
    for byte in text {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      number = number * 10 + Int(byte - 0x30)
    }
    return number
  }
}

/// What a field of regions says: the places served, and those taken out.
package struct RegionStatement: Sendable, Hashable {
  /// The codes and groups that are named, or what stands there unknown.
  package let serve: Node
  /// The codes and groups that are taken out; nil for a plain list.
  package let except: Node?

  /// Whether a part of it is unknown.
  package var isOpen: Bool {
    [serve, except].compactMap(\.self).contains { list in
      UnknownText.isUnknown(list) || list.elements.contains(where: UnknownText.isUnknown)
    }
  }

  /// The names that are known to be served.
  package var served: [String] { names(of: serve) }

  /// The names that are known to be taken out.
  package var excepted: [String] { except.map(names(of:)) ?? [] }

  private func names(of list: Node) -> [String] {
    list.elements.compactMap(ManifestValue.text)
  }
}
