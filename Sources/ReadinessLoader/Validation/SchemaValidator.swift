import ReadinessModel
import SourceText
import YAMLTree

/// Walks a document along a schema and reports every mistake.
///
/// What fits costs a few comparisons of bytes a node; texts are made for mistakes only. The walk is
/// as deep as the schema, never as the document.
struct SchemaValidator {
  /// What is checked.
  enum Mode {
    /// A manifest: whatever is not an id may be unknown.
    case manifest
    /// A part of a manifest, as an example gives it: nothing is required either.
    case excerpt
    /// A ruleset: nothing is unknown.
    case ruleset
  }

  /// The most mistakes that are reported for a file.
  static let maximumDiagnostics: Int = 1000

  let schema: PreparedSchema
  let document: Document
  let records: [Record]
  let source: [UInt8]
  let side: [UInt8]
  let catalog: RegionCatalog
  let mode: Mode

  /// What is wrong, in the order in which it was found.
  private(set) var diagnostics: [Diagnostic] = []

  var identifiers = IdentifierTable()
  var references: [PendingReference] = []
  var regionCache = RegionCache()
  var audience = AudienceSum()
  /// How many deployments were entered; the last one is the current one.
  var deploymentCount: Int = 0
  /// The list that the walk is in, by its record.
  var currentList: Int = 0
  /// The objects that the walk is in, outermost first.
  var objectPath: [Int] = []
  /// For how many more mistakes a near miss is looked for among long lists.
  var nearMissesLeft: Int = 100

  init(_ schema: PreparedSchema, _ document: Document, catalog: RegionCatalog, mode: Mode) {
    self.schema = schema
    self.document = document
    self.catalog = catalog
    self.mode = mode
    records = document.records
    source = document.file.bytes
    side = document.sideText
  }

  /// Checks the node at `index` as the schema's root.
  mutating func validate(at index: Int = 0) {
    checkObject(0, at: index, key: -1)
    resolveReferences()
  }

  /// Checks the node at `index` as the value of the schema's only field.
  mutating func validateValue(at index: Int) {
    // The key is a scalar and stands directly before its value.
    checkValue(schema.fields[schema.objects[0].firstField].type, at: index, key: index - 1)
  }

  /// Whether there are so many mistakes that looking for more helps nobody.
  var isFull: Bool { diagnostics.count >= Self.maximumDiagnostics }

  mutating func report(_ diagnostic: Diagnostic) {
    if !isFull { diagnostics.append(diagnostic) }
  }

  // The walk

  /// Checks a value as an object; `key` is the record of the key that leads to it, or -1.
  mutating func checkObject(_ number: Int, at index: Int, key: Int) {
    guard !isFull else { return }
    let object = schema.objects[number]
    let record = records[index]
    switch record.kind {
    case .mapping: break
    case .scalar where object.shorthand >= 0:
      return checkScalar(object.shorthand, at: index, key: key)
    case .scalar, .list:
      return report(.wrongType(found(index), expected: schema.schemas[number], at: span(index)))
    }
    objectPath.append(number)
    if object.role == .deployment {
      deploymentCount += 1
      audience = AudienceSum()
    }
    let seen = checkEntries(of: object, number, at: index)
    let missing = mode == .excerpt ? 0 : object.required & ~seen
    if missing != 0 { reportMissing(missing, in: number, at: index, key: key) }
    switch object.role {
    case .segment: checkSegment(at: index)
    case .deployment: checkUsers(at: index)
    case .organization: checkShares(at: index)
    case .model, .supplier, .other: break
    }
    objectPath.removeLast()
  }

  /// Checks the entries of a mapping; returns a bit for each field that was written, if only misspelt.
  private mutating func checkEntries(
    of object: PreparedSchema.Object,
    _ number: Int,
    at index: Int
  ) -> UInt64 {
    var seen: UInt64 = 0
    var expected = 0
    var key = index + 1
    let end = Int(records[index].next)
    while key < end {
      let value = Int(records[key].next)
      let field = field(of: object, key: records[key], expected: expected)
      if field >= 0 {
        seen |= 1 << UInt64(field)
        expected = field + 1
        checkField(schema.fields[object.firstField + field], role: object.role, at: value, key: key)
      } else {
        seen |= reportUnknownKey(key, in: number)
        searchCredentials(below: value)
      }
      key = Int(records[value].next)
    }
    return seen
  }

  /// The number of the field with this key, or -1; the one that usually comes next is tried first.
  private func field(of object: PreparedSchema.Object, key: Record, expected: Int) -> Int {
    guard key.kind == .scalar else { return -1 }
    let text = lookup(key)
    for number in expected..<max(expected, object.fieldCount)
    where matches(schema.fields[object.firstField + number].key, text, key) {
      return number
    }
    for number in 0..<min(expected, object.fieldCount)
    where matches(schema.fields[object.firstField + number].key, text, key) {
      return number
    }
    return -1
  }

  private mutating func checkField(
    _ field: PreparedSchema.Field,
    role: ObjectRole,
    at index: Int,
    key: Int
  ) {
    let record = records[index]
    if record.kind == .scalar {
      if isBlank(record) {
        if field.isValued || mode == .ruleset { report(.noValue(keyText(key), at: span(index))) }
        return
      }
      if field.isNullable, isWord(record, ManifestValue.noneWord) { return }
    }
    if case .identifier = schema.kinds[field.type] {
      return checkIdentifier(role, at: index, key: key)
    }
    if field.isValued, mode != .ruleset, record.kind != .scalar {
      return report(
        .wrongType(found(index), expected: "one number", of: keyText(key), at: span(index))
      )
    }
    checkValue(field.type, at: index, key: key)
  }

  /// Checks a value of a type; blanks have been dealt with.
  private mutating func checkValue(_ type: Int, at index: Int, key: Int) {
    switch schema.kinds[type] {
    case .object(let number): checkObject(number, at: index, key: key)
    case .list(let element, let orAll):
      checkList(of: element, orAll: orAll, at: index, key: key)
    case .regions: checkRegions(at: index, key: key)
    case .anything: searchCredentials(below: index)
    case .count, .number:
      if records[index].kind == .mapping, mode != .ruleset {
        checkBound(type, at: index, key: key)
      } else {
        checkScalar(type, at: index, key: key)
      }
    case .text, .identifier, .reference, .enumeration, .flag, .date, .region, .expression:
      checkScalar(type, at: index, key: key)
    }
  }

  private mutating func checkList(of element: Int, orAll: Bool, at index: Int, key: Int) {
    let record = records[index]
    guard record.kind == .list else {
      if orAll, record.kind == .scalar, isWord(record, ManifestValue.allWord) { return }
      let expected = orAll ? "a list, or the word all" : "a list"
      return report(
        .wrongType(found(index), expected: expected, of: keyText(key), at: span(index))
      )
    }
    let outer = currentList
    currentList = index
    var item = index + 1
    while item < Int(record.next) {
      checkElement(element, at: item, key: key)
      item = Int(records[item].next)
    }
    currentList = outer
    if case .reference = schema.kinds[element], record.textStart > 1 {
      checkRepetition(in: index)
    }
  }

  private mutating func checkElement(_ type: Int, at index: Int, key: Int) {
    let record = records[index]
    if record.kind == .scalar, isBlank(record) {
      if mode == .ruleset { report(.noValue(keyText(key), at: span(index))) }
      return
    }
    if case .object(let number) = schema.kinds[type] {
      checkObject(number, at: index, key: -1)
    } else {
      checkValue(type, at: index, key: key)
    }
  }
}
