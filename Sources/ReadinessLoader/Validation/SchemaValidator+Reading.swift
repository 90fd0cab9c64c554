import ReadinessModel
import SourceText
import YAMLTree

extension SchemaValidator {
  /// The bytes of a scalar's text.
  func bytes(of record: Record) -> ArraySlice<UInt8> {
    record.isInSideText ? side[record.textRange] : source[record.textRange]
  }

  func text(_ index: Int) -> String {
    String(decoding: bytes(of: records[index]), as: UTF8.self)
  }

  func span(_ index: Int) -> SourceSpan {
    document.file.span(Int(records[index].start), Int(records[index].end))
  }

  /// The text of a key for messages; the root has none.
  func keyText(_ key: Int) -> String {
    key < 0 ? "the document" : text(key)
  }

  /// Whether a scalar says nothing.
  func isBlank(_ record: Record) -> Bool {
    switch mode {
    case .ruleset: return record.resolved == .null || record.textStart == record.textEnd
    case .manifest, .excerpt: break
    }
    switch record.resolved {
    case .null: return true
    case .bool, .int, .double: return false
    case .string: break
    }
    // Two branches rather than one array of two, which would be retained for each scalar.
    if record.isInSideText { return UnknownText.isUnknown(side.span.extracting(record.textRange)) }
    return UnknownText.isUnknown(source.span.extracting(record.textRange))
  }

  /// A scalar's text as it is looked up.
  func lookup(_ record: Record) -> TextKey {
    if record.isInSideText { return TextKey(record.textRange, in: side) }
    return TextKey(record.textRange, in: source)
  }

  /// Whether a scalar's text is a word.
  func isWord(_ record: Record, _ word: String) -> Bool {
    record.textRange.count == word.utf8.count && bytes(of: record).elementsEqual(word.utf8)
  }

  /// Whether a scalar's text is a word of the schema.
  func matches(_ word: PreparedSchema.Word, _ key: TextKey, _ record: Record) -> Bool {
    guard word.prefix == key.prefix, word.count == key.range.count else { return false }
    guard word.count > 8 else { return true }
    let start = key.range.lowerBound
    var offset = 8
    while offset < word.count {
      let byte = record.isInSideText ? side[start + offset] : source[start + offset]
      guard byte == schema.text[word.start + offset] else { return false }
      offset += 1
    }
    return true
  }

  /// Whether a scalar's text is one of some words of the schema.
  func isAny(of words: Range<Int>, _ record: Record) -> Bool {
    let key = lookup(record)
    return words.contains { matches(schema.words[$0], key, record) }
  }

  /// The value of a key of a mapping by its record, or -1.
  func child(_ name: String, of index: Int) -> Int {
    var key = index + 1
    while key < Int(records[index].next) {
      let value = Int(records[key].next)
      if isWord(records[key], name) { return value }
      key = Int(records[value].next)
    }
    return -1
  }

  /// What stands at a place, for messages.
  func found(_ index: Int) -> FoundValue {
    let record = records[index]
    switch record.kind {
    case .list: return .list
    case .mapping: return .mapping
    case .scalar:
      let isCredential = CredentialPattern.isIn(bytes(of: record))
      return isCredential ? .credential : .scalar(text(index), record.resolved, record.style)
    }
  }

  /// Reports texts below a node that look like credentials, where nothing else looks at them.
  mutating func searchCredentials(below index: Int) {
    for place in index..<Int(records[index].next) where records[place].kind == .scalar {
      checkCredential(at: place)
    }
  }

  /// Reports a text that looks like a credential.
  @discardableResult
  mutating func checkCredential(at index: Int) -> Bool {
    let record = records[index]
    guard record.textRange.count >= CredentialPattern.shortest, record.resolved == .string,
      CredentialPattern.isIn(bytes(of: record))
    else { return false }
    report(.credential(at: span(index)))
    return true
  }

  // What is wrong with an object's keys

  mutating func reportMissing(_ missing: UInt64, in number: Int, at index: Int, key: Int) {
    let fields = schema.schemas[number].fields.enumerated()
      .filter { missing & (1 << UInt64($0.offset)) != 0 }.map(\.element)
    let isEmpty = records[index].textStart == 0
    let place = key >= 0 ? key : (isEmpty ? index : index + 1)
    report(.missingKeys(fields, in: schema.schemas[number], at: span(place)))
  }

  /// Reports a key that the object does not have; returns the bit of the field that was probably meant.
  mutating func reportUnknownKey(_ key: Int, in number: Int) -> UInt64 {
    guard records[key].kind == .scalar, !CredentialPattern.isIn(bytes(of: records[key])) else {
      report(.badKey(at: span(key)))
      return 0
    }
    let name = text(key)
    let own = schema.schemas[number]
    let near = NearMiss.nearest(to: name, among: own.fields.map(\.name))
    let hint = near.map { "did you mean '\($0)'?" } ?? otherPlace(of: name, in: own)
    report(.unknownKey(name, in: own, hint: hint, at: span(key)))
    let field = own.fields.firstIndex { $0.name == near }
    return field.map { 1 << UInt64($0) } ?? 0
  }

  /// Where a key would be known: below, above, or anywhere.
  private func otherPlace(of name: String, in own: ObjectSchema) -> String? {
    for field in own.fields {
      guard case .object(let inner) = field.type else { continue }
      if inner.fields.contains(where: { $0.name == name }) {
        return "'\(name)' belongs under '\(field.name)'"
      }
    }
    for number in objectPath.dropLast().reversed()
    where schema.schemas[number].fields.contains(where: { $0.name == name }) {
      return "'\(name)' is a key of the \(schema.schemas[number].spokenName)"
    }
    let other = schema.schemas.first { $0.fields.contains { $0.name == name } }
    if let other { return "'\(name)' is a key of the \(other.spokenName)" }
    let keys = own.fields.map(\.name)
    return keys.count <= 8 ? "the keys are \(keys.joined(separator: ", "))" : nil
  }
}

extension ObjectSchema {
  /// The name in words, as `audience segment`.
  var spokenName: String {
    var words = ""
    for scalar in name.unicodeScalars {
      if scalar.properties.isUppercase, !words.isEmpty { words += " " }
      words += scalar.properties.lowercaseMapping
    }
    return words
  }
}
