public import SourceText

/// The names, types and functions that expressions may use.
public struct Environment: Sendable {
  /// The variables; a variable's place in this list is its number.
  public var variables: [Variable] { tables.variables }

  /// The object types; a type's place in this list is its number in slots.
  public let types: [ObjectType]

  /// The names of the opaque types; a name's place in this list is its number in slots.
  public let opaqueTypes: [String]

  /// The functions of the host, beside the standard library.
  public var functions: [Function] { tables.functions }

  /// The extension libraries.
  public var libraries: [Library] { tables.libraries }

  /// The qualified name in which names are looked up first.
  public let container: String

  /// Where time zones are looked up by name; nil where only `UTC` and offsets are known.
  ///
  /// A host that makes its own ``Evaluation`` sets its ``Evaluation/timeZones`` itself.
  public let timeZones: TimeZoneDatabase?

  /// The declarations, prepared for look-up.
  let tables: EnvironmentTables

  /// The macros of the language and of the libraries.
  private let macros: MacroSet

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
    self.types = types
    self.opaqueTypes = opaqueTypes
    self.container = container
    tables = EnvironmentTables(
      variables: variables,
      types: types,
      opaqueTypes: opaqueTypes,
      functions: functions,
      libraries: libraries,
      container: container
    )
    macros = libraries.reduce(.standard) { $0.union($1.macros) }
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
    types = base.types + moreTypes
    opaqueTypes = base.opaqueTypes
    container = base.container
    timeZones = base.timeZones
    tables = EnvironmentTables(
      base.tables,
      adding: (variables: more, types: moreTypes, functions: moreFunctions)
    )
    macros = base.macros
  }

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
