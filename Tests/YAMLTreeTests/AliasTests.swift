import SourceText
import TestSupport
import Testing
import YAMLTree

struct AliasTests {
  @Test(arguments: [
    ("a: &x 1\nb: *x\n", #"{"a": 1, "b": 1}"#),
    ("a: &x [1, {k: v}]\nb: *x\n", #"{"a": [1, {"k": "v"}], "b": [1, {"k": "v"}]}"#),
    ("- &x 1\n- &x 2\n- *x\n", "[1, 2, 2]"),
    ("&k a: 1\nb: *k\n", #"{"a": 1, "b": "a"}"#),
    ("a: &x k\n*x : 2\n", #"{"a": "k", "k": 2}"#),
    ("- &a [&b 1, *b]\n- *a\n- *b\n", "[[1, 1], [1, 1], 1]"),
    ("- &e\n- *e\n", "[null, null]"),
    ("- &s !!str\n- *s\n", #"["", ""]"#),
    ("- &f >\n  a\n  b\n- *f\n", "[\"a b\n\", \"a b\n\"]"),
  ])
  func `an alias stands for the node before it with its anchor`(_ text: String, _ shown: String)
    throws
  {
    #expect(codes(text) == [])
    #expect(try root(text).shown == shown)
  }

  @Test(arguments: [
    ("b: &b {x: 1, y: 2}\nm:\n  <<: *b\n  y: 3\n", #"{"x": 1, "y": 3}"#),
    ("b: &b {x: 1, y: 2}\nm:\n  y: 3\n  <<: *b\n", #"{"y": 3, "x": 1}"#),
    ("b: &b {x: 1}\nc: &c {x: 2, z: 3}\nm: {<<: [*b, *c], q: 0}\n", #"{"x": 1, "z": 3, "q": 0}"#),
    ("m: {<<: {x: 1}, y: 2}\n", #"{"x": 1, "y": 2}"#),
    ("b: &b {}\nm: {<<: *b}\n", "{}"),
    ("b: &b {x: 1}\nc: &c {<<: *b, y: 2}\nm: {<<: *c, z: [1]}\n", #"{"x": 1, "y": 2, "z": [1]}"#),
    ("m: {'<<': 1, a: 2}\n", #"{"<<": 1, "a": 2}"#),
    ("m: {!!str <<: 1}\n", #"{"<<": 1}"#),
    ("m: {a: <<}\n", #"{"a": "<<"}"#),
    ("b: &b {1: x}\nm: {<<: *b, '1': y}\n", #"{1: "x", "1": "y"}"#),
  ])
  func `a merge key adds what the mapping does not say itself`(_ text: String, _ shown: String)
    throws
  {
    #expect(codes(text) == [])
    let merged = try #require(try root(text)["m"])
    #expect(merged.shown == shown)
    #expect(merged.entries.count == Array(merged.entries).count)
  }

  @Test
  func `anchors inside a mapping that merges keep their nodes`() throws {
    let text = """
      b: &b {x: 1, y: [2]}
      m: {before: &p [3], <<: *b, after: &q {z: 4}}
      n: {<<: &r {s: &s 5, t: 6}, t: &t 7}
      all: [*p, *q, *r, *s, *t, *b]

      """
    #expect(codes(text) == [])
    let tree = try root(text)
    #expect(tree["n"]?.shown == #"{"s": 5, "t": 7}"#)
    #expect(
      tree["all"]?.shown
        == #"[[3], {"z": 4}, {"s": 5, "t": 6}, 5, 7, {"x": 1, "y": [2]}]"#
    )
  }

  @Test
  func `an anchor that only a merge key saw can be used deep in merged lists`() throws {
    let text = """
      l:
        - {<<: {<<: &a {v: &v [1]}, w: 2}, x: 3}
        - {<<: [*a, &c {y: *v}]}
      m: {<<: *c, z: *a}

      """
    #expect(codes(text) == [])
    let tree = try root(text)
    #expect(tree["l"]?.shown == #"[{"v": [1], "w": 2, "x": 3}, {"v": [1], "y": [1]}]"#)
    #expect(tree["m"]?.shown == #"{"y": [1], "z": {"v": [1]}}"#)
  }

  @Test(arguments: [
    ("a: ⟪*x⟫\n", "yaml.undefined-alias"),
    ("a: &x [1, ⟪*x⟫]\n", "yaml.recursive-alias"),
    ("a: &x {b: {c: ⟪*x⟫}}\n", "yaml.recursive-alias"),
    ("m: {<<: ⟪3⟫}\n", "yaml.merge-value"),
    ("m: {<<: [{a: 1}, ⟪'b'⟫]}\n", "yaml.merge-value"),
    ("a: &x [1]\n⟪*x⟫ : 2\n", "yaml.complex-key"),
    ("⟪[a, b]⟫: 2\n", "yaml.complex-key"),
    ("? ⟪a: 1⟫\n: 2\n", "yaml.complex-key"),
    ("--- &x a\n--- ⟪*x⟫\n", "yaml.undefined-alias"),
  ])
  func `a wrong alias, merge key or key is a mistake at its place`(_ marked: String, _ code: String)
    throws
  {
    let marked = MarkedText(marked)
    let outcome = parse(marked.text)
    #expect(outcome.diagnostics.map(\.code.description) == [code])
    #expect(outcome.value != nil)
    guard case .span(let span) = try #require(outcome.diagnostics.first).place else {
      Issue.record("no span")
      return
    }
    #expect(span.range == marked.range)
  }
}
