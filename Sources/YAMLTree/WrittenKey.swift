/// A scalar key of a mapping that is being read.
struct WrittenKey {
  let hash: UInt64
  let index: Int
  let isMerge: Bool

  /// Two keys of which the second says again what the first said.
  struct Repetition {
    let first: Int
    let second: Int
  }

  /// Mixes the bytes of a key; equal texts have equal numbers, and others seldom do.
  static func hash(_ text: Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in text.indices {
      hash = (hash ^ UInt64(text[index])) &* 0x0000_0100_0000_01B3
    }
    return hash
  }

  /// The keys that repeat an earlier one, in order.
  ///
  /// `compare` gives the order of two keys' texts and types, by their records: negative, zero or positive.
  static func repetitions(
    in keys: ArraySlice<WrittenKey>,
    compare: (Int, Int) -> Int
  ) -> [Repetition] {
    keys.count <= 16
      ? pairwiseRepetitions(in: keys, compare: compare)
      : sortedRepetitions(in: keys, compare: compare)
  }

  private static func pairwiseRepetitions(
    in keys: ArraySlice<WrittenKey>,
    compare: (Int, Int) -> Int
  ) -> [Repetition] {
    var found: [Repetition] = []
    for second in keys.indices.dropFirst() {
      let hash = keys[second].hash
      for first in keys.startIndex..<second
      where keys[first].hash == hash && compare(keys[first].index, keys[second].index) == 0 {
        found.append(Repetition(first: keys[first].index, second: keys[second].index))
        break
      }
    }
    return found
  }

  /// Sorting bounds the time also for keys that were chosen to have equal hashes.
  private static func sortedRepetitions(
    in keys: ArraySlice<WrittenKey>,
    compare: (Int, Int) -> Int
  ) -> [Repetition] {
    let sorted = keys.sorted { left, right in
      if left.hash != right.hash { return left.hash < right.hash }
      let order = compare(left.index, right.index)
      return order == 0 ? left.index < right.index : order < 0
    }
    var found: [Repetition] = []
    var first = 0
    for second in 1..<sorted.count {
      if sorted[first].hash == sorted[second].hash,
        compare(sorted[first].index, sorted[second].index) == 0
      {
        found.append(Repetition(first: sorted[first].index, second: sorted[second].index))
      } else {
        first = second
      }
    }
    return found.sorted { $0.second < $1.second }
  }
}
