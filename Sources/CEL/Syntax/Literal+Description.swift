extension Literal: CustomStringConvertible {
  /// The constant as it is written in an expression.
  public var description: String {
    switch self {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .int(let value): "\(value)"
    case .uint(let value): "\(value)u"
    case .double(let value): "\(value)"
    case .string(let value): "'\(value.unicodeScalars.map(Self.escaped).joined())'"
    case .bytes(let value): "b'\(value.map(Self.escaped).joined())'"
    }
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "'": return "\\'"
    case "\\": return "\\\\"
    case "\n": return "\\n"
    case "\r": return "\\r"
    case "\t": return "\\t"
    default:
      guard scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) else {
        return String(scalar)
      }
      return "\\u" + hexadecimal(scalar.value, digits: 4)
    }
  }

  private static func escaped(_ byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: "'"), UInt8(ascii: "\\"): "\\" + String(Unicode.Scalar(byte))
    case 0x20...0x7E: String(Unicode.Scalar(byte))
    default: "\\x" + hexadecimal(UInt32(byte), digits: 2)
    }
  }

  private static func hexadecimal(_ value: UInt32, digits: Int) -> String {
    let text = String(value, radix: 16)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }
}

extension SyntaxNode: CustomStringConvertible {
  /// The node as canonical text, which parses to the same tree.
  public var description: String {
    var unparser = Unparser()
    unparser.write(self)
    return unparser.text
  }
}

extension ParsedExpression: CustomStringConvertible {
  /// The expression as canonical text, which parses to the same tree.
  public var description: String { root.description }
}
