import ReadinessLoader
import ReadinessModel
import SourceText
import TestSupport
import Testing

/// Mistakes in the file of groups: one diagnostic each, at the marked place.
struct RegionFileReaderTests {
  private static let codes: String =
    "# codes\nAA\tCountry\tAland\t\nAA-1\tRegion\tOne\t\nBB\tCountry\tBland\t\n"

  private static let rest: String = "title: t, source: s, as_of: 2026-01-01, confidence: high"

  private static func load(_ groups: String) -> Outcome<RegionCatalog> {
    RegionLoader.load(
      codesName: "codes.tsv",
      codes: Array(codes.utf8),
      groups: SourceFile(name: "regions.yaml", text: groups)
    )
  }

  private static func file(_ groups: String) -> String {
    "regions: 1\ngroups:\n" + groups.replacing("REST", with: rest)
  }

  @Test(arguments: [
    ("regions.unknown-code", "  - {id: g, REST, members: [AA, ⟪XX⟫]}"),
    (
      "regions.unknown-code",
      "  - {id: g, REST, members: [AA], treated_as: [{code: ⟪C⟫, as: AA, why: w}]}"
    ),
    ("regions.unknown-code", "  - {id: g, REST, members: [{code: ⟪AA-2⟫}]}"),
    ("regions.unknown-name", "  - {id: g, REST, derive: {union: [⟪h⟫]}}"),
    ("regions.unknown-name", "  - {id: g, REST, derive: {union: [AA], minus: [⟪bb⟫]}}"),
    ("regions.cycle", "  - {id: g, REST, derive: ⟪{union: [g]}⟫}"),
    (
      "regions.duplicate-name",
      "  - {id: g, REST, members: [AA]}\n  - {id: h, aliases: [⟪g⟫], REST, members: [BB]}"
    ),
    ("regions.taken-name", "  - {id: g, aliases: [⟪AA⟫], REST, members: [AA]}"),
    ("regions.taken-name", "  - {id: ⟪worldwide⟫, REST, members: [AA]}"),
    ("regions.date", "  - {id: g, REST, members: [{code: AA, from: ⟪2026-02-30⟫}]}"),
    (
      "regions.empty-period",
      "  - {id: g, REST, members: [⟪{code: AA, from: 2026-02-03, until: 2026-02-03}⟫]}"
    ),
    ("regions.whole-country", "  - {id: g, REST, parts: [{code: ⟪AA⟫}]}"),
    ("regions.membership", "  - ⟪{id: g, REST}⟫"),
    ("regions.membership", "  - {id: g, REST, members: [AA], derive: ⟪{union: [BB]}⟫}"),
    (
      "regions.not-a-member",
      "  - {id: g, REST, members: [AA], treated_as: [{code: AA-1, as: ⟪BB⟫, why: w}]}"
    ),
    ("regions.unknown-key", "  - {id: g, REST, members: [AA], ⟪parst⟫: []}"),
    ("regions.missing-key", "  - ⟪{id: g, title: t, source: s, as_of: 2026-01-01, members: [AA]}⟫"),
    ("regions.word", "  - {id: g, REST, members: [AA], territories: ⟪follow⟫}"),
    ("regions.wrong-type", "  - {id: g, REST, members: ⟪AA⟫}"),
    ("regions.wrong-type", "  - {id: g, REST, members: [AA], complete: ⟪perhaps⟫}"),
    ("regions.wrong-type", "  - ⟪g⟫"),
  ])
  func `a mistake is told once, at its place`(code: String, marked: String) throws {
    let text = MarkedText(Self.file(marked))
    let outcome = Self.load(text.text)
    #expect(outcome.value == nil)
    try #require(outcome.diagnostics.map(\.code.description) == [code])
    guard case .span(let span) = outcome.diagnostics[0].place else {
      Issue.record("no place")
      return
    }
    #expect(span.range == text.range)
  }

  @Test func `all mistakes are told in one run, in order of place`() {
    let outcome = Self.load(
      Self.file(
        "  - {id: g, REST, members: [XX]}\n  - {id: g, REST, members: [{code: AA, until: now}]}"
      )
    )
    #expect(
      outcome.diagnostics.map(\.code.description)
        == ["regions.unknown-code", "regions.duplicate-name", "regions.date"]
    )
  }

  @Test func `groups that are derived from each other are both told`() {
    let outcome = Self.load(
      Self.file(
        "  - {id: g, REST, derive: {union: [h]}}\n  - {id: h, REST, derive: {union: [AA], minus: [g]}}"
      )
    )
    #expect(outcome.diagnostics.map(\.code.description) == ["regions.cycle", "regions.cycle"])
  }

  @Test(arguments: [
    ("", "regions.empty"), ("# none", "regions.empty"),
    ("regions: 2\ngroups: []", "regions.version"),
    ("- 1", "regions.wrong-type"), ("regions: 1", "regions.missing-key"),
  ])
  func `what is no file of groups is told`(text: String, code: String) {
    #expect(Self.load(text).diagnostics.map(\.code.description) == [code])
  }

  @Test func `too many groups are told`() {
    let groups = (0...250).map { "  - {id: g\($0), REST, members: [AA]}" }
    let outcome = Self.load(Self.file(groups.joined(separator: "\n")))
    #expect(outcome.diagnostics.map(\.code.description) == ["regions.too-many"])
  }

  @Test func `a group of groups that share groups is worked out once each`() throws {
    var groups = ["  - {id: g0, REST, members: [AA]}"]
    for index in 1...60 {
      let below = "g\(index - 1)"
      groups.append("  - {id: g\(index), REST, derive: {union: [\(below), \(below), \(below)]}}")
    }
    let catalog = try #require(Self.load(Self.file(groups.joined(separator: "\n"))).value)
    let day = try #require(CalendarDate("2026-01-01"))
    #expect(catalog.expand(serve: ["g60"], on: day, as: .listed)?.contains("AA") == .yes)
  }

  @Test func `territories follow where a group says so`() throws {
    for (word, answer) in [("inherit", Truth.yes), ("separate", Truth.no)] {
      let catalog = try #require(
        Self.load(
          "regions: 1\nterritories: [{of: AA, codes: [BB]}]\n"
            + "groups: [{id: g, \(Self.rest), members: [AA], territories: \(word)}]"
        ).value
      )
      let day = try #require(CalendarDate("2026-01-01"))
      #expect(catalog.expand(serve: ["g"], on: day, as: .listed)?.contains("BB") == answer)
    }
  }
}

struct RegionCodeReaderTests {
  @Test(arguments: [
    "AA\tCountry\tAland", "AA Country", "A\tCountry\tAland\t", "AA-\tRegion\tOne\t",
    "BB\tCountry\tBland\t\nAA\tCountry\tAland\t", "AA-1\tRegion\tOne\t",
    "AA\tCountry\tAland\t\nAA-2\tRegion\tTwo\t\nAA-1\tRegion\tOne\t",
    "AA\tCountry\tAland\t\nAA-1\tRegion\tOne\tBB-1", "AA\tCountry\tAland\t\nAA-1\tRegion\tOne\tone",
    "AA\tCountry\tAland\t\n\nAB\tCountry\tAbland\t", "AA\tCountry\tAland\t\nAA\tCountry\tAland\t",
  ])
  func `a line that is wrong is told`(text: String) {
    let outcome = RegionLoader.load(
      codesName: "codes.tsv",
      codes: Array(text.utf8),
      groups: SourceFile(name: "regions.yaml", text: "")
    )
    #expect(outcome.value == nil)
    #expect(outcome.diagnostics.map(\.code.description) == ["regions.code-table"])
  }
}
