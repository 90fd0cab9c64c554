/// Which macros a parser knows.
struct MacroSet: OptionSet, Sendable {
  let rawValue: UInt8

  /// `has`, `all`, `exists`, `exists_one`, `map` and `filter`.
  static let standard = MacroSet(rawValue: 1)

  /// `cel.bind`, and `cel.block` with its `cel.index` and `cel.iterVar`.
  static let bindings = MacroSet(rawValue: 2)

  /// Macros over positions, or keys, and values.
  static let twoVariables = MacroSet(rawValue: 4)

  /// `optMap` and `optFlatMap`.
  static let optionals = MacroSet(rawValue: 8)

  /// `sortBy`.
  static let lists = MacroSet(rawValue: 16)
}
