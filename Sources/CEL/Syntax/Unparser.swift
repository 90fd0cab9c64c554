/// Writes a tree as text that parses to the same tree.
struct Unparser {
  private(set) var text: String = ""

  /// How tightly what surrounds a node binds; a looser node needs parentheses.
  enum Level: Int, Comparable {
    case conditional
    case or
    case and
    case relation
    case sum
    case product
    case unary
    case member

    init(_ level: Operators.Level) {
      self =
        switch level {
        case .or: .or
        case .and: .and
        case .relation: .relation
        case .sum: .sum
        case .product: .product
        case .unary: .unary
        }
    }

    static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
  }

  mutating func append(_ piece: String) { text += piece }

  /// Writes a node, in parentheses where it binds more loosely than its place asks for.
  mutating func write(_ node: SyntaxNode, at level: Level = .conditional) {
    guard node.level < level else { return writeBare(node) }
    text += "("
    writeBare(node)
    text += ")"
  }

  private mutating func writeBare(_ node: SyntaxNode) {
    switch node.kind {
    case .literal(let literal): text += literal.description
    case .identifier(let name): text += name.asWritten
    case .select(let operand, let field, _): writeSelection(operand, ".", field)
    case .has(let operand, let field, _):
      text += "has("
      writeSelection(operand, ".", field)
      text += ")"
    case .call(let name, _, let target, let arguments): writeCall(name, target, arguments)
    case .list(let elements):
      text += "["
      writeList(elements) { unparser, element in unparser.writeElement(element) }
      text += "]"
    case .map(let entries):
      text += "{"
      writeList(entries) { unparser, entry in
        let (mark, value) = entry.value.optionalParts
        unparser.text += mark
        unparser.write(entry.key)
        unparser.text += ": "
        unparser.write(value)
      }
      text += "}"
    case .construct(let typeName, let fields):
      text += typeName + "{"
      writeList(fields) { unparser, field in
        let (mark, value) = field.value.optionalParts
        unparser.text += mark + Self.fieldName(field.name) + ": "
        unparser.write(value)
      }
      text += "}"
    case .bind(let variable, let value, let body):
      text += "cel.bind(\(variable.name.asWritten), "
      write(value)
      text += ", "
      write(body)
      text += ")"
    case .comprehension(
      let kind,
      let range,
      let variable,
      let second,
      let condition,
      let transform
    ):
      write(range, at: .member)
      text += ".\(kind.rawValue)(\(variable.name.asWritten)"
      if let second { text += ", \(second.name.asWritten)" }
      for argument in [condition, transform].compactMap({ $0 }) {
        text += ", "
        write(argument)
      }
      text += ")"
    }
  }

  mutating func writeSelection(_ operand: SyntaxNode, _ dot: String, _ field: String) {
    write(operand, at: .member)
    text += dot + Self.fieldName(field)
  }

  mutating func writeList<Element>(
    _ elements: [Element],
    _ writeElement: (inout Unparser, Element) -> Void
  ) {
    for (index, element) in elements.enumerated() {
      if index > 0 { text += ", " }
      writeElement(&self, element)
    }
  }

  private mutating func writeElement(_ element: SyntaxNode) {
    let (mark, value) = element.optionalParts
    text += mark
    write(value)
  }

  /// A field's name, in back ticks where it is not a plain word.
  private static func fieldName(_ name: String) -> String {
    let bytes = Array(name.utf8)
    let isWord =
      bytes.first.map { $0.isLetter } == true && bytes.allSatisfy { $0.isLetter || $0.isDigit }
    switch Token.Kind(word: bytes[...]) {
    case .identifier, .reserved: return isWord ? name : "`\(name)`"
    default: return "`\(name)`"
    }
  }
}

extension SyntaxNode {
  /// The value of an element that may be absent, with the mark that says so.
  fileprivate var optionalParts: (mark: String, value: SyntaxNode) {
    if case .call(Operators.optionalElement, _, nil, let arguments) = kind,
      let value = arguments.first
    {
      return ("?", value)
    }
    return ("", self)
  }
}

extension String {
  /// A name as an expression writes it: the macros of a block make names that no text can spell.
  var asWritten: String {
    utf8.first == UInt8(ascii: "@") ? "cel.\(dropFirst())" : self
  }
}
