import CEL
import ReadinessModel
import SourceText

/// What a checked expression must keep to before a ruleset loads.
struct LoadingRules {
  let purpose: ExpressionPurpose
  let scope: RuleScope
  let types: SchemaTypes
  let source: SourceFile

  /// Everything that the expression does not keep to.
  func mistakes(in expression: CheckedExpression) -> [Diagnostic] {
    var found: [Diagnostic] = []
    let type = expression.type.withoutNullability
    if type != purpose.type {
      found.append(
        .wrongResult(purpose.key, type, expected: purpose.type, at: span(expression.root.range))
      )
    }
    var guards = GuardAnalysis(source: source)
    guards.visit(expression.root, guarded: [])
    found += guards.mistakes
    var words = WordAnalysis(types, source: source)
    words.visit(expression.root)
    found += words.mistakes
    var evidence = EvidenceAnalysis(scope.kind, source: source)
    evidence.visit(expression.root)
    found += evidence.mistakes
    var survey = ExpressionSurvey(controls: controlNames, openWords: types.openWords)
    survey.visit(expression.root)
    if !survey.readsAnything, purpose != .day {
      found.append(.readsNothing(purpose.key, at: span(expression.root.range)))
    }
    found += survey.badConstants.map { constant in
      constant.function == DateFunction.name
        ? .notADay(constant.text, at: span(constant.range))
        : .instrumentNotConstant(at: span(constant.range))
    }
    found += survey.untypedReads.map { .readsUntyped(at: span($0)) }
    found += survey.listsOrAll.map { .readsListOrAll(at: span($0)) }
    found += survey.comparedRegions.map { .comparesRegions(at: span($0)) }
    switch purpose {
    case .appliesWhen, .when:
      found += survey.clocks.map { .readsClock(purpose.key, at: span($0)) }
    case .require:
      for read in survey.controlReads where !survey.controlsInPlace.contains(read.control) {
        found.append(.controlNotInPlace(read.control, read.field, at: span(read.range)))
      }
    case .permits, .separable, .day: break
    }
    return found
  }

  private var controlNames: Set<String> {
    Set(types.controls.map { types.shapes[$0].name })
  }

  private func span(_ range: Range<Int>) -> SourceSpan {
    source.span(range.lowerBound, range.upperBound)
  }
}

extension CELType {
  /// The type without null.
  var withoutNullability: CELType {
    if case .nullable(let type) = self { return type }
    return self
  }
}

extension CheckedNode {
  /// The way from a variable to the value as a text that equal ways share; nil for a computed value.
  var path: String? {
    switch kind {
    case .variable(let number): return "variable \(number)"
    case .local(let number): return "local \(number)"
    case .field(let operand, let name, _): return operand.path.map { $0 + "." + name }
    case .call("_[_]", _, _, let arguments):
      guard arguments.count == 2, case .constant(let index) = arguments[1].kind else { return nil }
      return arguments[0].path.map { "\($0)[\(index)]" }
    case .constant, .typeValue, .has, .call, .list, .map, .comprehension, .bind: return nil
    }
  }
}
