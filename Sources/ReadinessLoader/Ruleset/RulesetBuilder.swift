import ReadinessModel
import SourceText
import YAMLTree

/// Makes a ruleset of a document, and reports what the schema alone cannot tell.
///
/// What the schema finds wrong is reported by the validator; the builder then leaves that part out
/// and goes on, so that all mistakes of a file come at once.
struct RulesetBuilder {
  let catalog: RegionCatalog
  private(set) var diagnostics: [Diagnostic] = []
  /// The ids under `sources`.
  var sourceIDs: [String] = []
  /// The names and types of the parameters.
  var parameterTypes: [(name: String, type: Parameter.ValueType)] = []
  /// The names of parameters whose type could not be read.
  var untypedParameters: [String] = []
  /// Whether the nature is `voluntary`.
  var isVoluntary: Bool = false

  /// The digest of the file, where its bytes are not all that the file has.
  private let sha256: String?

  init(catalog: RegionCatalog, sha256: String? = nil) {
    self.catalog = catalog
    self.sha256 = sha256
  }

  mutating func report(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
  }

  /// The ruleset, with stand-ins for what is missing or wrong; nil where it is no mapping.
  mutating func ruleset(_ root: Node) -> Ruleset? {
    guard root.kind == .mapping else { return nil }
    let nature = word(root["nature"], Ruleset.Nature.init)
    isVoluntary = nature == .voluntary
    let sources = (root["sources"]?.elements).map { $0.compactMap(source) } ?? []
    sourceIDs = sources.map(\.id)
    let id = root["ruleset"].flatMap { rulesetID($0) }
    let version = text(root["version"])
    if let node = root["version"], case .string(let text)? = node.value,
      !Self.isSemanticVersion(text)
    {
      report(.badVersion(text, at: node.span))
    }
    if nature == .imagined { checkImagined(root) }
    let history = history(root["history"])
    let parameters = parameters(root["parameters"])
    let rules = rules(root["rules"])
    guard let id = id ?? RulesetID("unnamed") else { return nil }
    return Ruleset(
      id: id,
      title: text(root["title"]) ?? "",
      version: version ?? "",
      jurisdiction: text(root["jurisdiction"]) ?? "",
      nature: nature ?? .imagined,
      summary: text(root["summary"]) ?? "",
      modelledOn: text(root["modelled_on"]),
      assumedBy: text(root["assumed_by"]),
      history: history,
      checkedUntil: root["checked_until"].flatMap(ManifestValue.date),
      sources: sources,
      appliesWhen: expression(root["applies_when"]),
      parameters: parameters,
      rules: rules,
      notEncoded: notEncoded(root["not_encoded"]),
      survivors: survivors(root["surviving_mutants"]),
      file: root.document.file,
      sha256: sha256 ?? Digest.sha256(root.document.file.bytes),
      span: (root["ruleset"] ?? root).span
    )
  }

  private mutating func checkImagined(_ root: Node) {
    let missing = ["modelled_on", "assumed_by"].filter { root[$0] == nil }
    if let nature = root["nature"], !missing.isEmpty {
      report(.imaginedWithout(missing, at: nature.span))
    }
  }

  private mutating func history(_ node: Node?) -> [HistoryEntry] {
    guard let node, node.kind == .list else { return [] }
    if node.elements.isEmpty { report(.emptyList("history", at: node.span)) }
    var entries: [HistoryEntry] = []
    for element in node.elements {
      guard let place = element["date"], let date = ManifestValue.date(place),
        let state = word(element["is"], HistoryEntry.State.init)
      else { continue }
      let effective = element["effective"].flatMap(ManifestValue.date)
      if let last = entries.last, last.date > date {
        report(.datesOutOfOrder(date, after: last.date, at: place.span))
      }
      if let effective, let key = element["effective"] {
        if state != .enacted { report(.effectiveWithoutEnacted(at: key.span)) }
        if effective < date { report(.effectiveBeforeDate(effective, date, at: key.span)) }
      }
      entries.append(
        HistoryEntry(date: date, state: state, by: text(element["by"]), effective: effective)
      )
    }
    return entries
  }

  private func notEncoded(_ node: Node?) -> [UnencodedDuty] {
    guard let node else { return [] }
    return node.elements.compactMap { element in
      guard let duty = text(element["duty"]), let reason = text(element["reason"]) else {
        return nil
      }
      return UnencodedDuty(duty: duty, reason: reason)
    }
  }

  private func survivors(_ node: Node?) -> [SurvivingMutant] {
    guard let node else { return [] }
    return node.elements.compactMap { element in
      guard let expression = text(element["expression"]), let change = text(element["change"]),
        let reason = text(element["reason"])
      else { return nil }
      return SurvivingMutant(
        expression: expression,
        change: change,
        reason: reason,
        span: element.span
      )
    }
  }

  private func source(_ node: Node) -> RuleSource? {
    guard let id = text(node["id"]), let title = text(node["title"]) else { return nil }
    return RuleSource(
      id: id,
      title: title,
      citation: text(node["citation"]),
      url: text(node["url"]),
      asOf: node["as_of"].flatMap(ManifestValue.date),
      kind: text(node["kind"])
    )
  }

  // Reading

  func text(_ node: Node?) -> String? {
    guard let node, node.kind == .scalar, !node.isNull else { return nil }
    return node.text
  }

  /// A word of a vocabulary.
  func word<Word>(_ node: Node?, _ make: (String) -> Word?) -> Word? {
    text(node).flatMap(make)
  }

  func expression(_ node: Node?) -> ExpressionText? {
    guard let node, let text = text(node), !text.isEmpty else { return nil }
    return ExpressionText(node: node, text: text)
  }

  /// The id of the ruleset or of a rule, which is stricter than other ids.
  mutating func rulesetID(_ node: Node) -> RulesetID? {
    guard let text = text(node) else { return nil }
    if let id = RulesetID(text) { return id }
    // Anything else has been reported by the schema.
    if SchemaValidator.isIdentifier(Array(text.utf8)[...]) {
      report(.badRulesetID(text, at: node.span))
    }
    return nil
  }

  /// A place in one of the ruleset's sources.
  mutating func citation(source node: Node?, at place: Node?) -> Citation? {
    guard let node, let id = text(node) else { return nil }
    if !sourceIDs.contains(id) {
      report(.unknownSource(id, near: NearMiss.nearest(to: id, among: sourceIDs), at: node.span))
    }
    return Citation(source: id, at: text(place))
  }

  private static func isSemanticVersion(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count == 3
      && parts.allSatisfy { part in
        !part.isEmpty && part.count <= 9 && part.allSatisfy { (0x30...0x39).contains($0) }
          && (part.count == 1 || part.first != 0x30)
      }
  }
}
