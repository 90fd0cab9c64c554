/// Questions about texts.
enum StringFunctions {
  static let functions: [Function] = [
    Function(
      "contains",
      "Whether a text has another text in it.",
      [question("contains_string") { $0.contains($1, $2) }],
      examples: ["'tacocat'.contains('oca')", "'a'.contains('')"]
    ),
    Function(
      "startsWith",
      "Whether a text begins with another.",
      [
        question("starts_with_string") { evaluation, text, start in
          .bool(evaluation.bytes(of: text).starts(with: evaluation.bytes(of: start)))
        }
      ],
      examples: ["'tacocat'.startsWith('taco')", "!'tacocat'.startsWith('cat')"]
    ),
    Function(
      "endsWith",
      "Whether a text ends with another.",
      [
        question("ends_with_string") { evaluation, text, end in
          let tail = evaluation.bytes(of: text).suffix(Int(end.extra))
          return .bool(tail.elementsEqual(evaluation.bytes(of: end)))
        }
      ],
      examples: ["'tacocat'.endsWith('cat')", "!'cat'.endsWith('tacocat')"]
    ),
  ]

  private static func question(
    _ id: String,
    _ answer: @escaping @Sendable (Evaluation, Slot, Slot) -> Slot
  ) -> Overload {
    Overload(
      id,
      [.string, .string],
      .bool,
      isMember: true,
      body: .strict { evaluation, arguments in
        let (text, part) = (arguments[0], arguments[1])
        guard evaluation.charge(Int(min(text.extra, part.extra)) / 16) else {
          return .error(.budgetExceeded)
        }
        return answer(evaluation, text, part)
      }
    )
  }
}

extension Evaluation {
  /// Whether a text has another in it; what is compared on the way counts as steps.
  fileprivate func contains(_ text: Slot, _ part: Slot) -> Slot {
    let (text, part) = (bytes(of: text), bytes(of: part))
    guard let first = part.first else { return .yes }
    guard part.count <= text.count else { return .no }
    guard charge(text.count / 16) else { return .error(.budgetExceeded) }
    for start in text.startIndex...(text.endIndex - part.count) where text[start] == first {
      guard charge() else { return .error(.budgetExceeded) }
      var length = 1
      while length < part.count, text[start + length] == part[part.startIndex + length] {
        length += 1
      }
      if length == part.count { return .yes }
      guard charge(length / 16) else { return .error(.budgetExceeded) }
    }
    return .no
  }
}
