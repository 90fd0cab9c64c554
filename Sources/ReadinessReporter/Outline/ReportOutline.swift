import ReadinessModel

/// What every readable report says of one assessment at one gate, gathered in one pass.
struct ReportOutline: Sendable {
  let assessment: Assessment
  let gate: Gate
  let result: GateResult
  /// The counts by force, classes without findings left out.
  let tallies: [ForceTally]
  /// Gaps at the gate that block as gaps, worst first.
  let gaps: [FindingGroup]
  /// Gaps at the gate that count as unknowns: of an unsettled rule, or of one that is to check.
  let softGaps: [FindingGroup]
  /// Unknowns at the gate, worst first.
  let unknowns: [FindingGroup]
  /// What is met at the gate and rests on less than that asks for, worst first.
  let unassured: [FindingGroup]
  /// Gaps below the gate, worst first.
  let gapsBelow: [FindingGroup]
  /// Unknowns below the gate, worst first.
  let unknownsBelow: [FindingGroup]
  /// What holds, what binds first, otherwise in the assessment's order.
  let met: [FindingGroup]
  /// How much of what holds stands at the gate.
  let metAtGate: Int
  /// How much of what somebody has accepted would stand at the gate.
  let waivedAtGate: Int
  /// Findings whose rule failed.
  let errors: [Int]
  /// Rulesets that may bind, by their places, those at the gate first.
  let mayBind: [Int]
  /// The rules that do not bind yet, by the day from which they do.
  let coming: [ComingRules]
  /// What to fill in, first things first.
  let demands: [FieldDemand]
  /// The earliest day up to which the law of a judged ruleset was looked at.
  let lawKnownUntil: CalendarDate?

  private let ledger: DemandLedger

  init(_ assessment: Assessment, at gate: Gate) {
    var sorter = FindingSorter(assessment, gate)
    for index in assessment.findings.indices { sorter.add(index) }
    var ledger = sorter.ledger
    var mayBind: [Int] = []
    var mayBindBelow: [Int] = []
    for (index, ruleset) in assessment.rulesets.enumerated() {
      guard case .mayBind(let missing) = ruleset.outcome else { continue }
      let isAtGate = assessment.blocksAsUnknown(ruleset, at: gate)
      // The ruleset itself is one unknown at the gate, even where none of its rules has a subject there.
      let atGate = isAtGate ? max(1, ruleset.rules.filter(sorter.foldedAtGate.contains).count) : 0
      ledger.add(missing, weight: max(1, ruleset.rules.count), atGate: atGate)
      if isAtGate { mayBind.append(index) } else { mayBindBelow.append(index) }
    }
    self.assessment = assessment
    self.gate = gate
    result = assessment.result(at: gate)
    tallies = ForceTally.tallies(of: assessment).filter { !$0.isEmpty }
    gaps = sorter.worstFirst(sorter.gaps)
    softGaps = sorter.worstFirst(sorter.softGaps)
    unknowns = sorter.worstFirst(sorter.unknowns)
    unassured = sorter.worstFirst(sorter.unassured)
    gapsBelow = sorter.worstFirst(sorter.gapsBelow)
    unknownsBelow = sorter.worstFirst(sorter.unknownsBelow)
    met = sorter.byForce(sorter.met)
    metAtGate = sorter.metAtGate
    waivedAtGate = sorter.waivedAtGate
    errors = sorter.errors
    self.mayBind = mayBind + mayBindBelow
    coming = ComingRules.all(in: assessment)
    demands = ledger.demands(assessment.fields)
    lawKnownUntil = assessment.rulesets.filter(\.wasLookedAt).compactMap(\.checkedUntil).min()
    self.ledger = ledger
  }

  /// The fields that a group's unknowns ask for, those alike in many subjects together.
  func missing(in group: FindingGroup) -> [FieldGroup] {
    var seen: Set<UInt32> = []
    var all: [Int] = []
    for index in group.findings {
      guard case .unknown(let missing) = assessment.findings[index].verdict else { continue }
      for field in missing.fields where seen.insert(field).inserted { all.append(Int(field)) }
    }
    return ledger.grouped(all)
  }

  /// The paths of a group's subjects, in order.
  func subjects(of group: FindingGroup) -> [AssessedSubject] {
    group.findings.map { assessment.subjects[Int(assessment.findings[$0].subject)] }
  }

  /// How far the law that was judged by can be relied on.
  var lawAge: LawAge { LawAge(lookedAtUntil: lawKnownUntil, on: assessment.asOf) }
}

extension AssessedRuleset {
  /// Whether its law had a part in the judgement.
  var wasLookedAt: Bool {
    switch outcome {
    case .judged, .mayBind: true
    case .notApplicable, .notYet, .error: false
    }
  }
}

/// Puts each finding where a report shows it.
private struct FindingSorter {
  let assessment: Assessment
  let gate: Gate
  var ledger: DemandLedger
  var gaps: [FindingGroup] = []
  var softGaps: [FindingGroup] = []
  var unknowns: [FindingGroup] = []
  var unassured: [FindingGroup] = []
  var gapsBelow: [FindingGroup] = []
  var unknownsBelow: [FindingGroup] = []
  var met: [FindingGroup] = []
  var metAtGate: Int = 0
  var waivedAtGate: Int = 0
  /// The rules of rulesets that may bind which would stand at the gate if theirs did.
  var foldedAtGate: Set<Int> = []
  var errors: [Int] = []

  init(_ assessment: Assessment, _ gate: Gate) {
    self.assessment = assessment
    self.gate = gate
    ledger = DemandLedger(assessment.fields)
  }

  mutating func add(_ index: Int) {
    let finding = assessment.findings[index]
    let rule = Int(finding.rule)
    if case .error = finding.verdict { errors.append(index) }
    let isSevere = assessment.rules[rule].severity >= gate.failOn
    let isInReach = isSevere && gate.classes.contains(finding.force)
    guard !finding.isFolded else {
      if isInReach { foldedAtGate.insert(rule) }
      return
    }
    guard finding.waiver == nil else {
      if isInReach { waivedAtGate += 1 }
      return
    }
    let standing = assessment.standing(of: finding, at: gate)
    switch finding.verdict {
    case .met:
      met.add(index, of: rule, finding.force)
      if isInReach { metAtGate += 1 }
      if standing != .clear { unassured.add(index, of: rule, finding.force) }
    case .notApplicable, .error: break
    case .gap:
      switch standing {
      case .gap: gaps.add(index, of: rule, finding.force)
      case .unknown: softGaps.add(index, of: rule, finding.force)
      case .clear: gapsBelow.add(index, of: rule, finding.force)
      }
    case .unknown(let missing):
      ledger.add(missing, atGate: standing == .clear ? 0 : 1)
      if standing == .clear {
        unknownsBelow.add(index, of: rule, finding.force)
      } else {
        unknowns.add(index, of: rule, finding.force)
      }
    }
  }

  func byForce(_ groups: [FindingGroup]) -> [FindingGroup] {
    Force.allCases.flatMap { force in
      groups.filter { $0.force == force }
    }
  }

  func worstFirst(_ groups: [FindingGroup]) -> [FindingGroup] {
    groups.sorted { left, right in
      let (a, b) = (assessment.rules[left.rule].severity, assessment.rules[right.rule].severity)
      return a == b ? left.findings[0] < right.findings[0] : a > b
    }
  }
}
