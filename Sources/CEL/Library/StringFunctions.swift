/// Questions about texts.
enum StringFunctions {
  static let functions: [Function] = [
    Function(
      "contains",
      "Whether a text has another text in it.",
      [question("contains_string")]
    ),
    Function(
      "startsWith",
      "Whether a text begins with another.",
      [question("starts_with_string")]
    ),
    Function(
      "endsWith",
      "Whether a text ends with another.",
      [question("ends_with_string")]
    ),
  ]

  private static func question(_ id: String) -> Overload {
    Overload(id, [.string, .string], .bool, isMember: true, body: .builtIn)
  }
}
