import CEL

/// The sample's own functions: one that needs its argument, one that decides for itself.
enum SampleFunctions {
  static let all: [Function] = [
    Function(
      "twice",
      "Twice a number.",
      [
        Overload(
          "twice_int",
          [.int],
          .int,
          body: .strict { evaluation, arguments in
            let (value, overflow) = (arguments[0].int ?? 0).multipliedReportingOverflow(by: 2)
            return overflow ? evaluation.fail("too large to double") : .int(value)
          }
        )
      ]
    ),
    Function(
      "total",
      "The sum of a list, every element of which has to be known.",
      [
        Overload(
          "total_list",
          [.list(.int)],
          .int,
          body: .strict { evaluation, arguments in
            .int(evaluation.elements(of: arguments[0]).reduce(0) { $0 + ($1.int ?? 0) })
          }
        )
      ]
    ),
    Function(
      "approved",
      "Whether a part is in order; one of size 1 is, whatever else.",
      [
        Overload(
          "part_approved",
          [.object("Part")],
          .bool,
          isMember: true,
          body: .lenient(approved)
        )
      ]
    ),
    Function(
      "reach",
      "The sum of a list, each unknown element of which lies between 0 and 10.",
      [Overload("reach_list", [.list(.int)], .double, body: .lenient(reach))]
    ),
  ]

  @Sendable
  private static func reach(_ call: HostCall) -> HostAnswer {
    guard let places = call.arguments[0].storedElements else { return HostAnswer(.unknown) }
    var (low, high) = (0.0, 0.0)
    var (reads, unknowns): ([Place], [Place]) = ([], [])
    for place in places {
      if let value = call.slot(at: place).int {
        low += Double(value)
        high += Double(value)
        reads.append(Place(slot: place))
      } else {
        high += 10
        unknowns.append(Place(slot: place))
      }
    }
    let interval = Interval(low: (low, true), high: (high, true))
    let slot = unknowns.isEmpty ? Slot.double(low) : call.evaluation.makeBound(interval)
    return HostAnswer(
      slot,
      reads: call.isTracing ? reads : [],
      unknowns: call.isTracing ? unknowns : [],
      narrows: true
    )
  }

  @Sendable
  private static func approved(_ call: HostCall) -> HostAnswer {
    guard let start = call.arguments[0].objectStart else {
      guard call.isTracing, let place = call.places[0] else { return HostAnswer(.unknown) }
      let field = Place(slot: place.slot, steps: place.steps + [.field("size")])
      return HostAnswer(.unknown, unknowns: [field])
    }
    let store = call.evaluation.store
    if store[start + 2].int == 1 {
      return HostAnswer(.bool(true), reads: call.isTracing ? [Place(slot: start + 2)] : [])
    }
    guard store[start + 2].int != nil else {
      return HostAnswer(.unknown, unknowns: call.isTracing ? [Place(slot: start + 2)] : [])
    }
    let reads = call.isTracing ? [Place(slot: start + 1), Place(slot: start + 2)] : []
    return HostAnswer(store[start + 1], reads: reads)
  }
}
