import JSONText
import ReadinessLoader
import ReadinessModel
import YAMLTree

/// Makes the answers to a question of a manifest: what might be written at a place where nothing decides.
struct AnswerMaker {
  /// The most answers that are tried at one place.
  static let maximumAnswers: Int = 8

  private let walk: ManifestWalk
  private let book: AnswerBook
  private let day: CalendarDate

  init(_ document: Document, _ book: AnswerBook, on day: CalendarDate) {
    walk = ManifestWalk(document)
    self.book = book
    self.day = day
  }

  /// Where a path leads in the manifest as it is.
  func place(_ path: String) -> ManifestWalk.Place? { walk.place(path) }

  /// The object that a field is stated with: a control, a measure or the like, of which one statement says everything.
  func home(of path: String) -> String {
    if let place = walk.place(path), place.isArrangement { return path }
    guard let slash = path.lastIndex(of: "/") else { return path }
    let parent = String(path[..<slash])
    return walk.place(parent)?.isArrangement == true ? parent : path
  }

  /// The answers at a place, likeliest first; each is a whole statement.
  ///
  /// `unwritten` are the fields that were asked for, and may be written over; `written` those that other changes write.
  func answers(
    at home: String,
    unwritten: Set<String>,
    written: (String) -> Bool
  ) -> [[ManifestEdit]] {
    guard let place = walk.place(home) else { return [] }
    guard case .object(let schema) = place.type, place.isArrangement else {
      return values(at: place).filter(place.allows).map { [ManifestEdit(.set, home, $0)] }
    }
    let objects = arrangements(at: place, schema)
    var answers: [[ManifestEdit]] = []
    for object in objects {
      let edits = edits(
        for: object,
        at: home,
        isFresh: !place.isStated && !written(home),
        unwritten: unwritten,
        written: written
      )
      if !edits.isEmpty, !answers.contains(edits) { answers.append(edits) }
    }
    return Array(answers.prefix(Self.maximumAnswers))
  }

  /// The answers that lead elsewhere than to what is in place: that there is none, or any value of a single field.
  func otherAnswers(at home: String) -> [[ManifestEdit]] {
    guard let place = walk.place(home) else { return [] }
    guard place.isArrangement else {
      let values = values(at: place, united: false).filter(place.allows)
      return values.map { [ManifestEdit(.set, home, $0)] }
    }
    return [[ManifestEdit(.set, home, .object([.init("status", .string("none"))]))]]
  }

  /// The statements of a whole arrangement: everything that any rule wants of it, then what each example says.
  private func arrangements(at place: ManifestWalk.Place, _ schema: ObjectSchema) -> [JSONValue] {
    let known = book.values(at: place.pattern).map { value -> JSONValue in
      if case .string = value, let shorthand = schema.shorthand {
        return .object([.init(shorthand, value)])
      }
      return value
    }
    let fitting = known.compactMap { fitted($0, place.type) }
    let merged = fitting.filter(\.isImplemented).reduce(nil as JSONValue?) { sum, next in
      sum.map { $0.merged(with: next) } ?? next
    }
    let plain: [JSONValue] = [
      .object([.init("status", .string("implemented"))]),
      .object([.init("status", .string("none"))]),
    ]
    let none: [JSONValue] = place.isNullable ? [.string(ManifestValue.noneWord)] : []
    var all: [JSONValue] = []
    for value in [merged].compactMap(\.self) + fitting + plain + none
    where !all.contains(value) { all.append(value) }
    return all
  }

  private func edits(
    for object: JSONValue,
    at home: String,
    isFresh: Bool,
    unwritten: Set<String>,
    written: (String) -> Bool
  ) -> [ManifestEdit] {
    guard case .object(let members) = object else {
      return isFresh ? [ManifestEdit(.set, home, object)] : []
    }
    if isFresh { return [ManifestEdit(.set, home, object)] }
    return members.compactMap { member in
      let path = "\(home)/\(member.key)"
      let place = walk.place(path)
      let isTaken = written(path) || place?.isStated == true
      guard unwritten.contains(path) || !isTaken, place?.allows(member.value) ?? true else {
        return nil
      }
      return ManifestEdit(.set, path, member.value)
    }
  }

  /// The values of a single field; `united` is what everything that met examples say comes to together.
  private func values(at place: ManifestWalk.Place, united: Bool = true) -> [JSONValue] {
    let known = book.values(at: place.pattern).compactMap { fitted($0, place.type) }
    // What claims least comes first.
    var values = plainValues(of: place.type) + place.endsOfBound
    if place.isNullable { values.append(.string(ManifestValue.noneWord)) }
    if case .list(.object(let schema), _) = place.type {
      let all = book.metValues(at: place.pattern).compactMap { fitted($0, place.type) }
      let lists = all.filter { $0 != .array([]) }
      if united, lists.count > 1 { values.append(Self.united(lists, schema)) }
    }
    // A plan names no place that the manifest does not: only other answers do.
    if !place.isOfRegions || !united { values += known.prefix(4) }
    var unique: [JSONValue] = []
    for value in values where !unique.contains(value) { unique.append(value) }
    return Array(unique.prefix(Self.maximumAnswers))
  }

  /// A list with everything that any of some lists has; of two elements with one id the first.
  private static func united(_ lists: [JSONValue], _ schema: ObjectSchema) -> JSONValue {
    let key = schema.fields.first { $0.type == .identifier }?.name
    var elements: [JSONValue] = []
    for list in lists {
      guard case .array(let more) = list else { continue }
      for element in more where !elements.contains(element) {
        let id = element.members.first { $0.key == key }
        let isTaken = id != nil && elements.contains { $0.members.contains { $0 == id } }
        if !isTaken { elements.append(element) }
      }
    }
    return .array(elements)
  }

  /// What a type itself offers.
  private func plainValues(of type: FieldType) -> [JSONValue] {
    switch type {
    case .flag: [.bool(true), .bool(false)]
    case .enumeration(let words): words.values.map { .string($0.name) }
    case .date(isPast: true): [.string(day.description)]
    case .reference(let target, _): walk.ids(of: target).prefix(4).map { .string($0) }
    case .list(.reference, orAll: true): [.string(ManifestValue.allWord)]
    case .list(_, orAll: false): [.array([])]
    case .regions, .region: home.map { [isList(type) ? .array([$0]) : $0] } ?? []
    case .list, .text, .identifier, .count, .number, .date, .object, .expression, .anything: []
    }
  }

  /// Where the company has its seat, as far as that is stated.
  private var home: JSONValue? {
    walk.place("organization/headquarters")?.node.flatMap { JSONValue(stated: $0) }
  }

  private func isList(_ type: FieldType) -> Bool { type == .regions }

  /// A value of an example as it may stand in this manifest: nothing of it leads to what only the example has, and what
  /// was done was done today.
  private func fitted(_ value: JSONValue, _ type: FieldType) -> JSONValue? {
    switch type {
    case .object(let schema):
      guard case .object(let members) = value else { return value }
      return .object(
        members.compactMap { member in
          guard let field = schema.fields.first(where: { $0.name == member.key }),
            let fitting = fitted(member.value, field.type)
          else { return nil }
          return JSONValue.Member(member.key, fitting)
        }
      )
    case .list(.reference, orAll: true): return .string(ManifestValue.allWord)
    case .list(let element, _):
      guard case .array(let elements) = value else { return value }
      let fitting = elements.compactMap { fitted($0, element) }
      return fitting.count == elements.count ? .array(fitting) : nil
    case .reference(let target, let words):
      guard case .string(let text) = value else { return nil }
      return words.contains(text) || walk.ids(of: target).contains(text) ? value : nil
    case .date(isPast: true):
      guard case .string(let text) = value, CalendarDate(text) != nil else { return value }
      return .string(day.description)
    case .text, .identifier, .enumeration, .flag, .count, .number, .date, .regions, .region,
      .expression, .anything:
      return value
    }
  }
}

extension ManifestWalk.Place {
  /// Whether an answer leaves standing what is stated there: a number lies in the bound that is known of it, a list keeps
  /// the elements that are known, and what is known whole is no question.
  func allows(_ answer: JSONValue) -> Bool {
    guard let node, isStated else { return true }
    switch type {
    case .count, .number:
      guard let bound = ManifestValue.bound(node), let number = answer.number else { return false }
      return bound.contains(number)
    case .list:
      let known = node.elements.compactMap { JSONValue(stated: $0) }
      guard node.kind == .list, known.count < node.elements.count, case .array(let all) = answer
      else { return false }
      return known.allSatisfy(all.contains)
    case .text, .identifier, .reference, .enumeration, .flag, .date, .regions, .region, .object,
      .expression, .anything:
      return false
    }
  }

  /// Of a number of which a bound is stated, the ends that may be it, and twice and half of these.
  fileprivate var endsOfBound: [JSONValue] {
    guard let node, let bound = ManifestValue.bound(node) else { return [] }
    let ends = [bound.low?.value, bound.high?.value].compactMap(\.self)
    return (ends + ends.map { $0 * 2 } + ends.map { $0 / 2 }).map { end in
      if case .count = type { return .int(Int64(exactly: end.rounded()) ?? 0) }
      return .double(end)
    }
  }

  /// Whether it is for a control, a measure or the like: something with a status.
  var isArrangement: Bool {
    if case .object(let schema) = type { return schema.shorthand == "status" }
    return false
  }

  /// Whether it is for places of the world.
  fileprivate var isOfRegions: Bool { type == .regions || type == .region }

  /// Whether something that is no unknown stands there.
  var isStated: Bool { node.map { !UnknownText.isUnknown($0) } ?? false }
}

extension JSONValue {
  /// A number's value.
  fileprivate var number: Double? {
    switch self {
    case .int(let number): Double(number)
    case .double(let number): number
    case .null, .bool, .string, .array, .object: nil
    }
  }

  /// Whether it is an arrangement that is in place.
  fileprivate var isImplemented: Bool {
    members.contains { $0.key == "status" && $0.value == .string("implemented") }
  }

  /// An object with the members of another one too; of two lists all elements, of two other values its own.
  fileprivate func merged(with other: JSONValue) -> JSONValue {
    var merged = members
    for member in other.members {
      guard let place = merged.firstIndex(where: { $0.key == member.key }) else {
        merged.append(member)
        continue
      }
      guard case .array(let own) = merged[place].value, case .array(let more) = member.value else {
        continue
      }
      merged[place] = Member(member.key, .array(own + more.filter { !own.contains($0) }))
    }
    return .object(merged)
  }
}

extension NumberBound {
  /// Whether a number may be the one that the bound is of.
  fileprivate func contains(_ number: Double) -> Bool {
    let isAbove = low.map { number > $0.value || number == $0.value && $0.isIncluded } ?? true
    let isBelow = high.map { number < $0.value || number == $0.value && $0.isIncluded } ?? true
    return isAbove && isBelow
  }
}
