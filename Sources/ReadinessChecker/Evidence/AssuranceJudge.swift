import CEL
import ReadinessModel

/// Says what findings that are met rest on.
///
/// Where the rule asks for evidence, each of its demands has to be served. Where it asks for none, everything has to be
/// shown that its requirement names of the manifest, by evidence of any kind; of an `||` the operand that is shown best
/// among those that hold. A finding is as well assured as the weakest part of that.
struct AssuranceJudge {
  private let slots: ManifestSlots
  private let shelf: EvidenceShelf
  /// What the evidence has to say for findings that are met.
  private(set) var findingEvidence: [FindingEvidence] = []

  /// Makes a judge by the evidence of a manifest.
  init(_ slots: ManifestSlots, files: EvidenceLookup) {
    self.slots = slots
    shelf = EvidenceShelf(slots, files: files)
  }

  /// The evidence that the manifest names.
  var evidence: [AssessedEvidence] { shelf.entries }

  /// A finding with what it rests on; `number` is its place among all findings.
  mutating func assured(
    _ finding: Finding,
    number: Int,
    by rule: CompiledRule,
    _ evaluation: Evaluation
  ) -> Finding {
    guard !shelf.entries.isEmpty, case .met = finding.verdict else { return finding }
    let parts = parts(of: rule, evaluation)
    if parts.contains(where: { $0.entry != nil }) {
      findingEvidence.append(FindingEvidence(finding: number, parts: parts))
    }
    return finding.assured(Self.weakest(of: parts))
  }

  private static func weakest(of parts: [FindingEvidence.Part]) -> Assurance {
    parts.map(\.assurance).min() ?? .asserted
  }

  /// The parts of what has to be shown for a rule that is met on the subject that the variables stand for.
  ///
  /// None where that cannot be told: then nothing shows it.
  private func parts(of rule: CompiledRule, _ evaluation: Evaluation) -> [FindingEvidence.Part] {
    let variables = evaluation.variables
    guard rule.rule.evidence.isEmpty else {
      return rule.rule.evidence.map { demand in
        let need = EvidenceNeed(
          about: path(of: demand.about, rule.scope, variables),
          kind: demand.kind,
          maximumAgeDays: demand.maximumAgeDays
        )
        return shelf.part(for: need, on: slots.today)
      }
    }
    var best: [FindingEvidence.Part] = []
    for way in rule.ways where holds(way, evaluation) {
      let parts = needs(of: way, variables).map { shelf.part(for: $0, on: slots.today) }
      if best.isEmpty || Self.weakest(of: parts) > Self.weakest(of: best) { best = parts }
    }
    return best
  }

  private func holds(_ way: ShownWay, _ evaluation: Evaluation) -> Bool {
    guard let program = way.program else { return true }
    evaluation.reset()
    return program.evaluate(in: evaluation).bool == true
  }

  private func needs(of way: ShownWay, _ variables: [Int]) -> [EvidenceNeed] {
    guard let named = way.paths else { return [] }
    var paths: Set<String> = []
    for path in named {
      guard let found = ReadPathFinder(slots: slots).paths(of: path, variables) else { return [] }
      paths.formUnion(found)
    }
    return Self.outermost(paths).map { EvidenceNeed(about: $0, kind: nil, maximumAgeDays: nil) }
  }

  /// The path that a demand is about, below the subject.
  private func path(of about: String?, _ scope: RuleScope, _ variables: [Int]) -> String {
    let variable = about.map(scope.variable(ofPath:)) ?? scope.subjects[0]
    let base = slots.path(ofObjectIn: variables[variable])
    return about.map { "\(base)/\($0)" } ?? base
  }

  /// The paths without those below another one: whatever shows the whole shows its parts.
  private static func outermost(_ paths: Set<String>) -> [String] {
    guard paths.count > 1 else { return Array(paths) }
    return paths.filter { path in
      !path.utf8.indices.contains {
        path.utf8[$0] == UInt8(ascii: "/") && paths.contains(String(path[..<$0]))
      }
    }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

extension ManifestSlots {
  /// The path of the object that a slot holds or leads to, where the object itself stands.
  func path(ofObjectIn slot: Int) -> String {
    path(of: store[slot].objectStart.map { owner(ofObjectAt: $0) } ?? slot).text
  }
}

/// Finds the places in a manifest that a requirement names.
private struct ReadPathFinder {
  let slots: ManifestSlots

  /// The paths that a way leads to; nil where a reference or a list on it is unknown, so that it could lead anywhere.
  func paths(of path: ReadPath, _ variables: [Int]) -> Set<String>? {
    guard variables.indices.contains(path.variable), variables[path.variable] >= 0 else {
      return nil
    }
    let slot = variables[path.variable]
    guard !path.steps.isEmpty else { return [slots.path(ofObjectIn: slot)] }
    return follow(path.steps[...], from: slot, as: nil)
  }

  // The steps are no more than an expression may have.

  private func follow(
    _ steps: ArraySlice<ReadPath.Step>,
    from slot: Int,
    as shape: ValueShape?
  ) -> Set<String>? {
    let value = slots.store[slot]
    guard let step = steps.first else { return [slots.path(of: slot).text] }
    let rest = steps.dropFirst()
    switch step {
    case .field(let name):
      guard let start = value.objectStart else {
        return shape?.kind == .object ? unwritten(steps, below: slot) : nil
      }
      let type = Int(value.type)
      guard let field = slots.types.field(name, of: type) else { return nil }
      let next = slots.types.shapes[type].fields[field]
      guard next.schema != nil else { return nil }
      return follow(rest, from: start + field, as: next.value)
    case .each:
      guard let elements = value.storedElements, value.causes == nil, let shape,
        shape.kind == .list
      else { return nil }
      var found: Set<String> = []
      for element in elements {
        guard
          let paths = follow(rest, from: element, as: slots.types.elements[shape.element])
        else { return nil }
        found.formUnion(paths)
      }
      return found
    }
  }

  /// The path of fields below an object of which nothing is written.
  private func unwritten(_ steps: ArraySlice<ReadPath.Step>, below slot: Int) -> Set<String>? {
    var path = slots.path(of: slot)
    for step in steps {
      guard case .field(let name) = step, let shape = path.shape, shape.kind == .object,
        let field = slots.types.field(name, of: shape.object)
      else { return nil }
      path.add(name)
      path.shape = slots.types.shapes[shape.object].fields[field].value
    }
    return [path.text]
  }
}
