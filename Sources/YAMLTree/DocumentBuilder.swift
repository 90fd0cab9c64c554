import SourceText

/// Makes documents of records from the events of a file, in their order.
struct DocumentBuilder {
  /// A list or mapping that is being read.
  struct Frame {
    let index: Int
    let isMapping: Bool
    let isFlow: Bool
    let isKey: Bool
    /// Where the keys of the mapping begin among those of all open mappings.
    let firstKey: Int
    let anchor: Int?
    var children: Int = 0
    var height: Int = 1
    /// The byte after the last child that stands here (not one that a merge key brought in).
    var lastEnd: Int
    var hasMergeKey: Bool = false

    /// Whether the next child is a key.
    var expectsKey: Bool { isMapping && children & 1 == 0 }

    mutating func add(_ count: Int = 1, end: Int) {
      children += count
      lastEnd = end
    }
  }

  let file: SourceFile
  let limits: TreeLimits
  private(set) var documents: [Document] = []
  private(set) var diagnostics: [Diagnostic] = []

  var records: [Record] = []
  var sideText: [UInt8] = []
  /// The list or mapping in hand; around the root a list that is never ended.
  var top: Frame = Frame(
    index: 0,
    isMapping: false,
    isFlow: false,
    isKey: false,
    firstKey: 0,
    anchor: nil,
    lastEnd: 0
  )
  /// What is around the one in hand; as many as it is deep.
  var outer: [Frame] = []
  var keys: [WrittenKey] = []
  var anchors = AnchorTable()
  /// The records of the documents before, and those that merge keys took out.
  var otherNodes: Int = 0
  var copiedNodes: Int = 0

  init(file: SourceFile, limits: TreeLimits) {
    self.file = file
    self.limits = limits
    records.reserveCapacity(min(file.bytes.count / 8 + 8, limits.nodes))
    outer.reserveCapacity(limits.depth)
  }

  /// Where a value that is not written would be.
  ///
  /// libyaml puts it behind the ':' or '-' before it or, where there is none, at whatever follows.
  func placeOfNothing(at offset: Int) -> Int {
    guard !outer.isEmpty, top.children > 0, offset > 0,
      file.bytes[offset - 1] <= UInt8(ascii: " ")
    else { return offset }
    return min(offset, top.lastEnd)
  }

  /// Keeps a mistake, unless there are too many.
  mutating func report(_ diagnostic: Diagnostic) {
    if diagnostics.count < limits.diagnostics {
      diagnostics.append(diagnostic)
    } else if diagnostics.count == limits.diagnostics, case .span(let span) = diagnostic.place {
      diagnostics.append(.tooManyMistakes(limits.diagnostics, at: span))
    }
  }

  /// Ends a document.
  mutating func endDocument(at offset: Int) throws(Diagnostic) {
    guard documents.count < limits.documents else {
      throw .tooManyDocuments(limits.documents, at: file.span(offset, offset))
    }
    guard !records.isEmpty else { return }
    otherNodes += records.count
    documents.append(Document(file: file, records: records, sideText: sideText))
    records = []
    sideText = []
    if !anchors.isEmpty { anchors = AnchorTable() }
  }

  /// Keeps a text that is not in the file as it is; gives its place in the side text.
  mutating func keep(_ text: Span<UInt8>) -> Range<Int> {
    let start = sideText.count
    for index in text.indices { sideText.append(text[index]) }
    return start..<sideText.count
  }

  /// Adds a scalar; `key` is what is known of it as a key, nil where it is a value.
  mutating func add(_ scalar: consuming Record, key: (hash: UInt64, isMerge: Bool)?)
    throws(Diagnostic)
  {
    let index = records.count
    try checkCount(at: Int(scalar.start))
    scalar.next = UInt32(truncatingIfNeeded: index + 1)
    if let key {
      keys.append(WrittenKey(hash: key.hash, index: index, isMerge: key.isMerge))
      if key.isMerge { top.hasMergeKey = true }
    }
    top.add(end: Int(scalar.end))
    records.append(scalar)
  }

  /// Gives the scalar that was added last an anchor.
  mutating func anchorLast(as name: [UInt8]) {
    let slot = anchors.open(name, at: records.count - 1)
    anchors.close(slot, height: 0)
  }

  /// Begins a list or a mapping.
  mutating func begin(_ kind: NodeKind, isFlow: Bool, at start: Int, anchor: [UInt8]? = nil)
    throws(Diagnostic)
  {
    guard outer.count < limits.depth else {
      throw .tooDeep(limits.depth, at: file.span(start, start + 1))
    }
    try checkCount(at: start)
    let index = records.count
    let isKey = top.expectsKey
    top.add(end: start)
    outer.append(top)
    top = Frame(
      index: index,
      isMapping: kind == .mapping,
      isFlow: isFlow,
      isKey: isKey,
      firstKey: keys.count,
      anchor: anchor.map { anchors.open($0, at: index) },
      lastEnd: start
    )
    records.append(Record(container: kind, start: start))
  }

  /// Begins a list or a mapping that has an anchor or a tag.
  mutating func begin(_ kind: NodeKind, isFlow: Bool, _ properties: Properties) throws(Diagnostic) {
    let start = properties.contentStart
    if let tag = properties.tag {
      let place = file.span(properties.tagRange)
      if tag == .unknown {
        report(.unknownTag(kind, at: place))
      } else if !tag.fits(kind) {
        let shown = kind == .list ? "a list" : "a mapping"
        report(.tagMismatch(shown, at: file.span(start, start + 1), tag: place))
      }
    }
    try begin(kind, isFlow: isFlow, at: start, anchor: properties.anchor)
  }

  /// Ends the list or mapping that was begun last.
  ///
  /// `bracket` has the bytes of the event, and is empty where there is no closing bracket.
  mutating func end(_ bracket: Range<Int>) {
    guard let parent = outer.popLast() else { return }
    var frame = top
    if frame.isMapping { finishMapping(&frame) }
    let end = frame.isFlow && !bracket.isEmpty ? bracket.upperBound : frame.lastEnd
    records[frame.index].end = UInt32(truncatingIfNeeded: end)
    records[frame.index].next = UInt32(truncatingIfNeeded: records.count)
    records[frame.index].textStart = UInt32(truncatingIfNeeded: frame.children)
    if let anchor = frame.anchor { anchors.close(anchor, height: frame.height) }
    if frame.isKey {
      report(.complexKey(records[frame.index].kind, at: file.span(records[frame.index].span)))
    }
    top = parent
    top.lastEnd = end
    top.height = max(top.height, frame.height + 1)
  }

  func checkCount(adding count: Int = 1, at offset: Int) throws(Diagnostic) {
    guard records.count + otherNodes + count <= limits.nodes else {
      throw .tooManyNodes(limits.nodes, at: file.span(offset, offset + 1))
    }
  }
}

extension SourceFile {
  /// The span of a byte range.
  func span(_ range: Range<Int>) -> SourceSpan { span(range.lowerBound, range.upperBound) }
}
