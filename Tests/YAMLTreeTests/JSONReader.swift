/// Reads the expected JSON texts of the conformance data, several in a row, keeping order and kinds.
struct JSONReader {
  /// A JSON value; the members of an object are sorted by key, for their order says nothing.
  indirect enum Value: Equatable {
    case null
    case bool(Bool)
    case number(Double)
    case string([UInt8])
    case array([Value])
    case object([Member])
  }

  struct Member: Equatable {
    let key: [UInt8]
    let value: Value
  }

  struct Malformed: Error {
    let offset: Int
  }

  private let bytes: [UInt8]
  private var index: Int = 0

  /// All values of a text.
  static func values(_ text: String) throws -> [Value] {
    var reader = JSONReader(bytes: Array(text.utf8))
    var values: [Value] = []
    reader.skipSpace()
    while reader.index < reader.bytes.count {
      values.append(try reader.value())
      reader.skipSpace()
    }
    return values
  }

  static func sorted(_ members: [Member]) -> [Member] {
    members.sorted { $0.key.lexicographicallyPrecedes($1.key) }
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func skipSpace() {
    while index < bytes.count, bytes[index] <= UInt8(ascii: " ") { index += 1 }
  }

  private mutating func take(_ byte: Character) -> Bool {
    skipSpace()
    guard index < bytes.count, bytes[index] == byte.asciiValue else { return false }
    index += 1
    return true
  }

  private mutating func value() throws -> Value {
    skipSpace()
    if take("{") { return .object(JSONReader.sorted(try members())) }
    if take("[") { return .array(try elements()) }
    if index < bytes.count, bytes[index] == UInt8(ascii: "\"") { return .string(try string()) }
    var word = ""
    while index < bytes.count, !" \n,]}".utf8.contains(bytes[index]) {
      word.unicodeScalars.append(Unicode.Scalar(bytes[index]))
      index += 1
    }
    switch word {
    case "null": return .null
    case "true": return .bool(true)
    case "false": return .bool(false)
    default:
      guard let number = Double(word) else { throw Malformed(offset: index) }
      return .number(number)
    }
  }

  private mutating func elements() throws -> [Value] {
    var elements: [Value] = []
    if take("]") { return elements }
    repeat { elements.append(try value()) } while take(",")
    guard take("]") else { throw Malformed(offset: index) }
    return elements
  }

  private mutating func members() throws -> [Member] {
    var members: [Member] = []
    if take("}") { return members }
    repeat {
      skipSpace()
      let key = try string()
      guard take(":") else { throw Malformed(offset: index) }
      members.append(Member(key: key, value: try value()))
    } while take(",")
    guard take("}") else { throw Malformed(offset: index) }
    return members
  }

  private mutating func string() throws -> [UInt8] {
    guard take("\"") else { throw Malformed(offset: index) }
    var text: [UInt8] = []
    while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
      if bytes[index] == UInt8(ascii: "\\") {
        text += try escape()
      } else {
        text.append(bytes[index])
        index += 1
      }
    }
    index += 1
    return text
  }

  private mutating func escape() throws -> [UInt8] {
    guard index + 1 < bytes.count else { throw Malformed(offset: index) }
    let letter = Character(Unicode.Scalar(bytes[index + 1]))
    index += 2
    switch letter {
    case "b": return [0x08]
    case "t": return [0x09]
    case "n": return [0x0A]
    case "f": return [0x0C]
    case "r": return [0x0D]
    case "u":
      let digits = String(decoding: bytes[index..<(index + 4)], as: UTF8.self)
      index += 4
      guard let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) else {
        throw Malformed(offset: index)
      }
      return Array(String(Character(scalar)).utf8)
    default: return Array(String(letter).utf8)
    }
  }
}
