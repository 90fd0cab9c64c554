public import ReadinessModel
import SourceText

/// Writes a timeline as a document to send on.
public struct TimelineMarkdown: TimelineReporter {
  /// Makes the reporter.
  public init() {}

  /// Writes the whole timeline, as UTF-8.
  public func bytes(of timeline: Timeline, options: ReportOptions) -> [UInt8] {
    let words = TimelineWords(timeline: timeline)
    var page = MarkdownPage(options)
    let name = MarkdownText.prose(timeline.first.organization ?? timeline.first.manifest.name)
    page.heading(1, "Timeline: \(name), \(timeline.first.asOf) to \(timeline.until)")
    page.block("**\(MarkdownPhrase.capitalized(words.word)) \(words.sentence).**")
    page.block(words.note)
    if timeline.days.isEmpty { page.block("Nothing changes by itself.") }
    for (index, day) in timeline.days.enumerated() {
      page.heading(2, "\(day.date), after \(words.distance(day))")
      if let turn = words.turn(at: index) { page.block("**\(turn)**") }
      page.list(items(TimelineDayOutline(day, showsAll: options.showsAll)))
    }
    page.heading(2, "About this timeline")
    page.list(
      timeline.first.inputs.map { input in
        let version = input.version.map { " \(MarkdownText.prose($0))" } ?? ""
        return "\(input.kind) \(MarkdownText.code(input.name))\(version), "
          + "SHA-256 \(MarkdownText.code(input.sha256))"
      }
    )
    page.block(Stamps.closing)
    return Array(page.text.utf8)
  }

  private func items(_ outline: TimelineDayOutline) -> [String] {
    var items = outline.rulesets.map { words, ids in
      "\(words): \(Phrase.list(ids.map(MarkdownText.code)))"
    }
    items += outline.findings.map { change in
      "\(TimelineWords.way(change)), \(change.severity.name): \(MarkdownText.code(change.rule)), "
        + "\(MarkdownText.prose(change.title)), at "
        + Phrase.list(change.subjects.map(MarkdownText.code))
    }
    items += outline.events.map { event in
      "\(MarkdownText.code(event.subject)) \(TimelineWords.words(event))"
    }
    if let hidden = outline.hidden { items.append("also \(hidden)") }
    return items
  }
}
