import CEL
import ReadinessModel

/// The names, types and functions that the rules of one ruleset may use, by the subject of the rule.
struct RuleVocabulary: Sendable {
  let types: SchemaTypes
  let regions: RegionCatalog
  /// What every scope of every ruleset has.
  private let shared: Environment
  private let authorization: AuthorizationLayout?
  private let evidence: EvidenceLayout?
  private let slots: RegionSlots

  /// Makes what all rulesets share.
  init(_ types: SchemaTypes, _ regions: RegionCatalog) {
    self.types = types
    self.regions = regions
    slots = RegionSlots(atlas: regions.atlas)
    authorization = AuthorizationLayout(types)
    evidence = EvidenceLayout(types)
    shared = Environment(
      types: types.types,
      opaqueTypes: [SchemaTypes.regionSet],
      functions: RegionFunctions.all(slots) + ControlFunctions.all(types)
        + [DateFunction.function, AgeFunction.function(types)]
        + [DerivationFunction(types)?.function].compactMap(\.self)
        + OwnershipFunction.all(types, slots),
      libraries: [.math]
    )
  }

  /// The environment of expressions of a scope in a ruleset with these parameters.
  func environment(_ scope: RuleScope, parameters: ObjectType) -> Environment {
    var variables = [
      Variable("organization", type(types.known.organization)),
      Variable("params", .object(parameters.name)),
      Variable("today", .timestamp),
      // No expression can spell this name: it is for the functions.
      Variable("@manifest", types.object(0)),
    ]
    let model = Variable("model", type(types.known.model))
    let deployment = Variable("deployment", type(types.known.deployment))
    switch scope {
    case .organization: break
    case .model: variables.append(model)
    case .supplier: variables.append(Variable("supplier", type(types.known.supplier)))
    case .deployment: variables.append(deployment)
    case .offering: variables += [deployment, model]
    case .segment:
      variables += [
        deployment, model, Variable("segment", type(types.known.segment)),
        Variable("uniform", .bool),
      ]
    }
    let ofScope = [
      authorization.map { layout in
        AuthorizationFunction(layout: layout, regions: regions, slots: slots, scope: scope).function
      },
      evidence.map { EvidenceFunction(layout: $0, types: types, scope: scope).function },
    ]
    return shared.adding(
      variables: variables,
      types: [parameters],
      functions: ofScope.compactMap(\.self)
    )
  }

  private func type(_ number: Int?) -> CELType { number.map { types.object($0) } ?? .dyn }

  /// The object type of a ruleset's parameters.
  static func parametersType(of ruleset: Ruleset) -> ObjectType {
    let untyped = ruleset.untypedParameters.map { ObjectType.Field($0, .dyn) }
    return ObjectType(
      name: SchemaTypes.parameters,
      fields: ruleset.parameters.map { parameter in
        let type: CELType =
          switch parameter.type {
          case .regions: .opaque(SchemaTypes.regionSet)
          case .count: .int
          case .number: .double
          case .text: .string
          case .texts, .models: .list(.string)
          case .flag: .bool
          case .date: .timestamp
          }
        return ObjectType.Field(parameter.name, type)
      } + untyped
    )
  }
}
