import CEL
import ReadinessModel

/// `age_days(date)` and `age_days(fact)`: the days from a day until today, negative for a day to come.
///
/// | argument | the day |
/// | --- | --- |
/// | a day | itself |
/// | an object whose type has one date of something past, which is never `none` | that date |
/// | an object whose type has no such date | `declared/date` of the manifest |
/// | unknown, or one whose day is missing | the age is unknown |
///
/// A type with several dates, or with one that may be `none`, has no age of its own: its rules read the date.
enum AgeFunction {
  /// The name in expressions.
  static let name: String = "age_days"

  /// The function.
  static func function(_ types: SchemaTypes) -> Function {
    let ofDay = Overload("age_days_timestamp", [.timestamp], .int) { call in
      if let undecided = call.undecidedArguments { return undecided }
      guard let day = call.arguments[0].day else { return HostAnswer(.unknown) }
      return age(of: day, call)
    }
    let ofObjects = types.shapes.indices.compactMap { type -> Overload? in
      guard let source = DateSource(type, types) else { return nil }
      return overload(type, source, types)
    }
    return Function(
      name,
      "How many days lie between a day, or the day of which a fact speaks, and today.",
      [ofDay] + ofObjects,
      examples: ["age_days(date('2026-01-01')) >= 0"]
    )
  }

  private static func overload(
    _ type: Int,
    _ source: DateSource,
    _ types: SchemaTypes
  ) -> Overload {
    Overload("age_days_\(types.shapes[type].name)", [types.object(type)], .int) { call in
      guard let start = call.arguments[0].objectStart else {
        return call.undecidedArguments ?? HostAnswer(.unknown)
      }
      let store = call.evaluation.store
      let place = source.place(ofObjectAt: start, call)
      guard let day = store[place].day else {
        return HostAnswer(.unknown, unknowns: call.isTracing ? [Place(slot: place)] : [])
      }
      return age(of: day, call, reads: [place])
    }
  }

  private static func age(of day: CalendarDate, _ call: HostCall, reads: [Int] = []) -> HostAnswer {
    let place = call.evaluation.variables[RuleScope.today]
    guard let today = call.evaluation.store[place].day else { return HostAnswer(.unknown) }
    return HostAnswer(
      .int(Int64(day.days(until: today))),
      reads: call.isTracing ? (reads + [place]).map { Place(slot: $0) } : []
    )
  }
}

/// Where the day stands of which an object of some type speaks.
private enum DateSource: Sendable {
  /// In a field of the object.
  case field(Int)
  /// In the manifest's declaration: the root's field, and the field of its date.
  case declaration(Int, date: Int)

  /// The source; nil where the type has several days, or one that may be `none`.
  init?(_ type: Int, _ types: SchemaTypes) {
    let fields = types.shapes[type].fields
    let dates = fields.indices.filter { fields[$0].value.isPast }
    switch dates.count {
    case 0:
      guard let declared = types.field("declared", of: 0),
        let date = types.field("date", of: types.shapes[0].fields[declared].value.object)
      else { return nil }
      self = .declaration(declared, date: date)
    case 1 where !fields[dates[0]].isNullable: self = .field(dates[0])
    default: return nil
    }
  }

  /// The slot of the day, or the nearest one above it that is there.
  func place(ofObjectAt start: Int, _ call: HostCall) -> Int {
    switch self {
    case .field(let field): return start + field
    case .declaration(let field, let date):
      let store = call.evaluation.store
      let root = call.evaluation.variables[RuleScope.manifest]
      guard let fields = store[root].objectStart else { return root }
      return store[fields + field].objectStart.map { $0 + date } ?? fields + field
    }
  }
}
