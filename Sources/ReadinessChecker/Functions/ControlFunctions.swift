import CEL
import ReadinessModel

/// `in_place(control)` and `in_place(control, segment)`.
///
/// | the control's `status` | its `segments` | answer |
/// | --- | --- | --- |
/// | implemented | `all`, every segment of the audience (or this one), or the type has no such field | true |
/// | any | a list that leaves one of them out | false |
/// | partial, planned, none, not-applicable | any | false |
/// | implemented | missing, or with an unknown element where one is not named | unknown, by `segments` |
/// | implemented | a list, where the audience is unknown | unknown, by `audience` |
/// | alternative, missing | not a list that leaves one out | unknown, by `status` |
/// | the control is missing | | unknown, by the control |
///
/// Both questions have three answers and a no decides, so that putting a value in the place of an unknown
/// never changes an answer that was known.
enum ControlFunctions {
  /// The name in expressions.
  static let name: String = "in_place"

  /// The function with two overloads for each type of controls.
  static func all(_ types: SchemaTypes) -> [Function] {
    let segment = types.known.segment.map { types.object($0) }
    var overloads: [Overload] = []
    for control in types.controls {
      guard let layout = ControlLayout(control, types) else { continue }
      let type = types.object(control)
      let name = types.shapes[control].name
      overloads.append(
        Overload("in_place_\(name)", [type], .bool) { call in
          guard let start = call.arguments[0].objectStart else {
            return call.undecidedArguments ?? HostAnswer(.unknown)
          }
          let (store, tracing) = (call.evaluation.store, call.isTracing)
          return layout.status(ofControlAt: start, in: store, tracing: tracing)
            .and(layout.coversAll(controlAt: start, in: store, tracing: tracing))
            .answer(tracing: tracing)
        }
      )
      guard let segment else { continue }
      overloads.append(
        Overload("in_place_\(name)_segment", [type, segment], .bool) { call in
          guard let start = call.arguments[0].objectStart,
            let part = call.arguments[1].objectStart
          else { return call.undecidedArguments ?? HostAnswer(.unknown) }
          let (store, tracing) = (call.evaluation.store, call.isTracing)
          let cover = layout.covers(
            segmentAt: part,
            controlAt: start,
            in: store,
            tracing: tracing
          )
          return layout.status(ofControlAt: start, in: store, tracing: tracing)
            .and(cover)
            .answer(tracing: tracing)
        }
      )
    }
    return [
      Function(
        name,
        "Whether a control is implemented for the whole audience, or for one segment of it.",
        overloads,
        examples: ["in_place(deployment.controls.geo_block)"]
      )
    ]
  }
}
