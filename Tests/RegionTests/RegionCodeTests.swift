import Foundation
import ReadinessModel
import RulesetLibrary
import Testing

struct RegionCodeTests {
  @Test(arguments: [
    ("US", "United States"), ("IR", "Iran"),
    ("UA-43", "Avtonomna Respublika Krym"),
    ("FR-IDF", "Île-de-France"), ("GB-LND", "London, City of"),
  ])
  func `a code is found with its name`(code: String, name: String) throws {
    let catalog = try BundledRegions.catalog()
    let packed = try #require(RegionCode(code))
    let place = try #require(catalog.atlas.place(of: packed)).place
    #expect(catalog.atlas.code(of: place).text == code)
    #expect(catalog.atlas.table.name(of: place) == name)
  }

  @Test(arguments: ["XX", "us", "U", "USA", "UA-", "UA-99", "UA-4300", "U1", "", "ÄÖ", "UA_43"])
  func `what is no code is no name either`(text: String) throws {
    #expect(try !BundledRegions.catalog().knows(text))
  }

  @Test func `every code of the table is found, in order`() throws {
    let catalog = try BundledRegions.catalog()
    let codes = catalog.atlas.table.codes
    #expect(codes.count == catalog.atlas.table.countryCount + catalog.atlas.table.partCount)
    #expect(catalog.atlas.table.countryCount == 249)
    #expect(zip(codes, codes.dropFirst()).allSatisfy { $0 < $1 })
    #expect(
      codes.allSatisfy { code in
        RegionCode(code.text) == code && catalog.atlas.table.place(of: code) != nil
      }
    )
  }

  @Test(arguments: [("US-PR", "PR"), ("FR-974", "RE"), ("CN-HK", "HK"), ("NL-BQ1", "BQ-BO")])
  func `a place with two codes is one place`(part: String, code: String) throws {
    let catalog = try BundledRegions.catalog()
    #expect(catalog.term(named: part) == catalog.term(named: code))
  }

  @Test(arguments: [
    ("us", "US"), ("UK", "GB"), ("Iran", "IR"), ("germany", "DE"),
    ("ear-d5-plus-maccau", "ear-d5-plus-macau"),
    ("ofac-comprehensiv", "ofac-comprehensive"), ("eu", "EU"), ("wordwide", "worldwide"),
    ("UA-99", "UA-09"), ("global", "worldwide"),
  ])
  func `a wrong name has a suggestion`(text: String, meant: String) throws {
    #expect(try BundledRegions.catalog().nearest(to: text) == meant)
  }

  @Test(arguments: ["QQ", "zzzzzzzzzzzz"])
  func `a name that is near nothing has none`(text: String) throws {
    #expect(try BundledRegions.catalog().nearest(to: text) == nil)
  }
}

struct RegionCodeScriptTests {
  private static let root: URL = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The version that the table was made from is the installed one.
  private static let isSameVersion: Bool = {
    let status = try? String(contentsOfFile: "/var/lib/dpkg/status", encoding: .utf8)
    let package = status?.components(separatedBy: "\n\n")
      .first { $0.hasPrefix("Package: iso-codes\n") }
    let version = package?.split(separator: "\n").first { $0.hasPrefix("Version: ") }?.dropFirst(9)
    let table = RulesetLibrary.files.first { $0.path == "region-codes.tsv" }?.bytes ?? []
    guard let version else { return false }
    return String(decoding: table.prefix(400), as: UTF8.self).contains("iso-codes \(version),")
  }()

  @Test(.enabled(if: isSameVersion, "needs the iso-codes package of the table's version"))
  func `the script makes the same table again`() throws {
    let output = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).tsv")
    defer { try? FileManager.default.removeItem(at: output) }
    let process = Process()
    process.executableURL = Self.root.appending(path: "Scripts/make-region-codes")
    process.arguments = ["-o", output.path]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(try Array(Data(contentsOf: output)) == BundledRegions.bytes("region-codes.tsv"))
  }
}
