import ReadinessChecker
import ReadinessModel

/// A figure of a scenario's ruleset, and what may stand in its place.
struct FigureLever {
  /// What is tried.
  enum Kind {
    /// Other numbers, whole ones only where the figure is a count.
    case number(Double, isWhole: Bool)
    /// A list with one element more or less.
    case elements([Toggle])
    /// The other truth value.
    case flag(Bool)
  }

  /// One element that a list gains or loses.
  struct Toggle: Hashable {
    let element: String
    let isAdded: Bool
  }

  /// The ruleset, by its place in the scenario.
  let ruleset: Int
  /// The parameter's name.
  let parameter: String
  /// The full name.
  let figure: String
  let value: ParameterValue.Value
  let kind: Kind

  /// The figures of rulesets that can be varied; not a day, not a text that stands alone, not what nobody has read.
  static func all(
    of rulesets: [CompiledRuleset],
    _ vocabulary: ManifestVocabulary,
    on day: CalendarDate
  ) -> [FigureLever] {
    rulesets.enumerated().flatMap { number, ruleset in
      ruleset.valuedParameters.compactMap { valued in
        kind(of: valued, vocabulary, day).map { kind in
          FigureLever(
            ruleset: number,
            parameter: valued.parameter.name,
            figure: "\(ruleset.ruleset.id).\(valued.parameter.name)",
            value: valued.value,
            kind: kind
          )
        }
      }
    }
  }

  private static func kind(
    of valued: ValuedParameter,
    _ vocabulary: ManifestVocabulary,
    _ day: CalendarDate
  ) -> Kind? {
    switch valued.value {
    case .count(let count): return .number(Double(count), isWhole: true)
    case .number(let number): return .number(number, isWhole: false)
    case .flag(let flag): return .flag(flag)
    case .texts(let texts):
      let added =
        valued.parameter.type == .models
        ? vocabulary.products.filter { !texts.contains($0) } : vocabulary.words(beside: texts)
      return .elements(
        texts.map { Toggle(element: $0, isAdded: false) }
          + added.map { Toggle(element: $0, isAdded: true) }
      )
    case .regions(let serve, let except):
      let regions = vocabulary.regions
      guard let set = regions.expand(serve: serve, except: except, on: day, as: .listed) else {
        return nil
      }
      return .elements(
        vocabulary.places.map { place in
          Toggle(element: place, isAdded: set.contains(place) != .yes)
        }
      )
    case .text, .date, .unread: return nil
    }
  }

  /// The value with some elements more or less.
  func value(with toggles: [Toggle]) -> ParameterValue.Value {
    let added = toggles.filter(\.isAdded).map(\.element)
    let removed = toggles.filter { !$0.isAdded }.map(\.element)
    switch value {
    case .texts(let texts): return .texts(texts.filter { !removed.contains($0) } + added)
    case .regions(let serve, let except):
      // A name is struck where it stands by itself, and excepted where it may belong to something else that is named.
      let rest = serve.filter { !removed.contains($0) }
      let isAmongGroups = rest.contains { $0.utf8.count > 2 }
      return .regions(
        serve: rest + added,
        except: except.filter { !added.contains($0) }
          + removed.filter { !serve.contains($0) || isAmongGroups }
      )
    case .count, .number, .text, .flag, .date, .unread: return value
    }
  }

  /// The value with another number.
  func value(at number: Double) -> ParameterValue.Value {
    guard case .number(_, let isWhole) = kind, isWhole else { return .number(number) }
    return .count(Int64(exactly: number.rounded()) ?? .max)
  }
}
