import CEL
import Foundation
import SourceText
import TestSupport
import Testing

/// Writes down what random expressions give here, for `Scripts/compare-with-cel-cpp`.
struct OracleTests {
  private let environment = Environment(
    variables: OracleBindings.variables,
    libraries: SignatureGenerator.libraries,
    timeZones: ConformanceRunner.timeZones
  )

  @Test
  func `random expressions use every function, and their results can be compared`() throws {
    let path = ProcessInfo.processInfo.environment["ORACLE_CASES"]
    let count = path == nil ? 2_000 : 10_000
    var lines: [String] = []
    var used: Set<String> = []
    var outcomes: [String: Int] = [:]
    for seed in 0..<count {
      var generator = SignatureGenerator(seed: seed)
      let text = text(seed, &generator)
      let bindings = OracleBindings.values(&generator.random)
      used.formUnion(generator.used)
      let outcome = outcome(of: text, bindings)
      outcomes[outcome.kind, default: 0] += 1
      lines.append(try line(text, bindings, outcome))
    }
    let all = SignatureGenerator.functions.flatMap { $0.overloads.map(\.id) }
    #expect(Set(all).subtracting(used) == [])
    // Most have a value: errors alone would compare little.
    #expect(outcomes["value", default: 0] > count / 2, "\(outcomes)")
    if let path { try Data(lines.joined().utf8).write(to: URL(filePath: path)) }
  }

  /// What is written out first, then a call of each overload, then anything.
  private func text(_ seed: Int, _ generator: inout SignatureGenerator) -> String {
    let written = OraclePools.written
    if seed < written.count { return written[seed] }
    if let call = generator.call(number: seed - written.count, depth: 1) { return call }
    let type = generator.random.pick(SignatureGenerator.types)
    return generator.expression(type, depth: 1 + seed % 4)
  }

  private typealias Result = (kind: String, result: Any)

  private func line(
    _ text: String,
    _ bindings: [String: Value],
    _ outcome: Result
  ) throws -> String {
    let line: [String: Any] = [
      "expression": text, "bindings": bindings.mapValues(OracleJSON.json),
      "ours": [outcome.kind, outcome.result],
    ]
    let data = try JSONSerialization.data(withJSONObject: line, options: [.sortedKeys])
    return String(decoding: data, as: UTF8.self) + "\n"
  }

  private func outcome(of text: String, _ bindings: [String: Value]) -> Result {
    let compiled = environment.compile(SourceFile(name: "expression", text: text))
    guard let program = compiled.value else {
      return ("rejected", compiled.diagnostics.first?.message ?? "")
    }
    do {
      return ("value", OracleJSON.json(try program.evaluate(bindings)))
    } catch {
      return ("error", error.message)
    }
  }
}

/// Values with their types, as arrays of a type's name and the value.
enum OracleJSON {
  @Sendable
  static func json(_ value: Value) -> [Any] {
    switch value {
    case .unknown: ["unknown"]
    case .null: ["null"]
    case .bool(let value): ["bool", value]
    case .int(let value): ["int", String(value)]
    case .uint(let value): ["uint", String(value)]
    case .double(let value): ["double", String(value.isNaN ? 0x7FF8 << 48 : value.bitPattern)]
    case .string(let value): ["string", value]
    case .bytes(let value): ["bytes", Data(value).base64EncodedString()]
    case .list(let elements): ["list", elements.map(json)]
    case .map(let entries): ["map", entries.map { [json($0.key), json($0.value)] }]
    case .timestamp(let time): ["timestamp", String(time.seconds), String(time.nanoseconds)]
    case .duration(let span): ["duration", String(span.seconds), String(span.nanoseconds)]
    case .type(let name): ["type", name]
    case .optional(let value): ["optional"] + (value.map { [json($0)] } ?? [])
    case .opaque(let type, let index): ["opaque", type, String(index)]
    }
  }
}
