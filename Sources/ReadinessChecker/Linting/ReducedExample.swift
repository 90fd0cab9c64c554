import SourceText
import YAMLTree

/// What an example gives, to be read again with one key taken away.
struct ReducedExample {
  /// What is done to a key.
  enum Change: String, CaseIterable {
    /// Key and value are left out.
    case deleted
    /// The value is left out.
    case blanked
  }

  /// A key of a mapping.
  struct Key {
    /// The node of the key in its document.
    let index: Int
    /// The way to it, as `deployment/audience/0/region`.
    let path: String
  }

  let given: Node
  /// Every key of every mapping, in the order of the text; aliases and merge keys are expanded.
  let keys: [Key]

  init(_ given: Node) {
    self.given = given
    keys = Self.keys(of: given, below: "")
  }

  /// What is left, as a document of its own.
  func root(_ change: Change, _ key: Key) -> Node? {
    var text = ""
    write(given, change, key, into: &text)
    return YAMLParser().parse(SourceFile(name: "example", text: text)).value?.first?.root
  }

  // Documents are nested no deeper than the parser allows.

  private static func keys(of node: Node, below path: String) -> [Key] {
    switch node.kind {
    case .scalar: return []
    case .list:
      return node.elements.enumerated().flatMap { keys(of: $1, below: "\(path)\($0)/") }
    case .mapping:
      return node.entries.flatMap { entry in
        let key = Key(index: entry.key.index, path: path + (entry.key.text ?? ""))
        return [key] + keys(of: entry.value, below: key.path + "/")
      }
    }
  }

  private func write(_ node: Node, _ change: Change, _ key: Key, into text: inout String) {
    switch node.kind {
    case .scalar: text += Self.scalar(node)
    case .list:
      text += "["
      for element in node.elements {
        write(element, change, key, into: &text)
        text += ", "
      }
      text += "]"
    case .mapping:
      text += "{"
      for entry in node.entries where entry.key.index != key.index || change == .blanked {
        text += Self.quoted(entry.key.text ?? "") + ": "
        if entry.key.index == key.index {
          text += "~"
        } else {
          write(entry.value, change, key, into: &text)
        }
        text += ", "
      }
      text += "}"
    }
  }

  private static func scalar(_ node: Node) -> String {
    if case .string(let text) = node.value { return quoted(text) }
    return node.isNull ? "~" : node.text ?? "~"
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case "\u{20}"..."\u{7E}": result.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16)
        result += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
      }
    }
    return result + "\""
  }
}
