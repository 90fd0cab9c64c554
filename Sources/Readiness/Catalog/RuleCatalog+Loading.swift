package import ReadinessModel
package import SourceText

extension RuleCatalog {
  /// The catalog of the bundled rulesets and those of folders.
  package static func load(folders: [String], on day: CalendarDate) -> Outcome<RuleCatalog> {
    let opened = RulesetShelf.open()
    guard let shelf = opened.value else { return Outcome(nil, opened.diagnostics) }
    let loaded = shelf.rulesets(chosen: [], folders: folders)
    return Outcome(RuleCatalog(loaded.value ?? [], on: day), loaded.diagnostics)
  }
}
