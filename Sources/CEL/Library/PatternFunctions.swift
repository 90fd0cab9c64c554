/// Whether texts match regular expressions.
enum PatternFunctions {
  static let functions: [Function] = [
    Function(
      "matches",
      "Whether a regular expression in RE2's syntax is found anywhere in a text.",
      [
        Overload("matches", [.string, .string], .bool, body: .strict(search)),
        Overload(
          "matches_string",
          [.string, .string],
          .bool,
          isMember: true,
          body: .strict(search)
        ),
      ],
      examples: ["'tacocat'.matches('^t.*t$')", "matches('abc', 'b+')", "!'abc'.matches('(?i)X')"]
    )
  ]

  /// The overloads whose second argument is a pattern.
  static let overloads: Set<String> = ["matches", "matches_string"]

  /// What an overload does whose pattern stands in the expression.
  static func search(for pattern: Pattern) -> Overload.Body {
    .strict { evaluation, arguments in evaluation.search(arguments[0], for: pattern) }
  }

  @Sendable
  private static func search(_ evaluation: Evaluation, _ arguments: Arguments) -> Slot {
    let text = evaluation.bytes(of: arguments[1])
    if let last = evaluation.lastPattern, last.text.elementsEqual(text) {
      return evaluation.search(arguments[0], for: last.pattern)
    }
    guard evaluation.charge(text.count) else { return .error(.budgetExceeded) }
    do throws(Pattern.Mistake) {
      let pattern = try Pattern(text)
      guard evaluation.charge(pattern.instructionCount) else { return .error(.budgetExceeded) }
      evaluation.lastPattern = (Array(text), pattern)
      return evaluation.search(arguments[0], for: pattern)
    } catch {
      return evaluation.fail("the pattern cannot be used: \(error.message)", .invalidPattern)
    }
  }
}

extension Evaluation {
  fileprivate func search(_ text: Slot, for pattern: Pattern) -> Slot {
    let bytes = bytes(of: text)
    guard charge(bytes.count / 16) else { return .error(.budgetExceeded) }
    return pattern.isFound(in: bytes) { charge($0) }.map { .bool($0) } ?? .error(.budgetExceeded)
  }
}
