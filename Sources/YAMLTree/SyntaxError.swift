import SourceText

/// Why libyaml could not go on, and where.
struct SyntaxError {
  /// What libyaml says is wrong.
  let problem: String

  /// What libyaml was reading, as `while parsing a block mapping`; empty where it does not say.
  let context: String

  /// Where it stopped, a byte offset in the file.
  let offset: Int

  /// Where what it was reading begins.
  let contextOffset: Int?

  /// The mistake in our words.
  func diagnostic(in file: SourceFile) -> Diagnostic {
    let place = placeInText(of: file)
    let wording = SyntaxWording(self, byte: place < file.bytes.count ? file.bytes[place] : nil)
    let isAtLineEnd = place >= file.bytes.count || LineBreak.length(in: file.bytes, at: place) > 0
    var notes: [Diagnostic.Note] = []
    if let contextOffset, let remark = wording.contextRemark, contextOffset < place {
      notes.append(Diagnostic.Note(remark, at: file.span(contextOffset, contextOffset + 1)))
    }
    return Diagnostic(
      "yaml.syntax",
      wording.message,
      at: .span(file.span(place, isAtLineEnd ? place : place + 1)),
      notes: notes,
      help: wording.help
    )
  }

  /// The place to show.
  ///
  /// It is the beginning of a bad tag, anchor or alias, and the end of the last line that has text
  /// for what libyaml puts behind the file's end.
  private func placeInText(of file: SourceFile) -> Int {
    if let contextOffset, Self.shownWhole.contains(context) { return contextOffset }
    guard offset >= file.bytes.count else { return max(offset, file.contentStart) }
    var end = file.bytes.count
    while end > file.contentStart, file.bytes[end - 1] <= UInt8(ascii: " ") { end -= 1 }
    return end
  }

  private static let shownWhole: Set<String> = [
    "while scanning a tag", "while scanning an anchor", "while scanning an alias",
  ]
}

extension Diagnostic {
  static func controlCharacter(_ value: Int, in file: SourceFile, at offset: Int) -> Diagnostic {
    let digits = String(value, radix: 16, uppercase: true)
    let padded = String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    return Diagnostic(
      "yaml.control-character",
      "the character U+\(padded) may not stand in YAML",
      at: .span(file.span(offset, offset + 1)),
      help: "remove it, or write it as an escape in double quotes"
    )
  }
}
