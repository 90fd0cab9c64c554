import ReadinessModel

/// What to do first: at most five changes, each with whom, how long, and what it closes.
struct MarkdownActions {
  let outline: ReportOutline

  /// How many changes a reader can hold in mind.
  private static let maximum: Int = 5

  private struct Change {
    let remedy: AssessedRemedy
    var closes: [String]
  }

  func write(on page: inout MarkdownPage) {
    page.heading(2, "What to do first")
    var items = changes.prefix(Self.maximum).map { change in
      let text = MarkdownText.prose(change.remedy.text)
      let note = MarkdownPhrase.note(change.remedy)
      return "**\(text)**\(note) Closes \(Phrase.list(change.closes))."
    }
    for demand in outline.demands where items.count < Self.maximum && demand.atGate > 0 {
      items.append(question(demand))
    }
    if items.isEmpty {
      page.block("Nothing at the gate asks for a change.")
    } else {
      page.list(items, isNumbered: true)
    }
  }

  /// The first remedy of every gap at the gate, the same words only once, worst first.
  private var changes: [Change] {
    var changes: [Change] = []
    var place: [AssessedRemedy: Int] = [:]
    for group in outline.gaps + outline.softGaps {
      let rule = outline.assessment.rules[group.rule]
      guard let remedy = rule.remedies.first else { continue }
      let subjects = outline.subjects(of: group)
      let at =
        subjects.count == 1
        ? MarkdownText.code(subjects[0].path)
        : Phrase.count(subjects.count, subjects[0].kind.rawValue)
      let closed = "\(MarkdownText.code(rule.name)) at \(at)"
      if let known = place[remedy] {
        changes[known].closes.append(closed)
      } else {
        place[remedy] = changes.count
        changes.append(Change(remedy: remedy, closes: [closed]))
      }
    }
    return changes
  }

  private func question(_ demand: FieldDemand) -> String {
    let field = outline.assessment.fields[demand.group.fields[0]]
    let findings = Phrase.count(demand.atGate, "finding waits", "findings wait")
    return "**Write \(MarkdownText.code(demand.path)).** \(MarkdownText.prose(field.question)) "
      + "At the gate \(findings) for it."
  }
}
