import SourceText

extension DocumentBuilder {
  /// Adds a copy of the node that an alias stands for; null where there is none.
  mutating func addAlias(_ name: [UInt8], _ place: Range<Int>) throws(Diagnostic) {
    let shown = String(decoding: name, as: UTF8.self)
    guard let anchor = anchors[name] else {
      report(.undefinedAlias(shown, at: file.span(place)))
      return try addMissing(place)
    }
    guard !anchor.isOpen else {
      let start = Int(records[anchor.index].start)
      report(
        .recursiveAlias(shown, at: file.span(place), anchor: file.span(start, start + 1))
      )
      return try addMissing(place)
    }
    guard outer.count + anchor.height <= limits.depth else {
      throw .tooDeep(limits.depth, at: file.span(place))
    }
    let target = anchor.detached?.first ?? records[anchor.index]
    if target.kind == .scalar {
      var copy = target
      mark(&copy, place)
      try countCopies(1, place)
      try add(copy, key: top.expectsKey ? key(of: copy) : nil)
    } else {
      try addContainerCopy(anchor, target, place)
    }
  }

  private mutating func addContainerCopy(
    _ anchor: AnchorTable.Anchor,
    _ target: Record,
    _ place: Range<Int>
  ) throws(Diagnostic) {
    let base = anchor.detached == nil ? anchor.index : 0
    let count = Int(target.next) - base
    try countCopies(count, place)
    try checkCount(adding: count, at: place.lowerBound)
    if top.expectsKey { report(.complexKey(target.kind, at: file.span(place))) }
    top.add(end: place.upperBound)
    let start = records.count
    let shift = UInt32(truncatingIfNeeded: start - base)
    for offset in 0..<count {
      var copy = anchor.detached?[offset] ?? records[base + offset]
      copy.next &+= shift
      records.append(copy)
    }
    mark(&records[start], place)
    top.height = max(top.height, anchor.height + 1)
  }

  private mutating func countCopies(_ count: Int, _ place: Range<Int>) throws(Diagnostic) {
    copiedNodes += count
    guard copiedNodes <= limits.copiedNodes else {
      throw .tooManyCopies(limits.copiedNodes, at: file.span(place))
    }
  }

  /// Adds a null where an alias leads nowhere.
  private mutating func addMissing(_ place: Range<Int>) throws(Diagnostic) {
    let end = place.upperBound
    let record = Record(scalar: .null, .plain, span: place, text: end..<end, inSideText: false)
    try add(record, key: top.expectsKey ? key(of: record) : nil)
  }

  private func mark(_ record: inout Record, _ place: Range<Int>) {
    record.flags |= Record.isAlias
    record.start = UInt32(truncatingIfNeeded: place.lowerBound)
    record.end = UInt32(truncatingIfNeeded: place.upperBound)
  }

  private func key(of record: Record) -> (hash: UInt64, isMerge: Bool) {
    (WrittenKey.hash(text(of: record).span), false)
  }

  func text(of record: Record) -> ArraySlice<UInt8> {
    record.isInSideText ? sideText[record.textRange] : file.bytes[record.textRange]
  }
}
