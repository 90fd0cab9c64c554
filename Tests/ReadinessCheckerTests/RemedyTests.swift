import JSONText
import ReadinessChecker
import ReadinessModel
import SourceText
import Testing
import YAMLTree

/// What a remedy changes is what its rule asks for.
struct RemedyTests {
  @Test(arguments: ShippedRuleset.all)
  func `a remedy that is data leads out of a gap of its rule`(_ shipped: ShippedRuleset) throws {
    let compiled = try Fixture.compiled(shipped.text)
    let check = ExampleCheck(regions: try Fixture.regions())
    let requirements = compiled.ruleset.rules.filter {
      if case .requirement = $0.duty { true } else { false }
    }
    for (number, rule) in requirements.enumerated() {
      for choice in rule.choices {
        let changes = choice.compactMap(\.change).filter { !Self.isOfRegions($0) }
        guard !changes.isEmpty else { continue }
        let gaps = rule.examples.filter { $0.verdict == .gap }
        let verdicts = try gaps.map { example in
          let given = try changes.reduce(JSONValue(exactly: example.given)) {
            try Self.changed($0, by: $1, of: rule.subject, compiled)
          }
          let text = FlowText().text(given)
          let document = try #require(
            YAMLParser().parse(SourceFile(name: "given.yaml", text: text)).value?.first
          )
          return check.verdict(on: document.root, rule: number, of: compiled)
        }
        #expect(
          verdicts.contains { $0 == .met || $0 == .unknown },
          "\(compiled.ruleset.id)/\(rule.id): \(choice.first?.text ?? "")"
        )
      }
    }
  }

  /// Regions are left out by their places and not by their names.
  private static func isOfRegions(_ change: Remedy.Change) -> Bool {
    if case .remove("regions", _) = change { return true }
    return false
  }

  /// What an example gives after a change.
  private static func changed(
    _ given: JSONValue,
    by change: Remedy.Change,
    of subject: SubjectKind,
    _ compiled: CompiledRuleset
  ) throws -> JSONValue {
    let (path, node): (String, Node) =
      switch change {
      case .set(let path, let node), .add(let path, let node), .remove(let path, let node):
        (path, node)
      }
    let value = try #require(Self.value(node, compiled), "\(path)")
    let root = subject == .offering ? "deployment" : subject.rawValue
    let whole = path.hasPrefix("organization/") ? path : "\(root)/\(path)"
    let steps = whole.split(separator: "/").map(String.init)
    return try Self.changed(given, at: steps[...]) { old in
      let list: [JSONValue] = if case .array(let own) = old { own } else { [] }
      let elements: [JSONValue] = if case .array(let all) = value { all } else { [value] }
      return switch change {
      case .set: value
      case .add: .array(list + elements.filter { !list.contains($0) })
      case .remove: .array(list.filter { !elements.contains($0) })
      }
    }
  }

  private static func value(_ node: Node, _ compiled: CompiledRuleset) -> JSONValue? {
    guard let text = node.text, text.hasPrefix("params.") else { return JSONValue(exactly: node) }
    return compiled.value(ofParameter: String(text.dropFirst("params.".count)))
  }

  private static func changed(
    _ value: JSONValue?,
    at steps: ArraySlice<String>,
    _ change: (JSONValue?) -> JSONValue
  ) throws -> JSONValue {
    guard let step = steps.first else { return change(value) }
    var members = value?.members ?? []
    if case .string(let word) = value, word != "unknown" {
      // A word stands for the status.
      members = [.init("status", .string(word))]
    }
    let place = members.firstIndex { $0.key == step }
    let old = place.map { members[$0].value }
    let member = JSONValue.Member(step, try changed(old, at: steps.dropFirst(), change))
    if let place { members[place] = member } else { members.append(member) }
    return .object(members)
  }
}
