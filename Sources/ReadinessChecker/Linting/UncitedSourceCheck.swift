import ReadinessModel
import SourceText
import YAMLTree

/// A source that no rule and no parameter cites: nobody knows what it is there for.
enum UncitedSourceCheck: LintCheck {
  static func findings(in linted: LintedRuleset) -> [Diagnostic] {
    let ruleset = linted.ruleset
    let citations = ruleset.rules.flatMap(\.citations) + ruleset.parameters.compactMap(\.citation)
    let cited = Set(citations.map { Array($0.source.utf8) })
    return ruleset.sources.filter { !cited.contains(Array($0.id.utf8)) }.map { source in
      let node = linted.root?["sources"]?.elements.compactMap { $0["id"] }
        .first { $0.hasText(source.id) }
      return .uncitedSource(source.id, at: node?.span ?? ruleset.span)
    }
  }
}
