/// Points and spans of time, in UTC.
enum TimeFunctions {
  static let functions: [Function] =
    [
      Function(
        "timestamp",
        "A point in time from RFC 3339 text or from seconds since 1970.",
        [
          ConversionFunctions.identity("timestamp", .timestamp),
          ConversionFunctions.conversion("string_to_timestamp", .string, .timestamp) {
            Timestamp($0.bytes(of: $1))?.slot ?? .error(.invalidConversion)
          },
          ConversionFunctions.conversion("int64_to_timestamp", .int, .timestamp) { _, value in
            Timestamp(seconds: Int64(bitPattern: value.payload))?.slot ?? .error(.overflow)
          },
        ]
      ),
      Function(
        "duration",
        "A span of time from text such as `1h30m`.",
        [
          ConversionFunctions.identity("duration", .duration),
          ConversionFunctions.conversion("string_to_duration", .string, .duration) {
            TimeSpan($0.bytes(of: $1))?.slot ?? .error(.invalidConversion)
          },
        ]
      ),
      accessor("getFullYear", "The year.", "timestamp_to_year") { $0.day.year },
      accessor("getMonth", "The month, January being 0.", "timestamp_to_month") {
        $0.day.month - 1
      },
      accessor("getDate", "The day of the month, from 1.", "timestamp_to_day_of_month_1_based") {
        $0.day.day
      },
      accessor("getDayOfMonth", "The day of the month, from 0.", "timestamp_to_day_of_month") {
        $0.day.day - 1
      },
      accessor("getDayOfWeek", "The day of the week, Sunday being 0.", "timestamp_to_day_of_week") {
        // 1 January 1970 was a Thursday.
        ($0.seconds.quotientRoundedDown(by: 86_400).quotient + 4)
          .quotientRoundedDown(by: 7).remainder
      },
      accessor("getDayOfYear", "The day of the year, from 0.", "timestamp_to_day_of_year") {
        let number = $0.seconds.quotientRoundedDown(by: 86_400).quotient
        return number - (CivilDay.number(year: $0.day.year, month: 1, day: 1) ?? number)
      },
    ] + parts

  private static let parts: [Function] = [
    part("getHours", "The hour of the day, or a span in whole hours.", "hours") {
      $0.secondOfDay / 3_600
    } ofSpan: {
      $0.truncatedSeconds / 3_600
    },
    part("getMinutes", "The minute of the hour, or a span in whole minutes.", "minutes") {
      $0.secondOfDay / 60 % 60
    } ofSpan: {
      $0.truncatedSeconds / 60
    },
    part("getSeconds", "The second of the minute, or a span in whole seconds.", "seconds") {
      $0.secondOfDay % 60
    } ofSpan: {
      $0.truncatedSeconds
    },
    part("getMilliseconds", "The milliseconds beyond the whole second.", "milliseconds") {
      Int64($0.nanoseconds / 1_000_000)
    } ofSpan: {
      (($0.totalNanoseconds ?? 0) % 1_000_000_000) / 1_000_000
    },
  ]

  private static func accessor(
    _ name: String,
    _ documentation: String,
    _ id: String,
    _ read: @escaping @Sendable (Timestamp) -> Int64
  ) -> Function {
    Function(name, documentation, [overload(id, read)])
  }

  private static func part(
    _ name: String,
    _ documentation: String,
    _ unit: String,
    _ read: @escaping @Sendable (Timestamp) -> Int64,
    ofSpan readSpan: @escaping @Sendable (TimeSpan) -> Int64
  ) -> Function {
    let ofSpan = Overload(
      "duration_to_\(unit)",
      [.duration],
      .int,
      isMember: true,
      body: .strict { _, arguments in
        TimeSpan(arguments[0]).map { .int(readSpan($0)) } ?? .error(.overflow)
      }
    )
    return Function(name, documentation, [overload("timestamp_to_\(unit)", read), ofSpan])
  }

  private static func overload(
    _ id: String,
    _ read: @escaping @Sendable (Timestamp) -> Int64
  ) -> Overload {
    Overload(
      id,
      [.timestamp],
      .int,
      isMember: true,
      body: .strict { _, arguments in
        Timestamp(arguments[0]).map { .int(read($0)) } ?? .error(.overflow)
      }
    )
  }
}

extension TimeSpan {
  /// The whole seconds, rounded towards zero.
  fileprivate var truncatedSeconds: Int64 {
    seconds < 0 && nanoseconds > 0 ? seconds + 1 : seconds
  }
}
