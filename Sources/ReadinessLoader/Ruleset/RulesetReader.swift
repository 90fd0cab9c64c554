package import ReadinessModel
package import SourceText
import YAMLTree

/// Reads a ruleset: text to rules, parameters and examples whose expressions are not compiled yet.
package enum RulesetReader: Sendable {
  private static let schema = PreparedSchema(RulesetSchema.ruleset)

  /// Reads a file; with an error the ruleset is a partial one, or nil where nothing could be made of it.
  package static func read(_ file: SourceFile, catalog: RegionCatalog) -> Outcome<Ruleset> {
    let parsed = YAMLParser().parse(file)
    var diagnostics = parsed.diagnostics
    let document = SingleDocument.pick(parsed, of: file, kind: "ruleset", &diagnostics)
    var ruleset: Ruleset?
    if let document {
      var validator = SchemaValidator(schema, document, catalog: catalog, mode: .ruleset)
      validator.validate()
      diagnostics += validator.diagnostics.filter { !follows($0, from: parsed.diagnostics) }
      if validator.isFull { diagnostics.append(.tooManyMistakes(in: file)) }
      var builder = RulesetBuilder(catalog: catalog)
      ruleset = builder.ruleset(document.root)
      ruleset?.untypedParameters = builder.untypedParameters
      diagnostics += builder.diagnostics
    }
    let shown = SourceRedaction.redact(diagnostics, of: file).sortedByPlace()
    // What a message about an expression would quote may stand beside a credential.
    if diagnostics.contains(where: { $0.code == "schema.credential" }) { ruleset = nil }
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
