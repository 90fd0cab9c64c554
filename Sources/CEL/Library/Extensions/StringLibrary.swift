extension Library {
  /// More about texts: their letters, parts and patterns of values.
  ///
  /// Positions count code points.
  public static let strings = Library(
    "strings",
    "More about texts: their letters, parts and patterns of values. Positions count code points.",
    StringLibrary.functions
  )
}

/// The functions of `strings`.
enum StringLibrary {
  static let functions: [Function] = parts + searches + changes + lists + [StringFormat.function]

  private static let parts: [Function] = [
    Function(
      "charAt",
      "The letter at a position, as a text; the empty text at the end.",
      [overload("string_char_at_int", [.string, .int], charAt)],
      ["'tacocat'.charAt(3) == 'o'", "'tacocat'.charAt(7) == ''"]
    ) { CallWork($0[0].count / 16, .text(Steps(4))) },
    Function(
      "substring",
      "The part of a text from a position on, up to another one or to the end.",
      [
        overload("string_substring_int", [.string, .int], substring),
        overload("string_substring_int_int", [.string, .int, .int], substring),
      ],
      ["'tacocat'.substring(4) == 'cat'", "'tacocat'.substring(0, 4) == 'taco'"]
    ) { CallWork($0[0].count / 8, .text($0[0].count)) },
    Function(
      "trim",
      "A text without white space (after Unicode) at its ends.",
      [overload("string_trim", [.string], trim)],
      ["'  text\\n'.trim() == 'text'"],
      work: copy
    ),
  ]

  private static let searches: [Function] = [
    search(
      "indexOf",
      "string_index_of_string",
      "The first position, from an offset on, at which a text has another; -1 for none.",
      ["'tacocat'.indexOf('ac') == 1", "'tacocat'.indexOf('a', 3) == 5", "'a'.indexOf('x') == -1"],
      indexOf
    ),
    search(
      "lastIndexOf",
      "string_last_index_of_string",
      "The last position, up to an offset, at which a text has another; -1 for none.",
      ["'tacocat'.lastIndexOf('at') == 5", "'tacocat'.lastIndexOf('a', 3) == 1"],
      lastIndexOf
    ),
  ]

  private static let changes: [Function] = [
    Function(
      "lowerAscii",
      "A text with its letters A to Z small.",
      [
        overload("string_lower_ascii", [.string]) {
          mapped($0, $1) { $0 >= 0x41 && $0 <= 0x5A ? $0 + 32 : $0 }
        }
      ],
      ["'TacoCÆt'.lowerAscii() == 'tacocÆt'"],
      work: copy
    ),
    Function(
      "upperAscii",
      "A text with its letters a to z large.",
      [
        overload("string_upper_ascii", [.string]) {
          mapped($0, $1) { $0 >= 0x61 && $0 <= 0x7A ? $0 - 32 : $0 }
        }
      ],
      ["'TacoCæt'.upperAscii() == 'TACOCæT'"],
      work: copy
    ),
    Function(
      "reverse",
      "A text with its code points in the opposite order.",
      [overload("string_reverse", [.string], reverse)],
      ["'gums'.reverse() == 'smug'"],
      work: copy
    ),
    Function(
      "replace",
      "A text in which another is replaced everywhere, or so many times from the start.",
      [
        overload("string_replace_string_string", [.string, .string, .string], replace),
        overload("string_replace_string_string_int", [.string, .string, .string, .int], replace),
      ],
      ["'a-b-c'.replace('-', '') == 'abc'", "'a-b-c'.replace('-', '+', 1) == 'a+b-c'"]
    ) { sizes in
      let result = sizes[0].count + (sizes[0].count + Steps(1)) * sizes[2].count
      return CallWork(searching(sizes[0], sizes[1]) + result / 16, .text(result))
    },
    Function(
      "strings.quote",
      "A text in double quotes, with what a reader could not see escaped.",
      [Overload("strings_quote", [.string], .string, body: .strict(quote))],
      ["strings.quote('tab\\t') == '\"tab\\\\t\"'"]
    ) { CallWork($0[0].count / 4, .text($0[0].count + $0[0].count + Steps(2))) },
  ]

  private static let lists: [Function] = [
    Function(
      "split",
      "The parts of a text between separators, all or at most so many; its letters where the separator is empty.",
      [
        overload("string_split_string", [.string, .string], to: .list(.string), split),
        overload("string_split_string_int", [.string, .string, .int], to: .list(.string), split),
      ],
      ["'a,b,c'.split(',') == ['a', 'b', 'c']", "'a,b,c'.split(',', 2) == ['a', 'b,c']"]
    ) { sizes in
      let parts = sizes[0].count + Steps(1)
      let result = SizeEstimate.container(parts, .text(sizes[0].count), isMap: false)
      return CallWork(searching(sizes[0], sizes[1]) + parts, result)
    },
    Function(
      "join",
      "The texts of a list one after another, with a separator between them if there is one.",
      [
        overload("list_join", [.list(.string)], join),
        overload("list_join_string", [.list(.string), .string], join),
      ],
      ["['a', 'b'].join() == 'ab'", "['a', 'b'].join('-') == 'a-b'"]
    ) { sizes in
      let separator = sizes.count > 1 ? sizes[1].count : Steps(0)
      let result = sizes[0].count * (sizes[0].part.count + separator)
      return CallWork(sizes[0].count + result / 16, .text(result))
    },
  ]

  /// What a function takes that copies a text.
  private static let copy: @Sendable ([SizeEstimate]) -> CallWork = {
    CallWork($0[0].count / 8, .text($0[0].count))
  }

  /// What it takes to look for every place of one text in another.
  private static func searching(_ text: SizeEstimate, _ part: SizeEstimate) -> Steps {
    text.count / 16 + (text.count + Steps(1)) * (Steps(2) + part.count / 16)
  }

  private static func search(
    _ name: String,
    _ id: String,
    _ documentation: String,
    _ examples: [String],
    _ body: @escaping @Sendable (Evaluation, Arguments) -> Slot
  ) -> Function {
    Function(
      name,
      documentation,
      [
        overload(id, [.string, .string], to: .int, body),
        overload("\(id)_int", [.string, .string, .int], to: .int, body),
      ],
      examples
    ) { CallWork(searching($0[0], $0[1]), .scalar) }
  }

  private static func overload(
    _ id: String,
    _ parameters: [CELType],
    to result: CELType = .string,
    _ body: @escaping @Sendable (Evaluation, Arguments) -> Slot
  ) -> Overload {
    Overload(id, parameters, result, isMember: true, body: .strict(body))
  }
}
