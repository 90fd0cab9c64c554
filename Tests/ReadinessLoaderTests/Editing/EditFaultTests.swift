import JSONText
import ReadinessLoader
import ReadinessModel
import SourceText
import TestSupport
import Testing
import YAMLTree

/// Changes that cannot be made, and inputs that nobody would write.
struct EditFaultTests {
  /// A text, some changes, and which of them cannot be made for what reason.
  struct Row: CustomTestStringConvertible, Sendable {
    let name: String
    let before: String
    let edits: [ManifestEdit]
    let fault: Int
    let reason: String
    var testDescription: String { name }
  }

  private static let controls = "deployments/chat/controls"
  private static let sharing = "an alias or a merge key shares the place with others"

  static let rows: [Row] = [
    Row(
      name: "of several changes the one that is in the way is named",
      before:
        "a: &a {name: A, us_person: false}\norganization: {<<: *a }\ndeclared: &d {by: A}\nx: *d\n",
      edits: [set("organization/name", "B"), set("declared/by", "B")],
      fault: 1,
      reason: sharing
    ),
    Row(
      name: "an element that a merge key takes from another one",
      before: "deployments:\n  - &c {id: chat, stage: preview}\n  - {<<: *c, id: api}\n",
      edits: [set("deployments/chat/stage", "retired")],
      fault: 0,
      reason: sharing
    ),
    Row(
      name: "a list that is an alias",
      before: "x: &r [US]\ndeployments:\n  - id: chat\n    regions: *r\n",
      edits: [add("deployments/chat/regions", "FR")],
      fault: 0,
      reason: "what stands there is an alias of something that others share"
    ),
    Row(
      name: "a short form that is an alias",
      before: "x: &n none\ndeployments: [{id: chat, controls: {geo_block: *n }}]\n",
      edits: [set("\(controls)/geo_block/segments", "all")],
      fault: 0,
      reason: "what stands there is an alias of something that others share"
    ),
    Row(
      name: "regions that are keys with values are no list",
      before: "deployments: [{id: chat, regions: {serve: [US], except: []}}]\n",
      edits: [add("deployments/chat/regions", "FR")],
      fault: 0,
      reason: "keys with values stand there, and no list"
    ),
    Row(
      name: "the word all is no list",
      before: "deployments: [{id: chat, controls: {geo_block: {segments: all}}}]\n",
      edits: [remove("\(controls)/geo_block/segments", "a")],
      fault: 0,
      reason: "a single value stands there, and no list"
    ),
    Row(
      name: "one of the elements to be removed is not there",
      before: "deployments: [{id: chat, regions: [US, FR]}]\n",
      edits: [remove("deployments/chat/regions", "US", "IR")],
      fault: 0,
      reason: "the list does not hold what is to be removed"
    ),
    Row(
      name: "a number as a text is another element",
      before: "models: [{id: a, upstream_ids: [1]}]\n",
      edits: [remove("models/a/upstream_ids", "1")],
      fault: 0,
      reason: "the list does not hold what is to be removed"
    ),
    Row(
      name: "an element with an id is not invented",
      before: "deployments: [{id: chat}]\n",
      edits: [set("deployments/api/stage", "preview")],
      fault: 0,
      reason: "the list has no element api"
    ),
    Row(
      name: "a number beyond the elements",
      before: "deployments: [{id: chat, hosting: [{}]}]\n",
      edits: [set("deployments/chat/hosting/1/country", "DE")],
      fault: 0,
      reason: "the list has no element 1"
    ),
    Row(
      name: "below there is none",
      before: "models: [{id: a, derived_from: none}]\n",
      edits: [set("models/a/derived_from/model", "b")],
      fault: 0,
      reason: "a single value stands around it"
    ),
    Row(
      name: "a number without an end",
      before: "organization: {}\n",
      edits: [set("organization/name", .double(.infinity))],
      fault: 0,
      reason: "the value is too deep, or a number in it has no end"
    ),
    Row(
      name: "a path without an end",
      before: "organization: {}\n",
      edits: [set(String(repeating: "organization/", count: 1000), "A")],
      fault: 0,
      reason: "the path is too long"
    ),
  ]

  @Test(arguments: rows)
  func `a change that cannot be made is named with a reason`(_ row: Row) throws {
    let changed = ManifestEditor.apply(row.edits, to: try EditCase.document(row.before))
    guard case .failure(let fault) = changed else {
      Issue.record("\(changed.map { String(decoding: $0, as: UTF8.self) })")
      return
    }
    #expect(fault.edit == row.edits[row.fault])
    #expect(fault.reason == row.reason)
  }

  private static let pieces: [String] = [
    ": ", "- ", "\n", "\n  ", "\n    ", "{", "}", "[", "]", ", ", "&a ", "*a ", "*b ", "<<: ", "? ",
    "|\n", "|+\n",
    "\"", "'", "# c", "!!str ", "~", "\r\n", "\u{2028}", "\u{FEFF}", "é", "\t", "---\n", "...\n",
    "%", "x", " ",
  ]

  private static let edits: [ManifestEdit] = [
    set("organization/name", "B"), set("organization/us_person", .bool(true)),
    set("declared/by", "B: C"), set("title", "T"), add("deployments/chat/regions", "FR"),
    remove("deployments/chat/regions", "US"), remove("deployments/chat/regions", "IR"),
    set("deployments/chat/stage", "retired"), add("deployments/chat/regions/serve", "FR"),
    set("deployments/chat/controls/geo_block/status", "planned"),
    set("deployments/chat/controls/geo_block/segments", "all"),
    set("deployments/chat/hosting/0/country", "DE"),
  ]

  @Test func `of texts that are broken anyhow none is changed otherwise than asked for`() throws {
    var random = RandomNumbers(seed: 5)
    let texts =
      EditedListTests.cases.map(\.before) + EditedValueTests.cases.map(\.before)
      + Self.rows.map(\.before)
    var made = 0
    for round in 0..<8000 {
      let text = Self.broken(texts[round % texts.count], &random)
      let file = SourceFile(name: "manifest.yaml", text: text)
      let parsed = YAMLParser().parse(file)
      for document in parsed.value ?? [] {
        let before = JSONValue(exactly: document.root)
        let edits = Self.edits.filter {
          random.once(in: 2) && PlainEdits.applied([$0], to: before) != nil
        }
        let changed = ManifestEditor.apply(edits, to: document, mark: "m")
        guard !parsed.hasErrors, case .success(let bytes) = changed, bytes != file.bytes else {
          continue
        }
        let after = YAMLParser().parse(SourceFile(name: "manifest.yaml", bytes: bytes))
        let new = after.value?.first.map { JSONValue(exactly: $0.root).sorted }
        let intended = PlainEdits.applied(edits, to: before)?.sorted
        #expect(!after.hasErrors && after.value?.count == 1 && new == intended, "\(text) \(edits)")
        made += 1
      }
    }
    #expect(made > 1000)
  }

  /// A text with one to three pieces too many or too few.
  private static func broken(_ text: String, _ random: inout RandomNumbers) -> String {
    var scalars = Array(text.unicodeScalars)
    for _ in 0...random.below(3) {
      let start = random.below(scalars.count + 1)
      let end = min(scalars.count, start + random.below(4))
      let piece = random.once(in: 3) ? "" : random.pick(pieces)
      scalars.replaceSubrange(start..<end, with: Array(piece.unicodeScalars))
    }
    return String(String.UnicodeScalarView(scalars))
  }
}

extension JSONValue {
  /// The value with the keys of each object in order.
  fileprivate var sorted: JSONValue {
    switch self {
    case .object(let members):
      .object(members.map { Member($0.key, $0.value.sorted) }.sorted { $0.key < $1.key })
    case .array(let elements): .array(elements.map(\.sorted))
    case .null, .bool, .int, .double, .string: self
    }
  }
}
