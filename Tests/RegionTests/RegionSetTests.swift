import ReadinessModel
import Testing

/// A test per row of the tables in docs/regions.md.
struct RegionSetTests {
  typealias Row = (left: String, right: String, answer: Truth)

  @Test(
    arguments: [
      ("worldwide", "ofac-comprehensive", .yes),
      ("worldwide", "UA-43", .yes),
      ("IR", "ofac-comprehensive", .yes),
      ("UA-43", "ofac-comprehensive", .yes),
      ("RU-MOW", "RU", .yes),
      ("UA", "UA", .yes),
      ("EU", "DE", .yes),
      ("UA", "UA-43", .unknown),
      ("UA", "ofac-comprehensive", .unknown),
      ("UA-14", "ofac-comprehensive", .unknown),
      ("UA-30", "ofac-comprehensive", .no),
      ("US", "ofac-comprehensive", .no),
      ("UA - ofac-comprehensive", "ofac-comprehensive", .no),
      ("UA-14 - ofac-comprehensive", "ofac-comprehensive", .no),
      ("worldwide - ofac-comprehensive", "ofac-comprehensive", .no),
      ("worldwide - UA", "UA-43", .no),
      ("worldwide - UA-43", "UA", .yes),
      ("worldwide - ear-e1 ear-e2", "ofac-comprehensive", .yes),
      ("anthropic-supported", "ofac-comprehensive", .no),
      ("openai-supported", "ofac-comprehensive", .unknown),
      ("KP", "gemini-api-unsupported", .unknown),
      ("CN", "gemini-api-unsupported", .yes),
      ("HK", "ear-d5", .yes),
      ("MO", "ear-d5", .no),
      ("MO", "ear-d5-plus-macau", .yes),
      ("PR", "g7", .unknown),
      ("FR-974", "RE", .yes),
      ("", "ofac-comprehensive", .no),
    ] as [Row]
  )
  func `whether a service reaches a list`(row: Row) throws {
    let left = try BundledRegions.set(row.left, as: .stated)
    let right = try BundledRegions.set(row.right, as: .listed)
    #expect(left.overlaps(right) == row.answer)
    #expect(right.overlaps(left) == row.answer)
    #expect(left.common(right).isEmpty == row.answer.negated)
  }

  @Test(
    arguments: [
      ("US", "US", .yes),
      ("US-CA", "US", .yes),
      ("US DE", "US EU", .yes),
      ("", "US", .yes),
      ("US", "US-CA", .unknown),
      ("RU", "anthropic-supported", .no),
      ("UA", "anthropic-supported", .unknown),
      ("UA-43", "anthropic-supported", .no),
      ("UA-30", "anthropic-supported", .yes),
      ("UA-43", "openai-supported", .unknown),
      ("UA - ofac-comprehensive", "worldwide - ofac-comprehensive", .yes),
      ("worldwide", "anthropic-supported", .no),
      ("worldwide", "worldwide", .yes),
      ("worldwide", "worldwide - UA-43", .no),
      ("KP", "gemini-api-unsupported", .unknown),
      ("ES-AN", "ES-GR", .unknown),
      ("ES-GR", "ES-AN", .yes),
      ("BE-BRU BE-VLG BE-WAL", "BE", .yes),
      ("BE", "BE-BRU BE-VLG BE-WAL", .yes),
      ("BE", "BE-BRU BE-VLG", .unknown),
    ] as [Row]
  )
  func `whether a service stays within a list`(row: Row) throws {
    let left = try BundledRegions.set(row.left, as: .stated)
    let right = try BundledRegions.set(row.right, as: .listed)
    #expect(left.within(right) == row.answer)
  }

  @Test(
    arguments: [
      ("IR", "ofac-comprehensive", .yes),
      ("IR-23", "ofac-comprehensive", .yes),
      ("US", "ofac-comprehensive", .no),
      ("US-CA", "ofac-comprehensive", .no),
      ("UA", "ofac-comprehensive", .unknown),
      ("UA-43", "ofac-comprehensive", .yes),
      ("UA-14", "ofac-comprehensive", .unknown),
      ("UA", "worldwide - UA-43", .unknown),
      ("ES", "ES-AN", .unknown),
    ] as [Row]
  )
  func `whether a spot with a code is on a list`(row: Row) throws {
    #expect(try BundledRegions.set(row.right, as: .listed).contains(row.left) == row.answer)
  }

  @Test func `of two services in a place it is not known whether they meet`() throws {
    let one = try BundledRegions.set("UA", as: .stated)
    let other = try BundledRegions.set("UA US", as: .stated)
    #expect(one.overlaps(other) == .unknown)
    #expect(one.within(other) == .unknown)
    #expect(one.common(other).isEmpty == .unknown)
    #expect(one.contains("UA") == .unknown)
    #expect(one.contains("UA-30") == .unknown)
    #expect(one.contains("PL") == .no)
  }

  @Test func `of what is no code it is not said whether it is on a list`() throws {
    #expect(try BundledRegions.set("EU", as: .listed).contains("EU") == nil)
  }

  @Test(
    arguments: [
      ("worldwide - ear-e1", "ofac-comprehensive", "CU, UA-40, UA-43 and, in part, UA-09, UA-14"),
      ("UA US", "ofac-comprehensive", "not known: UA-09, UA-14, UA-40, UA-43"),
      ("IR UA-14 US", "ofac-comprehensive", "IR; not known: UA-14"),
      ("worldwide - UA-43", "UA", "UA, except UA-43"),
      ("US", "ofac-comprehensive", "none"),
      (
        "EU", "worldwide",
        "AT, BE, BG, CY, CZ, DE, DK, EE, ES, FI, FR, GR and 15 more"
      ),
    ] as [(String, String, String)]
  )
  func `what a service and a list have in common`(
    row: (left: String, right: String, text: String)
  ) throws {
    let left = try BundledRegions.set(row.left, as: .stated)
    let right = try BundledRegions.set(row.right, as: .listed)
    #expect(left.common(right).summary == row.text)
  }

  @Test(arguments: [
    ("worldwide", "worldwide"),
    (
      "worldwide - ofac-comprehensive",
      "worldwide except CU, IR, KP, UA-40, UA-43 and, in part, UA-09, UA-14"
    ),
    ("US - US-CA", "US, except US-CA"),
    ("", "none"),
  ])
  func `a set reads well in one line`(text: String, summary: String) throws {
    #expect(try BundledRegions.set(text, as: .stated).summary == summary)
  }

  @Test func `equal lists make equal sets`() throws {
    let one = try BundledRegions.catalog()
    let date = try #require(CalendarDate("2026-11-23"))
    let a = one.expand(serve: ["US", "UA", "EU"], except: ["UA-43"], on: date)
    let b = one.expand(serve: ["EU", "UA", "US", "DE"], except: ["UA-43"], on: date)
    #expect(a == b)
    #expect(a?.hashValue == b?.hashValue)
    #expect(one.expand(serve: ["US", "Nowhere"], on: date) == nil)
    #expect(one.expand(serve: ["US"], except: ["Nowhere"], on: date) == nil)
  }
}

extension Truth {
  fileprivate var negated: Truth {
    switch self {
    case .yes: .no
    case .no: .yes
    case .unknown: .unknown
    }
  }
}
