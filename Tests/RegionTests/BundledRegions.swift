import ReadinessLoader
import ReadinessModel
import RulesetLibrary
import SourceText
import Testing

/// The bundled catalog, and short ways to ask it.
enum BundledRegions {
  static func bytes(_ path: String) throws -> [UInt8] {
    try #require(RulesetLibrary.files.first { $0.path == path }).bytes
  }

  private static let outcome: Result<Outcome<RegionCatalog>, any Error> = Result {
    RegionLoader.load(
      codesName: "region-codes.tsv",
      codes: try bytes("region-codes.tsv"),
      groups: SourceFile(name: "regions.yaml", bytes: try bytes("regions.yaml"))
    )
  }

  static func catalog() throws -> RegionCatalog {
    let outcome = try outcome.get()
    #expect(outcome.diagnostics.map { $0.rendered() } == [])
    return try #require(outcome.value)
  }

  /// The set of a list in which `- ` stands before what is left out, as `worldwide - EU CU`.
  static func set(
    _ text: String,
    as reading: RegionReading,
    on day: String = "2026-11-23"
  ) throws -> RegionSet {
    let cut = text.split(separator: " - ").map(String.init)
    func names(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }
    let date = try #require(CalendarDate(day))
    let set = try catalog().expand(
      serve: names(cut.first ?? ""),
      except: cut.count > 1 ? names(cut[1]) : [],
      on: date,
      as: reading
    )
    return try #require(set)
  }
}
