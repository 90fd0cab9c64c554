import ReadinessModel
import TestSupport
import Testing

/// The closed form of who is cut off against every way to fill in what is unknown.
@Suite struct AccessSplitTests {
  private static let truths: [Truth] = [.yes, .no, .unknown]

  private static let answers: [AccessAnswer] = truths.flatMap { permits in
    truths.map { AccessAnswer(permits: permits, separable: $0) }
  }

  /// Every way to decide what keeps parts apart.
  private static func fillings(_ answers: [AccessAnswer]) -> [[AccessAnswer]] {
    var all: [[AccessAnswer]] = [[]]
    for answer in answers {
      let choices: [Truth] = answer.separable == .unknown ? [.yes, .no] : [answer.separable]
      all = all.flatMap { prefix in
        choices.map { prefix + [AccessAnswer(permits: answer.permits, separable: $0)] }
      }
    }
    return all
  }

  /// Every way to count the parts so that they add up.
  private static func countings(_ counts: [CountRange], total: CountRange) -> [[Int64]] {
    var all: [[Int64]] = [[]]
    for count in counts {
      all = all.flatMap { prefix in
        (count.low...(count.high ?? count.low)).map { prefix + [$0] }
      }
    }
    return all.filter { counting in
      let sum = counting.reduce(0, +)
      return sum >= total.low && sum <= total.high ?? .max
    }
  }

  /// The outcomes of parts of which everything is known but who may have access, by the words of the design.
  private static func outcomes(_ answers: [AccessAnswer]) -> [AccessOutcome] {
    let takesOthers = answers.contains { $0.permits != .yes && $0.separable == .no }
    return answers.map { answer in
      switch answer.permits {
      case .no: .cut
      case .unknown: answer.separable == .yes ? .atTheDoor : .cannotBeTold
      case .yes: answer.separable == .yes || !takesOthers ? .keeps : .dark
      }
    }
  }

  @Test func `for one restriction each end of each range is reached, and nothing lies outside`() {
    var numbers = RandomNumbers(seed: 20_260_612)
    for _ in 0..<1500 {
      let count = Int.random(in: 1...4, using: &numbers)
      let answers = (0..<count).map { _ in
        Self.answers.randomElement(using: &numbers) ?? .unaffected
      }
      let counts = (0..<count).map { _ in
        let low = Int64.random(in: 1...3, using: &numbers)
        return CountRange(low, low + Int64.random(in: 0...2, using: &numbers))
      }
      let sum = counts.reduce(CountRange.zero, +)
      let total = Bool.random(using: &numbers) ? sum : CountRange((sum.low + (sum.high ?? 0)) / 2)
      let found = AccessCounts(AccessSplit(answers), of: counts, total: total)
      var seen: [AccessOutcome: (low: Int64, high: Int64)] = [:]
      for counting in Self.countings(counts, total: total) {
        for filling in Self.fillings(answers) {
          var sums: [AccessOutcome: Int64] = [:]
          for (outcome, users) in zip(Self.outcomes(filling), counting) {
            sums[outcome, default: 0] += users
          }
          #expect(sums.values.reduce(0, +) == counting.reduce(0, +))
          for outcome in AccessOutcome.allCases {
            let users = sums[outcome] ?? 0
            let known = seen[outcome] ?? (users, users)
            seen[outcome] = (min(known.low, users), max(known.high, users))
          }
        }
      }
      for outcome in AccessOutcome.allCases {
        let ends = seen[outcome] ?? (0, 0)
        #expect(
          found[outcome] == CountRange(ends.low, ends.high),
          "\(outcome) of \(answers) with \(counts) of \(total)"
        )
      }
    }
  }

  @Test func `with several restrictions nothing lies outside, and each user has the worst outcome`()
  {
    var numbers = RandomNumbers(seed: 20_260_626)
    for _ in 0..<1500 {
      let count = Int.random(in: 1...3, using: &numbers)
      let rules = (0..<2).map { _ in
        (0..<count).map { _ in Self.answers.randomElement(using: &numbers) ?? .unaffected }
      }
      let split = AccessSplit(rules[0]).worst(AccessSplit(rules[1]))
      for one in Self.fillings(rules[0]) {
        for two in Self.fillings(rules[1]) {
          let worst = zip(Self.outcomes(one), Self.outcomes(two)).map { max($0, $1) }
          for (outcome, possible) in zip(worst, split.outcomes) {
            #expect(possible.contains(outcome), "\(rules)")
          }
        }
      }
    }
  }

  @Test func `telling more moves users only out of what cannot be told, the door and the dark`() {
    var numbers = RandomNumbers(seed: 20_260_630)
    for _ in 0..<3000 {
      let count = Int.random(in: 1...4, using: &numbers)
      let before = (0..<count).map { _ in
        Self.answers.randomElement(using: &numbers) ?? .unaffected
      }
      let after = before.map { answer in
        AccessAnswer(
          permits: answer.permits == .unknown
            ? Self.truths.randomElement(using: &numbers) ?? .yes : answer.permits,
          separable: answer.separable == .unknown
            ? Self.truths.randomElement(using: &numbers) ?? .yes : answer.separable
        )
      }
      let (old, new) = (AccessSplit(before), AccessSplit(after))
      for (one, two) in zip(old.outcomes, new.outcomes) {
        if one.certain == .keeps { #expect(two.certain == .keeps, "\(before) to \(after)") }
        if one.certain == .cut { #expect(two.certain == .cut) }
      }
    }
  }

  @Test func `a further restriction never lets anybody keep what another takes`() {
    var numbers = RandomNumbers(seed: 20_260_701)
    for _ in 0..<1500 {
      let count = Int.random(in: 1...4, using: &numbers)
      func random() -> [AccessAnswer] {
        (0..<count).map { _ in Self.answers.randomElement(using: &numbers) ?? .unaffected }
      }
      let (mild, further) = (AccessSplit(random()), AccessSplit(random()))
      let strict = mild.worst(further)
      for (one, two) in zip(mild.outcomes, strict.outcomes) {
        let (least, most) = (one.outcomes.first ?? .keeps, one.outcomes.last ?? .keeps)
        #expect((two.outcomes.first ?? .keeps) >= least && (two.outcomes.last ?? .keeps) >= most)
      }
    }
  }
}
