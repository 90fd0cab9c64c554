/// What stands between brackets, and how reading goes on after a mistake in it.
extension Parser {
  /// Elements with commas between them up to a closing bracket, and where that ends.
  mutating func parseList<Element>(
    until closing: Token.Kind,
    _ closingText: String,
    allowsTrailingComma: Bool = true,
    _ element: (inout Parser) throws(Failure) -> Element
  ) throws(Failure) -> ([Element], Int) {
    var elements: [Element] = []
    var isBroken = false
    while current.kind != closing {
      do throws(Failure) {
        elements.append(try element(&self))
        guard current.kind == .comma || current.kind == closing else {
          throw unexpected("an operator, `,` or \(closingText)")
        }
      } catch {
        isBroken = true
        skipElement()
      }
      guard take(.comma) != nil else { break }
      if !allowsTrailingComma, current.kind == closing {
        throw isBroken ? Failure() : unexpected("a value or a name")
      }
    }
    guard let end = take(closing) else {
      if isBroken { throw Failure() }
      throw unexpected(closingText)
    }
    return (elements, end.range.upperBound)
  }

  /// Skips to the comma or bracket that ends the current element.
  private mutating func skipElement() {
    var depth = 0
    while current.kind != .end {
      switch current.kind {
      case .openParenthesis, .openBracket, .openBrace: depth += 1
      case .closeParenthesis, .closeBracket, .closeBrace:
        if depth == 0 { return }
        depth -= 1
      case .comma:
        if depth == 0 { return }
      default: break
      }
      advance()
    }
  }
}
