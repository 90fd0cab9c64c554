import ReadinessModel

/// How far the figures of a mutant are from those of its rule.
///
/// Whole numbers and days go one up and one down, so that an example on the line and one just beside it notice; a number with
/// a fraction, which has no neighbour that anybody would write, goes a tenth up and a tenth down.
enum FigureShift {
  static func of(_ value: Int64) -> [Int64] { [value &+ 1, value &- 1] }

  static func of(_ value: Double) -> [Double] {
    value == 0 ? [1, -1] : [value + value / 10, value - value / 10]
  }

  /// The shifted values of a parameter, with their texts; none for one that is no figure.
  static func of(_ value: ParameterValue) -> [(value: ParameterValue, text: String)] {
    switch value.value {
    case .count(let count):
      of(count).map { (ParameterValue(value: .count($0), span: value.span), "\($0)") }
    case .number(let number):
      of(number).map { (ParameterValue(value: .number($0), span: value.span), "\($0)") }
    case .date(let date):
      [1, -1].compactMap { CalendarDate(daysSinceEpoch: date.daysSinceEpoch + $0) }.map {
        (ParameterValue(value: .date($0), span: value.span), "\($0)")
      }
    case .flag(let flag):
      [(ParameterValue(value: .flag(!flag), span: value.span), "\(!flag)")]
    case .regions, .text, .texts, .unread: []
    }
  }
}
