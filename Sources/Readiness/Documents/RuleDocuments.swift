import ReadinessChecker
import ReadinessModel
import ReadinessReporter
package import SourceText

/// The rules as documents: a page for each ruleset, an index, the figures, and what is covered.
///
/// Force is that of the day up to which the newest of the rulesets was looked at, so that the pages change with the rulesets
/// and not with the clock.
package struct RuleDocuments: Sendable {
  /// A document, by its path below the folder that it is written to.
  package struct File: Sendable {
    /// The path, as `rules/eu-dora.md`.
    package let path: String
    /// The Markdown.
    package let text: String
  }

  /// All documents, in order of their paths.
  package let files: [File]

  /// Makes the documents of the bundled rulesets and those of folders.
  package static func make(folders: [String]) -> Outcome<RuleDocuments> {
    let opened = RulesetShelf.open()
    guard let shelf = opened.value else { return Outcome(nil, opened.diagnostics) }
    let loaded = shelf.rulesets(chosen: [], folders: folders)
    let others = shelf.withoutRules()
    var diagnostics = loaded.diagnostics + others.diagnostics
    let compiler = RulesetCompiler(regions: shelf.regions)
    var compiled: [CompiledRuleset] = []
    for ruleset in loaded.value ?? [] {
      let outcome = compiler.compile(ruleset)
      diagnostics += outcome.diagnostics
      if let value = outcome.value { compiled.append(value) }
    }
    guard let rulesets = loaded.value, let withoutRules = others.value,
      !diagnostics.contains(where: { $0.severity == .error }),
      let day = rulesets.compactMap(\.checkedUntil).max()
    else { return Outcome(nil, diagnostics) }
    let catalog = RuleCatalog(rulesets, on: day)
    var files = catalog.entries.map { entry in
      File(path: "rules/\(entry.ruleset.id).md", text: RulesetDocument(entry, on: day).text)
    }
    files.append(File(path: "rules/README.md", text: IndexDocument(catalog).text))
    files.append(File(path: "figures.md", text: FiguresDocument(compiled).text))
    files.append(
      File(path: "coverage.md", text: CoverageDocument(catalog, withoutRules).text)
    )
    files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return Outcome(RuleDocuments(files: files), diagnostics)
  }
}

/// Words that several documents share.
enum DocumentPhrase {
  /// Where a document comes from.
  static let origin: String =
    "<!-- Made by `readiness rules docs`; change the rulesets instead. -->"

  static let notice: String =
    "This is about readiness; it is no legal advice, and no statement of what the law is today."

  /// A force, as `binding`.
  static func force(_ force: Force?) -> String { force?.rawValue ?? "not yet" }

  /// A citation, escaped.
  static func citation(_ citation: Citation, in ruleset: Ruleset) -> String {
    MarkdownText.prose(Citations.text(citation, in: ruleset))
  }
}
