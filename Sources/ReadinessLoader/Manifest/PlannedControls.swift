package import ReadinessModel
import YAMLTree

/// The controls of a manifest that are planned for a day.
package enum PlannedControls: Sendable {
  /// The days on which they are due, in the manifest's order.
  package static func events(in manifest: Manifest) -> [TimelineEvent] {
    var events: [TimelineEvent] = []
    visit(manifest.document.root, [], &events)
    return events
  }

  /// Looks into a node; documents are nested no deeper than the parser allows.
  private static func visit(_ node: Node, _ path: [String], _ events: inout [TimelineEvent]) {
    switch node.kind {
    case .mapping:
      if node["status"].flatMap(ManifestValue.text) == "planned",
        let day = node["due"].flatMap(ManifestValue.date)
      {
        let subject = path.joined(separator: "/")
        events.append(TimelineEvent(date: day, kind: .controlDue, subject: subject))
      }
      for entry in node.entries {
        guard let key = ManifestValue.text(entry.key) else { continue }
        visit(entry.value, path + [key], &events)
      }
    case .list:
      for (number, element) in node.elements.enumerated() {
        let name = (element["id"] ?? element["segment"]).flatMap(ManifestValue.text)
        visit(element, path + [name ?? "\(number)"], &events)
      }
    case .scalar: break
    }
  }
}
