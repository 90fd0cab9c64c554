import ReadinessModel

/// An object schema laid out flat, so that a walk over a document compares bytes and makes no text.
struct PreparedSchema: Sendable {
  /// A word of the schema: its length, its first eight bytes, and where all of them stand.
  struct Word: Sendable {
    let prefix: UInt64
    let start: Int
    let count: Int
  }

  struct Field: Sendable {
    let key: Word
    let type: Int
    let isValued: Bool
    let isNullable: Bool
  }

  struct Object: Sendable {
    let role: ObjectRole
    let firstField: Int
    let fieldCount: Int
    /// The fields that must be written, one bit for each.
    let required: UInt64
    /// The type of the field that a bare word stands for, or -1.
    let shorthand: Int
  }

  enum Kind: Sendable {
    case text(TextFormat)
    case identifier
    case reference(ReferenceTarget, words: Range<Int>)
    case enumeration(Int)
    case flag
    case count(Int64, Int64)
    case number(Double, Double)
    case date
    case regions
    case region
    case list(element: Int, orAll: Bool)
    case object(Int)
    case expression
    case anything
  }

  /// The bytes of all words.
  private(set) var text: [UInt8] = []
  private(set) var objects: [Object] = []
  private(set) var fields: [Field] = []
  private(set) var kinds: [Kind] = []
  /// The words of enumerations and references.
  private(set) var words: [Word] = []
  /// The words of each enumeration.
  private(set) var vocabularies: [Range<Int>] = []

  /// What the objects were made from, for messages.
  private(set) var schemas: [ObjectSchema] = []
  /// What the enumerations were made from, for messages.
  private(set) var enumerations: [Enumeration] = []
  private var objectNumbers: [String: Int] = [:]

  /// Lays out a schema; the root is object 0.
  init(_ root: ObjectSchema) {
    _ = add(root)
  }

  private mutating func add(_ schema: ObjectSchema) -> Int {
    if let number = objectNumbers[schema.name] { return number }
    precondition(schema.fields.count <= 64, "the fields of an object fit into the bits of a word")
    let number = objects.count
    objectNumbers[schema.name] = number
    schemas.append(schema)
    objects.append(
      Object(role: .other, firstField: 0, fieldCount: 0, required: 0, shorthand: -1)
    )
    let prepared = schema.fields.map { field in
      Field(
        key: word(field.name),
        type: add(field.type),
        isValued: field.presence == .valued,
        isNullable: field.isNullable
      )
    }
    var required: UInt64 = 0
    for (index, field) in schema.fields.enumerated() where field.presence != .optional {
      required |= 1 << UInt64(index)
    }
    let shorthand = schema.fields.firstIndex { $0.name == schema.shorthand }
    objects[number] = Object(
      role: ObjectRole(schema),
      firstField: fields.count,
      fieldCount: prepared.count,
      required: required,
      shorthand: shorthand.map { prepared[$0].type } ?? -1
    )
    fields += prepared
    return number
  }

  private mutating func add(_ type: FieldType) -> Int {
    let kind: Kind =
      switch type {
      case .text(let format): .text(format)
      case .identifier: .identifier
      case .reference(let target, let words): .reference(target, words: add(words: words))
      case .enumeration(let enumeration): .enumeration(add(enumeration))
      case .flag: .flag
      case .count(let range): .count(range.lowerBound, range.upperBound)
      case .number(let range): .number(range.lowerBound, range.upperBound)
      case .date: .date
      case .regions: .regions
      case .region: .region
      case .list(let element, let orAll): .list(element: add(element), orAll: orAll)
      case .object(let schema): .object(add(schema))
      case .expression: .expression
      case .anything: .anything
      }
    kinds.append(kind)
    return kinds.count - 1
  }

  private mutating func add(_ enumeration: Enumeration) -> Int {
    enumerations.append(enumeration)
    vocabularies.append(add(words: enumeration.values.map(\.name)))
    return enumerations.count - 1
  }

  private mutating func add(words texts: [String]) -> Range<Int> {
    let start = words.count
    for text in texts { words.append(word(text)) }
    return start..<words.count
  }

  /// A word of the schema by its place.
  func text(ofWord index: Int) -> String {
    let word = words[index]
    return String(decoding: text[word.start..<word.start + word.count], as: UTF8.self)
  }

  private mutating func word(_ string: String) -> Word {
    let start = text.count
    text.append(contentsOf: string.utf8)
    return Word(
      prefix: TextKey.prefix(of: text, start..<text.count),
      start: start,
      count: text.count - start
    )
  }
}

/// What the validator has to know an object as.
enum ObjectRole: UInt8, Sendable {
  case other, organization, model, supplier, deployment, segment

  init(_ schema: ObjectSchema) {
    switch schema.name {
    case "Organization": self = .organization
    case "Model": self = .model
    case "Supplier": self = .supplier
    case "Deployment": self = .deployment
    case "AudienceSegment": self = .segment
    default: self = .other
    }
  }
}

/// A scalar's text as it is looked up: where it stands, and its first eight bytes.
struct TextKey {
  let range: Range<Int>
  let prefix: UInt64

  init(_ range: Range<Int>, in bytes: [UInt8]) {
    self.range = range
    prefix = Self.prefix(of: bytes, range)
  }

  static func prefix(of bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
    var prefix: UInt64 = 0
    for index in range.prefix(8) { prefix = prefix << 8 | UInt64(bytes[index]) }
    return prefix
  }
}
