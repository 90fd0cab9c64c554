/// How a piece of text looks on a terminal that shows colours; it says nothing that the words do not.
package enum TerminalStyle: Sendable {
  /// A gap or a failure.
  case bad
  /// Something that is not known.
  case doubtful
  /// Something that is in order.
  case good
  /// Something to see first.
  case strong
  /// Something to see last.
  case faint

  /// The text between the control sequences of the style.
  func applied(to text: String) -> String {
    "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }

  private var code: String {
    switch self {
    case .bad: "1;31"
    case .doubtful: "1;33"
    case .good: "1;32"
    case .strong: "1"
    case .faint: "2"
    }
  }
}
