private import CLibYAML
import SourceText

/// One libyaml parser over bytes that stay in place while it lives; the only place that sees C.
///
/// It turns events into records at once, because an event as a value of its own would cost more
/// than the parsing.
@safe
struct EventParser: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  /// The event in hand.
  private let event: UnsafeMutablePointer<yaml_event_t>
  private let file: SourceFile
  private let limits: TreeLimits
  private var places: ScalarPlaces

  /// Reads bytes, which are as many as those of the builder's file, into the builder.
  ///
  /// - Throws: The mistake that ends the reading; others are kept in the builder.
  static func read(_ bytes: [UInt8], into builder: inout DocumentBuilder) throws(Diagnostic) {
    let file = builder.file
    let limits = builder.limits
    try unsafe bytes.withUnsafeBufferPointer { (bytes) throws(Diagnostic) in
      guard var parser = unsafe EventParser(file, bytes, limits) else { throw .outOfMemory(file) }
      if let place = parser.places.place(ofTagDirective: limits.tagDirectives + 1) {
        throw .tooManyTagDirectives(limits.tagDirectives, at: file.span(place, place + 4))
      }
      try parser.readEvents(into: &builder)
    }
  }

  /// Fails where libyaml has no memory.
  ///
  /// The bytes must stay in place while the parser lives.
  private init?(_ file: SourceFile, _ bytes: UnsafeBufferPointer<UInt8>, _ limits: TreeLimits) {
    // libyaml keeps the address of its parser in the parser itself, so it must not move.
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    guard unsafe yaml_parser_initialize(parser) == 1 else {
      unsafe parser.deallocate()
      return nil
    }
    unsafe self.parser = unsafe parser
    unsafe event = UnsafeMutablePointer<yaml_event_t>.allocate(capacity: 1)
    self.file = file
    self.limits = limits
    let content = unsafe UnsafeBufferPointer(rebasing: bytes[file.contentStart...])
    places = unsafe ScalarPlaces(content, after: file.contentStart)
    // Without an encoding libyaml would take a second byte-order mark for one.
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input_string(parser, content.baseAddress, content.count)
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
    unsafe event.deallocate()
  }

  private mutating func readEvents(into builder: inout DocumentBuilder) throws(Diagnostic) {
    while true {
      guard unsafe yaml_parser_parse(parser, event) == 1 else { throw failure() }
      defer { unsafe yaml_event_delete(event) }
      switch unsafe event.pointee.type {
      case YAML_SCALAR_EVENT: try readScalar(into: &builder)
      case YAML_MAPPING_START_EVENT:
        let start = unsafe event.pointee.data.mapping_start
        let isFlow = unsafe start.style == YAML_FLOW_MAPPING_STYLE
        try unsafe begin(.mapping, isFlow, start.anchor, start.tag, into: &builder)
      case YAML_SEQUENCE_START_EVENT:
        let start = unsafe event.pointee.data.sequence_start
        let isFlow = unsafe start.style == YAML_FLOW_SEQUENCE_STYLE
        try unsafe begin(.list, isFlow, start.anchor, start.tag, into: &builder)
      case YAML_MAPPING_END_EVENT, YAML_SEQUENCE_END_EVENT:
        // A block ends with its last child; its event lies at whatever follows.
        builder.end(builder.top.isFlow ? range() : 0..<0)
      case YAML_ALIAS_EVENT:
        let name = unsafe Self.bytes(event.pointee.data.alias.anchor) ?? []
        try builder.addAlias(name, range())
      case YAML_DOCUMENT_START_EVENT:
        noteVersion(in: &builder)
      case YAML_DOCUMENT_END_EVENT:
        try builder.endDocument(at: range().lowerBound)
      case YAML_STREAM_END_EVENT:
        return
      default:
        break
      }
    }
  }

  private mutating func range() -> Range<Int> {
    let start = unsafe places.offset(of: event.pointee.start_mark.index)
    let end = unsafe places.offset(of: event.pointee.end_mark.index)
    return start..<max(start, end)
  }

  private static func bytes(_ text: UnsafePointer<yaml_char_t>?) -> [UInt8]? {
    guard let text = unsafe text else { return nil }
    var length = 0
    while unsafe text[length] != 0 { length += 1 }
    return unsafe Array(UnsafeBufferPointer(start: text, count: length))
  }

  private mutating func noteVersion(in builder: inout DocumentBuilder) {
    guard let version = unsafe event.pointee.data.document_start.version_directive,
      unsafe version.pointee.major == 1, unsafe version.pointee.minor < 2
    else { return }
    let shown = unsafe "\(version.pointee.major).\(version.pointee.minor)"
    let start = unsafe places.offset(of: event.pointee.start_mark.index)
    builder.report(.oldVersion(shown, at: file.span(start, start + 1)))
  }
}

extension EventParser {
  private mutating func begin(
    _ kind: NodeKind,
    _ isFlow: Bool,
    _ anchor: UnsafePointer<yaml_char_t>?,
    _ tag: UnsafePointer<yaml_char_t>?,
    into builder: inout DocumentBuilder
  ) throws(Diagnostic) {
    let start = unsafe places.offset(of: event.pointee.start_mark.index)
    guard unsafe anchor != nil || tag != nil else {
      return try builder.begin(kind, isFlow: isFlow, at: start)
    }
    let properties = unsafe Properties(
      anchor: Self.bytes(anchor),
      tag: Self.bytes(tag),
      at: start,
      in: file.bytes
    )
    try builder.begin(kind, isFlow: isFlow, properties)
  }

  private mutating func readScalar(into builder: inout DocumentBuilder)
    throws(Diagnostic)
  {
    let scalar = unsafe event.pointee.data.scalar
    let length = unsafe scalar.length
    let start = unsafe places.offset(of: event.pointee.start_mark.index)
    guard length <= limits.scalarLength else {
      throw .scalarTooLong(length, limit: limits.scalarLength, at: file.span(start, start + 1))
    }
    let text = unsafe UnsafeBufferPointer(start: scalar.value, count: length).span
    let style = unsafe Self.style(scalar.style)
    guard unsafe scalar.anchor == nil && scalar.tag == nil else {
      let properties = unsafe Properties(
        anchor: Self.bytes(scalar.anchor),
        tag: Self.bytes(scalar.tag),
        at: start,
        in: file.bytes
      )
      return try readScalar(text, style, properties, into: &builder)
    }
    let resolved = style == .plain ? CoreSchema.resolve(text) : .string
    let place = length == 0 && style == .plain ? builder.placeOfNothing(at: start) : start
    let record = record(text, style, resolved, from: place, into: &builder)
    guard builder.top.expectsKey else { return try builder.add(record, key: nil) }
    let isMerge = style == .plain && Self.isMergeKey(text)
    try builder.add(record, key: (WrittenKey.hash(text), isMerge))
  }

  /// Reads a scalar that has an anchor or a tag.
  private mutating func readScalar(
    _ text: Span<UInt8>,
    _ style: ScalarStyle,
    _ properties: Properties,
    into builder: inout DocumentBuilder
  ) throws(Diagnostic) {
    var resolved = style == .plain ? CoreSchema.resolve(text) : .string
    var isMismatch = false
    if let tag = properties.tag {
      isMismatch = tag.resolve(text) == nil
      resolved = tag.resolve(text) ?? .string
    }
    var start = properties.contentStart
    // An empty value stands right behind its tag or anchor.
    if style == .plain, text.isEmpty {
      start = unsafe places.offset(of: event.pointee.end_mark.index)
    }
    let record = record(text, style, resolved, from: start, into: &builder)
    let place = file.span(properties.tagRange)
    if properties.tag == .unknown {
      builder.report(.unknownTag(.scalar, at: place))
    } else if isMismatch {
      builder.report(.tagMismatch("this value", at: file.span(record.span), tag: place))
    }
    let isPlainMerge = properties.tag == nil && style == .plain && Self.isMergeKey(text)
    let isMerge = isPlainMerge || properties.tag == .merge
    let key = builder.top.expectsKey ? (WrittenKey.hash(text), isMerge) : nil
    try builder.add(record, key: key)
    if let anchor = properties.anchor { builder.anchorLast(as: anchor) }
  }

  /// The record of a scalar whose own first byte is at `start`, with its text found in the file or kept beside it.
  private mutating func record(
    _ text: Span<UInt8>,
    _ style: ScalarStyle,
    _ resolved: ResolvedType,
    from start: Int,
    into builder: inout DocumentBuilder
  ) -> Record {
    let count = text.count
    switch style {
    case .plain:
      // The event's end may lie behind blanks; a plain text of one line is in the file as it is.
      if isOnOneLine() || places.matches(text, at: start) {
        let span = start..<(start + count)
        return Record(scalar: resolved, style, span: span, text: span, inSideText: false)
      }
    case .singleQuoted, .doubleQuoted:
      let end = max(start + 2, unsafe places.offset(of: event.pointee.end_mark.index))
      if end - start - 2 == count, places.matches(text, at: start + 1) {
        let inner = (start + 1)..<(start + 1 + count)
        return Record(scalar: resolved, style, span: start..<end, text: inner, inSideText: false)
      }
    case .literal, .folded:
      break
    }
    var end = max(start + 1, unsafe places.offset(of: event.pointee.end_mark.index))
    if style != .singleQuoted, style != .doubleQuoted {
      end = places.withoutBlanks(before: end, after: start + 1)
    }
    let kept = builder.keep(text)
    return Record(scalar: resolved, style, span: start..<end, text: kept, inSideText: true)
  }

  /// Whether the scalar in hand begins and ends on the same line, with nothing before it.
  private func isOnOneLine() -> Bool {
    unsafe event.pointee.start_mark.line == event.pointee.end_mark.line
      && event.pointee.data.scalar.anchor == nil && event.pointee.data.scalar.tag == nil
  }

  private static func style(_ style: yaml_scalar_style_t) -> ScalarStyle {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: .literal
    case YAML_FOLDED_SCALAR_STYLE: .folded
    default: .plain
    }
  }

  private static func isMergeKey(_ text: Span<UInt8>) -> Bool {
    text.count == 2 && text[0] == UInt8(ascii: "<") && text[1] == UInt8(ascii: "<")
  }
}

extension EventParser {
  /// Why libyaml stopped, in our words and at our place.
  private mutating func failure() -> Diagnostic {
    let state = unsafe parser.pointee
    if unsafe state.error == YAML_MEMORY_ERROR { return .outOfMemory(file) }
    if unsafe state.error == YAML_READER_ERROR {
      let offset = unsafe file.contentStart + state.problem_offset
      return .controlCharacter(unsafe Int(state.problem_value), in: file, at: offset)
    }
    let offset = unsafe places.offset(of: state.problem_mark.index)
    let problem = unsafe state.problem.map { unsafe String(cString: $0) }
    let context = unsafe state.context.map { unsafe String(cString: $0) }
    return SyntaxError(
      problem: problem ?? "",
      context: context ?? "",
      offset: offset,
      contextOffset: context == nil ? nil : unsafe places.offset(of: state.context_mark.index)
    ).diagnostic(in: file)
  }
}
