/// The values of one figure that were tried so far, between which the values are sought where verdicts turn.
struct NumberTrack {
  /// A value, and what followed.
  struct Point {
    let value: Double
    let snapshot: ScenarioSnapshot
  }

  /// How close two numbers come before the search between them ends, as a factor.
  private static let closeness: Double = 1.0005

  /// How many places where verdicts turn are sought on either side of the scenario's value, the nearest first.
  private static let places: Int = 6

  let lever: Int
  let base: Double
  let isWhole: Bool
  /// The manifest's numbers, in order.
  private let known: [Double]
  /// What was tried, in order of the values.
  private(set) var points: [Point]

  init(
    lever: Int,
    base: Double,
    isWhole: Bool,
    known: Set<Double>,
    _ snapshot: ScenarioSnapshot
  ) {
    self.lever = lever
    self.base = base
    self.isWhole = isWhole
    self.known = known.filter { $0 >= 0 && (!isWhole || $0.rounded() == $0) }.sorted()
    points = [Point(value: base, snapshot: snapshot)]
  }

  /// What is tried first: numbers each four times the one before, from a millionth of the value to a million times it,
  /// nothing at all, and, where the value is nothing, the manifest's own numbers.
  var first: [Double] {
    guard base > 0 else {
      let step = max(1, known.count / 40)
      let some = stride(from: 0, to: known.count, by: step).map { known[$0] }
      return (some + [known.last.map { $0 * 2 } ?? 1]).filter { $0 > 0 }
    }
    let powers = (1...10).map { Double(sign: .plus, exponent: 2 * $0, significand: 1) }
    let all = powers.map { base / $0 } + powers.map { base * $0 } + [0]
    let whole = isWhole ? all.map { $0.rounded(.down) }.filter { $0 < 1e9 } : all
    return Array(Set(whole)).filter { $0 != base && $0.isFinite }.sorted()
  }

  mutating func add(_ value: Double, _ snapshot: ScenarioSnapshot) {
    let place = points.firstIndex { $0.value >= value } ?? points.count
    if place < points.count, points[place].value == value { return }
    points.insert(Point(value: value, snapshot: snapshot), at: place)
  }

  /// The neighbours between which verdicts turn: first the one that is nearer to the scenario's value.
  var turns: [(near: Point, far: Point)] {
    guard let middle = points.firstIndex(where: { $0.value == base }) else { return [] }
    let up = (middle..<(points.count - 1)).map { (points[$0], points[$0 + 1]) }
    let down = stride(from: middle, to: 0, by: -1).map { (points[$0], points[$0 - 1]) }
    return [up, down].flatMap { side in
      side.filter { $0.0.snapshot != $0.1.snapshot }.prefix(Self.places)
    }
  }

  /// What is to be tried next; nothing where every place is known closely enough.
  var next: [Double] { turns.compactMap { between($0.near.value, $0.far.value) } }

  /// A number between two others; nil where they are close enough.
  private func between(_ near: Double, _ far: Double) -> Double? {
    let (low, high) = (min(near, far), max(near, far))
    if isWhole, high - low <= 1 { return nil }
    if !isWhole, low > 0, high / low <= Self.closeness { return nil }
    let inside = known.filter { $0 > low && $0 < high }
    if !inside.isEmpty { return inside[inside.count / 2] }
    // Verdicts turn at the manifest's own numbers, or just beyond: that is tried before halving.
    for (one, other) in [(far, near), (near, far)] where known.contains(one) && one > 0 {
      let beside = isWhole ? one + (other > one ? 1 : -1) : one * (other > one ? 1.0002 : 0.9998)
      let isBetween = beside > low && beside < high
      if isBetween, !points.contains(where: { $0.value == beside }) { return beside }
    }
    if isWhole { return (low + (high - low) / 2).rounded(.down) }
    if low == 0 { return high > 1e-9 ? high / 1024 : nil }
    return low.squareRoot() * high.squareRoot()
  }
}
