extension Function {
  /// The name for readers; an operator with its operands, as `a + b`.
  package var displayName: String {
    guard Operators.sign(of: name) != nil, let overload = overloads.first else { return name }
    return call(overload, Array(["a", "b", "c"].prefix(overload.parameters.count)))
  }

  /// A call of one of the function's overloads as CEL writes it, an operator without parentheses around it.
  package func call(_ overload: Overload, _ arguments: [String]) -> String {
    switch (name, arguments.count) {
    case (Operators.conditional, 3): return "\(arguments[0]) ? \(arguments[1]) : \(arguments[2])"
    case (Operators.index, 2): return "\(arguments[0])[\(arguments[1])]"
    case (Operators.optionalIndex, 2): return "\(arguments[0])[?\(arguments[1])]"
    case (Operators.not, 1), (Operators.negate, 1): return "\(name.dropLast())\(arguments[0])"
    default: break
    }
    if let binary = Operators.byName[name], arguments.count == 2 {
      return "\(arguments[0]) \(binary.sign) \(arguments[1])"
    }
    if overload.isMember, let target = arguments.first {
      return "\(target).\(name)(\(arguments.dropFirst().joined(separator: ", ")))"
    }
    return "\(name)(\(arguments.joined(separator: ", ")))"
  }
}
