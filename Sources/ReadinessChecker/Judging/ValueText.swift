import CEL
import ReadinessModel
import YAMLTree

/// Turns slots into what a report shows.
struct ValueText {
  /// The most elements of a list that are shown.
  static let longestList: Int = 12
  /// The longest text that is shown whole, in characters.
  static let longestText: Int = 200

  let slots: ManifestSlots
  let regions: RegionSlots

  /// What a slot holds; `place` is where it stands.
  func shown(_ slot: Slot, at place: Int) -> ShownValue {
    switch slot.kind {
    case .unknown: return ShownValue(kind: .unknown, text: "unknown")
    case .null: return ShownValue(kind: .none, text: "none")
    case .bool: return ShownValue(kind: .flag, text: slot.bool == true ? "true" : "false")
    case .int, .uint, .double, .bound:
      return ShownValue(kind: .number, text: number(slot))
    case .string: return text(slots.store.text(of: slot))
    case .timestamp:
      return ShownValue(kind: .date, text: slot.day.map(\.description) ?? "a point in time")
    case .list: return list(slot)
    case .object:
      return ShownValue(
        kind: .object,
        text: slots.identifier(ofObjectIn: place) ?? slots.path(of: place).text
      )
    case .opaque: return regions(slot, at: place)
    case .bytes, .duration, .map, .type, .optional, .error:
      return ShownValue(kind: .text, text: "a value of another kind")
    }
  }

  private func number(_ slot: Slot) -> String {
    if let value = slot.int { return String(value) }
    if let value = slot.double { return number(value) }
    guard let interval = slots.store.interval(of: slot) else { return String(slot.payload) }
    let ends = [
      interval.low.map { ($0.isIncluded ? "at least " : "above ") + number($0.value) },
      interval.high.map { ($0.isIncluded ? "at most " : "below ") + number($0.value) },
    ]
    return ends.compactMap(\.self).joined(separator: " and ")
  }

  private func number(_ value: Double) -> String {
    let text = value.description
    if text.hasSuffix(".0") { return String(text.dropLast(2)) }
    return text.replacing("e+", with: "e")
  }

  private func list(_ slot: Slot) -> ShownValue {
    guard let elements = slot.storedElements else { return ShownValue(kind: .list, text: "a list") }
    let isOpen = slot.causes != nil
    guard !elements.isEmpty else {
      return ShownValue(kind: .list, text: isOpen ? "not known whole" : "an empty list")
    }
    var fingerprint: UInt64?
    if elements.count > Self.longestList {
      let all = elements.map { shown(slots.store[$0], at: $0).exactText }
      fingerprint = ShownValue.fingerprint(of: all.joined(separator: "\n"))
    }
    var parts = elements.prefix(Self.longestList).map { shown(slots.store[$0], at: $0).text }
    if elements.count > Self.longestList {
      parts.append("and \(elements.count - Self.longestList) more")
    }
    if isOpen { parts.append("and what is not known") }
    let text = parts.joined(separator: ", ")
    return ShownValue(kind: .list, text: text, fingerprint: fingerprint)
  }

  /// The names as they are written; behind them what groups among a parameter's names stand for.
  ///
  /// Where a group stands for more than is shown, the fingerprint is that of all places.
  private func regions(_ slot: Slot, at place: Int) -> ShownValue {
    let text = regionText(slot, at: place)
    let words = regions.set(of: slot, in: slots.store)?.words.map(String.init) ?? []
    let isCut = text.contains(" more")
    return ShownValue(
      kind: .regions,
      text: text,
      fingerprint: isCut ? ShownValue.fingerprint(of: words.joined(separator: " ")) : nil
    )
  }

  private func regionText(_ slot: Slot, at place: Int) -> String {
    let set = regions.set(of: slot, in: slots.store)
    if let (ruleset, number) = slots.parameter(of: place) {
      guard case .regions(let serve, let except) = slots.parameterValues[ruleset][number].value
      else { return set?.summary ?? "" }
      let written = except.isEmpty ? joined(serve) : "\(joined(serve)) except \(joined(except))"
      let hasGroup = (serve + except).contains { $0.utf8.contains { (0x61...0x7A).contains($0) } }
      return hasGroup ? "\(written) (\(set?.summary ?? ""))" : written
    }
    guard let node = slots.node(of: place) else { return set?.summary ?? "" }
    guard let statement = ManifestValue.regions(node) else { return set?.summary ?? "" }
    let served = joined(statement.served)
    let excepted = statement.excepted
    return excepted.isEmpty ? served : "\(served) except \(joined(excepted))"
  }

  private func joined(_ names: [String]) -> String {
    guard !names.isEmpty else { return "none" }
    guard names.count > Self.longestList else { return names.joined(separator: ", ") }
    return names.prefix(Self.longestList).joined(separator: ", ")
      + " and \(names.count - Self.longestList) more"
  }

  private func text(_ text: String) -> ShownValue {
    guard text.count > Self.longestText else { return ShownValue(kind: .text, text: text) }
    return ShownValue(
      kind: .text,
      text: text.prefix(Self.longestText) + "…",
      fingerprint: ShownValue.fingerprint(of: text)
    )
  }
}
