/// What the functions of `strings` do.
extension StringLibrary {
  @Sendable
  static func charAt(_ evaluation: Evaluation, _ arguments: Arguments) -> Slot {
    guard let letters = Letters(arguments[0], evaluation) else { return .error(.budgetExceeded) }
    let position = Int64(bitPattern: arguments[1].payload)
    guard position >= 0, position <= letters.count else { return outOfRange(evaluation, position) }
    if position == letters.count { return evaluation.makeText(EmptyCollection()) }
    return evaluation.makeText(letters[Int(position)..<Int(position) + 1])
  }

  @Sendable
  static func substring(_ evaluation: Evaluation, _ arguments: Arguments) -> Slot {
    guard let letters = Letters(arguments[0], evaluation) else { return .error(.budgetExceeded) }
    let start = Int64(bitPattern: arguments[1].payload)
    let end = arguments.count > 2 ? Int64(bitPattern: arguments[2].payload) : Int64(letters.count)
    guard start >= 0, start <= letters.count else { return outOfRange(evaluation, start) }
    guard end >= 0, end <= letters.count else { return outOfRange(evaluation, end) }
    guard start <= end else {
      return evaluation.fail("invalid substring range. start: \(start), end: \(end)")
    }
    return evaluation.copy(letters[Int(start)..<Int(end)])
  }

  @Sendable
  static func indexOf(_ evaluation: Evaluation, _ arguments: Arguments) -> Slot {
    guard let letters = Letters(arguments[0], evaluation) else { return .error(.budgetExceeded) }
    let offset = arguments.count > 2 ? Int64(bitPattern: arguments[2].payload) : 0
    guard offset >= 0, offset <= letters.count else { return outOfRange(evaluation, offset) }
    let part = evaluation.bytes(of: arguments[1])
    for position in Int(offset)...letters.count {
      guard evaluation.charge(1 + part.count / 16) else { return .error(.budgetExceeded) }
      if letters[position..<letters.count].starts(with: part) { return .int(Int64(position)) }
    }
    return .int(-1)
  }

  @Sendable
  static func lastIndexOf(_ evaluation: Evaluation, _ arguments: Arguments) -> Slot {
    guard let letters = Letters(arguments[0], evaluation) else { return .error(.budgetExceeded) }
    let offset =
      arguments.count > 2 ? Int64(bitPattern: arguments[2].payload) : Int64(letters.count)
    guard offset >= 0, offset <= letters.count else { return outOfRange(evaluation, offset) }
    let part = evaluation.bytes(of: arguments[1])
    for position in (0...Int(offset)).reversed() {
      guard evaluation.charge(1 + part.count / 16) else { return .error(.budgetExceeded) }
      if letters[position..<letters.count].starts(with: part) { return .int(Int64(position)) }
    }
    return .int(-1)
  }

  @Sendable
  static func trim(_ evaluation: Evaluation, _ arguments: Arguments) -> Slot {
    guard let letters = Letters(arguments[0], evaluation) else { return .error(.budgetExceeded) }
    var (start, end) = (0, letters.count)
    while start < end, letters.isSpace(start) { start += 1 }
    while start < end, letters.isSpace(end - 1) { end -= 1 }
    return evaluation.copy(letters[start..<end])
  }

  @Sendable
  static func reverse(_ evaluation: Evaluation, _ arguments: Arguments) -> Slot {
    guard let letters = Letters(arguments[0], evaluation) else { return .error(.budgetExceeded) }
    let reversed = (0..<letters.count).reversed().map { letters[$0..<$0 + 1] }
    return evaluation.copy(Array(reversed.joined())[...])
  }

  static func mapped(
    _ evaluation: Evaluation,
    _ arguments: Arguments,
    _ change: (UInt8) -> UInt8
  ) -> Slot {
    evaluation.copy(evaluation.bytes(of: arguments[0]).map(change)[...])
  }

  @Sendable
  static func replace(_ evaluation: Evaluation, _ arguments: Arguments) -> Slot {
    guard let letters = Letters(arguments[0], evaluation) else { return .error(.budgetExceeded) }
    let limit = arguments.count > 3 ? Int64(bitPattern: arguments[3].payload) : -1
    let (old, new) = (evaluation.bytes(of: arguments[1]), evaluation.bytes(of: arguments[2]))
    var places = letters.places(of: old, limit: limit < 0 ? nil : limit, evaluation)
    if old.isEmpty { places = letters.boundaries(limit: limit < 0 ? nil : limit) }
    guard let places else { return .error(.budgetExceeded) }
    let growth = places.count.multipliedReportingOverflow(by: new.count)
    guard !growth.overflow, evaluation.mayMake(growth.partialValue + letters.bytes.count) else {
      return .error(.valueTooLarge)
    }
    var (text, from): ([UInt8], Int) = ([], letters.bytes.startIndex)
    for place in places {
      text += letters.bytes[from..<place]
      text += new
      from = place + old.count
    }
    return evaluation.copy((text + letters.bytes[from...])[...])
  }

  @Sendable
  static func split(_ evaluation: Evaluation, _ arguments: Arguments) -> Slot {
    guard let letters = Letters(arguments[0], evaluation) else { return .error(.budgetExceeded) }
    let limit = arguments.count > 2 ? Int64(bitPattern: arguments[2].payload) : -1
    guard limit != 0 else { return evaluation.makeList([]) }
    let separator = evaluation.bytes(of: arguments[1])
    var places = letters.places(of: separator, limit: limit < 0 ? nil : limit - 1, evaluation)
    if separator.isEmpty { places = letters.innerBoundaries(limit: limit < 0 ? nil : limit - 1) }
    guard let places, evaluation.charge(places.count) else { return .error(.budgetExceeded) }
    if separator.isEmpty, letters.count == 0 { return evaluation.makeList([]) }
    var (parts, from): ([Slot], Int) = ([], letters.bytes.startIndex)
    for place in places + [letters.bytes.endIndex] {
      parts.append(evaluation.makeText(letters.bytes[from..<place]))
      from = place + separator.count
    }
    return evaluation.makeList(parts)
  }

  @Sendable
  static func join(_ evaluation: Evaluation, _ arguments: Arguments) -> Slot {
    let separator = arguments.count > 1 ? Array(evaluation.bytes(of: arguments[1])) : []
    var text: [UInt8] = []
    for index in 0..<arguments[0].elementCount {
      let part = evaluation.element(of: arguments[0], at: index)
      guard part.kind == .string else { return .error(.noSuchOverload) }
      if index > 0 { text += separator }
      guard evaluation.charge(1 + (Int(part.extra) + separator.count) / 16) else {
        return .error(.budgetExceeded)
      }
      guard evaluation.mayMake(text.count + Int(part.extra)) else { return .error(.valueTooLarge) }
      text += evaluation.bytes(of: part)
    }
    return evaluation.makeText(text)
  }

  @Sendable
  static func quote(_ evaluation: Evaluation, _ arguments: Arguments) -> Slot {
    var text: [UInt8] = [UInt8(ascii: "\"")]
    for byte in evaluation.bytes(of: arguments[0]) {
      guard let letter = escapes.first(where: { $0.byte == byte })?.letter else {
        text.append(byte)
        continue
      }
      text += [UInt8(ascii: "\\"), letter]
    }
    text.append(UInt8(ascii: "\""))
    return evaluation.copy(text[...])
  }

  /// CEL's own escapes for what a reader could not see, or would take for the end.
  private static let escapes: [(byte: UInt8, letter: UInt8)] = [
    (0x07, UInt8(ascii: "a")), (0x08, UInt8(ascii: "b")), (0x0C, UInt8(ascii: "f")),
    (0x0A, UInt8(ascii: "n")), (0x0D, UInt8(ascii: "r")), (0x09, UInt8(ascii: "t")),
    (0x0B, UInt8(ascii: "v")), (0x5C, UInt8(ascii: "\\")), (0x22, UInt8(ascii: "\"")),
  ]

  private static func outOfRange(_ evaluation: Evaluation, _ position: Int64) -> Slot {
    evaluation.fail("index out of range: \(position)")
  }
}

extension Evaluation {
  /// Makes a text of bytes that were copied or made, and charges for them.
  func copy(_ bytes: ArraySlice<UInt8>) -> Slot {
    charge(bytes.count / 16) ? makeText(bytes) : .error(.budgetExceeded)
  }

  /// Whether a text of so many bytes may be made at all.
  func mayMake(_ count: Int) -> Bool { count <= EvaluationBudget.textBytes }
}
