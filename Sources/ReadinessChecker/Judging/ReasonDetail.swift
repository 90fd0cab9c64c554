import CEL
import ReadinessModel

/// What the values of a reason have to do with each other where that is not plain.
struct ReasonDetail {
  let slots: ManifestSlots
  let regions: RegionSlots

  /// The detail, as `in both: CU, UA-40`; nil where the values speak for themselves.
  func detail(of reason: Reason, in expression: CheckedExpression) -> String? {
    var details: [String] = []
    for call in calls(in: expression.root, within: reason.range) {
      let detail: String? =
        switch call.name {
        case AuthorizationFunction.name: authorization(call, reason)
        case EvidenceFunction.name: EvidenceDetail(slots)?.text(of: call.arguments, reason)
        case OwnershipFunction.name: ShareDetail(slots, regions)?.text(reason, in: call.range)
        default: places(call, reason)
        }
      if let detail, !details.contains(detail) { details.append(detail) }
    }
    return details.isEmpty ? nil : details.joined(separator: "; ")
  }

  private static let names: [String] = [
    "overlaps", "within", AuthorizationFunction.name, OwnershipFunction.name,
    EvidenceFunction.name,
  ]

  private struct Call {
    let name: String
    let arguments: [CheckedNode]
    let range: Range<Int>
  }

  private func calls(in node: CheckedNode, within range: Range<Int>) -> [Call] {
    var result: [Call] = []
    if node.range.lowerBound >= range.lowerBound, node.range.upperBound <= range.upperBound,
      case .call(let name, _, _, let arguments) = node.kind,
      Self.names.contains(name)
    {
      result.append(Call(name: name, arguments: arguments, range: node.range))
    }
    for child in node.children { result += calls(in: child, within: range) }
    return result
  }

  /// What the sets of regions that a call read have in common, or what the first has beyond the second.
  private func places(_ call: Call, _ reason: Reason) -> String? {
    let sets = reason.reads.filter { read in
      (read.value.kind == .opaque || read.value.kind == .string)
        && call.range.contains(read.range.lowerBound)
    }.compactMap { regions.set(of: $0.value, in: slots.store) }
    guard let first = sets.first, sets.count > 1 else { return nil }
    if call.name == "overlaps" {
      let shared = sets.dropFirst().reduce(first) { $0.common($1) }
      let word = sets.count == 2 ? "in both" : "in all"
      return shared.isEmpty == .no ? "\(word): \(shared.summary)" : nil
    }
    guard sets.count == 2, first.within(sets[1]) == .no else { return nil }
    return "only in the first: \(first.beyond(sets[1]).summary)"
  }

  /// Why no authorization holds.
  private func authorization(_ call: Call, _ reason: Reason) -> String? {
    guard case .constant(.string(let instrument)) = call.arguments.first?.kind else { return nil }
    return AuthorizationDetail(slots: slots).text(reason, instrument: instrument)
  }
}
