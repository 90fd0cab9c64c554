import ReadinessModel
import SourceText
import YAMLTree

/// The authorizations of a manifest as they stand on a day.
struct AuthorizationShelf {
  let day: CalendarDate
  /// The ids that an authorization may answer to; nil where nobody could know.
  let instruments: [String]?

  /// All of them, in order; none where the list is not stated.
  func authorizations(in document: Document) -> [AssessedAuthorization] {
    guard let list = document.root["authorizations"], list.kind == .list else { return [] }
    return list.elements.compactMap { $0.kind == .mapping ? authorization($0) : nil }
  }

  private func authorization(_ node: Node) -> AssessedAuthorization? {
    guard let id = text(node["id"]) else { return nil }
    let instrument = text(node["instrument"])
    let known = instruments ?? []
    let isKnown =
      instrument == nil || instruments == nil
      || known.contains { $0.utf8.elementsEqual(instrument?.utf8 ?? "".utf8) }
    let until = node["valid_until"]
    return AssessedAuthorization(
      id: id,
      instrument: instrument,
      isInstrumentKnown: isKnown,
      nearestInstrument: isKnown
        ? nil : instrument.flatMap { NearMiss.nearest(to: $0, among: known) },
      number: text(node["number"]),
      validFrom: node["valid_from"].flatMap(ManifestValue.date),
      validUntil: until.flatMap(ManifestValue.date),
      isEndless: until?.hasText("none") == true,
      on: day
    ) { state in
      switch state {
      case .expired: (until ?? node).span
      case .notYetValid: (node["valid_from"] ?? node).span
      case .valid, .unknown: (node["id"] ?? node).span
      }
    }
  }

  private func text(_ node: Node?) -> String? {
    guard let node, node.kind == .scalar, !UnknownText.isUnknown(node) else { return nil }
    return node.text
  }
}
