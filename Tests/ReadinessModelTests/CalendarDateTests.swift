import ReadinessModel
import Testing

struct CalendarDateTests {
  @Test(arguments: [
    ("1970-01-01", 0), ("1970-01-02", 1), ("1969-12-31", -1), ("2000-02-29", 11_016),
    ("2026-06-12", 20_616), ("0001-01-01", -719_162), ("9999-12-31", 2_932_896),
  ])
  func `a day is so many days from 1970-01-01, and back`(_ text: String, _ days: Int) throws {
    let date = try #require(CalendarDate(text))
    #expect(date.daysSinceEpoch == days)
    #expect(CalendarDate(daysSinceEpoch: days)?.description == text)
  }

  @Test(arguments: [
    "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-4-3", "26-04-03",
    "2026-04-03 ", "2026/04/03", "٢٠٢٦-٠٤-٠٣", "", "0000-01-01", "2026-01-00",
  ])
  func `what is no day of the calendar is refused`(_ text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test func `every day of four centuries has the parts that it was made of`() throws {
    var expected = (year: 1899, month: 12, day: 31)
    for days in -25_567..<120_530 {
      let date = try #require(CalendarDate(daysSinceEpoch: days))
      let parts = date.parts
      let isNextDay =
        (parts.month == expected.month && parts.day == expected.day + 1)
        || (parts.day == 1 && expected.day >= 28)
      #expect(isNextDay, "\(expected) is followed by \(parts)")
      #expect(CalendarDate(year: parts.year, month: parts.month, day: parts.day) == date)
      expected = parts
    }
  }

  @Test func `outside the calendar there is no day`() {
    #expect(CalendarDate(daysSinceEpoch: -719_163) == nil)
    #expect(CalendarDate(daysSinceEpoch: 2_932_897) == nil)
    #expect(CalendarDate(daysSinceEpoch: .max) == nil)
  }

  @Test func `days are counted towards the later one`() throws {
    let first = try #require(CalendarDate("2026-06-12"))
    let last = try #require(CalendarDate("2026-06-30"))
    #expect(first.days(until: last) == 18)
    #expect(last.days(until: first) == -18)
    #expect(first < last)
  }
}
