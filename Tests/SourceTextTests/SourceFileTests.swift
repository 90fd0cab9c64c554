import SourceText
import Testing

struct SourceFileTests {
  private func positions(_ text: String, _ offsets: [Int]) -> [String] {
    let file = SourceFile(name: "f", text: text)
    return offsets.map { file.position(at: $0).description }
  }

  @Test(
    arguments: [
      ("", [0], ["1:1"]),
      ("ab", [0, 1, 2, 9, -1], ["1:1", "1:2", "1:3", "1:3", "1:1"]),
      ("a\nb\n", [1, 2, 3, 4], ["1:2", "2:1", "2:2", "3:1"]),
      ("a\r\nb", [1, 2, 3], ["1:2", "1:3", "2:1"]),
      ("a\rb\r", [2, 4], ["2:1", "3:1"]),
      ("\n\n", [0, 1, 2], ["1:1", "2:1", "3:1"]),
      ("é💡x", [0, 2, 6, 7], ["1:1", "1:2", "1:3", "1:4"]),
      ("x\u{2028}y\u{85}z", [4, 7], ["1:3", "1:5"]),
      ("\u{FEFF}ab\nc", [0, 3, 4, 6], ["1:1", "1:1", "1:2", "2:1"]),
    ] as [(String, [Int], [String])]
  )
  func `a position counts lines as editors do and columns in scalars`(
    _ text: String,
    _ offsets: [Int],
    _ expected: [String]
  ) {
    #expect(positions(text, offsets) == expected)
  }

  @Test
  func `columns in a very long line are exact`() {
    let long = String(repeating: "aé💡", count: 20_000)
    let file = SourceFile(name: "f", text: "x\n" + long + "\n" + long)
    for scalars in [0, 1, 3, 5_000, 16_384, 30_001, 59_999] {
      let bytes = long.unicodeScalars.prefix(scalars).reduce(0) { $0 + $1.utf8.count }
      #expect(file.position(at: 2 + bytes) == SourcePosition(line: 2, column: scalars + 1))
      let second = 2 + long.utf8.count + 1
      #expect(file.position(at: second + bytes) == SourcePosition(line: 3, column: scalars + 1))
    }
  }

  @Test(.timeLimit(.minutes(5)))
  func `many positions in one long line are found`() {
    let file = SourceFile(name: "f", bytes: Array(repeating: 0x61, count: 8_000_000))
    for offset in stride(from: 0, to: 8_000_000, by: 8_000) {
      #expect(file.position(at: offset).column == offset + 1)
      #expect(SourceExcerpt(file.span(offset, 8_000_000)).text.utf8.count < 200)
    }
  }

  @Test(
    arguments: [
      ([], nil), ([0x61], nil), (Array("é💡".utf8), nil), ([0x61, 0xFF], 1), ([0xC3], 0),
      ([0x61, 0xC3, 0x28], 1), ([0xC0, 0x80], 0), ([0xED, 0xA0, 0x80], 0), ([0x61, 0xF0, 0x9F], 1),
      ([0x80], 0),
    ] as [([UInt8], Int?)]
  )
  func `the first byte that is not UTF-8 is found`(_ bytes: [UInt8], _ offset: Int?) {
    #expect(SourceFile(name: "f", bytes: bytes).firstInvalidByte == offset)
  }

  @Test
  func `a byte-order mark is not content`() {
    #expect(SourceFile(name: "f", text: "\u{FEFF}a").contentStart == 3)
    #expect(SourceFile(name: "f", text: "a").contentStart == 0)
  }

  @Test
  func `a span is clamped to the file`() {
    let file = SourceFile(name: "dir/f.yaml", text: "one\ntwo")
    #expect(file.span(4, 7).text == "two")
    #expect(file.span(4, 99).range == 4..<7)
    #expect(file.span(-5, 3).range == 0..<3)
    #expect(file.span(5, 2).range == 5..<5)
    #expect(file.span(99, 100).range == 7..<7)
    #expect(file.span(5, 6).description == "dir/f.yaml:2:2")
    #expect(file.span(1, 5).endPosition == SourcePosition(line: 2, column: 2))
    #expect(file.text(2..<99) == "e\ntwo")
  }

  @Test
  func `spans are equal within the same loaded file only`() {
    let file = SourceFile(name: "f", text: "ab")
    let other = SourceFile(name: "f", text: "ab")
    #expect(file.span(0, 1) == file.span(0, 1))
    #expect(file.span(0, 1) != file.span(0, 2))
    #expect(file.span(0, 1) != other.span(0, 1))
    #expect(Set([file.span(0, 1), file.span(0, 1), other.span(0, 1)]).count == 2)
  }

  @Test
  func `positions are ordered by line, then by column`() {
    #expect(SourcePosition(line: 1, column: 9) < SourcePosition(line: 2, column: 1))
    #expect(SourcePosition(line: 2, column: 1) < SourcePosition(line: 2, column: 2))
  }
}
