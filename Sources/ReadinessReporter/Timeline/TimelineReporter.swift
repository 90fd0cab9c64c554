public import ReadinessModel

/// Turns a timeline into the bytes of one format: a pure function, as ``Reporter`` is.
public protocol TimelineReporter: Sendable {
  /// Writes the whole timeline, as UTF-8.
  func bytes(of timeline: Timeline, options: ReportOptions) -> [UInt8]
}

extension ReportFormat {
  /// What writes a timeline in the format.
  public var timelineReporter: any TimelineReporter {
    switch self {
    case .text: TimelineText()
    case .markdown: TimelineMarkdown()
    case .json: TimelineJSON()
    }
  }
}
