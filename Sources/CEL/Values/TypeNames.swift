/// The names of the types that every environment has, by the kind of their slots.
enum TypeNames {
  private static let names: [(kind: Slot.Kind, name: String)] = [
    (.null, "null_type"), (.bool, "bool"), (.int, "int"), (.uint, "uint"), (.double, "double"),
    (.string, "string"), (.bytes, "bytes"), (.timestamp, "google.protobuf.Timestamp"),
    (.duration, "google.protobuf.Duration"), (.list, "list"), (.map, "map"), (.type, "type"),
    (.optional, "optional_type"),
  ]

  static func kind(named name: String) -> Slot.Kind? {
    names.first { $0.name.utf8.elementsEqual(name.utf8) }?.kind
  }

  /// The name of an opaque type by its number in slots.
  static func opaque(_ number: Int, in environment: Environment) -> String {
    let names = environment.opaqueTypes
    if names.indices.contains(number) { return names[number] }
    return NetworkTypes(rawValue: UInt16(truncatingIfNeeded: number))?.name ?? ""
  }

  /// The name of a value's type, where every environment has it; otherwise what kind of type it is.
  static func name(of value: Slot) -> String {
    names.first { $0.kind == value.kind }?.name ?? (value.kind == .object ? "object" : "opaque")
  }

  /// The name of the type that a type slot stands for; nil for a type of the host.
  static func common(_ slot: Slot) -> String? {
    let kind = Slot.Kind(rawValue: UInt8(truncatingIfNeeded: slot.low))
    return names.first { $0.kind == kind }?.name
  }

  /// The name of the type that a type slot stands for.
  static func name(of slot: Slot, in environment: Environment) -> String {
    let number = Int(slot.high)
    switch Slot.Kind(rawValue: UInt8(truncatingIfNeeded: slot.low)) {
    case .object where environment.types.indices.contains(number):
      return environment.types[number].name
    case .opaque: return opaque(number, in: environment)
    case let kind: return names.first { $0.kind == kind }?.name ?? ""
    }
  }
}
