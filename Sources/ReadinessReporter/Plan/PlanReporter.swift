public import ReadinessModel

/// Turns a plan into the bytes of one format: a pure function, as ``Reporter`` is.
public protocol PlanReporter: Sendable {
  /// Writes the whole plan, as UTF-8.
  func bytes(of plan: Plan, options: ReportOptions) -> [UInt8]
}

extension ReportFormat {
  /// What writes a plan in the format.
  public var planReporter: any PlanReporter {
    switch self {
    case .text: PlanText()
    case .markdown: PlanMarkdown()
    case .json: PlanJSON()
    }
  }
}
