import ReadinessModel
import ReadinessReporter

/// The schemas that are published.
public enum PublishedSchema: String, Sendable, Hashable, CaseIterable {
  /// What a manifest may hold.
  case manifest
  /// What a ruleset may hold.
  case ruleset
  /// What a JSON report holds.
  case report

  /// The JSON Schema (2020-12) as text that ends with a line feed.
  public var text: [UInt8] {
    switch self {
    case .manifest: JSONSchemaExport.text(JSONSchemaExport.manifest())
    case .ruleset: JSONSchemaExport.text(JSONSchemaExport.ruleset())
    case .report: JSONReportSchema.text
    }
  }
}
