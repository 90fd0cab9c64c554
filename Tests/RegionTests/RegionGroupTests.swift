import Foundation
import ReadinessModel
import SourceText
import Testing
import YAMLTree

struct RegionGroupTests {
  @Test(
    arguments: [
      ("ear-d5", "KH", "2026-02-02", .yes), ("ear-d5", "KH", "2026-02-03", .no),
      ("ear-d5", "CY", "2024-05-29", .yes), ("ear-d5", "CY", "2024-05-30", .no),
      ("ear-d5", "NI", "2024-03-14", .no), ("ear-d5", "NI", "2024-03-15", .yes),
      ("ear-d4", "AE", "2026-07-09", .yes), ("ear-d4", "AE", "2026-07-10", .no),
      ("ear-a5", "AE", "2026-07-09", .no), ("ear-a5", "AE", "2026-07-10", .yes),
      ("ear-d1", "HK", "2020-12-22", .no), ("ear-d1", "HK", "2020-12-23", .yes),
      ("ear-d5-plus-macau", "KH", "2026-02-02", .yes),
      ("ear-d5-plus-macau", "MO", "2026-02-02", .yes),
      ("ear-advanced-computing-destinations", "AE", "2026-07-09", .yes),
      ("ear-advanced-computing-destinations", "AE", "2026-07-10", .no),
      ("ear-advanced-computing-destinations", "IL", "2026-11-23", .no),
      ("ear-advanced-computing-destinations", "HK", "2026-11-23", .yes),
      ("ofac-comprehensive", "SY", "2025-06-29", .yes),
      ("ofac-comprehensive", "SY", "2025-06-30", .no),
      ("ofac-comprehensive", "UA-43", "2014-12-18", .no),
      ("ofac-comprehensive", "UA-43", "2014-12-19", .yes),
      ("ofac-comprehensive", "UA-14", "2022-02-20", .no),
      ("ofac-comprehensive", "UA-14", "2022-02-21", .unknown),
      ("doj-data-security-countries-of-concern", "MO", "2026-11-23", .yes),
      ("gemini-api-unsupported", "HK", "2026-11-23", .yes),
      ("gemini-api-unsupported", "US", "2026-11-23", .unknown),
      ("EU", "DE", "2026-11-23", .yes), ("EU", "PF", "2026-11-23", .unknown),
      ("EU", "NO", "2026-11-23", .no),
      ("EEA", "NO", "2026-11-23", .yes),
    ] as [(String, String, String, Truth)]
  )
  func `membership is that of the day`(
    row: (group: String, code: String, day: String, answer: Truth)
  ) throws {
    let set = try BundledRegions.set(row.group, as: .listed, on: row.day)
    #expect(set.contains(row.code) == row.answer)
  }

  private static let facts: URL = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "shared/facts/country-groups.yaml")

  private static let hasFacts: Bool = FileManager.default.fileExists(atPath: facts.path)

  @Test(.enabled(if: hasFacts, "needs the fact sheet ../shared/facts/country-groups.yaml"))
  func `every group has the ids, dates and members of the fact sheet`() throws {
    let bytes = Array(try Data(contentsOf: Self.facts))
    let file = SourceFile(name: "country-groups.yaml", bytes: bytes)
    let document = try #require(YAMLParser().parse(file).value?.first)
    let catalog = try BundledRegions.catalog()
    let lists = try #require(document.root["lists"]).elements
    #expect(lists.count == catalog.groups.count)
    for list in lists {
      let id = try #require(list["id"]?.text)
      let group = try #require(catalog.group(named: id), "\(id)")
      func texts(_ key: String) -> [String] { list[key]?.elements.compactMap(\.text) ?? [] }
      #expect(group.id == id)
      #expect(group.aliases == texts("aliases"), "\(id)")
      #expect(group.asOf.description == list["as_of"]?.text, "\(id)")
      #expect(group.confidence == list["confidence"]?.text, "\(id)")
      #expect(group.isComplete == (list["complete"]?.text != "false"), "\(id)")
      let set = try BundledRegions.set(id, as: .listed, on: group.asOf.description)
      let held = set.listing.codes + set.listing.partly
      let treated = list["treated_as_member"]?.entries.compactMap(\.key.text) ?? []
      let parts = list["parts"]?.elements.compactMap { $0["code"]?.text } ?? []
      #expect(Set(held) == Set(texts("members") + treated + parts), "\(id)")
      let out = list["except_parts"]?.elements.compactMap { $0["code"]?.text } ?? []
      #expect(Set(set.listing.leftOut) == Set(out), "\(id)")
    }
  }
}
