/// Points and spans of time, in UTC or in a time zone.
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
        ],
        examples: ["timestamp('1970-01-01T01:01:00+01:00') == timestamp(60)"]
      ),
      Function(
        "duration",
        "A span of time from text such as `1h30m`.",
        [
          ConversionFunctions.identity("duration", .duration),
          ConversionFunctions.conversion("string_to_duration", .string, .duration) {
            TimeSpan($0.bytes(of: $1))?.slot ?? .error(.invalidConversion)
          },
        ],
        examples: ["duration('1h30m') == duration('90m')", "duration('-1.5s') < duration('0s')"]
      ),
      accessor(
        "getFullYear",
        "The year.",
        "timestamp_to_year",
        ["timestamp('2026-06-12T21:00:00Z').getFullYear() == 2026"]
      ) { $0.day.year },
      accessor(
        "getMonth",
        "The month, January being 0.",
        "timestamp_to_month",
        ["timestamp('2026-06-12T21:00:00Z').getMonth() == 5"]
      ) {
        $0.day.month - 1
      },
      accessor(
        "getDate",
        "The day of the month, from 1.",
        "timestamp_to_day_of_month_1_based",
        ["timestamp('2026-06-12T21:00:00Z').getDate() == 12"]
      ) {
        $0.day.day
      },
      accessor(
        "getDayOfMonth",
        "The day of the month, from 0.",
        "timestamp_to_day_of_month",
        ["timestamp('2026-06-12T21:00:00Z').getDayOfMonth() == 11"]
      ) {
        $0.day.day - 1
      },
      accessor(
        "getDayOfWeek",
        "The day of the week, Sunday being 0.",
        "timestamp_to_day_of_week",
        ["timestamp('2026-06-12T21:00:00Z').getDayOfWeek() == 5"]
      ) {
        // 1 January 1970 was a Thursday.
        ($0.dayNumber + 4).quotientRoundedDown(by: 7).remainder
      },
      accessor(
        "getDayOfYear",
        "The day of the year, from 0.",
        "timestamp_to_day_of_year",
        ["timestamp('2026-06-12T21:00:00Z').getDayOfYear() == 162"]
      ) {
        $0.dayNumber
          - (CivilDay.number(year: $0.day.year, month: 1, day: 1) ?? $0.dayNumber)
      },
    ] + parts

  private static let parts: [Function] = [
    part(
      "getHours",
      "The hour of the day, or a span in whole hours.",
      "hours",
      [
        "timestamp('2026-06-12T21:05:07.5Z').getHours() == 21",
        "timestamp('2026-06-12T21:05:07.5Z').getHours('+05:30') == 2",
        "duration('90m').getHours() == 1",
      ]
    ) {
      $0.secondOfDay / 3_600
    } ofSpan: {
      $0.truncatedSeconds / 3_600
    },
    part(
      "getMinutes",
      "The minute of the hour, or a span in whole minutes.",
      "minutes",
      [
        "timestamp('2026-06-12T21:05:07.5Z').getMinutes() == 5",
        "duration('90m').getMinutes() == 90",
      ]
    ) {
      $0.secondOfDay / 60 % 60
    } ofSpan: {
      $0.truncatedSeconds / 60
    },
    part(
      "getSeconds",
      "The second of the minute, or a span in whole seconds.",
      "seconds",
      [
        "timestamp('2026-06-12T21:05:07.5Z').getSeconds() == 7",
        "duration('90m').getSeconds() == 5400",
      ]
    ) {
      $0.secondOfDay % 60
    } ofSpan: {
      $0.truncatedSeconds
    },
    part(
      "getMilliseconds",
      "The milliseconds beyond the whole second.",
      "milliseconds",
      [
        "timestamp('2026-06-12T21:05:07.5Z').getMilliseconds() == 500",
        "duration('1.5s').getMilliseconds() == 500",
      ]
    ) {
      Int64($0.nanoseconds / 1_000_000)
    } ofSpan: {
      (($0.totalNanoseconds ?? 0) % 1_000_000_000) / 1_000_000
    },
  ]

  private static func accessor(
    _ name: String,
    _ documentation: String,
    _ id: String,
    _ examples: [String],
    _ read: @escaping @Sendable (CivilTime) -> Int64
  ) -> Function {
    Function(name, documentation, overloads(id, read), examples: examples)
  }

  private static func part(
    _ name: String,
    _ documentation: String,
    _ unit: String,
    _ examples: [String],
    _ read: @escaping @Sendable (CivilTime) -> Int64,
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
    return Function(
      name,
      documentation,
      overloads("timestamp_to_\(unit)", read) + [ofSpan],
      examples: examples
    )
  }

  private static func overloads(
    _ id: String,
    _ read: @escaping @Sendable (CivilTime) -> Int64
  ) -> [Overload] {
    let inUTC = Overload(
      id,
      [.timestamp],
      .int,
      isMember: true,
      body: .strict { _, arguments in
        Timestamp(arguments[0]).map { .int(read(CivilTime($0, offset: 0))) } ?? .error(.overflow)
      }
    )
    let inZone = Overload(
      "\(id)_with_tz",
      [.timestamp, .string],
      .int,
      isMember: true,
      body: .strict { evaluation, arguments in
        guard let point = Timestamp(arguments[0]) else { return .error(.overflow) }
        let zone = evaluation.text(of: arguments[1])
        switch evaluation.offset(of: zone, at: point) {
        case .success(let offset): return .int(read(CivilTime(point, offset: offset)))
        case .failure(let error): return evaluation.fail(error.message(zone))
        }
      }
    )
    return [inUTC, inZone]
  }
}

/// A point in time as a clock and a calendar show it somewhere.
struct CivilTime {
  /// The days since 1 January 1970.
  let dayNumber: Int64

  /// The seconds since midnight.
  let secondOfDay: Int64

  /// The nanoseconds beyond the seconds.
  let nanoseconds: UInt32

  /// A point where clocks are so many seconds ahead of UTC.
  init(_ point: Timestamp, offset: Int64) {
    (dayNumber, secondOfDay) = (point.seconds + offset).quotientRoundedDown(by: 86_400)
    nanoseconds = point.nanoseconds
  }

  /// The day of the calendar.
  var day: CivilDay { CivilDay(number: dayNumber) }
}

extension Evaluation {
  /// The seconds that a zone is ahead of UTC at a point in time.
  fileprivate func offset(of zone: String, at point: Timestamp) -> Result<Int64, ZoneFailure> {
    switch ZoneName(zone) {
    case .offset(let offset): return .success(offset)
    case .named(let name):
      guard let timeZones else { return .failure(.noDatabase) }
      do throws(ZoneError) {
        return .success(try timeZones.offset(of: name, at: point.seconds))
      } catch {
        return .failure(error == .unknown ? .unknown : .unreadable)
      }
    }
  }
}

/// Why the time in a zone cannot be told.
private enum ZoneFailure: Error {
  case noDatabase
  case unknown
  case unreadable

  func message(_ zone: String) -> String {
    // A name of the database has at most 64 bytes.
    let shown = zone.utf8.count <= 64 ? "`\(zone)`" : "of this name"
    return switch self {
    case .noDatabase:
      "there is no time-zone database here to look \(shown) up in; only `UTC` and offsets such as `+02:00` are known"
    case .unknown: "there is no time zone \(shown)"
    case .unreadable: "the data of the time zone \(shown) cannot be read"
    }
  }
}

extension TimeSpan {
  /// The whole seconds, rounded towards zero.
  fileprivate var truncatedSeconds: Int64 {
    seconds < 0 && nanoseconds > 0 ? seconds + 1 : seconds
  }
}
