/// Why an expression has no result.
public struct EvaluationError: Error, Sendable, Hashable {
  /// The kinds of error.
  public enum Code: UInt8, Sendable, Hashable {
    /// An operator or function was used with values it is not for.
    case noSuchOverload = 1
    /// A name that stands for nothing.
    case undeclared
    /// A field that the value does not have.
    case noSuchField
    /// A key that the map does not have.
    case noSuchKey
    /// A position outside the list.
    case indexOutOfRange
    /// A map written with the same key twice.
    case duplicateKey
    /// A value that cannot be a map's key.
    case invalidKey
    /// A division by zero.
    case divisionByZero
    /// A number or time that does not fit its type.
    case overflow
    /// A value that has no counterpart in the type it is converted to.
    case invalidConversion
    /// Bytes that are not UTF-8.
    case invalidText
    /// More steps than an evaluation may take.
    case budgetExceeded
    /// A text, list or map larger than an evaluation may make.
    case valueTooLarge
    /// What a function of the host or of an extension library reported.
    case host
    /// A text that is no regular expression.
    case invalidPattern
  }

  /// The kind of error.
  public let code: Code

  /// What went wrong, as one sentence without a full stop.
  public let message: String

  /// The bytes of the expression's text that could not be evaluated.
  public let range: Range<Int>

  /// Makes an error.
  public init(_ code: Code, _ message: String? = nil, range: Range<Int>) {
    self.code = code
    self.message = message ?? code.message
    self.range = range
  }
}

extension EvaluationError.Code {
  /// What went wrong, in general words.
  var message: String {
    switch self {
    case .noSuchOverload: "the operator or function cannot be applied to these values"
    case .undeclared: "the name stands for nothing here"
    case .noSuchField: "the value has no such field"
    case .noSuchKey: "the map has no such key"
    case .indexOutOfRange: "the list has no element at this position"
    case .duplicateKey: "the map has the same key twice"
    case .invalidKey: "only truth values, integers and texts can be keys of a map"
    case .divisionByZero: "division by zero"
    case .overflow: "the result does not fit its type"
    case .invalidConversion: "the value cannot be converted"
    case .invalidText: "the bytes are not valid UTF-8"
    case .budgetExceeded: "the evaluation takes more than \(EvaluationBudget.steps) steps"
    case .valueTooLarge: "the evaluation makes more texts or lists than it may"
    case .host: "the function failed"
    case .invalidPattern: "the text is no regular expression"
    }
  }
}
