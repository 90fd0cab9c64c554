import JSONText
import ReadinessChecker
import ReadinessLoader
import ReadinessModel
import YAMLTree

/// Makes changes of a manifest from the remedies of rules.
struct RemedyMaker {
  private let walk: ManifestWalk
  private let regions: RegionCatalog
  private let day: CalendarDate

  init(_ document: Document, regions: RegionCatalog, on day: CalendarDate) {
    walk = ManifestWalk(document)
    self.regions = regions
    self.day = day
  }

  /// The remedies of a rule for a subject, those first that are data.
  func changes(of rule: Rule, in ruleset: CompiledRuleset, for subject: String) -> [PlannedChange] {
    let made = rule.remedies.map { remedy -> PlannedChange in
      let edit = remedy.change.flatMap { self.edit($0, in: ruleset, rule.subject, subject) }
      return PlannedChange(
        kind: edit == nil ? .work : .change,
        path: edit?.path ?? subject,
        edits: edit.map { [$0] } ?? [],
        text: remedy.text,
        effortDays: remedy.effortDays,
        owner: remedy.owner
      )
    }
    return made.filter { $0.kind == .change } + made.filter { $0.kind == .work }
  }

  /// A remedy's change at its place in the manifest; nil where it leads nowhere, or changes nothing.
  private func edit(
    _ change: Remedy.Change,
    in ruleset: CompiledRuleset,
    _ kind: SubjectKind,
    _ subject: String
  ) -> ManifestEdit? {
    switch change {
    case .set(let below, let node):
      guard let path = path(below, kind, subject), let value = value(node, ruleset) else {
        return nil
      }
      return ManifestEdit(.set, path, value)
    case .add(let below, let node):
      guard let path = path(below, kind, subject), let value = value(node, ruleset) else {
        return nil
      }
      return ManifestEdit(.add, path, value)
    case .remove(let below, let node):
      guard let path = path(below, kind, subject), let place = walk.place(path),
        let value = value(node, ruleset)
      else { return nil }
      if case .regions = place.type { return withoutRegions(value.words, at: path, place) }
      let held = (place.node?.elements).map { $0.compactMap { JSONValue(stated: $0) } } ?? []
      let gone = value.listed.filter(held.contains)
      return gone.isEmpty ? nil : ManifestEdit(.remove, path, .array(gone))
    }
  }

  /// The regions of a field without others: codes that lie in them go, and of the rest they are taken out.
  private func withoutRegions(
    _ names: [String],
    at path: String,
    _ place: ManifestWalk.Place
  ) -> ManifestEdit? {
    guard let node = place.node, let stated = ManifestValue.regions(node),
      let gone = regions.expand(serve: names, on: day, as: .listed)
    else { return nil }
    let parts = stated.served.map { name in
      (name: name, set: regions.expand(serve: [name], on: day))
    }
    let kept = parts.filter { $0.set.map { $0.within(gone) != .yes } ?? true }
    let isClear = kept.allSatisfy { $0.set?.overlaps(gone) == .no }
    let served = JSONValue.array(kept.map { .string($0.name) })
    if isClear, stated.except == nil {
      return kept.count == parts.count ? nil : ManifestEdit(.set, path, served)
    }
    let excepted = (stated.except?.elements).map { $0.compactMap(\.text) } ?? []
    let except = excepted + names.filter { !excepted.contains($0) }
    return ManifestEdit(
      .set,
      path,
      .object([.init("serve", served), .init("except", .array(except.map { .string($0) }))])
    )
  }

  /// The path of something below a subject; an offering's may stand below its deployment or below its model.
  private func path(_ below: String, _ kind: SubjectKind, _ subject: String) -> String? {
    var roots = [subject]
    let steps = subject.split(separator: "/")
    if kind == .offering, steps.count == 4 {
      roots = ["\(steps[0])/\(steps[1])", "\(steps[2])/\(steps[3])"]
    }
    return roots.map { "\($0)/\(below)" }.first { walk.place($0) != nil }
  }

  private func value(_ node: Node, _ ruleset: CompiledRuleset) -> JSONValue? {
    guard let text = node.text, text.hasPrefix("params.") else { return JSONValue(stated: node) }
    return ruleset.value(ofParameter: String(text.dropFirst("params.".count)))
  }
}

extension JSONValue {
  /// The elements of a list, or the value alone.
  fileprivate var listed: [JSONValue] {
    if case .array(let elements) = self { return elements }
    return [self]
  }

  /// The texts among these.
  fileprivate var words: [String] {
    listed.compactMap { value in
      if case .string(let text) = value { return text }
      return nil
    }
  }
}
