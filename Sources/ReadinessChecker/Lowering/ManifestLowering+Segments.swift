import CEL
import ReadinessModel

/// The two parts of a segment whose users are US persons and foreign persons, each as a segment of its own.
struct MixedSegment: Sendable {
  /// The slots that hold the parts.
  let usPersons: Int
  let foreignPersons: Int
}

extension ManifestLowering {
  private static let usPerson: [UInt8] = Array("us-person".utf8)
  private static let foreignPerson: [UInt8] = Array("foreign-person".utf8)

  /// Lets no rule see `mixed`: of any one user of such a segment it cannot be told which of the two it is.
  ///
  /// A restriction sees the two parts, each with its own standing; their other fields are the segment's.
  mutating func divideMixture(ofSegmentAt start: Int, in slot: Int, _ type: Int) {
    guard let usersStatus, out.store.text(out.store[start + usersStatus]).elementsEqual(Self.mixed)
    else { return }
    out.store[start + usersStatus] = .unknown
    let foreign = foreignPersons.flatMap { out.store[start + $0].int }
    let all = segmentUsers.flatMap { out.store[start + $0].int }
    mixtures[start] = MixedSegment(
      usPersons: part(
        of: start,
        in: slot,
        type,
        Self.usPerson,
        all.flatMap { all in
          foreign.map { all - $0 }
        }
      ),
      foreignPersons: part(of: start, in: slot, type, Self.foreignPerson, foreign)
    )
  }

  /// A copy of a segment for those of its users who have one standing; what is unknown about it stays where it is asked.
  private mutating func part(
    of segment: Int,
    in slot: Int,
    _ type: Int,
    _ standing: [UInt8],
    _ users: Int64?
  ) -> Int {
    let holder = out.allocate(1, .plain, owner: slot)
    let start = allocateObject(type, into: holder)
    for field in types.shapes[type].fields.indices {
      out.store[start + field] = out.store[segment + field]
      out.records[start + field] = out.records[segment + field]
    }
    if let usersStatus { out.store[start + usersStatus] = out.store.append(text: standing) }
    if let segmentUsers { out.store[start + segmentUsers] = users.map { .int($0) } ?? .unknown }
    return holder
  }
}
