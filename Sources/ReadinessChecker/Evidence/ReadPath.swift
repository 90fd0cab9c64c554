import CEL
import ReadinessModel

/// What a requirement names of the manifest: a way from a variable through fields and the elements of lists.
struct ReadPath: Sendable, Hashable {
  /// A step of the way.
  enum Step: Sendable, Hashable {
    /// A field, by its name.
    case field(String)
    /// Every element of a list.
    case each
  }

  /// The number of the variable.
  let variable: Int
  /// The steps from there.
  let steps: [Step]

  /// The ways that an expression of a scope names; nil where it reads what cannot be told from its text.
  ///
  /// That is a field of an object that the expression picks while it runs. `authorized` reads the authorizations and
  /// all that the subject stands for, `owned_share` what is said of owners who are not listed. Figures of the ruleset
  /// and the day are no part of the manifest.
  static func all(in node: CheckedNode, of scope: RuleScope) -> [ReadPath]? {
    var survey = ReadPathSurvey(scope: scope)
    survey.visit(node)
    return survey.isWhole ? survey.paths : nil
  }
}

/// Gathers what an expression names, in one walk.
private struct ReadPathSurvey {
  let scope: RuleScope
  private(set) var paths: [ReadPath] = []
  private(set) var isWhole: Bool = true
  private var seen: Set<ReadPath> = []
  /// What the variables of the macros around stand for.
  private var locals: [Int: ReadPath] = [:]

  init(scope: RuleScope) { self.scope = scope }

  /// Looks at a node and all below it; expressions are nested no deeper than the parser allows.
  mutating func visit(_ node: CheckedNode) {
    switch node.kind {
    case .variable, .local, .field, .has:
      if let path = path(of: node) { return add(path) }
      // A field of a computed value: what it reads cannot be told.
      if case .variable = node.kind { return }
      if node.isOfObject { isWhole = false }
      for child in node.children { visit(child) }
    case .comprehension(let macro):
      visit(macro.range)
      let outer = locals
      // Of two variables the second stands for the elements.
      locals[macro.second ?? macro.local] = path(of: macro.range).map { $0.adding(.each) }
      for child in macro.bodies { visit(child) }
      locals = outer
    case .bind(let local, let value, let body):
      visit(value)
      let outer = locals
      locals[local] = path(of: value)
      visit(body)
      locals = outer
    case .call(let name, _, _, let arguments):
      for path in beyondArguments(of: name) { add(path) }
      if name == EvidenceFunction.name, case .constant(.string(let below))? = arguments.first?.kind
      {
        let steps = below.split(separator: "/").map { ReadPath.Step.field(String($0)) }
        return add(ReadPath(variable: scope.variable(ofPath: below), steps: steps))
      }
      if name == "_[_]", let path = path(of: node) { return add(path) }
      for argument in arguments { visit(argument) }
    case .constant, .typeValue: break
    case .list, .map: for child in node.children { visit(child) }
    }
  }

  /// The way to a node; nil for a value that is computed, or of the ruleset.
  private func path(of node: CheckedNode) -> ReadPath? {
    switch node.kind {
    case .variable(let number):
      let isOfRun = number == RuleScope.params || number == RuleScope.today
      return isOfRun ? nil : ReadPath(variable: number, steps: [])
    case .local(let number): return locals[number]
    case .field(let operand, let name, _), .has(let operand, let name, _):
      return path(of: operand)?.adding(.field(name))
    case .call("_[_]", _, _, let arguments):
      guard arguments.count == 2, case .constant = arguments[1].kind else { return nil }
      return path(of: arguments[0])?.adding(.each)
    case .comprehension(let macro) where macro.kind == .filter: return path(of: macro.range)
    case .constant, .typeValue, .call, .list, .map, .comprehension, .bind: return nil
    }
  }

  /// What a function reads beside its arguments.
  private func beyondArguments(of function: String) -> [ReadPath] {
    switch function {
    case AuthorizationFunction.name:
      [ReadPath(variable: RuleScope.manifest, steps: [.field("authorizations")])]
        + scope.subjects.map { ReadPath(variable: $0, steps: []) }
    case OwnershipFunction.name:
      [ReadPath(variable: RuleScope.declarer, steps: [.field("ownership_remainder")])]
    default: []
    }
  }

  private mutating func add(_ path: ReadPath) {
    if seen.insert(path).inserted { paths.append(path) }
  }
}

extension ReadPath {
  /// Ways as text, below the subject, `organization` or the manifest, without those below another one.
  static func shown(_ paths: [ReadPath]) -> [String] {
    let outermost = paths.filter { path in
      !paths.contains { other in
        other.variable == path.variable && other.steps.count < path.steps.count
          && path.steps.starts(with: other.steps)
      }
    }
    return outermost.map(\.text)
  }

  /// Empty for the subject as a whole.
  private var text: String {
    let names = steps.map { step in
      switch step {
      case .field(let name): name
      case .each: "*"
      }
    }
    let root =
      switch variable {
      case RuleScope.declarer: ["organization"]
      case RuleScope.offeredModel: ["model"]
      default: [String]()
      }
    return (root + names).joined(separator: "/")
  }

  fileprivate func adding(_ step: Step) -> ReadPath {
    ReadPath(variable: variable, steps: steps + [step])
  }
}

extension CheckedNode {
  /// Whether a field of an object is selected that is no parameter.
  fileprivate var isOfObject: Bool {
    switch kind {
    case .field(let operand, _, _), .has(let operand, _, _):
      if case .variable(RuleScope.params) = operand.kind { return false }
      return true
    case .local: return type.holdsObject
    case .constant, .typeValue, .variable, .call, .list, .map, .comprehension, .bind: return false
    }
  }
}

extension CELType {
  /// Whether a value of the type is or holds an object of the manifest.
  fileprivate var holdsObject: Bool {
    switch self {
    case .object, .dyn: true
    case .list(let inner), .nullable(let inner), .optional(let inner): inner.holdsObject
    case .map(_, let value): value.holdsObject
    case .null, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .type,
      .opaque, .parameter:
      false
    }
  }
}
