/// Finds what somebody probably meant.
public enum NearMiss: Sendable {
  /// The candidate nearest to `text`, where one is near enough to be worth naming.
  ///
  /// Near enough is a distance (insertions, deletions, changes, swaps of neighbours) of at most a
  /// third of the longer text, at least one, and less than the shorter text has bytes. Of equally near
  /// ones the first wins.
  public static func nearest(to text: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(text.utf8.prefix(maximumLength))
    var best: (candidate: String, distance: Int)?
    for candidate in candidates where !candidate.utf8.elementsEqual(text.utf8) {
      let bytes = Array(candidate.utf8.prefix(maximumLength))
      let third = max(1, max(wanted.count, bytes.count) / 3)
      let limit = min(third, max(0, min(wanted.count, bytes.count) - 1))
      guard abs(bytes.count - wanted.count) <= limit else { continue }
      let distance = distance(lowercased(wanted), lowercased(bytes))
      if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.candidate
  }

  /// Longer texts are compared by their beginning only.
  private static let maximumLength: Int = 64

  private static func lowercased(_ bytes: [UInt8]) -> [UInt8] {
    bytes.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
  }

  /// The optimal string alignment distance.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var beforePrevious: [Int] = []
    var previous = Array(0...right.count)
    for i in 0..<left.count {
      var current = [i + 1]
      current.reserveCapacity(right.count + 1)
      for j in 0..<right.count {
        let change = previous[j] + (left[i] == right[j] ? 0 : 1)
        var value = min(change, previous[j + 1] + 1, current[j] + 1)
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          value = min(value, beforePrevious[j - 1] + 1)
        }
        current.append(value)
      }
      (beforePrevious, previous) = (previous, current)
    }
    return previous[right.count]
  }
}
