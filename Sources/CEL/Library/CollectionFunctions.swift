/// What lists, maps and texts of any size have in common.
enum CollectionFunctions {
  static let functions: [Function] = [
    Function(
      "_[_]",
      "The element of a list at a position, counted from zero, or the value of a map's key.",
      [
        Overload("index_list", [list, .int], .parameter("A"), body: .builtIn),
        Overload("index_map", [map, .parameter("A")], .parameter("B"), body: .builtIn),
      ],
      examples: ["[7, 8][1] == 8", "{'a': 1}['a'] == 1", "{'a': 1}.a == 1"]
    ),
    Function(
      "@in",
      "Whether a list has an equal element, or a map an equal key.",
      [
        Overload("in_list", [.parameter("A"), list], .bool, body: .builtIn),
        Overload("in_map", [.parameter("A"), map], .bool, body: .builtIn),
      ],
      examples: ["2 in [1, 2]", "'a' in {'a': 1}", "!('z' in [])"]
    ),
    Function(
      "size",
      "How many elements a list, entries a map, Unicode scalars a text or bytes a byte string has.",
      sizes,
      examples: [
        "size([1, 2]) == 2", "'día'.size() == 3", "b'día'.size() == 4", "{'a': 1}.size() == 1",
      ]
    ),
  ]

  private static let list = CELType.list(.parameter("A"))
  private static let map = CELType.map(key: .parameter("A"), value: .parameter("B"))

  private static let sizes: [Overload] = {
    let types: [(name: String, type: CELType)] = [
      ("string", .string), ("bytes", .bytes), ("list", list), ("map", map),
    ]
    let plain: [Overload] = types.map { each in
      Overload("size_\(each.name)", [each.type], .int, body: .builtIn)
    }
    let member: [Overload] = types.map { each in
      Overload("\(each.name)_size", [each.type], .int, isMember: true, body: .builtIn)
    }
    return plain + member
  }()
}
