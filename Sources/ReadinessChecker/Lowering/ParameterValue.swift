import CEL
package import ReadinessModel
import SourceText

/// A parameter's value, checked, and where it was given.
package struct ParameterValue: Sendable {
  /// What it holds.
  package enum Value: Sendable, Hashable {
    /// Names of regions and groups; what they mean depends on the day.
    case regions(serve: [String], except: [String])
    case count(Int64)
    case number(Double)
    case text(String)
    case texts([String])
    case flag(Bool)
    case date(CalendarDate)
    /// What the sources that were read do not tell.
    case unread
  }

  let value: Value
  /// Where it stands; nil for one from the command line.
  let span: SourceSpan?
}

/// The parameters of a ruleset, in their order.
struct ParameterList: Sendable {
  let names: [String]
  let values: [ParameterValue]
}

extension ManifestLowering {
  /// Adds the parameters of a ruleset as one object and returns the slot that holds it.
  mutating func append(_ values: [ParameterValue], ruleset: Int) -> Int {
    let slot = out.allocate(1, .plain, owner: 0)
    let start = out.allocate(
      values.count,
      .parameters(UInt16(truncatingIfNeeded: ruleset)),
      owner: slot
    )
    out.store[slot] = .object(type: types.types.count, at: start)
    for (offset, value) in values.enumerated() {
      let place = start + offset
      switch value.value {
      case .regions(let serve, let except):
        let set = regions.expand(serve: serve, except: except, on: today, as: .listed)
        if let set { out.store[place] = out.append(set) }
      case .count(let value): out.store[place] = .int(value)
      case .number(let value): out.store[place] = .double(value)
      case .text(let text): out.store[place] = out.store.append(text: text.utf8)
      case .texts(let texts):
        let first = out.allocate(texts.count, .list, owner: place)
        for (index, text) in texts.enumerated() {
          out.store[first + index] = out.store.append(text: text.utf8)
        }
        out.store[place] = .list(start: first, count: texts.count)
      case .flag(let flag): out.store[place] = .bool(flag)
      case .date(let date): out.store[place] = .day(date)
      case .unread: out.store[place] = .unknown
      }
    }
    return slot
  }
}
