import ReadinessModel
import SourceText
import YAMLTree

extension SchemaValidator {
  /// Checks a value that has to be a single one; blanks have been dealt with.
  mutating func checkScalar(_ type: Int, at index: Int, key: Int) {
    let record = records[index]
    let kind = schema.kinds[type]
    guard record.kind == .scalar else {
      let expected = expectation(of: kind)
      return report(
        .wrongType(found(index), expected: expected, of: keyText(key), at: span(index))
      )
    }
    if checkCredential(at: index) { return }
    switch kind {
    case .text(let format): checkText(format, at: index, key: key)
    case .reference(let target, let words): checkReference(target, words, at: index, key: key)
    case .enumeration(let number): checkWord(number, at: index, key: key)
    case .flag:
      if record.resolved != .bool {
        report(.notAFlag(found(index), of: keyText(key), at: span(index)))
      }
    case .count(let low, let high): checkCount(low...high, at: index, key: key)
    case .number(let low, let high): checkNumber(low...high, at: index, key: key)
    case .date: checkDate(at: index, key: key)
    case .region: checkRegion(at: index, key: key)
    // Expressions are compiled by whoever reads the ruleset; here any scalar will do.
    case .expression, .anything: break
    case .identifier, .list, .object, .regions:
      report(
        .wrongType(
          found(index),
          expected: expectation(of: kind),
          of: keyText(key),
          at: span(index)
        )
      )
    }
  }

  private mutating func checkText(_ format: TextFormat, at index: Int, key: Int) {
    let record = records[index]
    guard record.resolved == .string else {
      return report(
        .unquotedText(text(index), record.resolved, of: keyText(key), at: span(index))
      )
    }
    let bytes = bytes(of: record)
    switch format {
    case .free: break
    case .uri:
      if bytes.contains(where: { $0 <= 0x20 || $0 == 0x7F }) {
        report(
          .badText(
            text(index),
            expected: "an address or a path without spaces",
            of: keyText(key),
            at: span(index)
          )
        )
      }
    case .sha256:
      let isDigest = bytes.count == 64 && bytes.allSatisfy(Self.isLowerHexadecimal)
      if !isDigest {
        report(
          .badText(
            text(index),
            expected: "a SHA-256 digest (64 digits of 0-9 and a-f)",
            of: keyText(key),
            at: span(index)
          )
        )
      }
    case .currency:
      let isCode = bytes.count == 3 && bytes.allSatisfy { (0x41...0x5A).contains($0) }
      if !isCode {
        report(
          .badText(
            text(index),
            expected: "a currency's code, as USD",
            of: keyText(key),
            at: span(index)
          )
        )
      }
    }
  }

  private static func isLowerHexadecimal(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
  }

  private mutating func checkWord(_ number: Int, at index: Int, key: Int) {
    guard !isAny(of: schema.vocabularies[number], records[index]) else { return }
    report(
      .unknownWord(text(index), in: schema.enumerations[number], of: keyText(key), at: span(index))
    )
  }

  private mutating func checkDate(at index: Int, key: Int) {
    let bytes = bytes(of: records[index])
    guard ManifestValue.date(bytes) == nil else { return }
    let hasForm =
      bytes.count == 10
      && bytes.enumerated().allSatisfy { place, byte in
        place == 4 || place == 7 ? byte == UInt8(ascii: "-") : (0x30...0x39).contains(byte)
      }
    report(.badDate(text(index), hasForm: hasForm, of: keyText(key), at: span(index)))
  }

  /// What a message says that a type expects.
  func expectation(of kind: PreparedSchema.Kind) -> String {
    let orBound = mode == .ruleset ? "" : ", or a bound as {at_least: 5}"
    return switch kind {
    case .text: "a text"
    case .identifier: "an id"
    case .reference: "an id"
    case .enumeration: "one word"
    case .flag: "true or false"
    case .count: "a whole number" + orBound
    case .number: "a number" + orBound
    case .date: "a day as YYYY-MM-DD"
    case .regions: "a list of regions, or {serve: […], except: […]}"
    case .region: "one ISO 3166 code"
    case .list: "a list"
    case .object: "a mapping"
    case .expression: "an expression"
    case .anything: "a value"
    }
  }
}
