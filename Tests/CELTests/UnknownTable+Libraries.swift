extension UnknownTable {
  /// Every function of the extension libraries, with an unknown argument or an unknown part of one.
  static let libraries: [Row] =
    ["abs", "sign", "sqrt", "bitNot"].map { name in
      Row("math.\(name)(s.lost.size) == 1", "unknown", ["lost.size"])
    }
    + ["ceil", "floor", "round", "trunc", "abs", "sign", "sqrt"].map { name in
      Row("math.\(name)(s.low) == 1.0", "unknown", ["low"])
    }
    + ["isNaN", "isInf", "isFinite"].map { name in
      Row("math.\(name)(s.high)", "unknown", ["high"])
    }
    + ["bitAnd", "bitOr", "bitXor", "bitShiftLeft", "bitShiftRight"].flatMap { name in
      [
        Row("math.\(name)(s.lost.size, 0) == 0", "unknown", ["lost.size"]),
        Row("math.\(name)(0, s.lost.size) == 0", "unknown", ["lost.size"]),
      ]
    }
    + ["greatest", "least"].flatMap { name in
      [
        Row("math.\(name)(s.lost.size) == 1", "unknown", ["lost.size"]),
        Row("math.\(name)(1, s.lost.size) == 1", "unknown", ["lost.size"]),
        Row("math.\(name)(1, 2, s.lost.size) == 1", "unknown", ["lost.size"]),
        Row("math.\(name)(1.0, s.low) == 1.0", "unknown", ["low"]),
        Row("math.\(name)(s.holes) == 1", "unknown", ["holes[1]"]),
        Row("math.\(name)(s.open) == 1", "unknown", ["absent", "unclear"]),
        Row("math.\(name)(s.missing) == 1", "unknown", ["missing"]),
        Row("math.\(name)(s.empty) == 1", "host"),
        Row("math.\(name)(1 / 0, s.lost.size) == 1", "unknown", ["lost.size"]),
        Row("math.\(name)(1 / 0, 2, 3) == 1", "divisionByZero"),
      ]
    }
    + ["s.absent.charAt(0)", "s.absent.substring(0)", "s.absent.trim()", "s.absent.reverse()"].map {
      Row("\($0) == ''", "unknown", ["absent"])
    }
    + ["'a'.replace(s.absent, '')", "'a'.replace('', s.absent)", "strings.quote(s.absent)"].map {
      Row("\($0) == ''", "unknown", ["absent"])
    }
    + ["s.absent.indexOf('a')", "'a'.indexOf(s.absent)", "'a'.lastIndexOf(s.absent)"].map {
      Row("\($0) == 0", "unknown", ["absent"])
    }
    + [
      Row("'a'.charAt(s.lost.size) == ''", "unknown", ["lost.size"]),
      Row("'a'.substring(0, s.lost.size) == ''", "unknown", ["lost.size"]),
      Row("'a'.split(s.absent) == []", "unknown", ["absent"]),
      Row("['a', s.absent].join() == ''", "unknown", ["absent"]),
      Row("['a'].join(s.absent) == ''", "unknown", ["absent"]),
      Row("s.absent.lowerAscii() == s.absent.upperAscii()", "unknown", ["absent"]),
      Row("'%s'.format([s.absent]) == ''", "unknown", ["absent"]),
      Row("s.absent.format([1]) == ''", "unknown", ["absent"]),
      Row("s.none.trim() == ''", "noSuchOverload"),
      Row("timestamp('2026-01-01T00:00:00Z').getHours(s.absent) == 1", "unknown", ["absent"]),
    ]
    + [
      "ip(s.absent).family() == 4", "isIP(s.absent)", "isCIDR(s.absent)",
      "ip.isCanonical(s.absent)",
    ]
    .map { Row($0, "unknown", ["absent"]) }
    + [
      Row("string(ip(s.absent)) == ''", "unknown", ["absent"]),
      Row("cidr(s.absent).prefixLength() == 8", "unknown", ["absent"]),
      Row("cidr(s.absent).masked() == cidr('::/0')", "unknown", ["absent"]),
      Row("cidr('::/0').containsIP(s.absent)", "unknown", ["absent"]),
      Row("cidr('::/0').containsCIDR(s.absent)", "unknown", ["absent"]),
      Row("cidr(s.absent).ip().isLoopback()", "unknown", ["absent"]),
      Row("isIP(s.none)", "noSuchOverload"),
    ]
    + ["distinct", "reverse", "sort"].flatMap { name in
      [
        Row("s.missing.\(name)() == []", "unknown", ["missing"]),
        Row("s.holes.\(name)() == []", "unknown", ["holes[1]"]),
        Row("s.open.\(name)() == []", "unknown", ["absent", "unclear"]),
      ]
    }
    + [
      Row("s.nums.sortBy(x, -x)[0] == 3", "true"),
      Row("s.missing.sortBy(x, x) == []", "unknown", ["missing"]),
      Row("s.holes.sortBy(x, x)[0] == 1", "unknown", ["holes[1]"]),
      Row("s.holes.sortBy(x, 1)[0] == 1", "true"),
      Row("s.holes.sortBy(x, 1)[1] == 1", "unknown", ["holes[1]"]),
      Row("s.nums.sortBy(x, s.absent)[0] == 1", "unknown", ["absent"]),
      Row(
        "s.nums.sortBy(x, x == 1 ? s.absent : s.derived)[0] == 1",
        "unknown",
        ["absent", "unclear"]
      ),
      Row("s.nums.sortBy(x, x == 1 ? 1 / 0 : s.count)[0] == 1", "divisionByZero"),
      Row("s.nums.sortBy(x, x == 1 ? string(1 / 0) : s.absent)[0] == 1", "unknown", ["absent"]),
      Row("s.open.sortBy(x, 1) == []", "unknown", ["absent", "unclear"]),
      Row("s.nums.sortBy(x, s.low)[0] == 1", "unknown", ["low"]),
    ]
    + ["max", "min", "sum"].flatMap { name in
      [
        Row("s.holes.\(name)() == 1", "unknown", ["holes[1]"]),
        Row("s.missing.\(name)() == 1", "unknown", ["missing"]),
      ]
    }
    + [
      Row("s.holes.isSorted()", "unknown", ["holes[1]"]),
      Row("s.missing.slice(0, 1) == []", "unknown", ["missing"]),
      Row("s.nums.slice(0, s.lost.size) == []", "unknown", ["lost.size"]),
      Row("[s.missing].flatten() == []", "unknown", ["missing"]),
      Row("lists.range(s.lost.size) == []", "unknown", ["lost.size"]),
      Row("s.nums.indexOf(s.lost.size) == 0", "unknown", ["lost.size"]),
      Row("s.holes.lastIndexOf(1) == 0", "unknown", ["holes[1]"]),
      Row("s.empty.sum() == 0", "true"),
      Row("s.empty.max() == 0", "host"),
    ]
    + ["contains", "equivalent", "intersects"].flatMap { name in
      [
        Row("sets.\(name)(s.missing, [1])", "unknown", ["missing"]),
        Row("sets.\(name)([1], s.missing)", "unknown", ["missing"]),
        Row("sets.\(name)(s.holes, [1])", "unknown", ["holes[1]"]),
        Row("sets.\(name)([1], s.open)", "unknown", ["absent", "unclear"]),
        Row("sets.\(name)([1, s.lost.size], [1])", "unknown", ["lost.size"]),
        Row("sets.\(name)(s.nums, s.nums)", "true"),
      ]
    }
    + [
      Row("base64.encode(bytes(s.absent)) == ''", "unknown", ["absent"]),
      Row("base64.decode(s.absent) == b''", "unknown", ["absent"]),
      Row("math.abs(s.none) == 1", "noSuchOverload"),
      Row("base64.decode(s.none) == b''", "noSuchOverload"),
      Row("sets.contains(s.none, [1])", "noSuchOverload"),
    ]

  /// Bindings, macros over two variables, and optionals.
  static let macros: [Row] =
    [
      Row("cel.bind(x, s.absent, true)", "true"),
      Row("cel.bind(x, s.absent, x == 'a')", "unknown", ["absent"]),
      Row("cel.bind(x, 1 / 0, true)", "true"),
      Row("cel.bind(x, 1 / 0, x == 1)", "divisionByZero"),
      Row("cel.bind(x, s.lost, x.size == 1)", "unknown", ["lost.size"]),
      Row("cel.bind(x, s.lost, x.next.size == 1)", "unknown", ["lost.next.size"]),
      Row("cel.bind(x, s.unclear, x && s.no)", "false"),
      Row("cel.bind(x, s.unclear && s.no, x)", "false"),
      Row("cel.bind(x, s.unclear || s.unsure, x || s.no)", "unknown", ["unclear", "unsure"]),
      Row("cel.bind(x, s.holes, x.exists(y, y == 3))", "true"),
      Row("cel.bind(x, s.holes, x.all(y, y < 9))", "unknown", ["holes[1]"]),
      Row("cel.bind(x, s.low, x >= 10.0)", "true"),
      Row("cel.bind(x, s.low, x > 11.0)", "unknown", ["low"]),
      Row("cel.bind(x, [s.absent, 'b'], x[1] == 'b')", "true"),
      Row("cel.bind(x, 1 / 0, s.unclear && x == 1)", "unknown", ["unclear"]),
      Row("s.parts.all(p, cel.bind(x, p.size, x > 0))", "unknown", ["parts[2].size"]),
      Row("cel.bind(p, s.parts, p.all(p, p.size > 2))", "false"),
      Row("cel.bind(x, cel.bind(y, s.no, y), cel.bind(z, s.yes, x || z))", "true"),
      Row("s.nums.all(i, v, v > i - 10)", "true"),
      Row("s.holes.all(i, v, v < 9)", "unknown", ["holes[1]"]),
      Row("s.holes.exists(i, v, i == 1)", "true"),
      Row("s.open.exists(i, v, i == 100)", "unknown", ["absent", "unclear"]),
      Row("s.missing.all(i, v, true)", "unknown", ["missing"]),
      Row("s.open.all(i, v, true)", "true"),
      Row("s.holes.transformList(i, v, i) == [0, 1, 2]", "true"),
      Row("s.open.transformList(i, v, i) == []", "unknown", ["absent", "unclear"]),
      Row("size(s.holes.transformMap(i, v, v))", "3"),
      Row("s.holes.transformMapEntry(i, v, {v: i}).size() == 3", "unknown", ["holes[1]"]),
      Row("s.?absent.hasValue()", "unknown", ["absent"]),
      Row("s.?absent.orValue('a') == 'a'", "unknown", ["absent"]),
      Row("s.?none.hasValue()", "false"),
      Row("s.?none.orValue('a') == 'a'", "true"),
      Row("s.?text.hasValue()", "true"),
      Row("s.?text.orValue(s.absent) == s.text", "true"),
      Row("s.?none.orValue(s.absent) == 'a'", "unknown", ["absent"]),
      Row("s.?text.or(dyn(1)).hasValue()", "true"),
      Row("s.?absent.or(dyn(1)).hasValue()", "unknown", ["absent"]),
      Row("s.?none.or(dyn(s.derived)).hasValue()", "unknown", ["absent", "unclear"]),
      Row("s.?none.or(optional.of(s.absent)).hasValue()", "unknown", ["absent"]),
      Row("s.?missing[?0].hasValue()", "unknown", ["missing"]),
      Row("s.holes[?1].hasValue()", "unknown", ["holes[1]"]),
      Row("s.holes[?9].hasValue()", "false"),
      Row("s.open[?0].hasValue()", "unknown", ["absent", "unclear"]),
      Row("s.empty[?0].hasValue()", "false"),
      Row("optional.of(s.absent).hasValue()", "unknown", ["absent"]),
      Row("optional.ofNonZeroValue(s.absent).hasValue()", "unknown", ["absent"]),
      Row("s.?absent.optMap(x, true).hasValue()", "unknown", ["absent"]),
      Row("s.?none.optMap(x, s.absent).hasValue()", "false"),
      Row("s.?text.optMap(x, s.absent).hasValue()", "unknown", ["absent"]),
      Row("s.?text.optFlatMap(x, s.?none).hasValue()", "false"),
      Row("size([?s.?absent]) == 0", "unknown", ["absent"]),
      Row("size([?s.?none, ?s.?text]) == 1", "true"),
      Row("size({?'k': s.?absent}) == 0", "unknown", ["absent"]),
      Row("optional.unwrap([s.?text, s.?none]).size() == 1", "true"),
      Row("s.holes.first().value() == 1", "unknown", ["holes[1]"]),
      Row("s.empty.last().hasValue()", "false"),
    ]
}
