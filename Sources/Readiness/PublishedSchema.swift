import ReadinessModel
import ReadinessReporter

/// The schemas that are published.
public enum PublishedSchema: String, Sendable, Hashable, CaseIterable {
  /// What a manifest may hold.
  case manifest
  /// What a ruleset may hold.
  case ruleset
  /// What a scenario may hold.
  case scenario
  /// What a JSON report holds.
  case report
  /// What a simulation holds as JSON.
  case simulation
  /// What a plan holds as JSON.
  case plan
  /// What a timeline holds as JSON.
  case timeline

  /// The JSON Schema (2020-12) as text that ends with a line feed.
  public var text: [UInt8] {
    switch self {
    case .manifest: JSONSchemaExport.text(JSONSchemaExport.manifest())
    case .ruleset: JSONSchemaExport.text(JSONSchemaExport.ruleset())
    case .scenario: JSONSchemaExport.text(JSONSchemaExport.scenario())
    case .report: JSONReportSchema.text
    case .simulation: SimulationSchema.text
    case .plan: PlanSchema.text
    case .timeline: TimelineSchema.text
    }
  }
}
