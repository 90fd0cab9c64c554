import Testing

struct ControlFunctionsTests {
  private static let stop = "deployment.controls.emergency_stop"

  @Test(arguments: [
    ("'api' in \(stop).channels", "all", "met"),
    ("!('weights' in \(stop).channels)", "all", "gap"),
    ("'api' in \(stop).channels", "[api]", "met"),
    ("'api' in \(stop).channels", "[weights]", "gap"),
    ("'api' in \(stop).channels", "unknown", "unknown"),
  ])
  func `all the words of a vocabulary are in the list that is all`(
    _ expression: String,
    _ channels: String,
    _ verdict: String
  ) throws {
    let row = RuleRow(
      "in_place(\(Self.stop)) && \(expression)",
      "{deployment: {controls: {emergency_stop: {status: implemented, segments: all, channels: \(channels)}}}}",
      verdict,
      verdict == "met" ? nil : "deployments/it/controls/emergency_stop/channels"
    )
    #expect(try row.problem() == nil)
  }

  private static let rule = "in_place(deployment.controls.geo_block)"
  private static let control = "deployments/it/controls/geo_block"
  private static let two = "audience: [{segment: a, users: 1}, {segment: b, users: 2}]"

  private static func row(
    _ control: String,
    _ verdict: String,
    _ because: String? = nil,
    audience: String = two
  ) -> RuleRow {
    RuleRow(
      rule,
      "{deployment: {controls: {geo_block: \(control)}, \(audience)}}",
      verdict,
      because
    )
  }

  @Test(arguments: [
    row("{status: implemented, segments: all}", "met"),
    row("{status: implemented, segments: [a, b]}", "met"),
    row("{status: implemented, segments: [a]}", "gap", "\(control)/segments"),
    row("{status: implemented, segments: []}", "gap", "\(control)/segments"),
    row("{status: implemented}", "unknown", "\(control)/segments"),
    row("{status: implemented, segments: unknown}", "unknown", "\(control)/segments"),
    row("{status: implemented, segments: [a, unknown]}", "unknown", "\(control)/segments/1"),
    row("{status: implemented, segments: [a, b, unknown]}", "met"),
    row(
      "{status: implemented, segments: [a]}",
      "unknown",
      "deployments/it/audience",
      audience: "audience: unknown"
    ),
    row("{status: implemented, segments: all}", "met", audience: "audience: unknown"),
  ])
  func `an implemented control counts where it covers everybody`(_ row: RuleRow) throws {
    #expect(try row.problem() == nil)
  }

  private static let many = (0..<40).map { "s\($0)" }
  private static let manyParts =
    "audience: [\(many.map { "{segment: \($0), users: 1}" }.joined(separator: ", "))]"
  private static let allButOne = many.dropLast().joined(separator: ", ")

  @Test(arguments: [
    row("{status: implemented, segments: [\(allButOne), s39]}", "met", audience: manyParts),
    row(
      "{status: implemented, segments: [\(allButOne), s39, unknown]}",
      "met",
      audience: manyParts
    ),
    row(
      "{status: implemented, segments: [\(allButOne)]}",
      "gap",
      "deployments/it/audience/s39/segment",
      audience: manyParts
    ),
    row(
      "{status: implemented, segments: [\(allButOne), unknown]}",
      "unknown",
      "\(control)/segments/39",
      audience: manyParts
    ),
  ])
  func `a long list of segments says the same as a short one`(_ row: RuleRow) throws {
    #expect(try row.problem() == nil)
  }

  @Test(arguments: [
    row("{status: partial, segments: all}", "gap", "\(control)/status"),
    row("{status: planned, segments: all}", "gap", "\(control)/status"),
    row("{status: not-applicable, segments: all}", "gap", "\(control)/status"),
    row("none", "gap", "\(control)/status"),
    row("{status: none}", "gap", "\(control)/status"),
    row("{status: partial}", "gap", "\(control)/status"),
    row("{status: alternative, segments: all}", "unknown", "\(control)/status"),
    row("{status: alternative, segments: [a]}", "gap", "\(control)/segments"),
    row("{segments: all}", "unknown", "\(control)/status"),
    row("{segments: [a]}", "gap", "\(control)/segments"),
    row("unknown", "unknown", control),
  ])
  func `every status has its answer`(_ row: RuleRow) throws {
    #expect(try row.problem() == nil)
  }

  @Test(arguments: [
    RuleRow(rule, "{deployment: {controls: {}}}", "unknown", control),
    RuleRow(rule, "{deployment: {}}", "unknown", control),
    RuleRow(
      "in_place(supplier.exit_plan)",
      "{supplier: {exit_plan: {status: implemented}}}",
      "met"
    ).on("supplier"),
    RuleRow(
      "in_place(supplier.exit_plan)",
      "{supplier: {exit_plan: none}}",
      "gap",
      "suppliers/it/exit_plan/status"
    ).on("supplier"),
  ])
  func `a control may be missing, or cover nobody in particular`(_ row: RuleRow) throws {
    #expect(try row.problem() == nil)
  }

  private static let each =
    "deployment.audience.all(s, in_place(deployment.controls.nationality_check, s))"

  private static func segments(
    _ text: String,
    _ verdict: String,
    _ because: String? = nil
  ) -> RuleRow {
    RuleRow(
      each,
      "{deployment: {\(two), controls: {nationality_check: {status: implemented\(text)}}}}",
      verdict,
      because
    )
  }

  @Test(arguments: [
    segments(", segments: all", "met"),
    segments(", segments: [a, b]", "met"),
    segments(", segments: [a]", "gap", "deployments/it/audience/b/segment"),
    segments("", "unknown", "deployments/it/controls/nationality_check/segments"),
    segments(
      ", segments: [a, unknown]",
      "unknown",
      "deployments/it/controls/nationality_check/segments/1"
    ),
    RuleRow(each, "{deployment: {\(two)}}", "unknown", "deployments/it/controls/nationality_check"),
    RuleRow(each, "{deployment: {audience: unknown}}", "unknown", "deployments/it/audience"),
  ])
  func `a control is asked about one segment`(_ row: RuleRow) throws {
    #expect(try row.problem() == nil)
  }
}
