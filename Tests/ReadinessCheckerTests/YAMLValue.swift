import YAMLTree

/// A document as a value, without anchors and aliases, that can be written again with less in it.
indirect enum YAMLValue {
  /// A key with its value.
  struct Pair {
    let key: String
    var value: YAMLValue
  }

  /// A value with less in it, and what was done to it.
  struct Less {
    let change: String
    let value: YAMLValue
  }

  /// A scalar as it is written again.
  case scalar(String)
  case list([YAMLValue])
  case mapping([Pair])

  /// Reads a node.
  init(_ node: Node) {
    switch node.kind {
    case .list: self = .list(node.elements.map { YAMLValue($0) })
    case .mapping:
      self = .mapping(node.entries.map { Pair(key: $0.key.text ?? "", value: YAMLValue($0.value)) })
    case .scalar:
      if case .string(let text) = node.value {
        self = .scalar(Self.quoted(text))
      } else {
        self = .scalar(node.isNull ? "~" : node.text ?? "~")
      }
    }
  }

  /// The value in flow style.
  var text: String {
    switch self {
    case .scalar(let text): text
    case .list(let elements): "[" + elements.map(\.text).joined(separator: ", ") + "]"
    case .mapping(let entries):
      "{" + entries.map { "\(Self.quoted($0.key)): \($0.value.text)" }.joined(separator: ", ") + "}"
    }
  }

  /// The same value with one key deleted or blanked, once for each key in it, with what was done.
  var withLess: [Less] {
    switch self {
    case .scalar: return []
    case .list(let elements):
      return elements.enumerated().flatMap { index, element in
        element.withLess.map { less in
          var others = elements
          others[index] = less.value
          return Less(change: "\(index)/\(less.change)", value: .list(others))
        }
      }
    case .mapping(let entries):
      return entries.indices.flatMap { index -> [Less] in
        let key = entries[index].key
        var deleted = entries
        deleted.remove(at: index)
        var blanked = entries
        blanked[index].value = .scalar("~")
        let inside = entries[index].value.withLess.map { less in
          var others = entries
          others[index].value = less.value
          return Less(change: "\(key)/\(less.change)", value: .mapping(others))
        }
        return [
          Less(change: "\(key) deleted", value: .mapping(deleted)),
          Less(change: "\(key) blanked", value: .mapping(blanked)),
        ] + inside
      }
    }
  }

  /// The same value with the keys of every mapping in another order.
  func reordered(by numbers: inout some RandomNumberGenerator) -> YAMLValue {
    switch self {
    case .scalar: return self
    case .list(let elements):
      return .list(elements.map { $0.reordered(by: &numbers) })
    case .mapping(let entries):
      let others = entries.map { Pair(key: $0.key, value: $0.value.reordered(by: &numbers)) }
      return .mapping(others.shuffled(using: &numbers))
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case "\n": result += "\\n"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
