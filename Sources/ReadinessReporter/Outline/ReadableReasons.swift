import ReadinessModel
import SourceText

/// A reason as a reader wants it: nothing said twice.
struct ReadableReason: Sendable {
  /// The operand that decided.
  let expression: String
  /// What was read, either a list or an element of it.
  let facts: [ShownFact]
  /// What the values have to do with each other.
  let detail: String?
  /// The place to show, of what was read in the manifest first; nil where nothing of it is written.
  let place: ShownPlace?

  private init(_ reason: ShownReason) {
    expression = reason.expression
    facts = Self.withoutElements(reason.facts)
    detail = reason.detail
    place = facts.first { !$0.isParameter && $0.place != nil }?.place
  }

  /// The reasons of an explanation, those that read alike only once.
  static func reasons(of explanation: Explanation) -> [ReadableReason] {
    var reasons: [ReadableReason] = []
    var seen: Set<String> = []
    for reason in explanation.reasons {
      let readable = ReadableReason(reason)
      let facts = readable.facts.map { "\($0.path)\u{0}\($0.value.text)" }
      let key = [readable.expression, readable.detail ?? ""] + facts
      if seen.insert(key.joined(separator: "\u{0}")).inserted { reasons.append(readable) }
    }
    return reasons
  }

  /// Of a list and its elements leaves one out: the elements where there are several or one is all
  /// of the list, otherwise the list.
  private static func withoutElements(_ facts: [ShownFact]) -> [ShownFact] {
    guard facts.count > 1 else { return facts }
    var lists: [String: String] = [:]
    for fact in facts where fact.value.kind == .list { lists[fact.path] = fact.value.text }
    guard !lists.isEmpty else { return facts }
    var elements: [String: Int] = [:]
    let parents = facts.map { parent(of: $0.path) }
    for parent in parents.compactMap(\.self) { elements[parent, default: 0] += 1 }
    let singled = zip(facts, parents).filter { fact, parent in
      parent.map { elements[$0] == 1 && lists[$0] != nil && lists[$0] != fact.value.text } ?? false
    }.compactMap(\.1)
    return zip(facts, parents).compactMap { fact, parent in
      if let parent, lists[parent] != nil { return singled.contains(parent) ? fact : nil }
      return singled.contains(fact.path) ? nil : fact
    }
  }

  /// The list of an element that is named by its number.
  private static func parent(of path: String) -> String? {
    guard let slash = path.lastIndex(of: "/") else { return nil }
    let name = path[path.index(after: slash)...]
    let isNumber = !name.isEmpty && name.utf8.allSatisfy { (0x30...0x39).contains($0) }
    return isNumber ? String(path[..<slash]) : nil
  }
}
