import SourceText

extension DocumentBuilder {
  /// A key as it is compared.
  private struct KeyText: Hashable {
    let resolved: ResolvedType
    let text: ArraySlice<UInt8>
  }

  mutating func finishMapping(_ frame: inout Frame) {
    // No slice of the keys may live on: taking the keys away below would then copy all of them.
    let repetitions = WrittenKey.repetitions(in: keys[frame.firstKey...]) { compareKeys($0, $1) }
    for repetition in repetitions {
      let first = records[repetition.first]
      report(
        .duplicateKey(
          String(decoding: text(of: first), as: UTF8.self),
          at: file.span(records[repetition.second].span),
          first: file.span(first.span)
        )
      )
    }
    if frame.hasMergeKey || !repetitions.isEmpty {
      let kept = keptRanges(of: frame, dropping: Set(repetitions.map(\.second)))
      compact(&frame, keeping: kept)
    }
    keys.removeLast(keys.count - frame.firstKey)
  }

  /// The order of two keys by type and text.
  private func compareKeys(_ left: Int, _ right: Int) -> Int {
    let (left, right) = (records[left], records[right])
    if left.resolved != right.resolved {
      return left.resolved.rawValue < right.resolved.rawValue ? -1 : 1
    }
    let (a, b) = (text(of: left), text(of: right))
    if a.elementsEqual(b) { return 0 }
    return a.lexicographicallyPrecedes(b) ? -1 : 1
  }

  /// The records below a mapping that stay, in order: what it says itself, and what merge keys add.
  private mutating func keptRanges(
    of frame: Frame,
    dropping dropped: Set<Int>
  ) -> [Range<Int>] {
    var taken: Set<KeyText> = []
    var merges: Set<Int> = []
    for key in keys[frame.firstKey...] {
      if key.isMerge {
        merges.insert(key.index)
      } else {
        taken.insert(KeyText(resolved: records[key.index].resolved, text: keyText(key.index)))
      }
    }
    var kept: [Range<Int>] = []
    var key = frame.index + 1
    while key < records.count {
      let value = Int(records[key].next)
      let next = Int(records[value].next)
      if merges.contains(key) {
        addMerged(value, &taken, &kept)
      } else if !dropped.contains(key) {
        Self.add(key..<next, to: &kept)
      }
      key = next
    }
    return kept
  }

  private func keyText(_ index: Int) -> ArraySlice<UInt8> { text(of: records[index]) }

  /// Adds the entries of a merge key's value that nothing before has said.
  private mutating func addMerged(
    _ value: Int,
    _ taken: inout Set<KeyText>,
    _ kept: inout [Range<Int>]
  ) {
    switch records[value].kind {
    case .mapping:
      addEntries(of: value, &taken, &kept)
    case .list:
      var element = value + 1
      while element < Int(records[value].next) {
        if records[element].kind == .mapping {
          addEntries(of: element, &taken, &kept)
        } else {
          report(.badMergeValue(at: file.span(records[element].span)))
        }
        element = Int(records[element].next)
      }
    case .scalar:
      report(.badMergeValue(at: file.span(records[value].span)))
    }
  }

  private func addEntries(
    of mapping: Int,
    _ taken: inout Set<KeyText>,
    _ kept: inout [Range<Int>]
  ) {
    var key = mapping + 1
    while key < Int(records[mapping].next) {
      let next = Int(records[Int(records[key].next)].next)
      let text = KeyText(resolved: records[key].resolved, text: keyText(key))
      if records[key].kind == .scalar, taken.insert(text).inserted {
        Self.add(key..<next, to: &kept)
      }
      key = next
    }
  }

  private static func add(_ range: Range<Int>, to kept: inout [Range<Int>]) {
    if let last = kept.last, last.upperBound == range.lowerBound {
      kept[kept.count - 1] = last.lowerBound..<range.upperBound
    } else {
      kept.append(range)
    }
  }

  /// Takes out all records below a mapping but those in `kept`.
  private mutating func compact(_ frame: inout Frame, keeping kept: [Range<Int>]) {
    anchors.compact(records, after: frame.index, keeping: kept)
    var free = frame.index + 1
    frame.children = 0
    for range in kept {
      let shift = UInt32(truncatingIfNeeded: range.lowerBound - free)
      for index in range {
        records[free] = records[index]
        records[free].next &-= shift
        free += 1
      }
    }
    otherNodes += records.count - free
    records.removeSubrange(free...)
    var child = frame.index + 1
    while child < records.count {
      frame.children += 1
      child = Int(records[child].next)
    }
  }
}
