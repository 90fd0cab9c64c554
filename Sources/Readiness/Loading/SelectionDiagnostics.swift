import SourceText

/// Every message about which files and rulesets a run takes.
extension Diagnostic {
  static func emptyFolder(_ path: String) -> Diagnostic {
    Diagnostic(
      "run.empty-folder",
      "this folder holds no file that ends in .yaml or .yml",
      at: .argument(path)
    )
  }

  static func repeatedInput(_ path: String) -> Diagnostic {
    Diagnostic("run.repeated-input", "this input is given twice", at: .argument(path))
  }

  static func unknownRuleset(_ id: String, among ids: [String]) -> Diagnostic {
    let near = NearMiss.nearest(to: id, among: ids)
    return Diagnostic(
      "run.unknown-ruleset",
      "there is no ruleset of this id, and no such file",
      at: .argument(id),
      help: near.map { "did you mean '\($0)'?" } ?? "'readiness rules list' lists the ids"
    )
  }

  static func unknownScenario(_ id: String, among ids: [String]) -> Diagnostic {
    let near = NearMiss.nearest(to: id, among: ids)
    return Diagnostic(
      "run.unknown-scenario",
      "there is no scenario of this id",
      at: .argument(id),
      help: near.map { "did you mean '\($0)'?" }
        ?? "'readiness simulate --list' lists the ids; a file is named with its path"
    )
  }

  static func unknownVariation(
    _ argument: String,
    _ name: String,
    among names: [String]
  ) -> Diagnostic {
    let near = NearMiss.nearest(to: name, among: names)
    return Diagnostic(
      "run.unknown-variation",
      "no chosen scenario has a value '\(name)'",
      at: .argument(argument),
      help: near.map { "did you mean '\($0)'?" }
        ?? "a value is written NAME=VALUE; 'readiness simulate --list' names them"
    )
  }

  static func wrongVariation(_ argument: String, _ expected: String) -> Diagnostic {
    Diagnostic(
      "run.wrong-variation",
      "this is no value of it; expected are \(expected)",
      at: .argument(argument)
    )
  }

  static func duplicateRuleset(_ id: String, _ span: SourceSpan, first: SourceSpan) -> Diagnostic {
    Diagnostic(
      "run.duplicate-ruleset",
      "the ruleset '\(id)' is there twice",
      at: .span(span),
      notes: [Note("the other one", at: first)],
      help: "give one of them another id, or leave one of them out"
    )
  }

  static func unknownDeployment(
    _ id: String,
    in manifest: String,
    among ids: [String]
  ) -> Diagnostic {
    let near = NearMiss.nearest(to: id, among: ids).map { "did you mean '\($0)'?" }
    let first = ids.prefix(8).map { "'\($0)'" }.joined(separator: ", ")
    let more = ids.count > 8 ? " and \(ids.count - 8) more" : ""
    return Diagnostic(
      "run.unknown-deployment",
      "\(manifest) has no deployment of this id",
      at: .argument("--deployment \(id)"),
      help: near ?? (ids.isEmpty ? "it states no deployment" : "it has \(first)\(more)")
    )
  }

  static func overrideOfUnselected(
    _ argument: String,
    _ ruleset: String,
    among ids: [String]
  ) -> Diagnostic {
    let near = NearMiss.nearest(to: ruleset, among: ids)
    return Diagnostic(
      "run.unselected-override",
      "the ruleset '\(ruleset)' is not among those that are judged",
      at: .argument(argument),
      help: near.map { "did you mean '\($0)'?" }
    )
  }
}
