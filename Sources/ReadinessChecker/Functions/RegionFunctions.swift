import CEL
import ReadinessModel

/// The functions of region sets.
///
/// | argument | `overlaps` · `within` | `common` |
/// | --- | --- | --- |
/// | either set is unknown | unknown, both places that are | unknown |
/// | a country is served of which only a part is listed, or the other way round | unknown, the manifest's place | a set that says so |
/// | a code that an incomplete group does not name | unknown | a set that says so |
/// | a text in the place of the first set that is no code | an error | |
/// | otherwise | true or false | what both have |
///
/// All are monotone because ``RegionSet`` is: more knowledge never changes an answer that was known.
enum RegionFunctions {
  /// The functions, with what turns their slots into sets.
  static func all(_ slots: RegionSlots) -> [Function] {
    let type = CELType.opaque(SchemaTypes.regionSet)
    return [
      Function(
        "overlaps",
        "Whether any place is in both sets of regions; a single code counts as a set.",
        [
          Overload("regions_overlaps_regions", [type, type], .bool, isMember: true) { call in
            question(call, slots) { $0.overlaps($1) }
          },
          Overload("region_overlaps_regions", [.string, type], .bool, isMember: true) { call in
            question(call, slots) { $0.overlaps($1) }
          },
        ],
        examples: ["deployment.regions.overlaps(params.eu)"]
      ),
      Function(
        "within",
        "Whether every place of the first set of regions, or of a single code, is in the second.",
        [
          Overload("regions_within_regions", [type, type], .bool, isMember: true) { call in
            question(call, slots) { $0.within($1) }
          },
          Overload("region_within_regions", [.string, type], .bool, isMember: true) { call in
            question(call, slots) { $0.within($1) }
          },
        ],
        examples: ["deployment.regions.within(params.eu)"]
      ),
      Function(
        "common",
        "The places that are in both sets of regions.",
        [
          Overload("regions_common_regions", [type, type], type, isMember: true) { call in
            if let undecided = call.undecidedArguments { return undecided }
            guard let slot = slots.common(call.arguments[0], call.arguments[1]) else {
              return HostAnswer(
                call.evaluation.fail("`common` takes at most three sets of regions together")
              )
            }
            return HostAnswer(slot)
          }
        ],
        examples: ["deployment.regions.common(params.eu).within(params.eu)"]
      ),
    ]
  }

  private static func question(
    _ call: HostCall,
    _ slots: RegionSlots,
    _ ask: (RegionSet, RegionSet) -> Truth
  ) -> HostAnswer {
    if let undecided = call.undecidedArguments { return undecided }
    let evaluation = call.evaluation
    let first = call.arguments[0]
    let left =
      first.kind == .string
      ? RegionSet(stating: evaluation.bytes(of: first), in: slots.atlas)
      : slots.set(of: first, in: evaluation.store)
    guard let left, let right = slots.set(of: call.arguments[1], in: evaluation.store) else {
      return HostAnswer(evaluation.fail("`\(evaluation.text(of: first))` is no code of a region"))
    }
    switch ask(left, right) {
    case .yes: return HostAnswer(.bool(true))
    case .no: return HostAnswer(.bool(false))
    case .unknown: return HostAnswer(.unknown, unknowns: call.places.compactMap(\.self))
    }
  }
}

extension Overload {
  /// An overload whose body sees unknown arguments.
  init(
    _ id: String,
    _ parameters: [CELType],
    _ result: CELType,
    isMember: Bool = false,
    _ body: @escaping @Sendable (HostCall) -> HostAnswer
  ) {
    self.init(id, parameters, result, isMember: isMember, body: .lenient(body))
  }
}
