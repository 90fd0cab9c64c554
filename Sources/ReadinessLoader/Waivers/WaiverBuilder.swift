import ReadinessModel
import SourceText
import YAMLTree

/// Makes waivers of a list that fits the schema, and tells what the schema cannot say.
struct WaiverBuilder {
  /// The most waivers of a file, so that a finding can name its own in two bytes.
  static let maximumWaivers: Int = 10_000

  private(set) var diagnostics: [Diagnostic] = []

  /// The waivers below a root, in order; one with a mistake is left out.
  mutating func waivers(of root: Node) -> [Waiver] {
    guard let list = root["waivers"], list.kind == .list else { return [] }
    if list.elements.count > Self.maximumWaivers {
      diagnostics.append(.tooManyWaivers(Self.maximumWaivers, at: list.span))
      return []
    }
    return list.elements.compactMap { waiver($0) }
  }

  private mutating func waiver(_ node: Node) -> Waiver? {
    guard node.kind == .mapping else {
      if UnknownText.isUnknown(node) { diagnostics.append(.blankWaiver(at: node.span)) }
      return nil
    }
    let cover = node["covers"]?.text.flatMap { Waiver.Cover(rawValue: $0) }
    let (rule, subject) = (text("rule", of: node), text("subject", of: node))
    let (reason, approvedBy) = (text("reason", of: node), text("approved_by", of: node))
    let expires = node["expires"].flatMap(ManifestValue.date)
    let missing = Self.keys.filter { isMissing($0, of: node) }
    let place = node.entries.first { _ in true }?.key.span ?? node.span
    if !missing.isEmpty { diagnostics.append(.waiverLacks(missing, at: place)) }
    guard let cover, let accepted = acceptances(of: node, cover), let rule, let subject,
      let reason, let approvedBy, let expires
    else { return nil }
    return Waiver(
      rule: rule,
      subject: subject,
      cover: cover,
      reason: reason,
      approvedBy: approvedBy,
      expires: expires,
      accepted: accepted,
      place: node["rule"]?.span ?? node.span
    )
  }

  /// The keys that must have a value.
  private static let keys: [String] = [
    "rule", "subject", "covers", "reason", "approved_by", "expires", "accepted",
  ]

  private func isMissing(_ key: String, of node: Node) -> Bool {
    guard let value = node[key] else { return true }
    if Self.answers.contains(key), let text = ManifestValue.text(value), !Self.saysSomething(text) {
      return true
    }
    return UnknownText.isUnknown(value) && !(key == "covers" && value.hasText(UnknownText.word))
  }

  /// The keys by which somebody answers for a waiver: dashes and characters that nobody sees are no answer.
  private static let answers: [String] = ["reason", "approved_by"]

  /// Whether a text has a letter or a digit that can be seen.
  private static func saysSomething(_ text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
      let properties = scalar.properties
      return (properties.isAlphabetic || properties.numericType != nil)
        && !properties.isDefaultIgnorableCodePoint
    }
  }

  private mutating func acceptances(
    of node: Node,
    _ cover: Waiver.Cover
  ) -> [Waiver.Acceptance]? {
    guard let list = node["accepted"] else { return nil }
    guard list.kind == .list, !list.elements.isEmpty else {
      if list.kind == .list { diagnostics.append(.acceptsNothing(at: list.span)) }
      return nil
    }
    let found = list.elements.compactMap { acceptance($0, cover) }
    return found.count == list.elements.count ? found : nil
  }

  private mutating func acceptance(_ node: Node, _ cover: Waiver.Cover) -> Waiver.Acceptance? {
    guard node.kind == .mapping else {
      if UnknownText.isUnknown(node) { diagnostics.append(.acceptsNothing(at: node.span)) }
      return nil
    }
    guard let path = text("path", of: node) else {
      if isMissing("path", of: node) { diagnostics.append(.acceptsNothing(at: node.span)) }
      return nil
    }
    let value = node["value"]?.text
    switch cover {
    case .gap where value == nil || value?.isEmpty == true:
      diagnostics.append(.acceptsNoValue(path, at: node.span))
      return nil
    case .unknown where node["value"] != nil:
      diagnostics.append(.acceptsValueOfUnknown(path, at: node["value"]?.span ?? node.span))
      return nil
    case .gap, .unknown: return Waiver.Acceptance(path: path, value: value)
    }
  }

  private func text(_ key: String, of node: Node) -> String? {
    node[key].flatMap(ManifestValue.text)
  }
}

extension Diagnostic {
  fileprivate static func tooManyWaivers(_ limit: Int, at span: SourceSpan) -> Diagnostic {
    Diagnostic("waiver.too-many", "there are more than \(limit) waivers", at: .span(span))
  }

  fileprivate static func waiverLacks(_ keys: [String], at span: SourceSpan) -> Diagnostic {
    let names = keys.map { quoted($0) }.joined(separator: ", ")
    return Diagnostic("waiver.lacks", "a waiver must have a value of \(names)", at: .span(span))
  }

  fileprivate static func blankWaiver(at span: SourceSpan) -> Diagnostic {
    Diagnostic("waiver.blank", "a waiver must say what it waives", at: .span(span))
  }

  fileprivate static func acceptsNothing(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "waiver.accepts-nothing",
      "a waiver must name the paths that were accepted",
      at: .span(span),
      help: "`readiness check MANIFEST --write-waiver FILE` writes them"
    )
  }

  fileprivate static func acceptsNoValue(_ path: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "waiver.accepts-no-value",
      "a waiver of a gap must say which value of \(quoted(path)) was accepted",
      at: .span(span),
      help: "`readiness check MANIFEST --write-waiver FILE` writes it"
    )
  }

  fileprivate static func acceptsValueOfUnknown(
    _ path: String,
    at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "waiver.accepts-value-of-unknown",
      "a waiver of an unknown cannot accept a value of \(quoted(path)): there was none",
      at: .span(span)
    )
  }
}
