import CEL
import ReadinessModel
import SourceText
import YAMLTree

/// Turns what a tracing evaluation found into explanations and into the fields that would decide.
struct FindingLocator {
  let slots: ManifestSlots
  let values: ValueText
  private var register: FieldRegister

  /// Every field that was asked for so far.
  var fields: [AskedField] { register.fields }

  init(_ slots: ManifestSlots, atlas: RegionAtlas) {
    self.slots = slots
    register = FieldRegister(slots)
    values = ValueText(slots: slots, regions: RegionSlots(atlas: atlas))
  }

  /// The fields that would decide.
  ///
  /// Where the evaluation names none, it asked about what several sets of regions have in common: then these fields of
  /// regions, or the subject itself.
  mutating func missing(
    _ places: [Place],
    of expressions: @autoclosure () -> [CompiledExpression] = [],
    variables: [Int] = [],
    subject: Int
  ) -> MissingFields {
    var found = FieldNumbers()
    for place in places { register.add(fieldsOf: place, to: &found) }
    if found.numbers.isEmpty {
      for expression in expressions() {
        for slot in regionFields(in: expression.program.expression.root, variables) {
          register.add(fieldsOf: Place(slot: slot), to: &found)
        }
      }
    }
    if found.numbers.isEmpty { found.insert(register.number(of: Place(slot: subject))) }
    return MissingFields(found.numbers)
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
    case .constant, .typeValue, .local, .has, .call, .list, .map, .comprehension, .bind: return nil
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
}
