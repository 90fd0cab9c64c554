/// From one type to another.
enum ConversionFunctions {
  /// What makes a value of another type of one that is known.
  typealias Conversion = @Sendable (Evaluation, Slot) -> Slot

  static let functions: [Function] =
    [
      Function(
        "bool",
        "A truth value from a text such as `true` or `0`.",
        [
          identity("bool", .bool),
          conversion("string_to_bool", .string, .bool) { $0.truth(of: $1) },
        ],
        examples: ["bool('true')", "!bool('0')"]
      ),
      Function(
        "bytes",
        "The UTF-8 bytes of a text.",
        [
          identity("bytes", .bytes),
          conversion("string_to_bytes", .string, .bytes) { $1.text(as: .bytes) },
        ],
        examples: ["bytes('é') == b'\\xc3\\xa9'"]
      ),
      Function(
        "type",
        "The type of a value.",
        [
          Overload(
            "type",
            [.parameter("A")],
            .type(.parameter("A")),
            body: .strict { _, arguments in arguments[0].typeSlot }
          )
        ],
        examples: ["type(1) == int", "type('a') == string", "type([1]) == list"]
      ),
      Function(
        "dyn",
        "The value itself, its type left to run time.",
        [Overload("to_dyn", [.parameter("A")], .dyn, body: .builtIn)],
        examples: ["dyn(1) != 'a'"]
      ),
    ] + NumberConversions.functions + TextConversions.functions

  static func identity(_ name: String, _ type: CELType) -> Overload {
    conversion("\(name)_to_\(name)", type, type) { $1 }
  }

  static func conversion(
    _ id: String,
    _ source: CELType,
    _ result: CELType,
    _ convert: @escaping Conversion
  ) -> Overload {
    Overload(
      id,
      [source],
      result,
      body: .strict { evaluation, arguments in
        let value = arguments[0]
        let length = value.kind == .string || value.kind == .bytes ? Int(value.extra) : 0
        guard evaluation.charge(length / 16) else { return .error(.budgetExceeded) }
        return convert(evaluation, value)
      }
    )
  }
}

extension Slot {
  /// The same bytes as a text or a byte string.
  func text(as kind: Kind) -> Slot {
    Slot(kind: kind, payload: payload, extra: extra, flags: flags)
  }

  /// The type of the value.
  var typeSlot: Slot {
    let isNominal = kind == .object || kind == .opaque
    return Slot(
      kind: .type,
      low: UInt32(kind.rawValue),
      high: isNominal ? UInt32(type) : 0
    )
  }
}

extension Evaluation {
  fileprivate func truth(of text: Slot) -> Slot {
    switch self.text(of: text) {
    case "1", "t", "T", "true", "TRUE", "True": .yes
    case "0", "f", "F", "false", "FALSE", "False": .no
    default: .error(.invalidConversion)
    }
  }
}
