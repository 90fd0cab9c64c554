package import ReadinessModel
package import SourceText
import YAMLTree

/// Reads a scenario; every mistake in it is reported at once.
package enum ScenarioReader: Sendable {
  private static let schema = PreparedSchema(ScenarioSchema.scenario)

  /// Reads a file; the scenario is nil where anything is wrong with it.
  package static func read(_ file: SourceFile, catalog: RegionCatalog) -> Outcome<Scenario> {
    let checked = CheckedDocument(
      file,
      kind: "scenario",
      schema: schema,
      catalog: catalog,
      mode: .ruleset
    )
    let shown = checked.shown
    guard let root = checked.document?.root, !shown.contains(where: { $0.severity == .error })
    else { return Outcome(nil, shown) }
    return Outcome(scenario(root, file), shown)
  }

  private static func scenario(_ root: Node, _ file: SourceFile) -> Scenario? {
    guard let id = root["scenario"]?.text,
      let kind = root["kind"]?.text.flatMap(Scenario.Kind.init),
      case .whole(let notice)? = root["notice_minutes"].flatMap(ManifestValue.number)
    else { return nil }
    var duration: Int?
    if case .whole(let days)? = root["duration_days"].flatMap(ManifestValue.number) {
      duration = Int(days)
    }
    return Scenario(
      id: id,
      title: root["title"]?.text ?? "",
      version: root["version"]?.text ?? "",
      kind: kind,
      form: root["form"]?.text.flatMap(Scenario.Form.init),
      summary: root["summary"]?.text ?? "",
      author: root["author"]?.text ?? "",
      basis: root["basis"]?.text ?? "",
      rulesets: ProductReader.elements(root, "rulesets").compactMap(\.text),
      settings: ProductReader.elements(root, "settings").compactMap(setting),
      from: root["from"].flatMap(ManifestValue.date),
      noticeMinutes: Int(notice),
      durationDays: duration,
      fallbackTests: ProductReader.elements(root, "fallback_tests").compactMap(test),
      asksForOtherControl: root["fallback_under_other_control"].flatMap(ManifestValue.flag)
        ?? false,
      file: file,
      span: root["scenario"]?.span ?? root.span
    )
  }

  private static func test(_ node: Node) -> ContinuityTerms.Test? {
    guard case .whole(let days)? = node["within_days"].flatMap(ManifestValue.number) else {
      return nil
    }
    let sectors = node["sectors"].map { $0.elements.compactMap(\.text) }
    return ContinuityTerms.Test(sectors: sectors, days: Int(days))
  }

  private static func setting(_ node: Node) -> Scenario.Setting? {
    guard let name = node["name"]?.text, let ruleset = node["of"]?.text, let value = node["value"]
    else { return nil }
    return Scenario.Setting(
      name: name,
      ruleset: ruleset,
      parameter: node["parameter"]?.text ?? name,
      value: value
    )
  }
}
