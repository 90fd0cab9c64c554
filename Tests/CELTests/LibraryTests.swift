import CEL
import SourceText
import Testing

/// The extension libraries beyond what the conformance suite shows.
struct LibraryTests {
  private static let environment = Environment(
    variables: [Variable("d", .dyn), Variable("l", .list(.int))],
    libraries: Library.all
  )

  private static let functions: [Function] = Library.all.flatMap(\.functions)

  private func program(_ text: String, isChecked: Bool = true) throws -> Program {
    let environment = Self.environment
    let parsed = environment.parse(SourceFile(name: "test", text: text))
    let syntax = try #require(parsed.value, "\(parsed.diagnostics)")
    let checked = isChecked ? environment.check(syntax) : environment.unchecked(syntax)
    return environment.plan(try #require(checked.value, "\(text): \(checked.diagnostics)"))
  }

  @Test(arguments: functions.map(\.name))
  func `every example of a function is true and calls it`(_ name: String) throws {
    let functions = Self.functions.filter { $0.name == name }
    #expect(functions.allSatisfy { !$0.examples.isEmpty && !$0.documentation.isEmpty })
    for example in functions.flatMap(\.examples) {
      // An operator has a name that no text spells.
      if name.utf8.first != UInt8(ascii: "_") { #expect(example.contains("\(name)(")) }
      for isChecked in [true, false] {
        #expect(
          try program(example, isChecked: isChecked).evaluate([:]) == .bool(true),
          "\(example)"
        )
      }
    }
  }

  @Test(arguments: StandardLibrary.functions.map(\.name))
  func `every example of a standard function is true`(_ name: String) throws {
    let function = try #require(StandardLibrary.functions.first { $0.name == name })
    #expect(!function.examples.isEmpty && !function.documentation.isEmpty)
    for example in function.examples {
      if name.utf8.allSatisfy({ $0 >= UInt8(ascii: "A") && $0 != UInt8(ascii: "_") }) {
        #expect(example.contains("\(name)("))
      }
      #expect(try program(example).evaluate([:]) == .bool(true), "\(example)")
      #expect(try program(example, isChecked: false).evaluate([:]) == .bool(true), "\(example)")
    }
  }

  @Test(arguments: StandardMacros.all.map(\.name))
  func `every example of a macro is true`(_ name: String) throws {
    let macro = try #require(StandardMacros.all.first { $0.name == name })
    for example in macro.examples {
      #expect(example.contains("\(name)("))
      #expect(try program(example).evaluate([:]) == .bool(true), "\(example)")
    }
  }

  @Test
  func `no two overloads of the libraries share a name, and functions only where that is wanted`() {
    let names = Self.functions.map(\.name)
    let identifiers = Self.functions.flatMap { $0.overloads.map(\.id) }
    // Texts and lists have some functions in common.
    let shared = ["reverse", "indexOf", "lastIndexOf"]
    #expect(Set(names).count == names.count - shared.count)
    #expect(Set(names.filter { name in names.count { $0 == name } > 1 }) == Set(shared))
    #expect(Set(identifiers).count == identifiers.count)
  }

  @Test(
    arguments: [
      ("math.greatest(1, 2)", CELType.int), ("math.greatest(1, 2, 3)", .int),
      ("math.least([1.5, 2.5])", .double), ("math.greatest(1, 2.5)", .dyn),
      ("math.greatest(1, 2.5, 3)", .dyn), ("math.greatest(d)", .dyn), ("math.least(l)", .int),
      ("math.abs(1u)", .uint), ("math.isNaN(1.0)", .bool), ("sets.contains(l, [])", .bool),
      ("base64.decode('')", .bytes), ("base64.encode(b'')", .string),
    ]
  )
  func `the type of a call follows its arguments`(_ text: String, _ type: CELType) throws {
    #expect(try program(text).expression.root.type == type)
  }

  @Test(
    arguments: [
      ("math.abss(1)", "did you mean `math.abs`?"),
      ("math.ceil('a')", "`math.ceil` cannot be called with (string)"),
      ("math.greatest()", "`math.greatest` cannot be called with ()"),
      (
        "sets.contains([1], ['a'])",
        "`sets.contains` cannot be called with (list(int), list(string))"
      ),
    ]
  )
  func `a mistaken call is told with what was found`(_ text: String, _ part: String) {
    let compiled = Self.environment.compile(SourceFile(name: "test", text: text))
    let told = compiled.diagnostics.map { "\($0.message); \($0.help ?? "")" }
    #expect(told.count == 1)
    #expect(told.contains { $0.contains(part) }, "\(told)")
  }

  @Test
  func `a library that was not asked for is not there`() {
    let compiled = Environment().compile(SourceFile(name: "test", text: "math.abs(1) == 1"))
    #expect(compiled.hasErrors)
  }

  @Test
  func `a library stays when an environment grows`() throws {
    let grown = Environment(libraries: [.math]).adding(variables: [Variable("x", .int)])
    let compiled = grown.compile(SourceFile(name: "test", text: "math.greatest(x, 1, 2)"))
    let program = try #require(compiled.value, "\(compiled.diagnostics)")
    #expect(try program.evaluate(["x": .int(7)]) == .int(7))
  }

  @Test(
    arguments: [
      ("math.greatest([])", "an empty list has no greatest or least number"),
      ("math.least(1.0, 0.0 / 0.0)", "what is not a number is neither greater nor less"),
      (
        "math.greatest([dyn(1), dyn('a')])",
        "the operator or function cannot be applied to these values"
      ),
      ("math.abs(-9223372036854775808)", "the result does not fit its type"),
      ("math.bitShiftLeft(1, -1)", "bits cannot be moved by a negative number of places"),
      ("base64.decode('a')", "the text is not base64: it is cut off"),
      ("base64.decode('a===')", "the text is not base64: it has a byte outside the alphabet"),
      ("base64.decode('aG=s')", "the text is not base64: it has a byte outside the alphabet"),
      ("base64.decode('aGVs\\n')", "the text is not base64: it is cut off"),
      ("base64.decode('aGVsé!')", "the text is not base64: it has a byte outside the alphabet"),
    ]
  )
  func `an argument that has no result is an error`(_ text: String, _ message: String) throws {
    let program = try program(text)
    do {
      let value = try program.evaluate([:])
      Issue.record("\(value)")
    } catch {
      #expect(error.message == message)
    }
  }

  @Test
  func `every length of bytes comes back from base64`() throws {
    let program = try program("base64.decode(base64.encode(d))")
    for length in 0..<70 {
      let bytes: [UInt8] = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 89 &+ length) }
      #expect(try program.evaluate(["d": .bytes(bytes)]) == .bytes(bytes))
    }
  }

  @Test(arguments: ["sets.contains(l, l)", "sets.equivalent(l, l)"])
  func `comparing long lists ends within the budget`(_ text: String) throws {
    let program = try program(text)
    let numbers: [Value] = (0..<5_000).map { .int(Int64($0)) }
    do {
      let value = try program.evaluate(["l": .list(numbers)])
      Issue.record("\(value)")
    } catch {
      #expect(error.code == .budgetExceeded)
    }
  }
}
