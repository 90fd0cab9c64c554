import CEL
import Testing

struct TimeTests {
  @Test(
    arguments: [
      "2026-06-12T21:00:00Z", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999999999Z",
      "1969-12-31T23:59:59.5Z", "2024-02-29T12:00:00.000001Z", "1600-03-01T00:00:00Z",
    ]
  )
  func `a timestamp is written as it was read`(_ text: String) throws {
    #expect(try #require(Timestamp(text.utf8)).description == text)
  }

  @Test(
    arguments: [
      "2026-02-29T00:00:00Z", "2026-13-01T00:00:00Z", "2026-06-12", "2026-06-12T24:00:00Z",
      "2026-06-12T21:00:60Z", "2026-06-12T21:00:00", "2026-06-12t21:00:00Z", "",
      "2026-06-12T21:00:00.Z", "2026-06-12T21:00:00+2:00", "0000-01-01T00:00:00Z",
      "10000-01-01T00:00:00Z", "2026-06-12T21:00:00Z ", "1900-02-29T00:00:00Z",
    ]
  )
  func `what is no point in time is not read`(_ text: String) {
    #expect(Timestamp(text.utf8) == nil)
  }

  @Test
  func `an offset is taken off`() throws {
    let local = try #require(Timestamp("2026-06-12T21:00:00+02:00".utf8))
    #expect(local.description == "2026-06-12T19:00:00Z")
    let other = try #require(Timestamp("2026-06-12T21:00:00-05:30".utf8))
    #expect(other.description == "2026-06-13T02:30:00Z")
  }

  @Test(
    arguments: zip(
      ["1h30m", "-1.5s", "250ms", "1us", "1µs", "100ns", "0", "1.5h", "-2h3m4.5s", "+3s", "0.3s"],
      [
        "5400s", "-1.5s", "0.25s", "0.000001s", "0.000001s", "0.0000001s", "0s", "5400s",
        "-7384.5s", "3s", "0.3s",
      ]
    )
  )
  func `a span is read with its units and written in seconds`(
    _ text: String,
    _ written: String
  ) throws {
    #expect(try #require(TimeSpan(text.utf8)).description == written)
  }

  @Test(arguments: ["", "-", "1", "1x", "s", ".s", "1.s2", "1 s", "9223372037s", "1h-2m", "--1s"])
  func `what is no span is not read`(_ text: String) {
    #expect(TimeSpan(text.utf8) == nil)
  }

  @Test
  func `the shortest and the longest span have 64 bits of nanoseconds`() throws {
    let longest = try #require(TimeSpan("9223372036.854775807s".utf8))
    #expect(longest.description == "9223372036.854775807s")
    let shortest = try #require(TimeSpan("-9223372036.854775807s".utf8))
    #expect(shortest.description == "-9223372036.854775807s")
    #expect(TimeSpan("9223372036.854775808s".utf8) == nil)
    #expect(TimeSpan(seconds: 9_223_372_037) == nil)
  }

  @Test
  func `spans and points are in order`() throws {
    let spans = try ["-2s", "-1.5s", "-1s", "-0.5s", "0s", "1ns"].map {
      try #require(TimeSpan($0.utf8))
    }
    #expect(spans == spans.sorted())
    let points = try #require(Timestamp(seconds: -1, nanoseconds: 999_999_999))
    #expect(try points < #require(Timestamp(seconds: 0)))
  }
}
