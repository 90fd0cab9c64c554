/// The functions and operators that every environment has.
package enum StandardLibrary {
  /// All of them, one entry for each name.
  package static let functions: [Function] =
    LogicOperators.functions + ComparisonOperators.functions + ArithmeticOperators.functions
    + CollectionFunctions.functions + StringFunctions.functions + ConversionFunctions.functions
    + TimeFunctions.functions
}
