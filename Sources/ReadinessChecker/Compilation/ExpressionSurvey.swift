import CEL
import ReadinessModel

/// What an expression reads and calls, gathered in one walk.
struct ExpressionSurvey {
  /// A reading of a field of a control.
  struct ControlRead {
    let control: String
    let field: String
    let range: Range<Int>
  }

  /// A constant argument that its function cannot take.
  struct BadConstant {
    let function: String
    let text: String
    let range: Range<Int>
  }

  /// The names of the types of controls.
  let controls: Set<String>
  /// The fields, as `Type.field`, of which only functions know what the word `all` stands for.
  let openWords: Set<String>
  private(set) var readsAnything = false
  /// Where the day is read.
  private(set) var clocks: [Range<Int>] = []
  private(set) var controlReads: [ControlRead] = []
  /// The paths of the controls that `in_place` is asked about.
  private(set) var controlsInPlace: Set<String> = []
  private(set) var badConstants: [BadConstant] = []
  /// Where a field is read of a value whose type is left to run time.
  private(set) var untypedReads: [Range<Int>] = []
  /// Where a list is read for which `all` may stand.
  private(set) var listsOrAll: [Range<Int>] = []
  /// Where a set of regions is compared, or its type is lost.
  private(set) var comparedRegions: [Range<Int>] = []

  init(controls: Set<String>, openWords: Set<String>) {
    self.controls = controls
    self.openWords = openWords
  }

  /// Looks at a node and all below it; expressions are nested no deeper than the parser allows.
  mutating func visit(_ node: CheckedNode) {
    switch node.kind {
    case .variable(let number):
      readsAnything = true
      if number == RuleScope.today { clocks.append(node.range) }
    case .field(let operand, let name, _), .has(let operand, let name, _):
      if case .dyn = operand.type.withoutNullability { untypedReads.append(node.range) }
      if case .object(let type) = operand.type.withoutNullability, case .field = node.kind,
        openWords.contains("\(type).\(name)")
      {
        listsOrAll.append(node.range)
      }
      addControlRead(operand, name, node.range)
    case .call(let name, _, _, let arguments):
      addCall(name, arguments, node.range)
      addComparison(name, arguments, node.range)
    case .list, .map: addMixture(node)
    case .constant, .typeValue, .local, .comprehension, .bind: break
    }
    for child in node.children { visit(child) }
  }

  private mutating func addControlRead(
    _ operand: CheckedNode,
    _ field: String,
    _ range: Range<Int>
  ) {
    guard case .object(let type) = operand.type.withoutNullability, controls.contains(type),
      field != "status", field != "segments"
    else { return }
    controlReads.append(
      ControlRead(control: operand.path ?? "", field: field, range: range)
    )
  }

  private mutating func addCall(_ name: String, _ arguments: [CheckedNode], _ range: Range<Int>) {
    guard let first = arguments.first else { return }
    switch name {
    case ControlFunctions.name:
      if let path = first.path { controlsInPlace.insert(path) }
    case AgeFunction.name: clocks.append(range)
    case AuthorizationFunction.name:
      readsAnything = true
      // Whether an authorization is valid depends on the day.
      clocks.append(range)
      if case .constant(.string) = first.kind { return }
      badConstants.append(BadConstant(function: name, text: "", range: first.range))
    case EvidenceFunction.name:
      readsAnything = true
      clocks.append(range)
    case DateFunction.name:
      guard case .constant(.string(let text)) = first.kind, CalendarDate(text) == nil else {
        return
      }
      badConstants.append(BadConstant(function: name, text: text, range: first.range))
    default: break
    }
  }

  /// A set of regions is a slot: two slots may hold the same places, so `==` would not say whether they do.
  private mutating func addComparison(
    _ name: String,
    _ arguments: [CheckedNode],
    _ range: Range<Int>
  ) {
    guard ["_==_", "_!=_", "@in", "dyn"].contains(name),
      arguments.contains(where: { $0.type.holdsOpaque })
    else { return }
    comparedRegions.append(range)
  }

  /// A list or map with a set of regions beside other things has no type that says so.
  private mutating func addMixture(_ node: CheckedNode) {
    guard !node.type.holdsOpaque, node.children.contains(where: { $0.type.holdsOpaque }) else {
      return
    }
    comparedRegions.append(node.range)
  }
}

extension CELType {
  /// Whether a value of the type is or holds one that only the host's functions look into.
  fileprivate var holdsOpaque: Bool {
    switch self {
    case .opaque: true
    case .list(let inner), .nullable(let inner), .optional(let inner): inner.holdsOpaque
    case .map(let key, let value): key.holdsOpaque || value.holdsOpaque
    case .null, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .type, .dyn,
      .object, .parameter:
      false
    }
  }
}
