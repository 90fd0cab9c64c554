import Glibc
import ReadinessModel

/// The clock, which is read here and nowhere else.
enum Clock {
  /// The day, in UTC; nil where the system's clock shows no day of the calendar.
  static var today: CalendarDate? {
    var now = timespec()
    guard unsafe clock_gettime(CLOCK_REALTIME, &now) == 0 else { return nil }
    // Rounds down, also before 1970.
    let seconds = now.tv_sec
    let days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    return CalendarDate(daysSinceEpoch: days)
  }
}
