public import ReadinessModel
import SourceText

/// Writes a plan for reading on a terminal: what it comes to, the proof for each situation, then the steps.
public struct PlanText: PlanReporter {
  /// The columns before the text of a step.
  private static let indent: Int = 11

  /// Makes the reporter.
  public init() {}

  /// Writes the whole plan, as UTF-8.
  public func bytes(of plan: Plan, options: ReportOptions) -> [UInt8] {
    let words = PlanWords(plan: plan)
    var page = TextPage(options)
    page.wrapped("readiness plan · \(plan.base.manifest.name)", indent: 0)
    page.wrapped("\(Stamps.day(plan.base)) · \(words.scope) · planned", indent: 12)
    page.space()
    page.wrapped(words.asked, indent: 12, label: "PLAN", labelStyle: .strong)
    for situation in plan.situations { write(situation, words, options, on: &page) }
    for (number, step) in plan.steps.enumerated() {
      page.space()
      write(step, number + 1, words, options, on: &page)
    }
    page.space()
    page.wrapped(PlanWords.note, indent: 0)
    page.line(Stamps.closing)
    return Array(page.text.utf8)
  }

  private func write(
    _ situation: PlannedSituation,
    _ words: PlanWords,
    _ options: ReportOptions,
    on page: inout TextPage
  ) {
    if words.plan.situations.count > 1 {
      page.space()
      page.wrapped(PlanWords.name(situation), indent: 0)
    }
    page.wrapped(words.proof(situation), indent: 12, label: "PROOF")
    page.wrapped(words.size(situation), indent: 12, label: "SIZE")
    let shown = options.shown(of: situation.open.count, atMost: 6)
    for open in situation.open.prefix(shown) {
      let sentence = "\(PlanWords.target(open.target)): \(PlanWords.cause(open.cause))"
      page.wrapped(sentence, indent: 12, label: "OPEN")
    }
    if shown < situation.open.count {
      page.wrapped("and \(situation.open.count - shown) more (--all lists them)", indent: 12)
    }
  }

  private func write(
    _ step: PlanStep,
    _ number: Int,
    _ words: PlanWords,
    _ options: ReportOptions,
    on page: inout TextPage
  ) {
    let change = step.change
    let title = "\(number). \(PlanWords.verb(change.kind)) \(change.path)"
    page.line(PrintableText.line(title), .strong)
    page.wrapped(
      change.text + PlanWords.note(change),
      indent: Self.indent,
      label: "   \(Self.label(change.kind))"
    )
    for (place, line) in PlanWords.writing(change.edits).enumerated() {
      page.wrapped(line, indent: Self.indent, label: place == 0 ? "   write" : "")
    }
    if !step.closes.isEmpty {
      page.wrapped(PlanWords.closes(step, options), indent: Self.indent, label: "   closes")
    }
    for answer in step.answers {
      page.wrapped(PlanWords.answer(answer, options), indent: Self.indent, label: "   else")
    }
    if let start = step.start {
      page.wrapped(PlanWords.start(start), indent: Self.indent, label: "   start")
    }
    if let spread = words.spread(step) {
      page.wrapped(spread, indent: Self.indent, label: "   helps")
    }
  }

  private static func label(_ kind: PlannedChange.Kind) -> String {
    switch kind {
    case .state: "ask"
    case .change, .work: "do"
    }
  }
}
