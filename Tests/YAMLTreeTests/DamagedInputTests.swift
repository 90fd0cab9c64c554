import SourceText
import TestSupport
import Testing
import YAMLTree

/// Inputs that somebody broke: whatever they are, there is an outcome, and every node of it can be asked.
@Suite(.enabled(if: SharedFolder.has(ConformanceCase.folder), "needs the test data in ../shared"))
struct DamagedInputTests {
  private func check(_ bytes: [UInt8]) -> Int {
    let outcome = YAMLParser().parse(SourceFile(name: "f", bytes: bytes))
    #expect(outcome.value != nil || outcome.hasErrors)
    var count = 0
    for diagnostic in outcome.diagnostics { count += diagnostic.rendered().utf8.count }
    for document in outcome.value ?? [] {
      for index in document.records.indices {
        let node = Node(document: document, index: index)
        let isInside = node.span.start <= node.span.end && node.span.end <= bytes.count
        let isLinked = Int(node.record.next) > index
        if !isInside || !isLinked { Issue.record("record \(index) of \(bytes)") }
        let length = node.text?.utf8.count ?? 0
        count += node.span(ofText: 0..<length).text.utf8.count
        let isFollowed = length == 0 || node.span(ofText: 0..<1) != node.span
        if node.record.isInSideText, !isFollowed {
          Issue.record(
            "\(node.span.text.debugDescription) is not followed in \(String(decoding: bytes, as: UTF8.self).debugDescription)"
          )
        }
        count += node.entries.count + node.elements.count
        if case .string? = node.value { count += 1 }
      }
    }
    return count
  }

  @Test
  func `every beginning of every case has an outcome`() {
    for example in ConformanceCase.all {
      let bytes = Array(example.yaml.utf8)
      for length in bytes.indices { #expect(check(Array(bytes[..<length])) >= 0) }
    }
  }

  @Test
  func `every case with a byte changed has an outcome`() {
    let changes = Array("\n\t #:-?[]{}&*!|>'\"%@,\\<\0".utf8) + [0x80, 0xC3, 0xE2, 0xFF]
    var next = 0
    for example in ConformanceCase.all {
      var bytes = Array(example.yaml.utf8)
      for offset in bytes.indices {
        let byte = bytes[offset]
        bytes[offset] = changes[next % changes.count]
        next += 1
        #expect(check(bytes) >= 0)
        bytes[offset] = byte
      }
    }
  }

  @Test
  func `two cases joined have an outcome`() {
    let cases = ConformanceCase.all
    for (index, example) in cases.enumerated() {
      let other = cases[(index * 7 + 3) % cases.count]
      #expect(check(Array((example.yaml + other.yaml).utf8)) >= 0)
      let joined = "a: &a\n  b\n<<: {" + example.yaml + "}\nc: [" + other.yaml + "]\n"
      #expect(check(Array(joined.utf8)) >= 0)
    }
  }
}
