/// The functions and operators that every environment has.
package enum StandardLibrary {
  /// All of them by what they are about.
  package static let families: [Library] = [
    Library("Logic", "Of truth values.", LogicOperators.functions),
    Library("Comparison", "Equality and order.", ComparisonOperators.functions),
    Library("Arithmetic", "Of numbers, texts, lists and times.", ArithmeticOperators.functions),
    Library("Lists and maps", "Of lists, maps and sizes.", CollectionFunctions.functions),
    Library("Texts", "Of what texts have in them.", StringFunctions.functions),
    Library("Patterns", "Of regular expressions.", PatternFunctions.functions),
    Library("Conversions", "From one type to another.", ConversionFunctions.functions),
    Library("Times", "Of points and spans of time.", TimeFunctions.functions),
  ]

  /// All of them, one entry for each name.
  package static let functions: [Function] = families.flatMap(\.functions)

  /// All overloads by their identifiers.
  static let overloads: [String: Overload] = {
    let pairs: [(String, Overload)] = functions.flatMap { $0.overloads.map { ($0.id, $0) } }
    return Dictionary(pairs) { first, _ in first }
  }()
}
