/// The operators on numbers, exact or an error.
enum CheckedArithmetic {
  /// The operators with two operands.
  enum Operator: Sendable {
    case add
    case subtract
    case multiply
    case divide
    case remainder

    init?(operator name: String) {
      switch name {
      case "_+_": self = .add
      case "_-_": self = .subtract
      case "_*_": self = .multiply
      case "_/_": self = .divide
      case "_%_": self = .remainder
      default: return nil
      }
    }
  }

  static func apply<Number: FixedWidthInteger>(
    _ operation: Operator,
    _ left: Number,
    _ right: Number
  ) -> Result<Number, Failure> {
    let (value, hasOverflow): (Number, Bool)
    switch operation {
    case .add: (value, hasOverflow) = left.addingReportingOverflow(right)
    case .subtract: (value, hasOverflow) = left.subtractingReportingOverflow(right)
    case .multiply: (value, hasOverflow) = left.multipliedReportingOverflow(by: right)
    case .divide:
      if right == 0 { return .failure(.divisionByZero) }
      (value, hasOverflow) = left.dividedReportingOverflow(by: right)
    case .remainder:
      if right == 0 { return .failure(.divisionByZero) }
      (value, hasOverflow) = left.remainderReportingOverflow(dividingBy: right)
    }
    return hasOverflow ? .failure(.overflow) : .success(value)
  }

  /// Nil for the remainder, which doubles do not have.
  static func apply(_ operation: Operator, _ left: Double, _ right: Double) -> Double? {
    switch operation {
    case .add: left + right
    case .subtract: left - right
    case .multiply: left * right
    case .divide: left / right
    case .remainder: nil
    }
  }

  /// Why there is no number.
  enum Failure: Error {
    case overflow
    case divisionByZero

    var code: EvaluationError.Code {
      switch self {
      case .overflow: .overflow
      case .divisionByZero: .divisionByZero
      }
    }
  }
}
