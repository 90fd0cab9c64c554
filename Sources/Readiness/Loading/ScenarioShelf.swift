import ReadinessChecker
import ReadinessLoader
import ReadinessModel
import RulesetLibrary
import SourceText
import YAMLTree

/// Where scenarios come from: the bundled ones, and files.
struct ScenarioShelf {
  private static let folder: String = "scenarios/"

  let shelf: RulesetShelf
  let folders: [String]
  /// Whether the examples of rules are read too.
  let readsExamples: Bool

  /// The bundled scenarios in order of their ids, with everything that is wrong with them.
  func bundled() -> Outcome<[Scenario]> {
    var diagnostics: [Diagnostic] = []
    var scenarios: [Scenario] = []
    for file in RulesetLibrary.files where file.path.hasPrefix(Self.folder) {
      let source = SourceFile(name: "rulesets/" + file.path, bytes: file.bytes)
      let outcome = ScenarioReader.read(source, catalog: shelf.regions)
      diagnostics += outcome.diagnostics
      if let scenario = outcome.value { scenarios.append(scenario) }
    }
    scenarios.sort { Self.order($0) < Self.order($1) }
    return Outcome(scenarios, diagnostics)
  }

  /// Precedents first, then the imagined ones, each family from mild to strict.
  private static func order(_ scenario: Scenario) -> (Int, String, Int) {
    let form = scenario.form.flatMap { Scenario.Form.allCases.firstIndex(of: $0) } ?? 0
    let suffix = scenario.form.map { "-\($0.rawValue)" } ?? ""
    let family =
      scenario.id.hasSuffix(suffix) ? String(scenario.id.dropLast(suffix.count)) : scenario.id
    return (scenario.kind == .precedent ? 0 : 1, family, form)
  }

  /// The scenarios of a selection, by id or path; all bundled ones where none is chosen.
  func scenarios(chosen: [String]) -> Outcome<[Scenario]> {
    let bundled = bundled()
    guard !chosen.isEmpty, let all = bundled.value else { return bundled }
    var diagnostics = bundled.diagnostics
    var scenarios: [Scenario] = []
    for name in chosen {
      if let known = all.first(where: { $0.id.utf8.elementsEqual(name.utf8) }) {
        scenarios.append(known)
      } else if RulesetShelf.isFilePath(name) {
        let file = FileReader.read(name)
        diagnostics += file.diagnostics
        guard let source = file.value else { continue }
        let outcome = ScenarioReader.read(source, catalog: shelf.regions)
        diagnostics += outcome.diagnostics
        if let scenario = outcome.value { scenarios.append(scenario) }
      } else {
        diagnostics.append(.unknownScenario(name, among: all.map(\.id)))
      }
    }
    return Outcome(scenarios, diagnostics)
  }

  /// The scenarios with their rulesets compiled; `sets` are values set by hand, each written `NAME=VALUE`.
  func prepare(_ scenarios: [Scenario], sets: [String]) -> Outcome<[PreparedScenario]> {
    var diagnostics: [Diagnostic] = []
    var used: Set<Int> = []
    var prepared: [PreparedScenario] = []
    // Many scenarios take the same rulesets as in force: these are read once.
    var loaded: [[String]: [Ruleset]] = [:]
    let variations = sets.map(ScenarioVariation.init)
    for scenario in scenarios {
      var varied = scenario
      var written: [String] = []
      var overrides = scenario.settings.map { setting in
        ParameterOverride(
          argument: "\(setting.ruleset).\(setting.parameter)",
          ruleset: setting.ruleset,
          name: setting.parameter,
          value: setting.value.span.text,
          node: setting.value
        )
      }
      for (number, variation) in variations.enumerated()
      where variation.apply(to: &varied, &overrides, &diagnostics) {
        used.insert(number)
        written.append(variation.argument)
      }
      let names = varied.rulesets
      let sources = loaded[names] ?? rulesets(named: names, &diagnostics)
      loaded[names] = sources
      let rulesets = compiled(sources, overrides, &diagnostics)
      prepared.append(
        PreparedScenario(scenario: varied, varied: written, rulesets: rulesets)
      )
    }
    for (number, variation) in variations.enumerated() where !used.contains(number) {
      let names = scenarios.flatMap(\.variableNames)
      diagnostics.append(.unknownVariation(variation.argument, variation.name, among: names))
    }
    return Outcome(prepared, diagnostics)
  }

  private func rulesets(named names: [String], _ diagnostics: inout [Diagnostic]) -> [Ruleset] {
    let loaded = shelf.rulesets(chosen: names, folders: folders, withExamples: readsExamples)
    diagnostics += loaded.diagnostics
    return loaded.value ?? []
  }

  private func compiled(
    _ rulesets: [Ruleset],
    _ overrides: [ParameterOverride],
    _ diagnostics: inout [Diagnostic]
  ) -> [CompiledRuleset] {
    let ids = rulesets.map(\.id.description)
    for override in overrides where !ids.contains(override.ruleset) {
      diagnostics.append(
        .overrideOfUnselected(override.argument, override.ruleset, among: ids)
      )
    }
    let compiler = RulesetCompiler(regions: shelf.regions)
    return rulesets.compactMap { ruleset in
      let outcome = compiler.compile(ruleset, overrides: overrides)
      diagnostics += outcome.diagnostics
      return outcome.value
    }
  }
}

/// One value of scenarios that is set by hand, written `NAME=VALUE`.
struct ScenarioVariation {
  let argument: String
  let name: String
  let value: String

  init(_ argument: String) {
    self.argument = argument
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    name = String(parts[0])
    value = parts.count > 1 ? String(parts[1]) : ""
  }

  /// Sets the value where the scenario has the name; false where it has not.
  func apply(
    to scenario: inout Scenario,
    _ overrides: inout [ParameterOverride],
    _ diagnostics: inout [Diagnostic]
  ) -> Bool {
    switch name {
    case "notice":
      if let minutes = Self.minutes(value) {
        scenario = scenario.with(noticeMinutes: minutes)
      } else {
        diagnostics.append(.wrongVariation(argument, "minutes, hours or days, as 90m, 72h or 30d"))
      }
      return true
    case "from":
      if let day = CalendarDate(value) {
        scenario = scenario.with(from: day)
      } else {
        diagnostics.append(.wrongVariation(argument, "a day, as 2026-12-31"))
      }
      return true
    case "duration":
      if value == "none" {
        scenario = scenario.with(durationDays: nil)
      } else if let days = Self.minutes(value).map({ $0 / 1440 }), days > 0 {
        scenario = scenario.with(durationDays: days)
      } else {
        diagnostics.append(.wrongVariation(argument, "days, as 19d, or none"))
      }
      return true
    default: break
    }
    let settings = scenario.settings.filter {
      $0.name.utf8.elementsEqual(name.utf8)
        || "\($0.ruleset).\($0.parameter)".utf8.elementsEqual(name.utf8)
    }
    overrides += settings.map {
      ParameterOverride(
        argument: argument,
        ruleset: $0.ruleset,
        name: $0.parameter,
        value: value
      )
    }
    guard settings.isEmpty else { return true }
    // A figure that the scenario leaves as its ruleset has it can be set by its full name.
    guard name.contains(".") else { return false }
    let read = ParameterOverride.read(argument)
    guard let override = read.value else {
      diagnostics += read.diagnostics
      return true
    }
    guard scenario.rulesets.contains(where: { $0.utf8.elementsEqual(override.ruleset.utf8) })
    else { return false }
    overrides.append(override)
    return true
  }

  /// The minutes that a time such as `90m`, `72h` or `30d` has; a bare number is minutes.
  private static func minutes(_ text: String) -> Int? {
    let units: [(suffix: String, minutes: Int)] = [("m", 1), ("h", 60), ("d", 1440)]
    let unit = units.first { text.hasSuffix($0.suffix) }
    let digits = unit.map { String(text.dropLast($0.suffix.count)) } ?? text
    guard let number = Int(digits), number >= 0, number <= 10_000_000 else { return nil }
    let product = number.multipliedReportingOverflow(by: unit?.minutes ?? 1)
    return product.overflow || product.partialValue > 10_000_000 ? nil : product.partialValue
  }
}
