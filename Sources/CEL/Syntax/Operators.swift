/// The names that CEL gives to its operators, as calls carry them.
enum Operators {
  static let and: String = "_&&_"
  static let or: String = "_||_"
  static let not: String = "!_"
  static let negate: String = "-_"
  static let conditional: String = "_?_:_"
  static let index: String = "_[_]"
  static let isIn: String = "@in"
  /// `a.?b`, whose second argument is the field's name as a text.
  static let optionalSelect: String = "_?._"
  /// `a[?b]`.
  static let optionalIndex: String = "_[?_]"
  /// `?a` as an element of a list, or as the value of an entry or field that begins with `?`.
  static let optionalElement: String = "?_"

  /// How tightly the binary operators bind.
  enum Level: Int, Comparable {
    case or = 1
    case and
    case relation
    case sum
    case product
    /// Tighter than every binary operator.
    case unary

    /// The next tighter level.
    var tighter: Level { Level(rawValue: rawValue + 1) ?? .unary }

    static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
  }

  /// A binary operator: its name, its sign and its level.
  struct Binary {
    let name: String
    let sign: String
    let level: Level
  }

  /// The binary operator that a token stands for.
  static func binary(_ kind: Token.Kind) -> Binary? {
    switch kind {
    case .or: Binary(name: or, sign: "||", level: .or)
    case .and: Binary(name: and, sign: "&&", level: .and)
    case .equal: Binary(name: "_==_", sign: "==", level: .relation)
    case .notEqual: Binary(name: "_!=_", sign: "!=", level: .relation)
    case .less: Binary(name: "_<_", sign: "<", level: .relation)
    case .lessOrEqual: Binary(name: "_<=_", sign: "<=", level: .relation)
    case .greater: Binary(name: "_>_", sign: ">", level: .relation)
    case .greaterOrEqual: Binary(name: "_>=_", sign: ">=", level: .relation)
    case .in: Binary(name: isIn, sign: "in", level: .relation)
    case .plus: Binary(name: "_+_", sign: "+", level: .sum)
    case .minus: Binary(name: "_-_", sign: "-", level: .sum)
    case .times: Binary(name: "_*_", sign: "*", level: .product)
    case .divide: Binary(name: "_/_", sign: "/", level: .product)
    case .modulo: Binary(name: "_%_", sign: "%", level: .product)
    case .identifier, .quotedIdentifier, .reserved, .int, .uint, .double, .string, .bytes, .true,
      .false, .null, .not, .question, .colon, .comma, .dot, .openParenthesis, .closeParenthesis,
      .openBracket, .closeBracket, .openBrace, .closeBrace, .invalid, .end:
      nil
    }
  }

  /// The binary operators by name.
  static let byName: [String: Binary] = {
    let kinds: [Token.Kind] = [
      .or, .and, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .in, .plus,
      .minus, .times, .divide, .modulo,
    ]
    return Dictionary(
      uniqueKeysWithValues: kinds.compactMap { binary($0) }.map { ($0.name, $0) }
    )
  }()

  /// How an operator is written in a message; nil for a function.
  static func sign(of name: String) -> String? {
    switch name {
    case not: "!"
    case negate: "-"
    case conditional: "? :"
    case index: "[]"
    default: byName[name]?.sign
    }
  }
}
