import ReadinessChecker
import ReadinessReporter
package import SourceText

/// The reference page of all functions that rules may use.
package struct FunctionsDocument: Sendable {
  /// The page in Markdown; `docs/rulesets/functions.md` holds it.
  package let text: String

  /// Makes the page; nil where the bundled data is broken.
  package static func make() -> Outcome<FunctionsDocument> {
    let opened = RulesetShelf.open()
    let reference = opened.value.map { FunctionReference(regions: $0.regions) }
    return Outcome(reference.map(FunctionsDocument.init), opened.diagnostics)
  }

  private init(_ reference: FunctionReference) {
    var page = MarkdownPage(ReportOptions())
    page.block(
      "<!-- Made by `readiness rules functions`; change the functions' entries instead. -->"
    )
    page.heading(1, "Functions of rules")
    page.block(Self.introduction)
    for family in reference.families {
      page.heading(2, MarkdownText.prose(family.name))
      page.block(family.documentation)
      for entry in family.entries { Self.add(entry, to: &page) }
    }
    text = page.text
  }

  private static let introduction = """
    Every operator, macro and function that an expression of a rule may use. What each gives where something is not known stands in
    [What is not known](../unknowns.md); what a rule may not do with them, in the [guide for authors](README.md#expressions).

    A signature has the types of the arguments and of the result. `A` and `B` stand for any type, the same wherever they stand;
    `object` is an object of the manifest. Every example is true: those of the rules' own functions for some manifest, all others
    always.
    """

  private static func add(_ entry: FunctionReference.Entry, to page: inout MarkdownPage) {
    page.heading(3, MarkdownText.code(entry.name))
    page.block(entry.documentation)
    page.block("```text\n\(entry.signatures.joined(separator: "\n"))\n```")
    page.list(entry.examples.map(MarkdownText.code))
  }
}
