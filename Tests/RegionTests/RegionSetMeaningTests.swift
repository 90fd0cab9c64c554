import ReadinessLoader
import ReadinessModel
import SourceText
import Testing

/// Asks a small world, spot by spot, whether the answers are right.
///
/// A list of regions stands for all sets of spots that fit it. An answer is right where it is known
/// only if all of them agree, and it stays where less of them are left.
struct RegionSetMeaningTests {
  @Test(arguments: [SpotWorld.areas, SpotWorld.nested])
  func `a known answer is that of every set of spots that fits`(world: SpotWorld) throws {
    let entries = try world.entries()
    var wrong: [String] = []
    var (known, all) = (0, 0)
    for left in entries {
      for right in entries {
        let overlaps = world.answer(left, right) { $0 & $1 != 0 }
        let within = world.answer(left, right) { $0 & ~$1 == 0 }
        for (said, meant, question) in [
          (left.set.overlaps(right.set), overlaps, "overlaps"),
          (left.set.within(right.set), within, "within"),
          (left.set.common(right.set).isEmpty.negated, overlaps, "common"),
        ] {
          all += 1
          if said == meant {
            known += 1
          } else if said != .unknown {
            wrong.append("\(left.list) \(question) \(right.list): \(said), not \(meant)")
          }
        }
      }
    }
    #expect(wrong.prefix(8) == [])
    // Being sound is not enough: to answer unknown always would be.
    #expect(known * 100 >= all * 97, "\(known) of \(all)")
  }

  @Test(arguments: [SpotWorld.areas, SpotWorld.nested])
  func `to know more never changes a known answer`(world: SpotWorld) throws {
    let entries = try world.entries()
    let questions: [(RegionSet, RegionSet) -> Truth] = [
      { $0.overlaps($1) }, { $0.within($1) }, { $1.within($0) }, { $0.common($1).isEmpty },
    ]
    let answers = entries.map { left in
      entries.map { right in questions.map { $0(left.set, right.set) } }
    }
    var changed: [String] = []
    var refinements = 0
    for (more, knowing) in entries.enumerated() {
      for (less, guessing) in entries.enumerated() where world.refines(knowing, guessing) {
        refinements += 1
        for (other, list) in entries.enumerated() {
          for (before, after) in zip(answers[less][other], answers[more][other])
          where before != .unknown && before != after {
            // What two names say together of one place is remembered only in part.
            if after == .unknown, knowing.list.serve.count > 1 { continue }
            changed.append(
              "\(guessing.list) to \(knowing.list) with \(list.list): \(before), \(after)"
            )
          }
        }
      }
    }
    #expect(changed.prefix(8) == [])
    #expect(refinements > entries.count)
  }
}

extension Truth {
  fileprivate var negated: Truth {
    switch self {
    case .yes: .no
    case .no: .yes
    case .unknown: .unknown
    }
  }
}
