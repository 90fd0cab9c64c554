import CEL
import SourceText
import Testing

/// The library `lists`, for which the conformance suite has no tests.
struct ListLibraryTests {
  private static let environment = Environment(
    variables: [Variable("x", .dyn)],
    libraries: [.lists]
  )

  private func result(of text: String, x: Value = .null) throws -> Value {
    let compiled = Self.environment.compile(SourceFile(name: "test", text: text))
    return try #require(compiled.value, "\(compiled.diagnostics)").evaluate(["x": x])
  }

  @Test(
    arguments: [
      "lists.range(0) == []", "[1, 2].slice(2, 2) == []",
      "[[1, [2]], [3]].flatten() == [1, [2], 3]",
      "[1, [2, [3, [4]]]].flatten(2) == [1, 2, 3, [4]]", "[1, [2]].flatten(0) == [1, [2]]",
      "[].flatten() == []", "[1, 1.0, 1u, 'a', 'a'].distinct() == [1, 'a']",
      "[[1], [1], {'a': 1}, {'a': 1}].distinct() == [[1], {'a': 1}]", "[].sort() == []",
      "[timestamp('2026-02-01T00:00:00Z'), timestamp('2026-01-01T00:00:00Z')].sort()[0].getMonth() == 0",
      "[b'b', b'a'].sort() == [b'a', b'b']", "[true, false].sort() == [false, true]",
      "[2.5, -1.0].sort() == [-1.0, 2.5]", "['b', 'aa', ''].max() == 'b'", "[3u, 1u].min() == 1u",
      "[1.5, 2.5].sum() == 4.0", "['a', 'b'].reverse() == ['b', 'a']", "[].isSorted()",
      "[1, 2, 1].lastIndexOf(1) == 2", "[1, 2, 1].indexOf(dyn(1.0)) == 0",
      "[[1]].indexOf([1]) == 0", "[3, 1, 2].sortBy(x, x) == [1, 2, 3]",
      "[3, 1, 2].sortBy(x, -x) == [3, 2, 1]", "[].sortBy(x, x) == []",
      "['bb', 'a', 'cc', 'd'].sortBy(x, x.size()) == ['a', 'd', 'bb', 'cc']",
      "['bb', 'a', 'cc', 'd'].sortBy(x, -x.size()) == ['bb', 'cc', 'a', 'd']",
      "[{'n': 2}, {'n': 1}].sortBy(m, m.n)[0].n == 1",
      "[[2], [1, 1]].sortBy(l, l[0])[0].size() == 2",
      "[1, 2, 3].sortBy(x, x % 2 == 0) == [1, 3, 2]",
      "[2.5, 0.5].sortBy(x, string(x)) == [0.5, 2.5]",
      "[1, 2].sortBy(x, duration(x == 1 ? '2s' : '1s')) == [2, 1]",
      "dyn([2, 1]).sortBy(x, x) == [1, 2]", "[1, [0][0]].sortBy(x, [x].sortBy(y, y)[0])[0] == 0",
    ]
  )
  func `lists are cut, ordered and summed`(_ text: String) throws {
    #expect(try result(of: text) == .bool(true))
  }

  @Test(
    arguments: [
      ("lists.range(-1)", "cannot have -1 elements"), ("[1].slice(0, 2)", "no part from 0 to 2"),
      ("[1].slice(-1, 1)", "no part from -1 to 1"), ("[1, 2].slice(2, 1)", "no part from 2 to 1"),
      ("[1].max() + [].max()", "empty list"), ("[1, 'a'].sort()", "cannot be applied"),
      ("[[1], [2]].sort()", "cannot be applied"),
      ("[0.0 / 0.0, 1.0].sort()", "no place in an order"),
      ("[9223372036854775807, 1].sum()", "does not fit"), ("[1].flatten(-1)", "-1 levels"),
      ("lists.range(1000000)", "more texts or lists"),
      ("dyn(['a', 'b']).sum()", "cannot be applied"),
      ("[1, 2].sortBy(x, dyn(x == 1 ? dyn(1) : dyn('a')))", "cannot be applied"),
      ("[1].sortBy(x, dyn([x]))", "cannot be applied"), ("[0, 1].sortBy(x, 1 / x)", "by zero"),
      ("dyn({'a': 1}).sortBy(x, x)", "cannot be applied"),
      ("[0.0, 1.0].sortBy(x, x / x)", "no place in an order"),
    ]
  )
  func `a misuse says what was wrong`(_ text: String, _ part: String) throws {
    let error = #expect(throws: EvaluationError.self) { try result(of: text) }
    #expect(error?.message.contains(part) == true, "\(String(describing: error))")
  }

  @Test(arguments: [
    "x.distinct()", "x.sort()", "x.sortBy(e, -e)", "x.sortBy(e, x.sum())", "x.reverse().isSorted()",
    "x.indexOf(-1)", "x.map(e, x.sum())",
  ])
  func `a long list ends in an answer or an error`(_ text: String) throws {
    let numbers: [Value] = (0..<4_000).map { .int(Int64(4_000 - $0)) }
    do {
      _ = try result(of: text, x: .list(numbers))
    } catch let error as EvaluationError {
      #expect([.budgetExceeded, .valueTooLarge].contains(error.code), "\(error)")
    }
  }
}
