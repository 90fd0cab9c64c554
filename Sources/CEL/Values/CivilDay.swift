/// A day of the Gregorian calendar, carried back before its introduction.
struct CivilDay {
  let year: Int64
  let month: Int64
  let day: Int64

  /// The day that many days after 1 January 1970.
  init(number: Int64) {
    // Years are counted from March, so that the leap day comes last; 400 of them have 146,097 days.
    let (era, dayOfEra) = (number + 719_468).quotientRoundedDown(by: 146_097)
    let leaps = dayOfEra / 1_460 - dayOfEra / 36_524 + dayOfEra / 146_096
    let yearOfEra = (dayOfEra - leaps) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// The days from 1 January 1970 to a day; nil where the calendar does not have it.
  static func number(year: Int64, month: Int64, day: Int64) -> Int64? {
    // A zone may lead one day out of the years 1 to 9999.
    guard (0...10_000).contains(year), (1...12).contains(month), (1...31).contains(day) else {
      return nil
    }
    let shifted = month <= 2 ? year - 1 : year
    let (era, yearOfEra) = shifted.quotientRoundedDown(by: 400)
    let monthFromMarch = month > 2 ? month - 3 : month + 9
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    let number = era * 146_097 + dayOfEra - 719_468
    // A day that the month does not have has become one of the next month.
    return CivilDay(number: number).day == day ? number : nil
  }
}
