import ReadinessModel
import SourceText
import YAMLTree

/// The names of regions that were found known, so that each is looked up once or twice.
struct RegionCache {
  private var names: [UInt64] = Array(repeating: 0, count: 256)
  private var areCodes: [Bool] = Array(repeating: false, count: 256)

  /// Whether a name is known to be a code; nil where the name is not known yet.
  func isCode(_ key: TextKey) -> Bool? {
    guard key.range.count < 8 else { return nil }
    let place = Self.place(key.prefix)
    return names[place] == key.prefix ? areCodes[place] : nil
  }

  mutating func insert(_ key: TextKey, isCode: Bool) {
    guard key.range.count < 8 else { return }
    let place = Self.place(key.prefix)
    names[place] = key.prefix
    areCodes[place] = isCode
  }

  private static func place(_ name: UInt64) -> Int {
    Int(truncatingIfNeeded: (name &* 0x9E37_79B9_7F4A_7C15) >> 56)
  }
}

extension SchemaValidator {
  /// Checks a field of regions: a list, or what is served and what is taken out.
  mutating func checkRegions(at index: Int, key: Int) {
    let record = records[index]
    switch record.kind {
    case .list: checkRegionList(at: index)
    case .scalar:
      if checkCredential(at: index) { return }
      let expected = expectation(of: .regions)
      report(.wrongType(found(index), expected: expected, of: keyText(key), at: span(index)))
    case .mapping:
      var hasServe = false
      var hasExcept = false
      let count = diagnostics.count
      var entry = index + 1
      while entry < Int(record.next) {
        let value = Int(records[entry].next)
        checkRegionEntry(key: entry, value: value, &hasServe, &hasExcept)
        entry = Int(records[value].next)
      }
      if !hasServe || !hasExcept, diagnostics.count == count {
        report(.incompleteRegions(missing: hasServe ? "except" : "serve", at: span(index)))
      }
    }
  }

  private mutating func checkRegionEntry(
    key: Int,
    value: Int,
    _ hasServe: inout Bool,
    _ hasExcept: inout Bool
  ) {
    if isWord(records[key], "serve") {
      hasServe = true
    } else if isWord(records[key], "except") {
      hasExcept = true
    } else {
      let isCredential = CredentialPattern.isIn(bytes(of: records[key]))
      report(isCredential ? .badKey(at: span(key)) : .unknownRegionsKey(text(key), at: span(key)))
      return searchCredentials(below: value)
    }
    let record = records[value]
    if record.kind == .list { return checkRegionList(at: value) }
    if record.kind == .scalar, isBlank(record) || checkCredential(at: value) { return }
    report(
      .wrongType(found(value), expected: "a list of regions", of: text(key), at: span(value))
    )
  }

  private mutating func checkRegionList(at index: Int) {
    var item = index + 1
    while item < Int(records[index].next) {
      let record = records[item]
      if record.kind != .scalar {
        report(.wrongType(found(item), expected: "a region", of: nil, at: span(item)))
      } else if mode == .ruleset || !isBlank(record), !checkCredential(at: item) {
        if isCode(record) == nil {
          reportUnknownRegion(at: item)
        }
      }
      item = Int(records[item].next)
    }
  }

  /// Checks one code; a group is none.
  mutating func checkRegion(at index: Int, key: Int) {
    switch isCode(records[index]) {
    case true?: break
    case false?: report(.groupForCode(text(index), of: keyText(key), at: span(index)))
    case nil:
      reportUnknownRegion(at: index)
    }
  }

  private mutating func reportUnknownRegion(at index: Int) {
    let near = nearMissesLeft > 0 ? catalog.nearest(to: text(index)) : nil
    nearMissesLeft -= 1
    report(.unknownRegion(text(index), near: near, at: span(index)))
  }

  /// Whether a scalar names a code (true) or a group (false); nil where it names nothing.
  private mutating func isCode(_ record: Record) -> Bool? {
    let key = lookup(record)
    if let known = regionCache.isCode(key) { return known }
    guard let term = catalog.term(named: bytes(of: record)) else { return nil }
    let isCode = if case .place = term { true } else { false }
    regionCache.insert(key, isCode: isCode)
    return isCode
  }
}
