/// `format`: a text with values put in the places that it marks with `%`.
enum StringFormat {
  static let function = Function(
    "format",
    "A text in which `%s`, `%d`, `%f`, `%e`, `%b`, `%o`, `%x` and `%X` stand for the values of a list, in order.",
    [
      Overload(
        "string_format_list",
        [.string, .list(.dyn)],
        .string,
        isMember: true,
        body: .strict { evaluation, arguments in
          var formatter = StringFormatter(evaluation, values: arguments[1])
          return formatter.format(evaluation.bytes(of: arguments[0]))
        }
      )
    ],
    [
      "'%d of %s'.format([2, 'three']) == '2 of three'", "'%.2f'.format([2.5]) == '2.50'",
      "'%x is %b'.format([10, 10]) == 'a is 1010'",
    ]
  ) { sizes in
    let clauses = sizes[0].count / 2 + Steps(1)
    let result = sizes[0].count + clauses * rendered(sizes[1].part)
    return CallWork(result, .text(result))
  }

  /// The most digits behind the point that a clause may ask for.
  static let mostPlaces = 1_000

  /// The bytes that a value of a size takes when it is written.
  private static func rendered(_ size: SizeEstimate) -> Steps {
    switch size {
    // 309 digits before the point, the places behind it, and what goes around them.
    case .scalar: Steps(mostPlaces + 320)
    case .text(let count): count + count + count
    case .container(let count, let part, let isMap):
      (isMap ? count + count : count) * (rendered(part) + Steps(2)) + Steps(mostPlaces + 320)
    }
  }
}

/// Writes one text with its values.
private struct StringFormatter {
  private let evaluation: Evaluation
  private let values: Slot
  private var used = 0
  private var text: [UInt8] = []

  init(_ evaluation: Evaluation, values: Slot) {
    self.evaluation = evaluation
    self.values = values
  }

  mutating func format(_ pattern: ArraySlice<UInt8>) -> Slot {
    var rest = pattern
    while let byte = rest.popFirst() {
      guard evaluation.charge(), evaluation.mayMake(text.count) else {
        return .error(.budgetExceeded)
      }
      guard byte == UInt8(ascii: "%") else {
        text.append(byte)
        continue
      }
      if let error = clause(&rest) { return error }
    }
    return evaluation.copy(text[...])
  }

  /// Writes one clause behind its `%`; what is wrong with it, or nil.
  private mutating func clause(_ rest: inout ArraySlice<UInt8>) -> Slot? {
    if rest.first == UInt8(ascii: "%") {
      text.append(rest.removeFirst())
      return nil
    }
    var places = 6
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      let digits = rest.prefix { $0 >= 0x30 && $0 <= 0x39 }
      rest = rest.dropFirst(digits.count)
      guard let count = Int(String(decoding: digits, as: UTF8.self)),
        count <= StringFormat.mostPlaces
      else {
        return parseError("the precision has to be a number up to \(StringFormat.mostPlaces)")
      }
      places = count
    }
    guard let verb = rest.popFirst() else { return parseError("unexpected end of string") }
    let letter = String(UnicodeScalar(verb < 0x80 ? verb : 0x3F))
    guard "sdfeboxX".utf8.contains(verb) else {
      return parseError("unrecognized formatting clause \"\(letter)\"")
    }
    guard used < values.elementCount else { return evaluation.fail("index \(used) out of range") }
    let value = evaluation.element(of: values, at: used)
    used += 1
    return write(value, UnicodeScalar(verb), places)
  }

  private mutating func write(_ value: Slot, _ verb: UnicodeScalar, _ places: Int) -> Slot? {
    switch verb {
    case "s": return writeText(value)
    case "d": return writeInteger(value, radix: 10, "decimal clause can only be used on integers")
    case "o": return writeInteger(value, radix: 8, "octal clause can only be used on integers")
    case "b":
      let bit: Slot = value.kind == .bool ? .int(value.payload == 0 ? 0 : 1) : value
      return writeInteger(bit, radix: 2, "only integers and bools can be formatted as binary")
    case "x", "X": return writeHexadecimal(value, isUpper: verb == "X")
    default: return writeDouble(value, places, isScientific: verb == "e")
    }
  }

  private mutating func writeInteger(_ value: Slot, radix: Int, _ misuse: String) -> Slot? {
    switch value.kind {
    case .int: append(String(Int64(bitPattern: value.payload), radix: radix))
    case .uint: append(String(value.payload, radix: radix))
    case .double where radix == 10 && !Double(bitPattern: value.payload).isFinite:
      append(ValueText.nonFinite(Double(bitPattern: value.payload)))
    default: return misused(misuse, value)
    }
    return nil
  }

  private mutating func writeHexadecimal(_ value: Slot, isUpper: Bool) -> Slot? {
    switch value.kind {
    case .int: append(String(Int64(bitPattern: value.payload), radix: 16, uppercase: isUpper))
    case .uint: append(String(value.payload, radix: 16, uppercase: isUpper))
    case .string, .bytes:
      for byte in evaluation.bytes(of: value) {
        if byte < 16 { append("0") }
        append(String(byte, radix: 16, uppercase: isUpper))
      }
    default:
      return misused("only integers, byte buffers, and strings can be formatted as hex", value)
    }
    return nil
  }

  private mutating func writeDouble(_ value: Slot, _ places: Int, isScientific: Bool) -> Slot? {
    let number: Double
    switch value.kind {
    case .double: number = Double(bitPattern: value.payload)
    case .int: number = Double(Int64(bitPattern: value.payload))
    case .uint: number = Double(value.payload)
    default:
      let clause = isScientific ? "scientific" : "fixed-point"
      return misused("\(clause) clause can only be used on doubles", value)
    }
    guard evaluation.charge(64) else { return .error(.budgetExceeded) }
    append(
      !number.isFinite
        ? ValueText.nonFinite(number)
        : isScientific ? ValueText.scientific(number, places) : ValueText.fixed(number, places)
    )
    return nil
  }

  private mutating func writeText(_ value: Slot) -> Slot? {
    var writer = ValueText(evaluation)
    guard writer.write(value) else {
      return writer.unprintable.map {
        misused(
          "string clause can only be used on strings, bools, bytes, ints, doubles, maps, lists, types, durations, and timestamps",
          $0
        )
      } ?? .error(.budgetExceeded)
    }
    text += writer.text
    return nil
  }

  private mutating func append(_ part: String) { text += part.utf8 }

  private func parseError(_ reason: String) -> Slot {
    evaluation.fail("could not parse formatting clause: \(reason)")
  }

  private func misused(_ rule: String, _ value: Slot) -> Slot {
    evaluation.fail("error during formatting: \(rule), was given \(TypeNames.name(of: value))")
  }
}
