extension Library {
  /// Values that may be absent: `?.`, `[?]`, `?` in lists and maps, and what is done with them.
  ///
  /// A key that a map does not have and a null field of an object are absent. What is unknown stays unknown.
  public static let optionals = Library(
    "optionals",
    "Values that may be absent: `a.?b`, `a[?b]`, `[?a]`, `{?k: a}`, and what is done with them.",
    OptionalLibrary.functions,
    macros: .optionals
  )
}

/// The functions and operators of `optionals`.
enum OptionalLibrary {
  static let functions: [Function] = makers + readers + choices + operators

  private static let (a, b): (CELType, CELType) = (.parameter("A"), .parameter("B"))
  private static let optional: CELType = .optional(.parameter("A"))

  private static let makers: [Function] = [
    Function(
      "optional.of",
      "An optional that has a value.",
      [Overload("optional_of", [a], optional, body: .strict { $0.makeOptional($1[0]) })],
      ["optional.of(1).hasValue()"]
    ) { CallWork(Steps(1), .container(Steps(1), $0[0], isMap: false)) },
    Function(
      "optional.none",
      "The optional that has no value.",
      [Overload("optional_none", [], optional, body: .strict { _, _ in .none })],
      ["!optional.none().hasValue()"],
      work: nil
    ),
    Function(
      "optional.ofNonZeroValue",
      "An optional with a value, or none where the value is null, false, zero or empty.",
      [
        Overload(
          "optional_ofNonZeroValue",
          [a],
          optional,
          body: .strict { $1[0].isZero ? .none : $0.makeOptional($1[0]) }
        )
      ],
      ["!optional.ofNonZeroValue('').hasValue()", "optional.ofNonZeroValue('a').value() == 'a'"]
    ) { CallWork(Steps(1), .container(Steps(1), $0[0], isMap: false)) },
    Function(
      "optional.unwrap",
      "The values of the optionals of a list that have one.",
      [Overload("optional_unwrap", [.list(optional)], .list(a), body: .strict(unwrap))],
      ["optional.unwrap([optional.of(1), optional.none()]) == [1]"]
    ) { CallWork($0[0].count, .container($0[0].count, $0[0].part.part, isMap: false)) },
    Function(
      "unwrapOpt",
      "The values of the optionals of a list that have one.",
      [
        Overload(
          "optional_unwrapOpt",
          [.list(optional)],
          .list(a),
          isMember: true,
          body: .strict(unwrap)
        )
      ],
      ["[optional.of(1), optional.none()].unwrapOpt() == [1]"]
    ) { CallWork($0[0].count, .container($0[0].count, $0[0].part.part, isMap: false)) },
  ]

  private static let readers: [Function] = [
    Function(
      "hasValue",
      "Whether an optional has a value.",
      [
        Overload(
          "optional_hasValue",
          [optional],
          .bool,
          isMember: true,
          body: .strict { _, arguments in .bool(arguments[0].elementCount > 0) }
        )
      ],
      ["{'a': 1}.?a.hasValue()", "!{'a': 1}.?b.hasValue()"]
    ) { _ in CallWork(Steps(0), .scalar) },
    Function(
      "value",
      "The value of an optional; an error where it has none.",
      [
        Overload(
          "optional_value",
          [optional],
          a,
          isMember: true,
          body: .strict { evaluation, arguments in
            evaluation.value(ofOptional: arguments[0])
              ?? evaluation.fail("the optional has no value")
          }
        )
      ],
      ["optional.of(1).value() == 1"]
    ) { CallWork(Steps(0), $0[0].part) },
    end("first", "The first element of a list, or none.", ["[1, 2].first().value() == 1"]) { _ in 0
    },
    end("last", "The last element of a list, or none.", ["[1, 2].last().value() == 2"]) { $0 - 1 },
  ]

  private static let choices: [Function] = [
    Function(
      "or",
      "The first of two optionals that has a value.",
      [
        Overload(
          "optional_or_optional",
          [optional, optional],
          optional,
          isMember: true,
          unexamined: 1,
          body: .lenient { call in
            choose(call, { _, first in first }, else: \.asOptional)
          }
        )
      ],
      ["optional.none().or(optional.of(1)).value() == 1"]
    ) { CallWork(Steps(0), $0[0].joined(with: $0[1])) },
    Function(
      "orValue",
      "The value of an optional, or another where it has none.",
      [
        Overload(
          "optional_orValue_value",
          [optional, a],
          a,
          isMember: true,
          unexamined: 1,
          body: .lenient { call in
            choose(call, { $0.value(ofOptional: $1) ?? $1 }, else: \.self)
          }
        )
      ],
      ["{}.?a.orValue(1) == 1", "{'a': 2}.?a.orValue(1) == 2"]
    ) { CallWork(Steps(0), $0[0].part.joined(with: $0[1])) },
  ]

  /// `a[?b]`, whose bodies the planner knows; `a.?b` the type checker knows as well.
  private static let operators: [Function] = [
    Function(
      Operators.optionalIndex,
      "The element of a list or the value of a map's key, where it is there: `a[?b]`.",
      [
        Overload("list_optindex_optional_int", [.list(a), .int], optional, body: .builtIn),
        Overload(
          "optional_list_optindex_optional_int",
          [.optional(.list(a)), .int],
          optional,
          body: .builtIn
        ),
        Overload(
          "map_optindex_optional_value",
          [.map(key: a, value: b), a],
          .optional(b),
          body: .builtIn
        ),
        Overload(
          "optional_map_optindex_optional_value",
          [.optional(.map(key: a, value: b)), a],
          .optional(b),
          body: .builtIn
        ),
      ],
      ["[1][?0].value() == 1", "!{'a': 1}[?'b'].hasValue()"],
      work: nil
    ),
    Function(
      Operators.index,
      "The element or value of an optional list or map, where it is there.",
      [
        Overload("optional_list_index_int", [.optional(.list(a)), .int], optional, body: .builtIn),
        Overload(
          "optional_map_index_value",
          [.optional(.map(key: a, value: b)), a],
          .optional(b),
          body: .builtIn
        ),
      ],
      ["optional.of([1])[0].value() == 1"],
      work: nil
    ),
  ]

  private static func end(
    _ name: String,
    _ documentation: String,
    _ examples: [String],
    _ position: @escaping @Sendable (Int) -> Int
  ) -> Function {
    let overload = Overload(
      "list_\(name)",
      [.list(a)],
      optional,
      isMember: true,
      body: .strict { evaluation, arguments in
        let count = arguments[0].elementCount
        guard count > 0 else { return .none }
        return evaluation.makeOptional(evaluation.element(of: arguments[0], at: position(count)))
      }
    )
    return Function(name, documentation, [overload], examples) {
      CallWork(Steps(1), .container(Steps(1), $0[0].part, isMap: false))
    }
  }

  @Sendable
  private static func unwrap(_ evaluation: Evaluation, _ arguments: Arguments) -> Slot {
    var values: [Slot] = []
    for element in evaluation.elements(of: arguments[0]) {
      guard evaluation.charge() else { return .error(.budgetExceeded) }
      guard element.kind == .optional else { return .error(.noSuchOverload) }
      if let value = evaluation.value(ofOptional: element) { values.append(value) }
    }
    return evaluation.makeList(values)
  }

  /// The first argument, if it has a value, as `read` gives it; otherwise the second, as `other` gives it.
  ///
  /// Nothing looks at the second where the first has a value, be it of another type or an error.
  private static func choose(
    _ call: HostCall,
    _ read: (Evaluation, Slot) -> Slot,
    else other: (Slot) -> Slot
  ) -> HostAnswer {
    let (first, second) = (call.arguments[0], call.arguments[1])
    switch first.kind {
    case .optional:
      if first.elementCount > 0 {
        return HostAnswer(read(call.evaluation, first), decidedBy: [0])
      }
      return HostAnswer(other(second))
    case .error: return HostAnswer(first)
    default: return HostAnswer(.unknown)
    }
  }
}

extension Slot {
  /// The slot itself, unless it is known to be something else than an optional.
  fileprivate var asOptional: Slot {
    kind == .optional || kind == .error || isUndecided ? self : .error(.noSuchOverload)
  }

  /// Whether it is null, false, zero or empty.
  fileprivate var isZero: Bool {
    switch kind {
    case .null: true
    case .bool, .int, .uint: payload == 0
    case .double: Double(bitPattern: payload) == 0
    case .string, .bytes: extra == 0
    case .list, .map, .optional: elementCount == 0
    case .timestamp, .duration: payload == 0 && extra == 0
    case .object, .type, .opaque, .unknown, .bound, .error: false
    }
  }
}
