/// Points and spans of time, in UTC.
enum TimeFunctions {
  static let functions: [Function] =
    [
      Function(
        "timestamp",
        "A point in time from RFC 3339 text or from seconds since 1970.",
        ConversionFunctions.conversions(
          to: ("timestamp", .timestamp),
          from: [("timestamp", .timestamp), ("string", .string), ("int64", .int)]
        )
      ),
      Function(
        "duration",
        "A span of time from text such as `1h30m`, or from seconds.",
        ConversionFunctions.conversions(
          to: ("duration", .duration),
          from: [("duration", .duration), ("string", .string), ("int64", .int)]
        )
      ),
      accessor("getFullYear", "The year.", "timestamp_to_year"),
      accessor("getMonth", "The month, January being 0.", "timestamp_to_month"),
      accessor("getDate", "The day of the month, from 1.", "timestamp_to_day_of_month_1_based"),
      accessor("getDayOfMonth", "The day of the month, from 0.", "timestamp_to_day_of_month"),
      accessor("getDayOfWeek", "The day of the week, Sunday being 0.", "timestamp_to_day_of_week"),
      accessor("getDayOfYear", "The day of the year, from 0.", "timestamp_to_day_of_year"),
    ]
    + [
      part("getHours", "The hour of the day, or a span in whole hours.", "hours"),
      part("getMinutes", "The minute of the hour, or a span in whole minutes.", "minutes"),
      part("getSeconds", "The second of the minute, or a span in whole seconds.", "seconds"),
      part("getMilliseconds", "The milliseconds beyond the whole second.", "milliseconds"),
    ]

  private static func accessor(_ name: String, _ documentation: String, _ id: String) -> Function {
    Function(
      name,
      documentation,
      [Overload(id, [.timestamp], .int, isMember: true, body: .builtIn)]
    )
  }

  private static func part(_ name: String, _ documentation: String, _ unit: String) -> Function {
    Function(
      name,
      documentation,
      [
        Overload("timestamp_to_\(unit)", [.timestamp], .int, isMember: true, body: .builtIn),
        Overload("duration_to_\(unit)", [.duration], .int, isMember: true, body: .builtIn),
      ]
    )
  }
}
