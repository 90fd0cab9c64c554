/// A macro: its name, what it is for, and how it is written.
package struct Macro: Sendable {
  /// The name in an expression.
  package let name: String

  /// What it does, in one sentence, for the reference page.
  package let documentation: String

  /// How it is written.
  package let forms: [String]

  /// Expressions that show what it does; each is true.
  package let examples: [String]
}

/// The macros that every environment has.
package enum StandardMacros {
  /// All of them.
  package static let all: [Macro] = [
    Macro(
      name: "has",
      documentation: "Whether an object has a field that is not null, or a map a key.",
      forms: ["has(value.field)"],
      examples: ["has({'a': 1}.a)", "!has({'a': 1}.b)"]
    ),
    Macro(
      name: "all",
      documentation:
        "Whether a condition holds for every element of a list, or every key of a map.",
      forms: ["list.all(x, condition)"],
      examples: ["[1, 2].all(x, x > 0)", "[].all(x, x > 0)"]
    ),
    Macro(
      name: "exists",
      documentation: "Whether a condition holds for at least one element or key.",
      forms: ["list.exists(x, condition)"],
      examples: ["[1, 2].exists(x, x == 2)", "{'a': 1}.exists(k, k == 'a')"]
    ),
    Macro(
      name: "exists_one",
      documentation: "Whether a condition holds for exactly one element or key.",
      forms: ["list.exists_one(x, condition)"],
      examples: ["[1, 2].exists_one(x, x > 1)", "![1, 1].exists_one(x, x == 1)"]
    ),
    Macro(
      name: "filter",
      documentation: "The elements or keys for which a condition holds.",
      forms: ["list.filter(x, condition)"],
      examples: ["[1, 2, 3].filter(x, x > 1) == [2, 3]"]
    ),
    Macro(
      name: "map",
      documentation:
        "What an expression makes of each element or key, or of those for which a condition holds.",
      forms: ["list.map(x, result)", "list.map(x, condition, result)"],
      examples: ["[1, 2].map(x, x * 2) == [2, 4]", "[1, 2].map(x, x > 1, x * 2) == [4]"]
    ),
  ]
}
