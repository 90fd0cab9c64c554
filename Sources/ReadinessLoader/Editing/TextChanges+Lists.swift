import JSONText
import ReadinessModel
import SourceText
import YAMLTree

extension TextChanges {
  /// What becomes of the elements of a list.
  private struct ListChange {
    var isKept: [Bool]
    var added: [JSONValue] = []
  }

  /// Adds and removes elements, and changes what is below those that stay.
  mutating func changeList(
    _ tree: EditTree,
    _ place: Place,
    _ type: EditType
  ) throws(ManifestEditFault) {
    let list = place.node
    let elements = Array(list.elements)
    let change = try Self.change(tree, elements)
    let isShorter = change.isKept.contains(false)
    if isShorter, !tree.below.isEmpty {
      throw tree.fault("elements are removed from the list and others changed at once")
    }
    try add(tree.below, toList: list, type)
    guard let last = change.isKept.lastIndex(of: true) else {
      if isShorter || !change.added.isEmpty { replace(place, with: .array(change.added)) }
      return
    }
    if layout.isFlow(list) {
      removeInBrackets(change.isKept, elements, of: list)
      let end = elements[last].span.end
      let text = change.added.map { ", " + flow.text($0) }.joined()
      if !text.isEmpty { splices.replace(end..<end, with: text) }
      return
    }
    for number in elements.indices where !change.isKept[number] {
      guard removeLines(of: number, change.isKept, elements, of: list) else {
        throw tree.fault("the element shares its line with others")
      }
    }
    guard !change.added.isEmpty else { return }
    insertLines(
      change.added.map { "- " + flow.text($0) },
      indent: layout.column(of: list.span.start),
      after: layout.lastLineEnd(of: elements[last])
    )
  }

  private static func change(
    _ tree: EditTree,
    _ elements: [Node]
  ) throws(ManifestEditFault) -> ListChange {
    let old = elements.map { JSONValue(exactly: $0) }
    var change = ListChange(isKept: old.map { _ in true })
    for edit in tree.edits {
      for element in edit.elements {
        let places = old.indices.filter { change.isKept[$0] && old[$0] == element }
        let isAdded = change.added.contains(element)
        if edit.operation == .add {
          if places.isEmpty, !isAdded { change.added.append(element) }
          continue
        }
        guard !places.isEmpty || isAdded else {
          throw ManifestEditFault(edit, "the list does not hold what is to be removed")
        }
        for place in places { change.isKept[place] = false }
        change.added.removeAll { $0 == element }
      }
    }
    return change
  }

  /// The byte after the dash, comma or bracket before an element.
  func lead(of number: Int, in elements: [Node], of list: Node) -> Int {
    let isFlow = layout.isFlow(list)
    if number == 0 { return min(list.span.start + 1, elements[0].span.start) }
    let end = elements[number].span.start
    let place = layout.skipSpace(from: elements[number - 1].span.end, to: end)
    let sign = UInt8(ascii: isFlow ? "," : "-")
    return place < end && layout.bytes[place] == sign ? place + 1 : end
  }

  /// Takes whole lines out: from the dash of an element to the end of the element.
  ///
  /// False where the dash of the next element would have to move to where it is not known to fit.
  private mutating func removeLines(
    of number: Int,
    _ isKept: [Bool],
    _ elements: [Node],
    of list: Node
  ) -> Bool {
    let dash = lead(of: number, in: elements, of: list) - 1
    let start = layout.lineStart(of: dash)
    guard layout.isBlank(start..<dash) else {
      let next = number + 1
      guard isKept.indices.contains(next), isKept[next] else { return false }
      let nextDash = lead(of: next, in: elements, of: list) - 1
      splices.replace(dash..<max(dash, nextDash), with: "")
      return true
    }
    let end = layout.lastLineEnd(of: elements[number])
    if end == layout.bytes.count, layout.lengthOfBreak(before: end) == 0 {
      // The last line has no break of its own, so the one before it goes.
      splices.removeLines((start - layout.lengthOfBreak(before: start))..<end)
    } else {
      splices.removeLines(start..<layout.nextLine(afterEnd: end))
    }
    return true
  }

  /// Takes runs of elements out of brackets, each with a comma.
  private mutating func removeInBrackets(_ isKept: [Bool], _ elements: [Node], of list: Node) {
    var number = 0
    while number < elements.count {
      guard !isKept[number] else {
        number += 1
        continue
      }
      let first = number
      while number < elements.count, !isKept[number] { number += 1 }
      let start = text(after: lead(of: first, in: elements, of: list), of: list)
      if number < elements.count {
        let end = text(after: lead(of: number, in: elements, of: list), of: list)
        splices.replace(start..<max(start, end), with: "")
      } else if first > 0 {
        let before = elements[first - 1].span.end
        removeEnd(from: start, to: elements[number - 1].span.end, after: before, of: list)
      }
    }
  }

  private func text(after lead: Int, of list: Node) -> Int {
    layout.skipSpace(from: lead, to: list.span.end)
  }

  /// Takes the last elements out of brackets.
  private mutating func removeEnd(from start: Int, to end: Int, after before: Int, of list: Node) {
    guard before <= start, start <= end else { return }
    guard layout.hasBreak(before..<start) else { return splices.replace(before..<end, with: "") }
    let bytes = layout.bytes
    let comma = UInt8(ascii: ",")
    var end = end
    let following = layout.skipSpace(from: end, to: list.span.end)
    if following < bytes.count, bytes[following] == comma {
      end = following + 1
    } else if let place = bytes[before..<start].firstIndex(of: comma) {
      splices.replace(place..<(place + 1), with: "")
    }
    let lineStart = layout.lineStart(of: start)
    let rest = layout.lineEnd(from: end)
    let isComment = layout.skipSpace(from: end, to: rest) == rest
    if layout.isBlank(lineStart..<start), isComment {
      splices.removeLines(lineStart..<layout.nextLine(afterEnd: rest))
    } else {
      splices.replace(start..<end, with: "")
    }
  }
}
