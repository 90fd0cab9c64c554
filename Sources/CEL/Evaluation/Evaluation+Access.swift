extension Evaluation {
  /// A field of an object or an entry of a map; an error has no place yet.
  func field(_ name: FieldName, of operand: Slot, types: [ObjectType]) -> Slot {
    switch operand.kind {
    case .object:
      guard let number = number(of: name, in: operand, types) else { return .error(.noSuchField) }
      return slots[Int(operand.low) + number]
    case .map:
      guard let index = index(ofKey: name.key, in: operand) else { return .error(.noSuchKey) }
      return value(of: operand, at: index)
    case .optional: return optionalField(name, of: operand, types: types)
    case .null, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .list,
      .type, .bound, .opaque, .unknown, .error:
      return operand.belowNonObject
    }
  }

  /// Whether a field or entry is there: a truth value, unknown or an error without a place.
  func has(_ name: FieldName, in operand: Slot, types: [ObjectType]) -> Slot {
    switch operand.kind {
    case .object:
      guard let number = number(of: name, in: operand, types) else { return .error(.noSuchField) }
      return slots[Int(operand.low) + number].presence
    case .map: return .bool(index(ofKey: name.key, in: operand) != nil)
    case .optional:
      guard operand.elementCount > 0 else { return .no }
      return has(name, in: element(of: operand, at: 0), types: types)
    case .null, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .list,
      .type, .bound, .opaque, .unknown, .error:
      return operand.belowNonObject
    }
  }

  /// The number of a field in the slots of an object.
  func number(of name: FieldName, in operand: Slot, _ types: [ObjectType]) -> Int? {
    if let number = name.number { return number }
    let type = Int(operand.type)
    return types.indices.contains(type) ? types[type].number(of: name.text) : nil
  }

  /// The element of a list at a position or the value of a map's key; an error has no place yet.
  func element(of operand: Slot, at index: Slot) -> Slot {
    if operand.kind == .optional { return optionalElement(of: operand, at: index) }
    guard operand.kind == .list || operand.kind == .map, !operand.isOpen, !index.isUndecided else {
      let isUnknown = isUnknownOperand(operand) || isUnknownInside(index)
      if isUnknown { return operand.kind == .unknown ? operand : .unknown }
      return operand.kind == .error ? operand : .error(.noSuchOverload)
    }
    if index.kind == .error { return index }
    if operand.kind == .map {
      guard index.kind != .list, index.kind != .map else {
        return isUnknownInside(index) ? .unknown : .error(.noSuchKey)
      }
      return self.index(ofKey: index, in: operand).map { value(of: operand, at: $0) }
        ?? .error(.noSuchKey)
    }
    guard index.isNumber else { return .error(.noSuchOverload) }
    guard let position = index.position else { return .error(.indexOutOfRange) }
    return position < operand.elementCount
      ? element(of: operand, at: position) : .error(.indexOutOfRange)
  }

  /// Whether `in` holds: the comparisons with all elements or keys, joined like operands of `||`.
  func isMember(_ value: Slot, of container: Slot) -> Slot {
    guard container.kind == .list || container.kind == .map else {
      if isUnknownOperand(container) || isUnknownInside(value) { return .unknown }
      if value.kind == .error { return value }
      return container.kind == .error ? container : .error(.noSuchOverload)
    }
    var result = Slot.no
    if container.isOpen { result = .unknown }
    let step = container.kind == .map ? 2 : 1
    for index in 0..<container.elementCount {
      guard charge() else { return .error(.budgetExceeded) }
      let each = isEqual(value, element(of: container, at: step * index))
      if each.kind == .bool {
        if each.payload != 0 { return .yes }
      } else {
        result = result.conjoined(with: each)
      }
    }
    return result
  }

  /// The size of a list, map, text or byte string; an error has no place yet.
  func size(of operand: Slot) -> Slot {
    switch operand.kind {
    case .list: return operand.isOpen ? .unknown : .int(Int64(operand.elementCount))
    case .map: return .int(Int64(operand.elementCount))
    case .bytes: return .int(Int64(operand.extra))
    case .string:
      guard charge(Int(operand.extra) / 16) else { return .error(.budgetExceeded) }
      // Every byte but those that continue a scalar begins one.
      return .int(bytes(of: operand).reduce(0 as Int64) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 })
    case .unknown, .error: return operand
    case .bound: return .unknown
    case .null, .bool, .int, .uint, .double, .timestamp, .duration, .object, .type, .opaque,
      .optional:
      return .error(.noSuchOverload)
    }
  }

  private func isUnknownOperand(_ operand: Slot) -> Bool { operand.isUndecided || operand.isOpen }
}

extension Slot {
  /// What `has` says about a field with this value.
  var presence: Slot {
    switch kind {
    case .unknown, .error: self
    case .null: .no
    case .list: isOpen ? .unknown : .yes
    case .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .map, .object,
      .type, .bound, .opaque, .optional:
      .yes
    }
  }

  /// A number as a position in a list; nil where it is negative or has a fraction.
  fileprivate var position: Int? {
    switch kind {
    case .int: Int64(bitPattern: payload) >= 0 ? Int(payload) : nil
    case .uint: Int(exactly: payload)
    case .double: Int(exactly: Double(bitPattern: payload)).flatMap { $0 >= 0 ? $0 : nil }
    case .unknown, .null, .bool, .string, .bytes, .timestamp, .duration, .list, .map, .object,
      .type, .bound, .opaque, .optional, .error:
      nil
    }
  }
}
