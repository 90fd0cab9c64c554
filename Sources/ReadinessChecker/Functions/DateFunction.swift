import CEL
import ReadinessModel

/// `date('YYYY-MM-DD')`.
///
/// | argument | result |
/// | --- | --- |
/// | unknown | unknown |
/// | a day | midnight of that day in UTC |
/// | any other text | an error, which is found when the ruleset loads if the text is constant |
enum DateFunction {
  /// The name in expressions.
  static let name: String = "date"

  /// The function.
  static var function: Function {
    Function(
      name,
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
      ],
      examples: ["date('2027-08-02') - date('2027-08-01') == duration('24h')"]
    )
  }
}
