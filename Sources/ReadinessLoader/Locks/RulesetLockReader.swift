package import SourceText

/// Reads the lock file of a folder, with everything that is wrong with it.
package enum RulesetLockReader: Sendable {
  /// Reads the lock file of a folder; without one there is no value and nothing to say.
  package static func read(in folder: String) -> Outcome<RulesetLock> {
    let path = RulesetLock.path(in: folder)
    guard FileReader.exists(path) else { return Outcome(nil, []) }
    // A pipe would make everybody wait.
    if FileReader.isSpecial(path), !FileReader.isFolder(path) {
      return Outcome(nil, [.notRegular(path)])
    }
    let file = FileReader.read(path)
    guard let source = file.value else { return Outcome(nil, file.diagnostics) }
    return read(source)
  }

  /// Reads a lock file that is in memory.
  package static func read(_ file: SourceFile) -> Outcome<RulesetLock> {
    guard file.bytes.count <= RulesetLock.maximumSize else {
      return Outcome(nil, [.lockTooLarge(file.name, limit: RulesetLock.maximumSize)])
    }
    if let offset = file.firstInvalidByte {
      return Outcome(nil, [.lockNotText(file.span(offset, offset + 1))])
    }
    var lines = lines(of: file)[...]
    guard let first = lines.popFirst(), first.text.utf8.elementsEqual(RulesetLock.header.utf8)
    else { return Outcome(nil, [.lockVersion(file)]) }
    var diagnostics: [Diagnostic] = []
    var entries: [RulesetLock.Entry] = []
    var seen: [ArraySlice<UInt8>: SourceSpan] = [:]
    for line in lines {
      guard let entry = entry(line, &diagnostics) else { continue }
      if let first = seen[file.bytes[entry.path.range]] {
        diagnostics.append(.pinnedTwice(entry.path, first: first))
        continue
      }
      seen[file.bytes[entry.path.range]] = entry.path
      entries.append(entry)
    }
    let lock = RulesetLock(file: file, entries: entries)
    return Outcome(diagnostics.isEmpty ? lock : nil, diagnostics)
  }

  /// The lines of a file, without their ends.
  static func lines(of file: SourceFile) -> [SourceSpan] {
    let bytes = file.bytes
    var lines: [SourceSpan] = []
    var start = 0
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      lines.append(file.span(start, offset))
      start = offset + 1
    }
    if start < bytes.count { lines.append(file.span(start, bytes.count)) }
    return lines
  }

  /// An entry: 64 hexadecimal digits in lower case, two spaces, and the path.
  private static func entry(
    _ line: SourceSpan,
    _ diagnostics: inout [Diagnostic]
  ) -> RulesetLock.Entry? {
    let bytes = line.file.bytes[line.range]
    let digits = bytes.prefix { byte in
      byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
        || byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "f")
    }
    guard digits.count == 64, bytes[digits.endIndex...].prefix(2).elementsEqual("  ".utf8) else {
      let end = bytes.firstIndex(of: UInt8(ascii: " ")) ?? line.end
      diagnostics.append(.lockEntry(line.file.span(line.start, end)))
      return nil
    }
    let path = line.file.span(digits.endIndex + 2, line.end)
    if let mistake = RulesetLock.mistake(in: line.file.bytes[path.range]) {
      diagnostics.append(.lockPath(path, mistake))
      return nil
    }
    return RulesetLock.Entry(path: path, digest: line.file.span(line.start, digits.endIndex))
  }
}
