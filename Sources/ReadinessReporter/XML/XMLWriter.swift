/// Writes XML, two spaces to a level, with everything escaped that XML does not take as it is.
package struct XMLWriter: Sendable {
  /// What was written so far, with the declaration.
  package private(set) var text: String = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

  private var depth: Int = 0

  package init() {}

  /// An element with others in it.
  package mutating func element(
    _ name: String,
    _ attributes: [(String, String)],
    _ content: (inout XMLWriter) -> Void
  ) {
    line("<\(name)\(Self.written(attributes))>")
    depth += 1
    content(&self)
    depth -= 1
    line("</\(name)>")
  }

  /// An element with a text in it, or with nothing.
  package mutating func element(
    _ name: String,
    _ attributes: [(String, String)],
    text content: String? = nil
  ) {
    let start = "<\(name)\(Self.written(attributes))"
    guard let content else { return line(start + "/>") }
    line("\(start)>\(Self.escaped(content))</\(name)>")
  }

  private mutating func line(_ content: String) {
    text += String(repeating: "  ", count: depth) + content + "\n"
  }

  private static func written(_ attributes: [(String, String)]) -> String {
    attributes.map { " \($0.0)=\"\(escaped($0.1))\"" }.joined()
  }

  /// A text in which nothing ends an attribute or an element; what no XML may hold becomes U+FFFD.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\t", "\n", "\r": result += "&#\(scalar.value);"
      case "\0"..<" ", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
