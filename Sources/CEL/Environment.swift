public import SourceText

/// The names, types and functions that expressions may use.
public struct Environment: Sendable {
  /// The variables; a variable's place in this list is its number.
  public let variables: [Variable]

  /// The object types; a type's place in this list is its number in slots.
  public let types: [ObjectType]

  /// The names of the opaque types; a name's place in this list is its number in slots.
  public let opaqueTypes: [String]

  /// The functions of the host, beside the standard library.
  public let functions: [Function]

  /// The extension libraries.
  public let libraries: [Library]

  /// The qualified name in which names are looked up first.
  public let container: String

  /// Where time zones are looked up by name; nil where only `UTC` and offsets are known.
  ///
  /// A host that makes its own ``Evaluation`` sets its ``Evaluation/timeZones`` itself.
  public let timeZones: TimeZoneDatabase?

  /// The declarations, prepared for look-up.
  let tables: EnvironmentTables

  /// Makes an environment.
  public init(
    variables: [Variable] = [],
    types: [ObjectType] = [],
    opaqueTypes: [String] = [],
    functions: [Function] = [],
    libraries: [Library] = [],
    container: String = "",
    timeZones: TimeZoneDatabase? = nil
  ) {
    self.timeZones = timeZones
    self.variables = variables
    self.types = types
    self.opaqueTypes = opaqueTypes
    self.functions = functions
    self.libraries = libraries
    self.container = container
    tables = EnvironmentTables(
      variables: variables,
      types: types,
      opaqueTypes: opaqueTypes + libraries.flatMap(\.opaqueTypes),
      functions: functions + libraries.flatMap(\.functions),
      container: container
    )
  }

  /// The same environment with more variables, types and functions; what it has already is not prepared again.
  public func adding(
    variables more: [Variable] = [],
    types moreTypes: [ObjectType] = [],
    functions moreFunctions: [Function] = []
  ) -> Environment {
    Environment(self, more, moreTypes, moreFunctions)
  }

  private init(
    _ base: Environment,
    _ more: [Variable],
    _ moreTypes: [ObjectType],
    _ moreFunctions: [Function]
  ) {
    variables = base.variables + more
    types = base.types + moreTypes
    opaqueTypes = base.opaqueTypes
    functions = base.functions + moreFunctions
    libraries = base.libraries
    container = base.container
    timeZones = base.timeZones
    tables = EnvironmentTables(
      base.tables,
      variables: variables,
      types: types,
      opaqueTypes: opaqueTypes + libraries.flatMap(\.opaqueTypes),
      functions: functions + libraries.flatMap(\.functions),
      added: (types: moreTypes, functions: moreFunctions, names: more.map(\.name))
    )
  }

  /// The macros of the language and of the libraries.
  private var macros: MacroSet { libraries.reduce(.standard) { $0.union($1.macros) } }

  /// The syntax of an expression, its macros recognised unless that is turned off.
  public func parse(_ source: SourceFile, macros: Bool = true) -> Outcome<ParsedExpression> {
    Parser.parse(source, macros: macros ? self.macros : [])
  }

  /// A parsed expression with its names resolved and its types deduced, or everything that is wrong with it.
  public func check(_ parsed: ParsedExpression) -> Outcome<CheckedExpression> {
    TypeChecker.check(parsed, tables, macros)
  }

  /// A parsed expression with its names resolved and its types left to run time.
  ///
  /// What has no meaning is an error when it is evaluated.
  public func unchecked(_ parsed: ParsedExpression) -> Outcome<CheckedExpression> {
    Outcome(UncheckedResolver.resolve(parsed, tables))
  }
}
