public import ReadinessModel
import SourceText

/// Writes a timeline for reading on a terminal: until when the verdict stands, then each day on which something changes.
public struct TimelineText: TimelineReporter {
  /// Makes the reporter.
  public init() {}

  /// Writes the whole timeline, as UTF-8.
  public func bytes(of timeline: Timeline, options: ReportOptions) -> [UInt8] {
    let words = TimelineWords(timeline: timeline)
    var page = TextPage(options)
    let rulesets = Phrase.count(timeline.first.rulesets.count, "ruleset")
    page.wrapped("readiness timeline · \(timeline.first.manifest.name)", indent: 0)
    page.wrapped("from \(timeline.first.asOf) to \(timeline.until) · \(rulesets)", indent: 12)
    page.space()
    page.wrapped(
      words.sentence,
      indent: 14,
      label: words.word.uppercased(),
      labelStyle: timeline.result.status == .pass ? .good : .bad
    )
    for (index, day) in timeline.days.enumerated() {
      page.space()
      let turn = words.turn(at: index).map { "   \($0)" } ?? ""
      page.line("\(day.date) (\(words.distance(day)))\(turn)", .strong)
      write(day, options, on: &page)
    }
    page.space()
    page.wrapped(words.note, indent: 0)
    page.line(Stamps.closing)
    return Array(page.text.utf8)
  }

  private func write(_ day: Timeline.Day, _ options: ReportOptions, on page: inout TextPage) {
    let outline = TimelineDayOutline(day, showsAll: options.showsAll)
    for (words, ids) in outline.rulesets {
      page.wrapped(words, label: "ruleset")
      page.wrapped(Self.names(ids, atMost: 8, options))
    }
    for change in outline.findings {
      let words = "\(TimelineWords.way(change)) · \(change.severity.name) · \(change.rule)"
      page.wrapped(words, label: "verdict")
      page.wrapped(change.title)
      page.wrapped("at " + Self.names(change.subjects, atMost: 5, options))
    }
    for event in outline.events {
      page.wrapped("\(event.subject) \(TimelineWords.words(event))", label: "date")
    }
    if let hidden = outline.hidden { page.wrapped("\(hidden) (--all lists them)", label: "also") }
  }

  private static func names(_ names: [String], atMost most: Int, _ options: ReportOptions) -> String
  {
    let shown = options.shown(of: names.count, atMost: most)
    return Phrase.some(Array(names.prefix(shown)), of: names.count)
  }
}
