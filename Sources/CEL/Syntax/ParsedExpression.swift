public import SourceText

/// An expression's syntax, its macros recognised and its names not yet resolved.
public struct ParsedExpression: Sendable {
  /// The text; ranges of nodes are byte offsets in it.
  public let source: SourceFile

  /// The whole expression.
  public let root: SyntaxNode

  package init(source: SourceFile, root: SyntaxNode) {
    self.source = source
    self.root = root
  }
}

/// A constant in an expression.
public enum Literal: Sendable, Hashable {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// As `12` or `0x1F`.
  case int(Int64)
  /// As `12u`.
  case uint(UInt64)
  /// As `1.5`.
  case double(Double)
  /// As `'text'`; Unicode scalars are kept as they are written.
  case string(String)
  /// As `b'bytes'`.
  case bytes([UInt8])
}

/// Which macro runs over a list or a map's keys.
public enum ComprehensionKind: String, Sendable, Hashable {
  /// Whether the condition holds for every element.
  case all
  /// Whether the condition holds for some element.
  case exists
  /// Whether the condition holds for exactly one element; written `exists_one` or `existsOne`.
  case existsOne = "exists_one"
  /// The list of transformed elements, of those that meet the condition if there is one.
  case map
  /// The list of elements that meet the condition.
  case filter
  /// With two variables: the list of transformed elements, of those that meet the condition if there is one.
  case transformList
  /// With two variables: the map from the same keys, or positions, to transformed values.
  case transformMap
  /// With two variables: the entries of all the maps that the rounds make.
  case transformMapEntry
  /// The value of an optional transformed, where it has one.
  case optMap
  /// The optional that the value of an optional is transformed into, where it has one.
  case optFlatMap
  /// The list in rising order of what is made of each element.
  case sortBy
}

/// A node of the syntax.
public struct SyntaxNode: Sendable, Hashable {
  /// What the node is.
  public let kind: Kind

  /// The bytes of the expression's text that it was written with, its parentheses excluded.
  public let range: Range<Int>

  package init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    self.range = range
  }

  /// The kinds of node.
  ///
  /// Operators are calls with CEL's own names: `_&&_` `_||_` `!_` `_?_:_` `_==_` `_!=_` `_<_` `_<=_` `_>_` `_>=_`
  /// `@in` `_+_` `_-_` `_*_` `_/_` `_%_` `-_` `_[_]`.
  public indirect enum Kind: Sendable, Hashable {
    /// A constant.
    case literal(Literal)
    /// A name; it begins with a dot where it was written so.
    case identifier(String)
    /// `operand.field`.
    case select(SyntaxNode, field: String, fieldRange: Range<Int>)
    /// `has(operand.field)`.
    case has(SyntaxNode, field: String, fieldRange: Range<Int>)
    /// A call; `target` is set for `target.name(…)`.
    case call(name: String, nameRange: Range<Int>, target: SyntaxNode?, arguments: [SyntaxNode])
    /// `[a, b]`.
    case list([SyntaxNode])
    /// `{k: v}`.
    case map([MapEntry])
    /// `Name{field: value}`, which needs a type that can be constructed.
    case construct(typeName: String, fields: [ConstructField])
    /// `range.all(x, condition)` and its like; with two variables, the first is a position or key, the second a value.
    case comprehension(
      ComprehensionKind,
      range: SyntaxNode,
      variable: Variable,
      second: Variable?,
      condition: SyntaxNode?,
      transform: SyntaxNode?
    )
    /// `cel.bind(variable, value, body)`.
    case bind(Variable, value: SyntaxNode, body: SyntaxNode)
  }

  /// The variable of a macro.
  public struct Variable: Sendable, Hashable {
    /// The name.
    public let name: String
    /// The bytes that it was written with.
    public let range: Range<Int>

    package init(name: String, range: Range<Int>) {
      self.name = name
      self.range = range
    }
  }

  /// One entry of a map.
  public struct MapEntry: Sendable, Hashable {
    /// The key.
    public let key: SyntaxNode
    /// The value.
    public let value: SyntaxNode

    package init(key: SyntaxNode, value: SyntaxNode) {
      self.key = key
      self.value = value
    }
  }

  /// One field of a constructed value.
  public struct ConstructField: Sendable, Hashable {
    /// The field's name.
    public let name: String
    /// The value.
    public let value: SyntaxNode

    package init(name: String, value: SyntaxNode) {
      self.name = name
      self.value = value
    }
  }
}
