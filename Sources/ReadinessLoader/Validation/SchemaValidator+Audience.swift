import ReadinessModel
import SourceText
import YAMLTree

/// What the segments of a deployment add up to.
struct AudienceSum {
  /// The least number of users; a segment of which nothing is known has one.
  var low: Double = 0
  /// The greatest number of users.
  var high: Double = 0
}

extension SchemaValidator {
  /// Checks the counts of a segment and adds its users to the deployment's.
  mutating func checkSegment(at index: Int) {
    let written = ends(at: child("users", of: index))
    // A count that is out of range has been reported and says nothing here.
    let users = written.flatMap { $0.high < 1 ? nil : $0 }
    audience.low += max(users?.low ?? 1, 1)
    audience.high += users?.high ?? .infinity
    let foreign = child("foreign_persons", of: index)
    guard foreign >= 0, let count = ends(at: foreign) else { return }
    let status = child("users_status", of: index)
    if status >= 0, records[status].kind == .scalar, !isBlank(records[status]),
      !isWord(records[status], "mixed")
    {
      report(.foreignPersonsOfOneKind(text(status), at: span(foreign), status: span(status)))
    } else if let users, count.low >= users.high {
      report(.tooManyForeignPersons(at: span(foreign), users: span(child("users", of: index))))
    }
  }

  /// Checks that the segments can add up to the deployment's users.
  mutating func checkUsers(at index: Int) {
    let users = child("users", of: index)
    let list = child("audience", of: index)
    guard users >= 0, list >= 0, records[list].kind == .list, let total = ends(at: users) else {
      return
    }
    // An element that is unknown, or no segment, stands for any number of users.
    var item = list + 1
    while item < Int(records[list].next) {
      if records[item].kind != .mapping { return }
      item = Int(records[item].next)
    }
    guard audience.low > total.high || audience.high < total.low else { return }
    let sum =
      audience.high == .infinity
      ? "at least \(Self.shown(audience.low))" : Self.shown(audience.low)
    let isExact = records[users].kind == .scalar
    report(
      .usersDoNotAddUp(
        sum,
        total: isExact ? text(users) : nil,
        at: span(users),
        key: span(list - 1)
      )
    )
  }

  /// The least and the greatest that a count can be; nil where it is unknown or no number.
  private func ends(at index: Int) -> (low: Double, high: Double)? {
    guard index >= 0 else { return nil }
    if records[index].kind == .mapping {
      let bound = ManifestValue.bound(Node(document: document, index: index))
      return bound.map { Self.wholeEnds($0) }
    }
    guard case .whole(let value)? = number(at: index) else { return nil }
    return (Double(value), Double(value))
  }

  private static func wholeEnds(_ bound: NumberBound) -> (low: Double, high: Double) {
    let low = bound.low.map { $0.isIncluded ? $0.value : $0.value + 1 }
    let high = bound.high.map { $0.isIncluded ? $0.value : $0.value - 1 }
    return (low ?? 0, high ?? .infinity)
  }
}
