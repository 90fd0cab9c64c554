import CEL
import ReadinessModel
import SourceText
import YAMLTree

/// Turns what a tracing evaluation found into explanations and into the fields that would decide.
struct FindingLocator {
  let slots: ManifestSlots
  let values: ValueText
  /// Every field that was asked for so far.
  private(set) var fields: [AskedField] = []
  private var fieldsOfSlot: [Int: [UInt32]] = [:]
  private var fieldsBelowSlot: [Int: [(steps: [Place.Step], fields: [UInt32])]] = [:]
  private var fieldOfPath: [String: UInt32] = [:]

  init(_ slots: ManifestSlots, atlas: RegionAtlas) {
    self.slots = slots
    values = ValueText(slots: slots, regions: RegionSlots(atlas: atlas))
  }

  /// The fields that would decide; nil where the evaluation names none.
  mutating func missing(_ places: [Place]) -> MissingFields? {
    if places.count == 1 {
      let fields = fields(of: places[0])
      return fields.isEmpty ? nil : MissingFields(fields)
    }
    var result: [UInt32] = []
    for place in places { add(fields(of: place), to: &result) }
    return result.isEmpty ? nil : MissingFields(result)
  }

  /// The fields of regions that expressions read, or else the subject itself.
  ///
  /// An evaluation names no field where it asks about what several known sets of regions have in common.
  mutating func regionFields(
    of expressions: [CompiledExpression],
    variables: [Int],
    subject: Int
  ) -> MissingFields {
    var result: [UInt32] = []
    for expression in expressions {
      for slot in regionFields(in: expression.program.expression.root, variables) {
        add(fields(of: Place(slot: slot)), to: &result)
      }
    }
    return MissingFields(result.isEmpty ? [intern(Place(slot: subject))] : result)
  }

  /// Adds what is not there yet; a long list is told apart by a set.
  private func add(_ fields: [UInt32], to result: inout [UInt32]) {
    guard fields.count + result.count > 64 else {
      for field in fields where !result.contains(field) { result.append(field) }
      return
    }
    var seen = Set(result)
    for field in fields where seen.insert(field).inserted { result.append(field) }
  }

  /// The slots of the fields of regions that an expression names by way of its variables.
  private func regionFields(in node: CheckedNode, _ variables: [Int]) -> [Int] {
    if node.type == .opaque(SchemaTypes.regionSet), let slot = slot(of: node, variables) {
      return [slot]
    }
    return node.children.flatMap { regionFields(in: $0, variables) }
  }

  private func slot(of node: CheckedNode, _ variables: [Int]) -> Int? {
    switch node.kind {
    case .variable(let number):
      return variables.indices.contains(number) && variables[number] >= 0 ? variables[number] : nil
    case .field(let operand, _, let number):
      guard let number, let owner = slot(of: operand, variables),
        let start = slots.store[owner].objectStart
      else { return nil }
      return start + number
    case .constant, .typeValue, .local, .has, .call, .list, .map, .comprehension: return nil
    }
  }

  /// Why a known result is what it is.
  func explanation(_ trace: Trace, of expression: CompiledExpression) -> Explanation {
    let reasons = trace.reasons.map { reason in
      ShownReason(
        expression: text(of: reason.range, in: expression),
        facts: facts(reason.reads),
        detail: ReasonDetail(slots: slots, regions: values.regions)
          .detail(of: reason, in: expression.program.expression)
      )
    }
    guard reasons.isEmpty else { return Explanation(reasons) }
    let whole = ShownReason(expression: expression.text.text, facts: [], detail: nil)
    return Explanation([whole])
  }

  /// What went wrong in an expression, at its own characters.
  func error(_ error: EvaluationError, of expression: CompiledExpression) -> RuleError {
    RuleError(
      message: error.message,
      place: expression.text.node.span(ofText: error.range)
    )
  }

  private func text(of range: Range<Int>, in expression: CompiledExpression) -> String {
    expression.program.expression.source.text(range)
  }

  /// The reads as facts, each place once; an object is left out where something in it is named too.
  private func facts(_ reads: [Read]) -> [ShownFact] {
    var facts: [ShownFact] = []
    var paths: Set<String> = []
    for read in reads {
      let fact = fact(read)
      if paths.insert(fact.path).inserted { facts.append(fact) }
    }
    return facts.filter { fact in
      guard fact.value.kind == .object else { return true }
      return !facts.contains { $0.path.hasPrefix(fact.path + "/") }
    }
  }

  private func fact(_ read: Read) -> ShownFact {
    let slot = read.place.slot
    let value = values.shown(read.value, at: slot)
    let path = slots.path(of: read.place).text
    if let (ruleset, number) = slots.parameter(of: slot) {
      let span = slots.parameterValues[ruleset][number].span
      return ShownFact(path: path, value: value, place: span, isParameter: true)
    }
    let place = slot == slots.todaySlot ? nil : slots.span(of: slot).span
    return ShownFact(path: path, value: value, place: place, isParameter: false)
  }

  private mutating func fields(of place: Place) -> [UInt32] {
    if place.steps.isEmpty {
      if let known = fieldsOfSlot[place.slot] { return known }
    } else if let known = fieldsBelowSlot[place.slot]?.first(where: { $0.steps == place.steps }) {
      return known.fields
    }
    let result = findFields(of: place)
    if place.steps.isEmpty {
      fieldsOfSlot[place.slot] = result
    } else {
      fieldsBelowSlot[place.slot, default: []].append((place.steps, result))
    }
    return result
  }

  /// The fields that would decide a place: its own, or those that it is derived from.
  private mutating func findFields(of place: Place) -> [UInt32] {
    if slots.parameter(of: place.slot) != nil || place.slot == slots.todaySlot { return [] }
    let causes = slots.store.causes(of: slots.store[place.slot])
    guard !causes.isEmpty else { return [intern(place)] }
    var result: [UInt32] = []
    for cause in causes where cause != place.slot {
      add(fields(of: Place(slot: cause)), to: &result)
    }
    return result
  }

  private mutating func intern(_ place: Place) -> UInt32 {
    let path = slots.path(of: place)
    if let known = fieldOfPath[path.text] { return known }
    let (span, isWritten) = slots.span(of: place.slot)
    let number = UInt32(truncatingIfNeeded: fields.count)
    fields.append(
      AskedField(
        path: path.text,
        place: span,
        isWritten: isWritten && place.steps.isEmpty,
        question: path.field.map { $0.question ?? $0.documentation } ?? ""
      )
    )
    fieldOfPath[path.text] = number
    return number
  }
}
