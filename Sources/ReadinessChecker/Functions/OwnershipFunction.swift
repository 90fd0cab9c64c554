import CEL
import ReadinessModel

/// `owned_share(parties, set)`: how many percent owners hold whose country is in a set of regions.
///
/// The answer is a range, and a comparison is known where the range decides it. Its lower end is what owners in the
/// set hold for certain; its upper end leaves out only what is certainly held by others.
///
/// | what is given | lower end | upper end |
/// | --- | --- | --- |
/// | an owner in the set with a percentage | counts | counts |
/// | an owner outside the set with a percentage | | is left out |
/// | a bound for a percentage | its lower end counts | its upper end counts; outside the set its lower end is left out |
/// | a missing percentage, in the set | | counts as all that is left |
/// | a missing percentage, outside the set | | leaves out nothing |
/// | a missing country, or one of which only a part is in the set | | counts |
/// | an element that is unknown | | counts as all that is left |
/// | what the list leaves open up to 100 | | counts, unless the remainder is screened |
/// | an empty list | 0 | 100; 0 where the remainder is screened |
/// | a list or a set that is unknown | unknown | unknown |
///
/// The remainder is screened where `ownership_remainder` has `none_listed: true` and the day of the screening; it speaks
/// of the organization's own list only, not of one that an expression made. Putting a value in the place of an unknown
/// only ever narrows the range, because a manifest that declares more than 100 percent does not load.
enum OwnershipFunction {
  /// The name in expressions.
  static let name: String = "owned_share"

  /// The function; none where the schema lacks what it reads.
  static func all(_ types: SchemaTypes, _ slots: RegionSlots) -> [Function] {
    guard let layout = OwnershipLayout(types), let share = types.known.ownershipShare else {
      return []
    }
    return [
      Function(
        name,
        "How many percent owners hold whose country is in a set of regions, as a range.",
        [
          Overload(
            "owned_share_list",
            [.list(types.object(share)), .opaque(SchemaTypes.regionSet)],
            .double
          ) { call in
            if let undecided = call.undecidedArguments { return undecided }
            var sum = OwnershipSum(call, layout, slots)
            return sum.answer()
          }
        ],
        examples: ["owned_share(organization.ownership, params.eu) >= 50.0"]
      )
    ]
  }
}

/// Reads the owners of one call.
private struct OwnershipSum {
  private let call: HostCall
  private let layout: OwnershipLayout
  private let slots: RegionSlots
  /// Where the organization's fields begin.
  private let organization: Int?
  private var range = ShareRange()
  private var reads: [Int] = []
  private var unknowns: [Place] = []

  init(_ call: HostCall, _ layout: OwnershipLayout, _ slots: RegionSlots) {
    self.call = call
    self.layout = layout
    self.slots = slots
    let evaluation = call.evaluation
    organization = evaluation.store[evaluation.variables[RuleScope.declarer]].objectStart
  }

  mutating func answer() -> HostAnswer {
    let evaluation = call.evaluation
    let list = call.arguments[0]
    guard let set = slots.set(of: call.arguments[1], in: evaluation.store) else {
      return HostAnswer(evaluation.fail("`owned_share` takes a set of regions"))
    }
    for (number, element) in evaluation.elements(of: list).enumerated() {
      guard let owner = element.objectStart else {
        range.addUnknown()
        wait(for: list.storedElements.map { Place(slot: $0.lowerBound + number) } ?? owners)
        continue
      }
      add(owner: owner, set)
    }
    if list.causes != nil {
      range.addUnknown()
      wait(for: owners)
    }
    let interval = range.interval(screened: isScreened(list))
    let slot = interval.onlyValue.map { Slot.double($0) } ?? evaluation.makeBound(interval)
    guard call.isTracing else { return HostAnswer(slot, narrows: true) }
    return HostAnswer(
      slot,
      reads: reads.map { Place(slot: $0) },
      unknowns: unknowns.isEmpty ? [owners].compactMap(\.self) : unknowns,
      narrows: true
    )
  }

  /// Where all owners are declared, whatever an expression has made of them.
  private var owners: Place? { organization.map { Place(slot: $0 + layout.ownership) } }

  private mutating func add(owner: Int, _ set: RegionSet) {
    let (place, percent) = (owner + layout.country, read(owner + layout.percent))
    let country = read(place)
    let seat =
      country.kind == .string
      ? RegionSet(stating: call.evaluation.bytes(of: country), in: slots.atlas) : nil
    let membership = range.add(percent, from: seat, in: set, call.evaluation.store)
    if seat != nil, membership == .unknown { wait(for: Place(slot: place)) }
  }

  /// Whether a screening has found nobody listed among the owners that the organization's list leaves out.
  private mutating func isScreened(_ list: Slot) -> Bool {
    let store = call.evaluation.store
    guard let organization, let owners = list.storedElements,
      store[organization + layout.ownership].storedElements == owners
    else { return false }
    let place = organization + layout.remainder
    guard let remainder = store[place].objectStart else {
      wait(for: Place(slot: place))
      return false
    }
    let day = read(remainder + layout.screenedOn)
    let finding = read(remainder + layout.noneListed)
    return OwnershipLayout.isScreened(on: day, finding)
  }

  /// A slot, which is one of the reads where it is known and one of the unknowns where it is not, or not quite.
  private mutating func read(_ place: Int) -> Slot {
    let slot = call.slot(at: place)
    guard call.isTracing else { return slot }
    if slot.kind != .unknown { reads.append(place) }
    if slot.kind == .unknown || slot.kind == .bound { wait(for: Place(slot: place)) }
    return slot
  }

  private mutating func wait(for place: Place?) {
    if call.isTracing, let place { unknowns.append(place) }
  }
}
