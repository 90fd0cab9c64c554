import CEL
import ReadinessModel

/// `date('YYYY-MM-DD')` and `age_days(date)`.
///
/// | argument | `date` | `age_days` |
/// | --- | --- | --- |
/// | unknown | unknown | unknown |
/// | a day | midnight of that day in UTC | the days from it until today, negative for a day to come |
/// | any other text | an error, which is found when the ruleset loads if the text is constant | |
enum DateFunctions {
  /// The names in expressions.
  static let date: String = "date"
  static let ageDays: String = "age_days"

  /// The functions; `today` is the number of the variable.
  static func all(today: Int) -> [Function] {
    [
      Function(
        date,
        "The day that a text names, written `YYYY-MM-DD`.",
        [
          Overload(
            "date_string",
            [.string],
            .timestamp,
            body: .strict { evaluation, arguments in
              let text = evaluation.text(of: arguments[0])
              return CalendarDate(text).map { Slot.day($0) }
                ?? evaluation.fail("`\(text)` is not a day, written YYYY-MM-DD")
            }
          )
        ]
      ),
      Function(
        ageDays,
        "How many days lie between a day and today.",
        [
          Overload("age_days_timestamp", [.timestamp], .int) { call in
            if let undecided = call.undecidedArguments { return undecided }
            let place = call.evaluation.variables[today]
            guard let day = call.arguments[0].day, let today = call.evaluation.store[place].day
            else { return HostAnswer(.unknown) }
            return HostAnswer(
              .int(Int64(day.days(until: today))),
              reads: call.isTracing ? [Place(slot: place)] : []
            )
          }
        ]
      ),
    ]
  }
}
