import SourceText

/// Resolves the names of an expression and deduces the type of each part.
///
/// What is wrong is reported once and then counts as `dyn`, so that one mistake does not bring forth others.
struct TypeChecker {
  let source: SourceFile
  var scope: NameScope
  var unifier: TypeUnifier = TypeUnifier()
  var diagnostics: [Diagnostic] = []

  /// The types of the comprehension variables, innermost last.
  private var localTypes: [CELType] = []

  /// Whether a node was given a type that has a variable.
  private var hasOpenTypes: Bool = false

  /// The macros that the environment has.
  let macros: MacroSet

  private init(_ source: SourceFile, _ tables: EnvironmentTables, _ macros: MacroSet) {
    self.source = source
    self.macros = macros
    scope = NameScope(tables)
  }

  /// The checked expression, or everything that is wrong with it.
  static func check(
    _ parsed: ParsedExpression,
    _ tables: EnvironmentTables,
    _ macros: MacroSet
  ) -> Outcome<CheckedExpression> {
    var checker = TypeChecker(parsed.source, tables, macros)
    var root = checker.check(parsed.root)
    guard checker.diagnostics.isEmpty else {
      let diagnostics = checker.diagnostics.sortedByPlace()
      return Outcome(nil, Array(diagnostics.prefix(ExpressionLimits.maximumDiagnostics)))
    }
    if checker.hasOpenTypes { root = root.closing(checker.unifier) }
    return Outcome(
      CheckedExpression(
        source: parsed.source,
        root: root,
        localCount: checker.scope.localCount
      )
    )
  }

  mutating func check(_ node: SyntaxNode) -> CheckedNode {
    switch node.kind {
    case .literal(let literal):
      return CheckedNode(.constant(literal), type: literal.type, range: node.range)
    case .identifier, .select: return checkSelection(node)
    case .has(let operand, let field, let fieldRange):
      return checkPresence(operand, field, fieldRange, node.range)
    case .call(let name, let nameRange, let target, let arguments):
      let call = Call(name: name, nameRange: nameRange, range: node.range)
      return checkCall(call, target, arguments)
    case .list(let elements): return checkList(elements, node.range)
    case .map(let entries): return checkMap(entries, node.range)
    case .construct(let typeName, let fields):
      for field in fields { _ = check(field.value) }
      diagnostics.append(.notConstructible(typeName, at: span(node.range)))
      return CheckedNode(.constant(.null), type: .dyn, range: node.range)
    case .bind(let variable, let value, let body):
      return checkBinding(of: variable.name, to: value, body, node.range)
    case .comprehension(
      let kind,
      let range,
      let variable,
      let second,
      let condition,
      let transform
    ):
      let macro = Macro(
        kind: kind,
        variable: variable.name,
        second: second?.name,
        secondRange: second?.range ?? variable.range,
        condition: condition,
        transform: transform,
        range: node.range
      )
      return checkComprehension(macro, over: range)
    }
  }

  func span(_ range: Range<Int>) -> SourceSpan {
    source.span(range.lowerBound, range.upperBound)
  }

  mutating func make(
    _ kind: CheckedNode.Kind,
    _ type: CELType,
    _ range: Range<Int>
  ) -> CheckedNode {
    if !hasOpenTypes, type.hasParameters { hasOpenTypes = true }
    return CheckedNode(kind, type: type, range: range)
  }

  func type(ofLocal number: Int) -> CELType { localTypes[number] }

  /// Runs a step in the scope of a comprehension variable, whose place it is given.
  mutating func withLocal<Result>(
    _ name: String,
    _ type: CELType,
    _ step: (inout TypeChecker, Int) -> Result
  ) -> Result {
    let local = scope.enter(name)
    localTypes.append(type)
    let result = step(&self, local)
    localTypes.removeLast()
    scope.leave()
    return result
  }
}

extension Literal {
  /// The type of the constant.
  var type: CELType {
    switch self {
    case .null: .null
    case .bool: .bool
    case .int: .int
    case .uint: .uint
    case .double: .double
    case .string: .string
    case .bytes: .bytes
    }
  }
}
