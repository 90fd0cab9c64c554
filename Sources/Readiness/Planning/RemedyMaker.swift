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
  ///
  /// Remedies with the same words are one, which changes several places.
  func changes(of rule: Rule, in ruleset: CompiledRuleset, for subject: String) -> [PlannedChange] {
    let made = rule.choices.compactMap { parts -> PlannedChange? in
      let edits = parts.compactMap { part in
        part.change.flatMap { edit($0, in: ruleset, rule.subject, subject) }
      }
      guard let first = parts.first else { return nil }
      return PlannedChange(
        kind: edits.isEmpty ? .work : .change,
        path: Self.home(of: edits) ?? subject,
        edits: edits,
        text: first.text,
        effortDays: first.effortDays,
        owner: first.owner
      )
    }
    return made.filter { $0.kind == .change } + made.filter { $0.kind == .work }
  }

  /// What several changes are about: the innermost thing that holds them all.
  private static func home(of edits: [ManifestEdit]) -> String? {
    guard let first = edits.first else { return nil }
    var steps = first.path.split(separator: "/")[...]
    for edit in edits {
      let other = edit.path.split(separator: "/")
      while !other.starts(with: steps) { steps = steps.dropLast() }
    }
    return steps.joined(separator: "/")
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
    if below.hasPrefix("organization/"), walk.place(below) != nil { return below }
    var roots = [subject]
    let steps = subject.split(separator: "/")
    if kind == .offering, steps.count == 4 {
      roots = ["\(steps[0])/\(steps[1])", "\(steps[2])/\(steps[3])"]
    }
    return roots.map { "\($0)/\(below)" }.first { walk.place($0) != nil }
  }

  private func value(_ node: Node, _ ruleset: CompiledRuleset) -> JSONValue? {
    guard let text = node.text, text.hasPrefix("params.") else {
      return JSONValue(stated: node)?.done(on: day)
    }
    return ruleset.value(ofParameter: String(text.dropFirst("params.".count)))
  }
}

extension JSONValue {
  /// The value with the day in place of each day of a remedy: what it asks for is done on the day.
  fileprivate func done(on day: CalendarDate) -> JSONValue {
    switch self {
    case .string(let text): CalendarDate(text) == nil ? self : .string(day.description)
    case .array(let elements): .array(elements.map { $0.done(on: day) })
    case .object(let members): .object(members.map { Member($0.key, $0.value.done(on: day)) })
    case .null, .bool, .int, .double: self
    }
  }

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
