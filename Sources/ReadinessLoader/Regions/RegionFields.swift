internal import ReadinessModel
internal import SourceText
internal import YAMLTree

/// Reads keys and values of the file of groups, and keeps what was wrong.
struct RegionFields {
  private(set) var diagnostics: [Diagnostic] = []

  mutating func report(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
  }

  /// Whether a node is a mapping with all the required keys; unknown keys are reported.
  mutating func check(_ node: Node, required: [String], optional: [String] = []) -> Bool {
    guard node.kind == .mapping else {
      report(RegionDiagnostics.wrongType("a mapping", at: node.span))
      return false
    }
    var found = 0
    for entry in node.entries {
      if required.contains(where: { entry.key.hasText($0) }) {
        found += 1
      } else if !optional.contains(where: { entry.key.hasText($0) }) {
        let key = entry.key.text ?? ""
        let near = NearMiss.nearest(to: key, among: required + optional)
        report(RegionDiagnostics.unknownKey(key, near: near, at: entry.key.span))
      }
    }
    // Keys are unique.
    guard found < required.count else { return true }
    for key in required where node[key] == nil {
      report(RegionDiagnostics.missingKey(key, at: node.span))
    }
    return false
  }

  /// The elements below a key; none where the key is missing.
  mutating func list(_ node: Node, _ key: String) -> [Node] {
    guard let value = node[key] else { return [] }
    guard value.kind == .list else {
      report(RegionDiagnostics.wrongType("a list", at: value.span))
      return []
    }
    return Array(value.elements)
  }

  /// The text below a key; nil where the key is missing.
  mutating func text(_ node: Node, _ key: String) -> String? {
    node[key].flatMap { text($0) }
  }

  /// The text of a scalar.
  mutating func text(_ node: Node) -> String? {
    guard !node.isNull, let text = node.text, !text.isEmpty else {
      report(RegionDiagnostics.wrongType("a text", at: node.span))
      return nil
    }
    return text
  }

  /// The text below a key where it is one of a few words.
  mutating func word(_ node: Node, _ key: String, of allowed: [String]) -> String? {
    guard let value = node[key], let word = text(value) else { return nil }
    guard allowed.contains(word) else {
      report(RegionDiagnostics.word(word, allowed: allowed, at: value.span))
      return nil
    }
    return word
  }

  /// The truth value below a key; nil where the key is missing.
  mutating func flag(_ node: Node, _ key: String) -> Bool? {
    guard let value = node[key] else { return nil }
    guard case .bool(let flag) = value.value else {
      report(RegionDiagnostics.wrongType("true or false", at: value.span))
      return nil
    }
    return flag
  }

  /// The day below a key; nil where the key is missing.
  mutating func date(_ node: Node, _ key: String) -> CalendarDate? {
    guard let value = node[key], let text = text(value) else { return nil }
    guard let date = CalendarDate(text) else {
      report(RegionDiagnostics.date(text, at: value.span))
      return nil
    }
    return date
  }
}
