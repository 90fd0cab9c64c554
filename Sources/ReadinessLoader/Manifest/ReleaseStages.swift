package import ReadinessModel
import YAMLTree

/// The stages of the releases in a manifest.
package enum ReleaseStages: Sendable {
  /// The stages that begin after a day, or of which no day is stated, in the manifest's order.
  package static func ahead(of day: CalendarDate, in manifest: Manifest) -> [ReleaseStage] {
    deployments(in: manifest).flatMap { path, deployment in
      elements(deployment["release_stages"]).enumerated().compactMap { number, node in
        let stage = stage(node, "\(path)/release_stages/\(number)", path, deployment["controls"])
        return stage.from.map { $0 > day } ?? true ? stage : nil
      }
    }
  }

  /// The days on which stages begin.
  package static func events(in manifest: Manifest) -> [TimelineEvent] {
    deployments(in: manifest).flatMap { path, deployment in
      elements(deployment["release_stages"]).enumerated().compactMap { number, node in
        node["from"].flatMap(ManifestValue.date).map { day in
          TimelineEvent(
            date: day,
            kind: .stageBegins,
            subject: "\(path)/release_stages/\(number)"
          )
        }
      }
    }
  }

  private static func deployments(in manifest: Manifest) -> [(path: String, node: Node)] {
    elements(manifest.document.root["deployments"]).enumerated().map { number, node in
      let name = node["id"].flatMap(ManifestValue.text) ?? "\(number)"
      return ("deployments/\(name)", node)
    }
  }

  private static func elements(_ list: Node?) -> [Node] { list.map { Array($0.elements) } ?? [] }

  private static func stage(
    _ node: Node,
    _ path: String,
    _ deployment: String,
    _ controls: Node?
  ) -> ReleaseStage {
    let from = node["from"].flatMap(ManifestValue.date)
    let cohort = texts(node["cohort"])
    let missing = texts(node["controls"]).map { names in
      names.compactMap { name in
        reason(controls?[name], before: from, cohort).map {
          ReleaseStage.MissingControl(path: "\(deployment)/controls/\(name)", reason: $0)
        }
      }
    }
    return ReleaseStage(
      path: path,
      stage: node["stage"].flatMap(ManifestValue.text),
      from: from,
      cohort: cohort,
      entry: texts(node["entry"]),
      exit: texts(node["exit"]),
      missing: missing
    )
  }

  /// Why a control is not in place for a cohort; nil where it is.
  private static func reason(
    _ control: Node?,
    before day: CalendarDate?,
    _ cohort: [String]?
  ) -> ReleaseStage.MissingControl.Reason? {
    // `geo_block: none` is short for `{status: none}`.
    let written = control.flatMap { $0.kind == .scalar ? $0 : $0["status"] }
    guard let control, let status = written.flatMap(ManifestValue.text) else { return .notStated }
    switch status {
    case "implemented": return uncovered(control["segments"], cohort)
    case "planned":
      guard let due = control["due"].flatMap(ManifestValue.date) else { return .undated }
      guard let day, due > day else { return .planned(due) }
      return .late(due, days: day.days(until: due))
    default: return .absent(status)
    }
  }

  private static func uncovered(
    _ segments: Node?,
    _ cohort: [String]?
  ) -> ReleaseStage.MissingControl.Reason? {
    guard let segments else { return .notStated }
    if ManifestValue.isAll(segments) { return nil }
    guard let covered = texts(segments), let cohort else { return .notStated }
    let rest = cohort.filter { !covered.contains($0) }
    return rest.isEmpty ? nil : .uncovered(rest)
  }

  /// The texts of a list; nil where it or one of its elements is unknown.
  private static func texts(_ list: Node?) -> [String]? {
    guard let list, list.kind == .list else { return nil }
    let texts = list.elements.compactMap(ManifestValue.text)
    return texts.count == list.elements.count ? texts : nil
  }
}
