/// A family of functions beyond the language's own, for a host to add to an ``Environment``.
///
/// The functions depend on nothing but their arguments. Each needs all of them, so that one unknown argument, or an
/// unknown part of one, makes the result unknown.
public struct Library: Sendable {
  /// The name of the family, as `math`.
  public let name: String

  /// What the family is for, in one sentence.
  public let documentation: String

  /// The functions, each with its signatures, examples and bodies.
  public let functions: [Function]

  /// The macros that belong to the family.
  let macros: MacroSet

  /// The names of the types that its functions make.
  let opaqueTypes: [String]

  init(
    _ name: String,
    _ documentation: String,
    _ functions: [Function],
    opaqueTypes: [String] = [],
    macros: MacroSet = []
  ) {
    self.macros = macros
    self.opaqueTypes = opaqueTypes
    self.name = name
    self.documentation = documentation
    self.functions = functions
  }

  /// All extension libraries.
  public static let all: [Library] = [
    .math, .strings, .lists, .sets, .encoders, .network, .bindings, .twoVariableComprehensions,
    .optionals,
  ]

  /// Names for values: `cel.bind(name, value, body)`, and `cel.block` for several.
  public static let bindings = Library(
    "bindings",
    "Names for values that an expression needs more than once.",
    [],
    macros: .bindings
  )

  /// Macros over positions, or keys, and values, as `list.all(position, value, …)` and `map.transformMap(key, value, …)`.
  public static let twoVariableComprehensions = Library(
    "twoVariableComprehensions",
    "Macros whose variables stand for a position or key and for a value.",
    [],
    macros: .twoVariables
  )

  /// The overload with an identifier of a function; nil where the library has none.
  func overload(_ id: String, of name: String) -> Overload? {
    for function in functions where function.name.utf8.elementsEqual(name.utf8) {
      return function.overloads.first { $0.id.utf8.elementsEqual(id.utf8) }
    }
    return nil
  }
}
