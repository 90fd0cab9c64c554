import CEL
import ReadinessModel
import SourceText
import YAMLTree

/// Walks the records of a document through the schema and fills slots.
///
/// The document fits the schema; what does not is left unknown. References are texts until
/// ``resolveReferences()``, because what they lead to may stand further down.
struct ManifestLowering {
  /// A slot that holds the id of something else.
  struct Reference {
    let slot: Int
    let target: ReferenceTarget
  }

  /// The heaps of the file's bytes and of the document's side text.
  static let fileHeap: Int = 0
  static let sideHeap: Int = 1

  let types: SchemaTypes
  let document: Document
  let records: [Record]
  let file: [UInt8]
  let side: [UInt8]
  let today: CalendarDate
  let regions: RegionCatalog
  var out: SlotBuilder
  var references: [Reference] = []
  /// The region sets made so far, by how they are written.
  var regionSlots: [ArraySlice<UInt8>: Slot] = [:]
  /// The field of a segment that says whether its users are US persons.
  let usersStatus: Int?
  /// The field that says how many of a mixed segment's users are foreign persons, and that of all its users.
  let foreignPersons: Int?
  let segmentUsers: Int?
  /// The parts of mixed segments, by where a segment begins.
  var mixtures: [Int: MixedSegment] = [:]
  /// The object of the deployment that is being lowered.
  var deployment: Int?
  /// The slot of the root, and where its fields begin.
  let root: Int = 0
  let rootObject: Int = 1

  init(_ document: Document, types: SchemaTypes, regions: RegionCatalog, today: CalendarDate) {
    self.types = types
    self.document = document
    self.regions = regions
    self.today = today
    usersStatus = types.known.segment.flatMap { types.field("users_status", of: $0) }
    foreignPersons = types.known.segment.flatMap { types.field("foreign_persons", of: $0) }
    segmentUsers = types.known.segment.flatMap { types.field("users", of: $0) }
    records = document.records
    file = document.file.bytes
    side = document.sideText
    out = SlotBuilder(heaps: [document.file.bytes, document.sideText])
    // A key and its value are two records and one slot, but what is not written has slots too.
    out.reserveCapacity(document.records.count + document.records.count / 2)
  }

  /// What stands behind everything of the manifest.
  struct LastSlots {
    /// The day that is judged.
    let today: Int
    /// The parameters of each ruleset.
    let parameters: [Int]
    /// A segment of which nothing is known, and the words yes and no.
    let unlistedSegment: Int
    let yes: Int
    let no: Int
  }

  /// Fills what is made of other slots, and adds what is not of the manifest.
  ///
  /// All changes are made here, in place: to change what another value holds too would copy all slots.
  mutating func finish(_ parameters: [ParameterList]) -> LastSlots {
    resolveReferences()
    deriveFields()
    let slot = out.allocate(1, .plain, owner: 0)
    out.store[slot] = .day(today)
    var places: [Int] = []
    for (ruleset, list) in parameters.enumerated() {
      places.append(append(list.values, ruleset: ruleset))
    }
    let words = out.allocate(2, .plain, owner: 0)
    out.store[words] = .bool(true)
    out.store[words + 1] = .bool(false)
    let segment = out.allocate(1, .plain, owner: 0)
    if let type = types.known.segment { _ = allocateObject(type, into: segment) }
    return LastSlots(
      today: slot,
      parameters: places,
      unlistedSegment: segment,
      yes: words,
      no: words + 1
    )
  }

  /// Lowers the value of a record into a slot.
  mutating func lower(_ index: Int, _ shape: ValueShape, isNullable: Bool, into slot: Int) {
    let record = records[index]
    out.records[slot] = UInt32(truncatingIfNeeded: index)
    if record.kind == .scalar {
      if isUnknown(record) { return }
      if isNullable, hasText(record, Self.none) {
        out.store[slot] = .null
        return
      }
    }
    switch shape.kind {
    case .text: out.store[slot] = text(of: record)
    case .flag: out.store[slot] = flag(of: record)
    case .count: out.store[slot] = count(of: record, index)
    case .number: out.store[slot] = number(of: record, index)
    case .date: out.store[slot] = date(of: record, isPast: shape.isPast)
    case .regions: lowerRegions(index, into: slot)
    case .handle:
      out.store[slot] = text(of: record)
      references.append(Reference(slot: slot, target: shape.target))
    case .list: lowerList(index, shape, into: slot)
    case .object: lowerObject(index, type: shape.object, into: slot)
    case .derived: break
    }
  }

  private mutating func lowerList(_ index: Int, _ shape: ValueShape, into slot: Int) {
    let record = records[index]
    if record.kind == .scalar {
      guard shape.orAll, hasText(record, Self.all) else { return }
      // Of a vocabulary `all` is every word; of anything else only functions know what it stands for.
      let count = max(1, shape.words.count)
      let start = out.allocate(count, .list, owner: slot)
      for place in start..<(start + count) {
        out.store[place] =
          shape.words.isEmpty
          ? text(of: record) : out.store.append(text: shape.words[place - start])
        out.records[place] = UInt32(truncatingIfNeeded: index)
      }
      out.store[slot] = .list(start: start, count: count)
      return
    }
    guard record.kind == .list else { return }
    let element = types.elements[shape.element]
    let count = Int(record.textStart)
    let start = out.allocate(count, .list, owner: slot)
    out.store[slot] = .list(start: start, count: count)
    var child = index + 1
    for place in start..<(start + count) {
      lower(child, element, isNullable: false, into: place)
      child = Int(records[child].next)
    }
  }

  /// Lowers a mapping, or the word that may stand for it, into a run of fields.
  mutating func lowerObject(_ index: Int, type: Int, into slot: Int) {
    let record = records[index]
    let shape = types.shapes[type]
    if record.kind == .scalar, shape.shorthand == nil { return }
    guard record.kind != .list else { return }
    let start = allocateObject(type, into: slot)
    let outer = deployment
    if type == types.known.deployment { deployment = start }
    defer { deployment = outer }
    if record.kind == .scalar, let field = shape.shorthand {
      out.store[start + field] = text(of: record)
      out.records[start + field] = UInt32(truncatingIfNeeded: index)
      return
    }
    lowerFields(of: index, type: type, start: start)
    if type == types.known.segment { divideMixture(ofSegmentAt: start, in: slot, type) }
  }

  /// Adds an object of a type, all of whose fields are unknown, and lets a slot hold it.
  mutating func allocateObject(_ type: Int, into slot: Int) -> Int {
    let hasOwner = types.shapes[type].hasOwner
    let start = out.allocate(
      types.shapes[type].slotCount,
      .object(UInt16(truncatingIfNeeded: type)),
      owner: slot
    )
    out.store[slot] = .object(type: type, at: start)
    if hasOwner, let deployment, let number = types.known.deployment {
      out.store[start + types.shapes[type].fields.count] = .object(type: number, at: deployment)
    }
    return start
  }

  mutating func lowerFields(of index: Int, type: Int, start: Int) {
    let end = Int(records[index].next)
    var key = index + 1
    var hint = 0
    while key < end {
      let value = Int(records[key].next)
      let name = records[key]
      let field = types.table.field(
        of: type,
        key: name.textRange,
        in: name.isInSideText ? side : file,
        hint: hint
      )
      if let field {
        let entry = types.table.entry(field, of: type)
        lower(value, entry.value, isNullable: entry.isNullable, into: start + field)
        hint = field + 1
      }
      key = Int(records[value].next)
    }
  }
}
