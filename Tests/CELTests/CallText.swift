import CEL

extension Function {
  /// A call of one of the function's overloads, as CEL writes it.
  func call(_ overload: Overload, _ arguments: [String]) -> String {
    switch name {
    case "_?_:_": return "(\(arguments[0]) ? \(arguments[1]) : \(arguments[2]))"
    case "_[_]": return "\(arguments[0])[\(arguments[1])]"
    case "_[?_]": return "\(arguments[0])[?\(arguments[1])]"
    case "@in": return "(\(arguments[0]) in \(arguments[1]))"
    case "!_", "-_": return "(\(name.dropLast())\(arguments[0]))"
    default: break
    }
    if name.hasPrefix("_") {
      return "(\(arguments[0]) \(name.dropFirst().dropLast()) \(arguments[1]))"
    }
    if overload.isMember {
      return "\(arguments[0]).\(name)(\(arguments.dropFirst().joined(separator: ", ")))"
    }
    return "\(name)(\(arguments.joined(separator: ", ")))"
  }
}
