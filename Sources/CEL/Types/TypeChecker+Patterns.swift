import SourceText

/// Regular expressions that stand in the expression.
extension TypeChecker {
  /// Reports what is wrong with the pattern of a call, at its place within the literal.
  mutating func checkPattern(_ overloads: [String], _ operands: [CheckedNode]) {
    guard overloads.contains(where: PatternFunctions.overloads.contains), operands.count == 2,
      case .constant(.string(let text)) = operands[1].kind
    else { return }
    do throws(Pattern.Mistake) {
      _ = try Pattern(text.utf8)
    } catch {
      let places = Lexer.contentPlaces(ofTextIn: operands[1].range, of: source)
      let (start, end) = (error.range.lowerBound, error.range.upperBound)
      guard places.indices.contains(start), places.indices.contains(end) else {
        return diagnostics.append(.invalidPattern(error, at: span(operands[1].range)))
      }
      diagnostics.append(.invalidPattern(error, at: span(places[start]..<places[end])))
    }
  }
}
