extension [Reason] {
  /// The reasons without those that hold all reads of another one, which alone would do; of equal ones the first.
  ///
  /// Reads that are known anyway do not count.
  func leastSets(beyond known: Set<ReadID> = []) -> [Reason] {
    guard count > 1 else { return self }
    let sets = map { reason in Set(reason.reads.lazy.map(\.id)).subtracting(known) }
    let order = indices.sorted { (sets[$0].count, $0) < (sets[$1].count, $1) }
    // A set that lies within another one has its last read in it: that one is the least likely to be shared.
    var byLastRead: [ReadID: [Int]] = [:]
    var isLeast = Array<Bool>(repeating: false, count: count)
    for index in order {
      let own = sets[index]
      guard let last = self[index].reads.last(where: { own.contains($0.id) }) else {
        return [self[index]]
      }
      let isCovered = own.contains { id in
        byLastRead[id]?.contains { sets[$0].isSubset(of: own) } ?? false
      }
      guard !isCovered else { continue }
      isLeast[index] = true
      byLastRead[last.id, default: []].append(index)
    }
    return indices.filter { isLeast[$0] }.map { self[$0] }
  }
}
