public import ReadinessModel
import SourceText

/// Writes a plan as a document to send on.
public struct PlanMarkdown: PlanReporter {
  /// Makes the reporter.
  public init() {}

  /// Writes the whole plan, as UTF-8.
  public func bytes(of plan: Plan, options: ReportOptions) -> [UInt8] {
    let words = PlanWords(plan: plan)
    var page = MarkdownPage(options)
    let name = MarkdownText.prose(plan.base.organization ?? plan.base.manifest.name)
    page.heading(1, "Plan: \(name), \(plan.base.asOf)")
    page.block("**\(MarkdownPhrase.capitalized(words.asked)).** For \(words.scope).")
    page.block(PlanWords.note)
    for situation in plan.situations {
      if plan.situations.count > 1 {
        page.heading(2, MarkdownPhrase.capitalized(PlanWords.name(situation)))
      }
      var items = ["Proof: \(words.proof(situation)).", "Size: \(words.size(situation))."]
      items += situation.open.map { open in
        "Left open: \(target(open.target)): \(PlanWords.cause(open.cause))."
      }
      page.list(items)
    }
    if !plan.steps.isEmpty { page.heading(2, "Steps") }
    for (number, step) in plan.steps.enumerated() {
      let change = step.change
      let verb = MarkdownPhrase.capitalized(PlanWords.verb(change.kind))
      page.heading(3, "\(number + 1). \(verb) \(MarkdownText.code(change.path))")
      page.block(MarkdownText.prose(change.text + PlanWords.note(change)))
      page.list(items(step, words, options))
    }
    page.block(Stamps.closing)
    return Array(page.text.utf8)
  }

  private func items(_ step: PlanStep, _ words: PlanWords, _ options: ReportOptions) -> [String] {
    var items = PlanWords.writing(step.change.edits).map { "Write \(MarkdownText.code($0))" }
    if !step.closes.isEmpty {
      items.append("Closes \(Phrase.list(step.closes.map(target)))")
    }
    items += step.answers.map { "Else \(MarkdownText.prose(PlanWords.answer($0, options)))" }
    if let start = step.start { items.append("Start \(PlanWords.start(start))") }
    if let spread = words.spread(step) { items.append("Helps \(MarkdownText.prose(spread))") }
    return items
  }

  private func target(_ target: PlanTarget) -> String {
    guard let subject = target.subject else {
      return "whether \(MarkdownText.code(target.rule)) binds"
    }
    return "\(MarkdownText.code(target.rule)) at \(MarkdownText.code(subject))"
  }
}
