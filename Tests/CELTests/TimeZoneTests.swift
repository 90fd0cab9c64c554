import CEL
import Foundation
import SourceText
import TestSupport
import Testing

struct TimeZoneTests {
  private func hours(
    _ time: String,
    _ zone: String,
    _ database: TimeZoneDatabase?
  ) throws -> Value {
    let environment = Environment(timeZones: database)
    let text = "timestamp('\(time)').getHours('\(zone)') * 100"
    let minutes = "timestamp('\(time)').getMinutes('\(zone)')"
    let compiled = environment.compile(SourceFile(name: "test", text: "\(text) + \(minutes)"))
    return try #require(compiled.value, "\(compiled.diagnostics)").evaluate([:])
  }

  /// The bytes of a file of version 2 with one change in 1970, from one offset to another, and a rule.
  private func file(_ rule: String, from first: Int32 = 0, to second: Int32 = 0) -> [UInt8] {
    func header(_ counts: [Int32]) -> [UInt8] {
      Array("TZif2".utf8) + [UInt8](repeating: 0, count: 15) + counts.flatMap(bytes)
    }
    func bytes(_ number: Int32) -> [UInt8] {
      (0..<4).map { UInt8(truncatingIfNeeded: number >> (24 - 8 * $0)) }
    }
    let types = bytes(first) + [0, 0] + bytes(second) + [0, 0]
    let block =
      header([0, 0, 0, 1, 2, 4]) + [0, 0, 0, 0, 0, 0, 0, 0] + [1] + types + Array("ABC\0".utf8)
    return header([0, 0, 0, 0, 1, 4]) + bytes(0) + [0, 0] + Array("ABC\0".utf8) + block
      + Array("\n\(rule)\n".utf8)
  }

  @Test(
    arguments: [
      ("CET-1CEST,M3.5.0,M10.5.0/3", "2100-03-28T00:59:59Z", 159),
      ("CET-1CEST,M3.5.0,M10.5.0/3", "2100-03-28T01:00:00Z", 300),
      ("CET-1CEST,M3.5.0,M10.5.0/3", "2100-10-31T00:59:59Z", 259),
      ("CET-1CEST,M3.5.0,M10.5.0/3", "2100-10-31T01:00:00Z", 200),
      ("EST5EDT,M3.2.0,M11.1.0", "2050-07-01T12:00:00Z", 800),
      ("EST5EDT,M3.2.0,M11.1.0", "2050-12-01T12:00:00Z", 700),
      // The southern summer has the turn of the year in it.
      ("AEST-10AEDT,M10.1.0,M4.1.0/3", "2050-01-01T00:00:00Z", 1_100),
      ("AEST-10AEDT,M10.1.0,M4.1.0/3", "2050-07-01T00:00:00Z", 1_000),
      ("<+0545>-5:45", "2050-01-01T00:00:00Z", 545),
      ("<-0330>3:30<-0230>2,J60,J300", "2024-02-29T12:00:00Z", 830),
      ("<-0330>3:30<-0230>2,J60,J300", "2024-03-01T12:00:00Z", 1_000),
      ("X-1Y,0/0,365/25", "2050-06-01T00:00:00Z", -1),
      ("XXX-1YYY,0/0,365/25", "2050-06-01T00:00:00Z", 200),
      ("XXX-1YYY,59,300", "2023-03-01T12:00:00Z", 1_400),
      ("XXX-1YYY,59,300", "2024-02-28T12:00:00Z", 1_300),
      ("XXX-1YYY,59,300", "2024-02-29T12:00:00Z", 1_400),
      ("", "2050-06-01T00:00:00Z", 200), ("CET", "2050-06-01T00:00:00Z", -1),
      ("CET-1CEST", "2050-06-01T00:00:00Z", -1),
      ("CET-1CEST,M13.1.0,M4.1.0", "2050-06-01T00:00:00Z", -1),
      ("CET-99", "2050-06-01T00:00:00Z", -1),
    ]
  )
  func `the rule at the end of a file holds after its last change`(
    _ rule: String,
    _ time: String,
    _ expected: Int64
  ) throws {
    let bytes = file(rule, from: 3_600, to: 7_200)
    let database = TimeZoneDatabase { $0 == "A/B" ? bytes : nil }
    if expected < 0 {
      let error = #expect(throws: EvaluationError.self) { try hours(time, "A/B", database) }
      #expect(error?.message == "the data of the time zone `A/B` cannot be read")
    } else {
      #expect(try hours(time, "A/B", database) == .int(expected))
    }
  }

  @Test
  func `before the first change the first offset holds`() throws {
    let bytes = file("", from: 3_600, to: 7_200)
    let database = TimeZoneDatabase { _ in bytes }
    #expect(try hours("1969-12-31T22:59:59Z", "A", database) == .int(2_359))
    #expect(try hours("1970-01-01T00:00:00Z", "A", database) == .int(200))
  }

  @Test(
    arguments: [
      ("Atlantis/Capital", "there is no time zone `Atlantis/Capital`"),
      ("../A", "there is no time zone `../A`"), ("/A", "there is no time zone `/A`"),
      ("+2:00", "there is no time zone `+2:00`"), ("25:00", "there is no time zone `25:00`"),
    ]
  )
  func `a zone that is not there is an error, and no file is looked for outside the folder`(
    _ zone: String,
    _ message: String
  ) throws {
    let database = TimeZoneDatabase { name in
      #expect(name == "Atlantis/Capital" || name == "+2")
      return nil
    }
    let error = #expect(throws: EvaluationError.self) {
      try hours("2026-01-01T00:00:00Z", zone, database)
    }
    #expect(error?.message == message)
  }

  @Test
  func `without a database only UTC and offsets are known`() throws {
    #expect(try hours("2026-01-01T00:00:00Z", "UTC", nil) == .int(0))
    #expect(try hours("2026-01-01T00:00:00Z", "-02:30", nil) == .int(2_130))
    let error = #expect(throws: EvaluationError.self) {
      try hours("2026-01-01T00:00:00Z", "Europe/Paris", nil)
    }
    #expect(error?.message.hasPrefix("there is no time-zone database here") == true)
  }

  @Test
  func `a zone may lead into the year before the first and after the last`() throws {
    let years = Environment().compile(
      SourceFile(
        name: "test",
        text: """
          [timestamp('9999-12-31T23:00:00Z').getFullYear('+02:00'),
           timestamp('9999-12-31T23:00:00Z').getDayOfYear('+02:00'),
           timestamp('0001-01-01T00:00:00Z').getFullYear('-02:00'),
           timestamp('0001-01-01T00:00:00Z').getDayOfYear('-02:00')]
          """
      )
    )
    let expected: [Value] = [.int(10_000), .int(0), .int(0), .int(365)]
    #expect(try years.value?.evaluate([:]) == .list(expected))
  }

  @Test
  func `every prefix and every changed byte of a file gives an offset or an error`() throws {
    let bytes = file("CET-1CEST,M3.5.0,M10.5.0/3", from: 3_600, to: 7_200)
    for index in bytes.indices {
      for variant in [
        Array(bytes[..<index]), bytes[..<index] + [bytes[index] ^ 0xFF] + bytes[(index + 1)...],
      ] {
        let database = TimeZoneDatabase { _ in variant }
        _ = try? hours("2100-07-01T00:00:00Z", "A", database)
        _ = try? hours("1960-07-01T00:00:00Z", "A", database)
      }
    }
  }

  /// Zones whose rules have been settled for long, so that two databases agree on them.
  @Test(
    .enabled(if: ConformanceRunner.timeZones != nil, "needs a database of time zones (tzdata)"),
    arguments: [
      "Europe/Paris", "America/New_York", "Australia/Sydney", "Asia/Kathmandu", "Asia/Tokyo",
      "America/St_Johns", "Pacific/Auckland", "Africa/Johannesburg", "Asia/Kolkata",
      "Europe/London",
    ]
  )
  func `the machine's database agrees with Foundation`(_ name: String) throws {
    let zone = try #require(TimeZone(identifier: name))
    var numbers = RandomNumbers(seed: 5)
    for _ in 0..<100 {
      let seconds = Int64(numbers.below(2_000_000_000))
      let offset = Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds))))
      let local = try #require(Timestamp(seconds: seconds + offset)).description.utf8.prefix(16)
        .suffix(5)
      let point = try #require(Timestamp(seconds: seconds)).description
      let digits = String(decoding: local, as: UTF8.self).replacing(":", with: "")
      #expect(try hours(point, name, ConformanceRunner.timeZones) == .int(Int64(digits) ?? -1))
    }
  }
}
