import CEL
import TestSupport
import Testing

struct GeneratedPatternTests {
  /// A pattern as a tree, with a meaning so simple that it can only be right: from where it begins, all its ends.
  private indirect enum Tree {
    case letter(Character)
    case set([Character], isNegated: Bool)
    case start
    case end
    case sequence([Tree])
    case choice([Tree])
    case repetition(Tree, least: Int, most: Int?)

    var text: String {
      switch self {
      case .letter(let letter): String(letter)
      case .set(let letters, let isNegated): "[\(isNegated ? "^" : "")\(String(letters))]"
      case .start: "^"
      case .end: "$"
      case .sequence(let parts): parts.map(\.text).joined()
      case .choice(let parts): "(\(parts.map(\.text).joined(separator: "|")))"
      case .repetition(let part, let least, let most):
        "(?:\(part.text)){\(least),\(most.map { "\($0)" } ?? "")}"
      }
    }

    func ends(in text: [Character], from start: Int) -> Set<Int> {
      switch self {
      case .letter(let letter):
        return start < text.count && text[start] == letter ? [start + 1] : []
      case .set(let letters, let isNegated):
        return start < text.count && letters.contains(text[start]) != isNegated ? [start + 1] : []
      case .start: return start == 0 ? [start] : []
      case .end: return start == text.count ? [start] : []
      case .sequence(let parts):
        return parts.reduce([start]) { ends, part in
          Set(ends.flatMap { part.ends(in: text, from: $0) })
        }
      case .choice(let parts): return Set(parts.flatMap { $0.ends(in: text, from: start) })
      case .repetition(let part, let least, let most):
        var (all, last): (Set<Int>, Set<Int>) = (least == 0 ? [start] : [], [start])
        // More rounds than there are characters bring nothing new beyond the least.
        for round in 1...max(1, min(most ?? .max, least + text.count + 1))
        where round <= most ?? .max {
          last = Set(last.flatMap { part.ends(in: text, from: $0) })
          if round >= least { all.formUnion(last) }
        }
        return all
      }
    }

    func isFound(in text: [Character]) -> Bool {
      (0...text.count).contains { !ends(in: text, from: $0).isEmpty }
    }
  }

  private func tree(_ numbers: inout RandomNumbers, depth: Int) -> Tree {
    let letters: [Character] = ["a", "b", "é"]
    switch numbers.below(depth == 0 ? 4 : 9) {
    case 0, 1: return .letter(numbers.pick(letters))
    case 2: return .set([numbers.pick(letters), "a"], isNegated: numbers.once(in: 2))
    case 3: return numbers.once(in: 2) ? .start : .end
    case 4, 5:
      return .sequence((0..<numbers.below(4)).map { _ in tree(&numbers, depth: depth - 1) })
    case 6: return .choice((0...numbers.below(3)).map { _ in tree(&numbers, depth: depth - 1) })
    default:
      let least = numbers.below(3)
      let most = numbers.once(in: 2) ? nil : least + numbers.below(3)
      return .repetition(tree(&numbers, depth: depth - 1), least: least, most: most)
    }
  }

  @Test(arguments: 0..<20)
  func `a search agrees with the meaning of the pattern`(_ seed: Int) throws {
    var numbers = RandomNumbers(seed: seed)
    var found = 0
    for _ in 0..<100 {
      let tree = tree(&numbers, depth: 4)
      let pattern: Pattern
      // Nested repetitions may come to too many.
      do { pattern = try Pattern(tree.text.utf8) } catch { continue }
      for _ in 0..<8 {
        let text = (0..<numbers.below(6)).map { _ in numbers.pick(["a", "b", "é"] as [Character]) }
        let result = pattern.isFound(in: Array(String(text).utf8)[...]) { _ in true }
        #expect(result == tree.isFound(in: text), "\(tree.text) in \(String(text))")
        found += result == true ? 1 : 0
      }
    }
    #expect(found > 50)
  }

  @Test
  func `whatever a pattern is made of, it is an answer or a mistake within it`() {
    let pieces = [
      "a", "é", "(", ")", "[", "]", "{", "}", "*", "+", "?", "|", "^", "$", ".", "\\", "-", ":",
      ",", "1", "9", "(?", "(?i)", "(?P<n>", "[[:alpha:]]", "[:", "\\p", "\\p{L", "\\Q", "\\E",
      "\\x{", "\\d", "\\b", "{2}", "{1,", "<", ">", "=", "!", "P", "U", "\u{0}", "😀",
    ]
    var numbers = RandomNumbers(seed: 7)
    var sound = 0
    for _ in 0..<5_000 {
      let text = (0..<numbers.below(12)).map { _ in numbers.pick(pieces) }.joined()
      do {
        let pattern = try Pattern(text.utf8)
        #expect(pattern.isFound(in: Array("aé1😀\n".utf8)[...]) { _ in true } != nil)
        sound += 1
      } catch {
        #expect(error.range.upperBound <= text.utf8.count, "\(text)")
        let rest = Array(text.utf8.dropFirst(error.range.lowerBound))
        #expect(Array(String(decoding: rest, as: UTF8.self).utf8) == rest, "\(text)")
      }
    }
    #expect(sound > 500)
  }

  @Test
  func `every beginning of a pattern is an answer or a mistake`() {
    let text =
      #"(?P<a>x{2,10}?|[^\]\x{1F600}[:alpha:]-\d]+)\Qa*\E(?i-s:é.)\b\p{^Lu}\PN\012\z|(?U)$"#
    for length in 0...text.utf8.count {
      let beginning = Array(text.utf8.prefix(length))
      do {
        #expect(try Pattern(beginning).isFound(in: [0x61]) { _ in true } != nil)
      } catch {
        #expect(error.range.upperBound <= length + 2)
      }
    }
  }
}
