/// An address or a block of them.
enum NetworkValue: Hashable, CustomStringConvertible {
  case ip(IPAddress)
  case cidr(IPNetwork)

  var ip: IPAddress? { if case .ip(let address) = self { address } else { nil } }

  var cidr: IPNetwork? { if case .cidr(let network) = self { network } else { nil } }

  var description: String {
    switch self {
    case .ip(let address): address.description
    case .cidr(let network): network.description
    }
  }
}

/// The addresses of an evaluation, each once, so that equal ones have the same number.
struct NetworkTable {
  private(set) var values: [NetworkValue] = []
  private var numbers: [NetworkValue: Int] = [:]

  /// The number of a value; nil where there are too many.
  mutating func number(of value: NetworkValue) -> Int? {
    if let number = numbers[value] { return number }
    guard values.count < EvaluationBudget.elements else { return nil }
    numbers[value] = values.count
    values.append(value)
    return values.count - 1
  }
}

extension Evaluation {
  /// The address that a text writes, or an error.
  func address(_ text: Slot) -> Slot {
    guard charge(Int(text.extra) / 16) else { return .error(.budgetExceeded) }
    do throws(IPAddress.Mistake) {
      return make(.ip(try IPAddress(bytes(of: text))))
    } catch {
      return switch error {
      case .malformed: fail("the text \(shown(text))is no address of the Internet Protocol")
      case .zone: fail("an address with a zone is not allowed")
      case .mapped:
        fail("an address of version 6 that is written as one of version 4 is not allowed")
      }
    }
  }

  /// The block of addresses that a text writes, or an error.
  func block(_ text: Slot) -> Slot {
    guard charge(Int(text.extra) / 16) else { return .error(.budgetExceeded) }
    do throws(IPAddress.Mistake) {
      return make(.cidr(try IPNetwork(bytes(of: text))))
    } catch {
      return switch error {
      case .malformed: fail("the text \(shown(text))is no block of addresses, as `10.0.0.0/8`")
      case .zone: fail("a block of addresses with a zone is not allowed")
      case .mapped: fail("a block of version 6 that is written as one of version 4 is not allowed")
      }
    }
  }

  /// A short text for a message; nothing for a long one.
  private func shown(_ text: Slot) -> String {
    text.extra <= 64 ? "`\(self.text(of: text))` " : ""
  }

  /// A value for expressions.
  func make(_ value: NetworkValue) -> Slot {
    guard let number = networks.number(of: value) else { return .error(.valueTooLarge) }
    let type = value.ip == nil ? NetworkTypes.cidr : NetworkTypes.ip
    return .opaque(type: Int(type.rawValue), index: number)
  }

  /// What a value of the types stands for; nil for every other one.
  func networkValue(_ slot: Slot) -> NetworkValue? {
    guard slot.kind == .opaque, NetworkTypes(rawValue: slot.type) != nil,
      networks.values.indices.contains(Int(slot.low))
    else { return nil }
    return networks.values[Int(slot.low)]
  }

  func ipAddress(_ slot: Slot) -> IPAddress? { networkValue(slot)?.ip }

  func network(_ slot: Slot) -> IPNetwork? { networkValue(slot)?.cidr }
}
