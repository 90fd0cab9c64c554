package import ReadinessModel
package import SourceText
import YAMLTree

/// Reads a ruleset: text to rules, parameters and examples whose expressions are not compiled yet.
package enum RulesetReader: Sendable {
  private static let schema = PreparedSchema(RulesetSchema.ruleset)

  /// Reads a file; with an error the ruleset is a partial one, or nil where nothing could be made of it.
  package static func read(_ file: SourceFile, catalog: RegionCatalog) -> Outcome<Ruleset> {
    var checked = CheckedDocument(
      file,
      kind: "ruleset",
      schema: schema,
      catalog: catalog,
      mode: .ruleset
    )
    let found = checked.diagnostics
    checked.diagnostics.removeAll { follows($0, from: found) }
    return ruleset(of: checked, RulesetBuilder(catalog: catalog))
  }

  /// Reads a file that was proved to be sound when the tool was built: it is not held against the schema once more,
  /// and its expressions need not be held against the rules of loading.
  ///
  /// `sha256` is the digest to show: the bytes need not be all that the file has.
  package static func readProved(
    _ file: SourceFile,
    catalog: RegionCatalog,
    sha256: String
  ) -> Outcome<Ruleset> {
    let parsed = CheckedDocument(file, kind: "ruleset")
    let outcome = ruleset(of: parsed, RulesetBuilder(catalog: catalog, sha256: sha256))
    var ruleset = outcome.value
    ruleset?.isProved = true
    return Outcome(ruleset, outcome.diagnostics)
  }

  private static func ruleset(
    of document: CheckedDocument,
    _ empty: RulesetBuilder
  ) -> Outcome<Ruleset> {
    var checked = document
    var builder = empty
    var ruleset = checked.document.flatMap { builder.ruleset($0.root) }
    ruleset?.untypedParameters = builder.untypedParameters
    checked.diagnostics += builder.diagnostics
    let shown = checked.shown
    // What a message about an expression would quote may stand beside a credential.
    if checked.diagnostics.contains(where: { $0.code == "schema.credential" }) { ruleset = nil }
    ruleset?.isPartial = shown.contains { $0.severity == .error }
    return Outcome(ruleset, shown)
  }

  /// Whether a value is empty only because all of it was read as a tag: it began with `!`.
  private static func follows(_ mistake: Diagnostic, from found: [Diagnostic]) -> Bool {
    guard mistake.code == "schema.no-value", case .span(let empty) = mistake.place else {
      return false
    }
    return found.contains { diagnostic in
      guard diagnostic.code == "yaml.unknown-tag", case .span(let tag) = diagnostic.place else {
        return false
      }
      return tag.end == empty.start
    }
  }
}
