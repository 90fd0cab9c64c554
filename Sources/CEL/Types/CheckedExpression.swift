public import SourceText

/// An expression whose names are resolved and whose types are deduced, or left to run time on request.
public struct CheckedExpression: Sendable {
  /// The text; ranges of nodes are byte offsets in it.
  public let source: SourceFile

  /// The whole expression.
  public let root: CheckedNode

  /// How many comprehension variables the expression needs at once.
  public let localCount: Int

  package init(source: SourceFile, root: CheckedNode, localCount: Int) {
    self.source = source
    self.root = root
    self.localCount = localCount
  }

  /// The type of the result.
  public var type: CELType { root.type }
}

/// A node of a checked expression.
public struct CheckedNode: Sendable {
  /// What the node is.
  public let kind: Kind

  /// The deduced type; `dyn` where it is left to run time.
  public let type: CELType

  /// The bytes of the expression's text that it was written with.
  public let range: Range<Int>

  package init(_ kind: Kind, type: CELType, range: Range<Int>) {
    self.kind = kind
    self.type = type
    self.range = range
  }

  /// The kinds of node.
  public indirect enum Kind: Sendable {
    /// A constant.
    case constant(Literal)
    /// A type used as a value, as `int`.
    case typeValue(CELType)
    /// A variable of the environment, by its place in ``Environment/variables``.
    case variable(Int)
    /// A comprehension variable, by its place in the frame of locals.
    case local(Int)
    /// A field of an object or an entry of a map; `number` is set where the operand has an object type.
    case field(CheckedNode, name: String, number: Int?)
    /// Whether a field is there.
    case has(CheckedNode, name: String, number: Int?)
    /// A call; the target of a member call is the first argument. `overloads` are those that can apply.
    case call(name: String, overloads: [String], isMember: Bool, arguments: [CheckedNode])
    /// A list.
    case list([CheckedNode])
    /// A map: keys and values.
    case map([(key: CheckedNode, value: CheckedNode)])
    /// A macro with variables of its own.
    case comprehension(Comprehension<CheckedNode>)
    /// `cel.bind`; `local` is the place of its variable in the frame of locals.
    case bind(local: Int, value: CheckedNode, body: CheckedNode)
  }

  /// The nodes directly below, in source order.
  public var children: [CheckedNode] {
    switch kind {
    case .constant, .typeValue, .variable, .local: []
    case .field(let operand, _, _), .has(let operand, _, _): [operand]
    case .call(_, _, _, let arguments): arguments
    case .list(let elements): elements
    case .map(let entries): entries.flatMap { [$0.key, $0.value] }
    case .bind(_, let value, let body): [value, body]
    case .comprehension(let macro): [macro.range] + macro.bodies
    }
  }
}
