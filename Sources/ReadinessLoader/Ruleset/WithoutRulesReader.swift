package import ReadinessModel
package import SourceText
import YAMLTree

/// Reads a file of instruments that have no rule.
package enum WithoutRulesReader: Sendable {
  private static let schema = PreparedSchema(RulesetSchema.withoutRules)

  /// Reads a file; the instruments are nil where anything is wrong with it.
  package static func read(
    _ file: SourceFile,
    catalog: RegionCatalog
  ) -> Outcome<[InstrumentWithoutRules]> {
    let checked = CheckedDocument(
      file,
      kind: "file of instruments without rules",
      schema: schema,
      catalog: catalog,
      mode: .ruleset
    )
    let instruments = checked.document?.root["without_rules"]?.elements.compactMap(instrument)
    let shown = checked.shown
    let isUsable = !shown.contains { $0.severity == .error }
    return Outcome(isUsable ? instruments : nil, shown)
  }

  private static func instrument(_ node: Node) -> InstrumentWithoutRules? {
    guard let id = node["id"]?.text, let title = node["title"]?.text,
      let jurisdiction = node["jurisdiction"]?.text, let reason = node["reason"]?.text
    else { return nil }
    return InstrumentWithoutRules(
      id: id,
      title: title,
      jurisdiction: jurisdiction,
      reason: reason
    )
  }
}
