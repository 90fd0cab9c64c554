internal import SourceText
package import YAMLTree

/// Tells what is written in the place of a value, and is none.
///
/// Unknown are a blank value, `~` and `null`, the word `unknown`, and a placeholder that nobody has
/// filled in: `${X}`, `${X:-d}`, `${{ secrets.X }}`, `{{ env.X }}`, `{vault://env/x}`,
/// `<your-x>`, `os.environ/X`. The first four kinds of braces count inside a text as well.
package enum UnknownText: Sendable {
  /// The word that says so.
  package static let word: String = "unknown"

  /// The same texts as a regular expression (ECMA-262), for JSON Schema.
  package static let pattern: String =
    #"^[ \t\r\n]*$|^unknown$|^os\.environ/|^<[\s\S]*>$|^\{[\s\S]*\}$|\$\{[\s\S]*\}|\{\{[\s\S]*\}\}"#

  /// Whether a node is a scalar that says nothing.
  package static func isUnknown(_ node: Node) -> Bool {
    let document = node.document
    return isUnknown(document.records[node.index], document.file.bytes, document.sideText)
  }

  /// Whether a record is a scalar that says nothing; its text stands in the file or beside it.
  package static func isUnknown(_ record: Record, _ file: [UInt8], _ side: [UInt8]) -> Bool {
    guard record.kind == .scalar else { return false }
    switch record.resolved {
    case .null: return true
    case .bool, .int, .double: return false
    case .string:
      // Two branches rather than one array of two, which would be retained for each scalar.
      if record.isInSideText { return isUnknown(side.span.extracting(record.textRange)) }
      return isUnknown(file.span.extracting(record.textRange))
    }
  }

  /// Whether a text says nothing.
  package static func isUnknown(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return isUnknown(bytes.span)
  }

  /// Whether the bytes of a text say nothing.
  package static func isUnknown(_ text: Span<UInt8>) -> Bool {
    let count = text.count
    guard count > 0 else { return true }
    let last = text[count - 1]
    switch text[0] {
    case UInt8(ascii: "u") where count == 7 && starts(text, with: word): return true
    case UInt8(ascii: "o") where starts(text, with: "os.environ/"): return true
    case UInt8(ascii: "<") where last == UInt8(ascii: ">") && count > 1: return true
    case UInt8(ascii: "{") where last == UInt8(ascii: "}") && count > 1: return true
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
      if isBlank(text) { return true }
    default: break
    }
    return holdsPlaceholder(text)
  }

  /// Whether `${…}` or `{{…}}` stands anywhere in the text.
  private static func holdsPlaceholder(_ text: Span<UInt8>) -> Bool {
    var opening: UInt8 = 0
    var index = 1
    while index < text.count {
      let byte = text[index]
      if opening == 0 {
        if byte == UInt8(ascii: "{") {
          let before = text[index - 1]
          if before == UInt8(ascii: "$") || before == UInt8(ascii: "{") { opening = before }
        }
      } else if byte == UInt8(ascii: "}") {
        if opening == UInt8(ascii: "$") { return true }
        if text[index - 1] == byte { return true }
      }
      index += 1
    }
    return false
  }

  private static func isBlank(_ text: Span<UInt8>) -> Bool {
    for index in text.indices {
      let byte = text[index]
      guard byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D else { return false }
    }
    return true
  }

  private static func starts(_ text: Span<UInt8>, with word: String) -> Bool {
    var index = 0
    for byte in word.utf8 {
      guard index < text.count, text[index] == byte else { return false }
      index += 1
    }
    return true
  }
}
