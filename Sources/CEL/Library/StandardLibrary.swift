/// The functions and operators that every environment has.
package enum StandardLibrary {
  /// All of them, one entry for each name.
  package static let functions: [Function] =
    LogicOperators.functions + ComparisonOperators.functions + ArithmeticOperators.functions
    + CollectionFunctions.functions + StringFunctions.functions + ConversionFunctions.functions
    + TimeFunctions.functions + PatternFunctions.functions

  /// All overloads by their identifiers.
  static let overloads: [String: Overload] = {
    let pairs: [(String, Overload)] = functions.flatMap { $0.overloads.map { ($0.id, $0) } }
    return Dictionary(pairs) { first, _ in first }
  }()
}
