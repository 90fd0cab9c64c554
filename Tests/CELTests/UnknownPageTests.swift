import CEL
import Foundation
import TestSupport
import Testing

/// The page about what is not known, made from the tables that the tests try.
struct UnknownPageTests {
  @Test
  func `the page about unknowns is current`() throws {
    try expectContent(Self.page, of: PackageRoot.url.appending(path: "docs/unknowns.md"))
  }

  @Test
  func `no function takes an unknown argument for an answer unless another one decides`() {
    // A choice reads one of its branches, and an optional that has a value needs no other.
    let deciding: Set<String> = ["_?_:_", "or", "orValue"]
    for row in UnknownMatrix.rows where !deciding.contains(row.name) {
      let takesSome = row.overloads.contains { !$0.parameters.isEmpty }
      #expect(row.unknown == (takesSome ? ["unknown"] : []), "\(row.name)")
    }
  }

  @Test
  func `no function takes null for an answer unless it takes values of any type or needs it not`() {
    for row in UnknownMatrix.rows where row.null.contains("a value") {
      let takesAnything = row.overloads.contains { overload in
        overload.unexamined != nil
          || overload.parameters.contains { type in
            switch type {
            case .parameter, .dyn: true
            default: false
            }
          }
      }
      #expect(takesAnything, "\(row.name)")
    }
  }

  private static let page: String = {
    var text = introduction
    for section in UnknownTable.sections {
      text += "\n## \(section.title)\n\n\(section.about)\n\n"
      text += "| expression | result | decided by |\n| --- | --- | --- |\n"
      for row in section.rows {
        let fields = row.unknowns.map { "`\($0)`" }.joined(separator: ", ")
        text += "| \(code(row.expression)) | \(word(row.result)) | \(fields) |\n"
      }
    }
    text += functions
    for row in UnknownMatrix.rows {
      let cells = [row.unknown, row.null, row.empty, row.wrongType].map(words)
      text += "| \(code(row.name)) | \(cells.joined(separator: " | ")) |\n"
    }
    return text
  }()

  private static let introduction = """
    # What is not known

    Generated from the tests; every row below is one.

    A field that is absent, blank, `unknown` or a placeholder is *unknown* in an expression. A field that is written `none` is `null`, a list
    that is written `[]` is empty, and a text that is written `''` is a text: these three are answers. Below, `s` has these fields:

    | field | is |
    | --- | --- |
    | `absent` `unclear` `unsure` `missing` `lost` | unknown: two texts or truth values, a list, an object |
    | `none` | written as none: null |
    | `low` `high` `exact` | bounds: at least 10, below 5, and the one number 7 |
    | `holes` | `[1, ?, 3]`, of which one element is unknown |
    | `open` `idle` | lists that may have more elements: `[1, 2, …]` and `[…]` |
    | `derived` `far` | unknown because `absent` and `unclear` are |
    | `empty` | `[]` |
    | `name` `text` `yes` `no` `count` `nums` `part` `parts` `position` | known |

    An error has its kind as its result: `noSuchOverload` for a type that the operator or function is not for, `host` for what a function
    itself refuses. Expressions that the type checker refuses are evaluated without it.

    """

  private static let functions = """

    ## Every operator and function

    One argument of a call at a time is unknown, null (`none`), empty (`''`, `b''`, `[]`, `{}`, `optional.none()`) or of another type
    (here a type); the others are known. Where there are two results, the signature or the place of the argument decides. Operators have
    CEL's names: `@in` is `in`, `_[_]` an index. Rules use the standard functions and `math`.

    | name | unknown | null | empty | another type |
    | --- | --- | --- | --- | --- |

    """

  private static func words(_ results: Set<String>) -> String {
    results.isEmpty ? "–" : results.sorted().joined(separator: "; ")
  }

  private static func word(_ result: String) -> String {
    ["unknown", "true", "false"].contains(result) ? result : "`\(result)`"
  }

  private static func code(_ text: String) -> String {
    "`\(text.replacing("|", with: "\\|"))`"
  }
}
