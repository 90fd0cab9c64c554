/// Text from an input, made safe to print.
///
/// A file may hold characters that move the cursor, change colours or turn the direction of
/// writing, and so make a report say what it does not say.
package enum TerminalText: Sendable {
  /// The scalar, or U+FFFD for one that does something else than show; a tab is a space.
  package static func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.value < 0x7F { return shownASCII(scalar) }
    return switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: "\u{FFFD}"
    case .format where scalar.properties.isBidiControl: "\u{FFFD}"
    default: scalar
    }
  }

  private static func shownASCII(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.value >= 0x20 { return scalar }
    return scalar == "\t" ? " " : "\u{FFFD}"
  }

  /// The text with every scalar as it is shown.
  package static func shown(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { shown($0) != $0 }) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(shown(scalar)) }
    return String(result)
  }

  /// The text in single quotes, cut after `limit` scalars.
  package static func quoted(_ text: String, limit: Int = 60) -> String {
    let head = text.unicodeScalars.prefix(limit)
    let isCut = head.endIndex != text.unicodeScalars.endIndex
    return "'\(shown(String(head)))\(isCut ? "…" : "")'"
  }
}
