import Foundation
import JSONText
import ReadinessLoader
import ReadinessModel
import SourceText
import TestSupport
import Testing
import YAMLTree

/// Changing a manifest's text by places: what is not changed keeps every byte.
struct ManifestEditorTests {
  /// A text before and after some changes.
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let before: String
    let edits: [ManifestEdit]
    let after: String
    var mark: String?
    var testDescription: String { name }

    init(
      _ name: String,
      _ before: String,
      _ edits: [ManifestEdit],
      _ after: String,
      mark: String? = nil
    ) {
      self.name = name
      self.before = before
      self.edits = edits
      self.after = after
      self.mark = mark
    }
  }

  private static let status = "deployments/chat/controls/geo_block/status"
  private static let done: JSONValue = .string("implemented")

  static let cases: [Case] = [
    Case(
      "a value takes the place of another, and its comment stays",
      "organization:\n  name: A  # the name\n  us_person: false  # why\n",
      [ManifestEdit(.set, "organization/us_person", .bool(true))],
      "organization:\n  name: A  # the name\n  us_person: true  # why\n"
    ),
    Case(
      "a new key stands below its siblings, as deep as they",
      "organization:\n    name: A  # the name\n\n# models\nmodels: []\n",
      [ManifestEdit(.set, "organization/us_person", .bool(true))],
      "organization:\n    name: A  # the name\n    us_person: true\n\n# models\nmodels: []\n"
    ),
    Case(
      "a new key of a flow mapping",
      "organization: {name: A}  # who\n",
      [ManifestEdit(.set, "organization/us_person", .bool(true))],
      "organization: {name: A, us_person: true}  # who\n"
    ),
    Case(
      "a new key of an empty mapping",
      "organization: {}\n",
      [ManifestEdit(.set, "organization/name", .string("A"))],
      "organization: {name: A}\n"
    ),
    Case(
      "a blank becomes a value",
      "organization:\n  us_person:\n  name: A\n",
      [ManifestEdit(.set, "organization/us_person", .bool(true))],
      "organization:\n  us_person: true\n  name: A\n"
    ),
    Case(
      "a blank with a comment becomes a value",
      "organization:\n  us_person:  # ask\n  name: A\n",
      [ManifestEdit(.set, "organization/us_person", .bool(true))],
      "organization:\n  us_person: true  # ask\n  name: A\n"
    ),
    Case(
      "the word unknown becomes a value",
      "organization: {us_person: unknown, name: A}\n",
      [ManifestEdit(.set, "organization/us_person", .bool(true))],
      "organization: {us_person: true, name: A}\n"
    ),
    Case(
      "parents that are missing are made, together",
      "deployments:\n  - id: chat\n    regions: [US]\n  - id: api\n",
      [
        ManifestEdit(.set, Self.status, Self.done),
        ManifestEdit(.set, "deployments/chat/controls/geo_block/segments", .string("all")),
      ],
      "deployments:\n  - id: chat\n    regions: [US]\n    controls: {geo_block: {status: implemented, segments: all}}\n  - id: api\n"
    ),
    Case(
      "a short form is spelt out",
      "deployments:\n  - {id: chat, controls: {geo_block: none}}\n",
      [
        ManifestEdit(.set, "deployments/chat/controls/geo_block/segments", .string("all"))
      ],
      "deployments:\n  - {id: chat, controls: {geo_block: {status: none, segments: all}}}\n"
    ),
    Case(
      "the word of a short form is changed",
      "deployments:\n  - {id: chat, controls: {geo_block: none}}\n",
      [ManifestEdit(.set, Self.status, Self.done)],
      "deployments:\n  - {id: chat, controls: {geo_block: {status: implemented}}}\n"
    ),
    Case(
      "the element with the id is changed, and no other",
      "deployments:\n- id: api\n  stage: preview\n- id: chat\n  stage: preview\n",
      [ManifestEdit(.set, "deployments/chat/stage", .string("retired"))],
      "deployments:\n- id: api\n  stage: preview\n- id: chat\n  stage: retired\n"
    ),
    Case(
      "an element without an id is found by its number",
      "deployments:\n  - id: chat\n    hosting:\n      - {operator: a}\n      - {operator: b}\n",
      [ManifestEdit(.set, "deployments/chat/hosting/1/country", .string("DE"))],
      "deployments:\n  - id: chat\n    hosting:\n      - {operator: a}\n      - {operator: b, country: DE}\n"
    ),
    Case(
      "a list gets an element, in a flow",
      "deployments:\n  - {id: chat, regions: [US, DE]}  # all\n",
      [ManifestEdit(.add, "deployments/chat/regions", .string("FR"))],
      "deployments:\n  - {id: chat, regions: [US, DE, FR]}  # all\n"
    ),
    Case(
      "a list gets elements, in a block",
      "deployments:\n  - id: chat\n    regions:\n      - US  # home\n    stage: preview\n",
      [ManifestEdit(.add, "deployments/chat/regions", .array([.string("FR"), .string("US")]))],
      "deployments:\n  - id: chat\n    regions:\n      - US  # home\n      - FR\n    stage: preview\n"
    ),
    Case(
      "an empty list gets an element",
      "deployments:\n  - {id: chat, regions: []}\n",
      [ManifestEdit(.add, "deployments/chat/regions", .string("FR"))],
      "deployments:\n  - {id: chat, regions: [FR]}\n"
    ),
    Case(
      "a list that is missing is made",
      "deployments:\n  - {id: chat}\n",
      [ManifestEdit(.add, "deployments/chat/regions", .string("FR"))],
      "deployments:\n  - {id: chat, regions: [FR]}\n"
    ),
    Case(
      "an element goes, from a flow",
      "deployments:\n  - {id: chat, regions: [US, IR, DE]}\n",
      [ManifestEdit(.remove, "deployments/chat/regions", .string("IR"))],
      "deployments:\n  - {id: chat, regions: [US, DE]}\n"
    ),
    Case(
      "an element goes with its line, from a block",
      "deployments:\n  - id: chat\n    regions:\n      - US  # home\n      - IR  # why\n      - DE\n",
      [ManifestEdit(.remove, "deployments/chat/regions", .array([.string("IR")]))],
      "deployments:\n  - id: chat\n    regions:\n      - US  # home\n      - DE\n"
    ),
    Case(
      "the last element goes, and an empty list stays",
      "deployments:\n  - id: chat\n    regions:\n      - IR\n    stage: preview\n",
      [ManifestEdit(.remove, "deployments/chat/regions", .string("IR"))],
      "deployments:\n  - id: chat\n    regions: []\n    stage: preview\n"
    ),
    Case(
      "what is served is changed inside of regions",
      "deployments:\n  - {id: chat, regions: {serve: [US, IR], except: []}}\n",
      [ManifestEdit(.remove, "deployments/chat/regions/serve", .string("IR"))],
      "deployments:\n  - {id: chat, regions: {serve: [US], except: []}}\n"
    ),
    Case(
      "a block text at the end keeps its lines",
      "organization:\n  name: A\n  note: |\n    one\n    two\nmodels: []\n",
      [ManifestEdit(.set, "organization/us_person", .bool(true))],
      "organization:\n  name: A\n  note: |\n    one\n    two\n  us_person: true\nmodels: []\n"
    ),
    Case(
      "a text over several lines is replaced",
      "declared:\n  by: >\n    one\n    two\n  role: A\n",
      [ManifestEdit(.set, "declared/by", .string("three"))],
      "declared:\n  by: three\n  role: A\n"
    ),
    Case(
      "a mapping is replaced as a whole",
      "deployments:\n  - id: chat\n    controls:\n      geo_block:\n        status: none\n    stage: preview\n",
      [
        ManifestEdit(
          .set,
          "deployments/chat/controls/geo_block",
          .object([.init("status", Self.done)])
        )
      ],
      "deployments:\n  - id: chat\n    controls:\n      geo_block: {status: implemented}\n    stage: preview\n"
    ),
    Case(
      "a file without a line break at its end",
      "organization:\n  name: A",
      [ManifestEdit(.set, "organization/us_person", .bool(true))],
      "organization:\n  name: A\n  us_person: true"
    ),
    Case(
      "lines end as they did",
      "organization:\r\n  name: A\r\nmodels: []\r\n",
      [ManifestEdit(.set, "organization/us_person", .bool(true))],
      "organization:\r\n  name: A\r\n  us_person: true\r\nmodels: []\r\n"
    ),
    Case(
      "a byte-order mark stays",
      "\u{FEFF}organization: {name: A}\n",
      [ManifestEdit(.set, "organization/us_person", .bool(true))],
      "\u{FEFF}organization: {name: A, us_person: true}\n"
    ),
    Case(
      "a whole key is new at the root",
      "manifest: 1\nmodels: []\n",
      [ManifestEdit(.set, "organization/name", .string("A"))],
      "manifest: 1\nmodels: []\norganization: {name: A}\n"
    ),
    Case(
      "texts that read as something else are quoted",
      "organization: {}\n",
      [
        ManifestEdit(
          .set,
          "organization/frameworks",
          .array(
            ["no", "1.0", "a: b", "x #y", "", "0x1F", "~", "2026-01-31"].map(JSONValue.string)
          )
        )
      ],
      "organization: {frameworks: [\"no\", \"1.0\", \"a: b\", \"x #y\", \"\", \"0x1F\", \"~\", 2026-01-31]}\n"
    ),
    Case(
      "JSON stays JSON",
      "{\n  \"organization\": {\n    \"name\": \"A\"\n  }\n}\n",
      [ManifestEdit(.set, "organization/frameworks", .array([.string("nist-ai-rmf")]))],
      "{\n  \"organization\": {\n    \"name\": \"A\", \"frameworks\": [\"nist-ai-rmf\"]\n  }\n}\n",
      mark: "planned"
    ),
    Case(
      "a key of its own goes before what a merge key brings in",
      "models: []\nbase: &base {stage: preview}\ndeployments:\n  - {<<: *base, id: chat}\n",
      [ManifestEdit(.set, "deployments/chat/stage", .string("retired"))],
      "models: []\nbase: &base {stage: preview}\ndeployments:\n  - {<<: *base, id: chat, stage: retired}\n"
    ),
    Case(
      "an alias gives way to a value",
      "models: []\nbase: &base [US]\ndeployments:\n  - {id: chat, regions: *base }\n",
      [ManifestEdit(.set, "deployments/chat/regions", .array([.string("DE")]))],
      "models: []\nbase: &base [US]\ndeployments:\n  - {id: chat, regions: [DE] }\n"
    ),
    Case(
      "each line that is new or changed is marked, after the comment that it had",
      "organization:\n  name: A  # who\n  us_person: false  # why\nmodels: []\n",
      [
        ManifestEdit(.set, "organization/us_person", .bool(true)),
        ManifestEdit(.set, "organization/frameworks", .array([])),
      ],
      "organization:\n  name: A  # who\n  us_person: true  # why  # planned\n  frameworks: []  # planned\nmodels: []\n",
      mark: "planned"
    ),
    Case(
      "no mark is set into a text over several lines",
      "organization: {us_person: false, name: \"one\n  two\"}\n",
      [ManifestEdit(.set, "organization/us_person", .bool(true))],
      "organization: {us_person: true, name: \"one\n  two\"}\n",
      mark: "planned"
    ),
    Case(
      "of two values for one place the later one stands",
      "organization: {name: A}\n",
      [
        ManifestEdit(.set, "organization/us_person", .bool(true)),
        ManifestEdit(.set, "organization/us_person", .bool(false)),
      ],
      "organization: {name: A, us_person: false}\n"
    ),
  ]

  @Test(arguments: cases)
  func `a change of a text`(_ row: Case) throws {
    let document = try Self.document(row.before)
    let changed = ManifestEditor.apply(row.edits, to: document, mark: row.mark)
    let text = String(decoding: try changed.get(), as: UTF8.self)
    #expect(text == row.after)
  }

  @Test(
    arguments: [
      (
        "below a single value", "organization: {name: A}\n",
        ManifestEdit(.set, "organization/name/x", .bool(true))
      ),
      (
        "what is no key", "organization: {}\n",
        ManifestEdit(.set, "organization/nothing", .bool(true))
      ),
      (
        "an element that is not there", "deployments: []\n",
        ManifestEdit(.set, "deployments/chat/stage", .string("x"))
      ),
      (
        "removing what is not there", "deployments: [{id: chat, regions: [US]}]\n",
        ManifestEdit(.remove, "deployments/chat/regions", .string("IR"))
      ),
      (
        "adding to a word", "deployments: [{id: chat, controls: {geo_block: {segments: all}}}]\n",
        ManifestEdit(.add, "deployments/chat/controls/geo_block/segments", .string("a"))
      ),
      (
        "what an alias shares",
        "base: &base {geo_block: {status: none}, log: none}\ndeployments:\n  - {id: chat, controls: *base }\n",
        ManifestEdit(.set, "deployments/chat/controls/geo_block/status", .string("implemented"))
      ),
      (
        "what is shared through an alias",
        "deployments:\n  - {id: chat, controls: &c {geo_block: {status: none}}}\n  - {id: api, controls: *c }\n",
        ManifestEdit(.set, "deployments/chat/controls/geo_block/status", .string("implemented"))
      ),
    ] as [(String, String, ManifestEdit)]
  )
  func `a change that cannot be made is a fault with a reason`(
    _ name: String,
    _ before: String,
    _ edit: ManifestEdit
  ) throws {
    let changed = ManifestEditor.apply([edit], to: try Self.document(before))
    guard case .failure(let fault) = changed else {
      Issue.record("\(name): \(changed)")
      return
    }
    #expect(fault.edit == edit)
    #expect(!fault.reason.isEmpty)
  }

  // Generated changes

  /// Places of the example manifests, with a value that fits.
  private static let places: [(path: String, value: JSONValue)] = [
    ("organization/us_person", .bool(true)),
    ("organization/frameworks", .array([.string("nist-ai-rmf")])),
    (
      "organization/documents/continuity_plan",
      .object([.init("url", .string("https://a.example/b"))])
    ),
    (
      "organization/incident_reporting",
      .array([.object([.init("authority", .string("eu-csirt"))])])
    ),
    ("declared/by", .string("A. Person: of \"us\"")),
  ]

  private static let placesOfDeployments: [(path: String, value: JSONValue)] = [
    ("stage", .string("retired")),
    ("regions", .object([.init("serve", .array([.string("US")])), .init("except", .array([]))])),
    ("controls/geo_block", .object([.init("status", .string("implemented"))])),
    ("controls/geo_block/status", .string("implemented")),
    ("controls/emergency_stop/minutes", .int(30)),
    ("controls/emergency_stop/granularity", .array([.string("model")])),
    ("measures/logging/status", .string("planned")),
    ("notices/ai_interaction", .object([.init("status", .string("none"))])),
    ("practices", .array([])),
  ]

  @Test func `generated changes change what they say and leave every other line as it is`() throws {
    var random = RandomNumbers(seed: 7)
    let folder = TestFiles.root.appending(components: "docs", "examples")
    let files = TestFiles.files(below: folder, named: "manifest.yaml")
    #expect(files.count >= 6)
    var changed = 0
    for file in files {
      let source = try TestFiles.source(file, as: "manifest.yaml")
      let document = try Self.document(source)
      let before = JSONValue(exactly: document.root)
      for _ in 0..<40 {
        let edits = Self.edits(of: document, &random)
        let outcome = ManifestEditor.apply(edits, to: document, mark: "planned")
        let bytes = try outcome.get()
        let after = try Self.document(SourceFile(name: "after.yaml", bytes: bytes))
        #expect(JSONValue(exactly: after.root) == Self.expected(edits, before), "\(edits)")
        changed += 1
        let lines = Set(String(decoding: source.bytes, as: UTF8.self).split(separator: "\n"))
        let new = String(decoding: bytes, as: UTF8.self).split(separator: "\n").filter {
          !$0.hasSuffix("# planned")
        }
        // What is replaced over several lines leaves none of them; all other lines were there before.
        #expect(new.allSatisfy(lines.contains), "\(edits)")
      }
    }
    #expect(changed >= 240)
  }

  private static func edits(of document: Document, _ random: inout RandomNumbers) -> [ManifestEdit]
  {
    let ids =
      (document.root["deployments"]?.elements).map { $0.compactMap { $0["id"]?.text } } ?? []
    var edits: [ManifestEdit] = []
    for _ in 0...random.below(4) {
      if ids.isEmpty || random.once(in: 3) {
        let place = random.pick(places)
        edits.append(ManifestEdit(.set, place.path, place.value))
      } else {
        let place = random.pick(placesOfDeployments)
        edits.append(
          ManifestEdit(.set, "deployments/\(random.pick(ids))/\(place.path)", place.value)
        )
      }
    }
    return edits
  }

  /// The values after some settings, found without the text.
  private static func expected(_ edits: [ManifestEdit], _ before: JSONValue) -> JSONValue {
    edits.reduce(before) { value, edit in
      set(edit.value, at: edit.path.split(separator: "/").map(String.init)[...], in: value)
    }
  }

  private static func set(
    _ new: JSONValue,
    at steps: ArraySlice<String>,
    in value: JSONValue?
  ) -> JSONValue {
    guard let step = steps.first else { return new }
    switch value {
    case .array(let elements):
      return .array(
        elements.map { element in
          let isIt = element.members.contains { $0.key == "id" && $0.value == .string(step) }
          return isIt ? set(new, at: steps.dropFirst(), in: element) : element
        }
      )
    case .string(let word) where word != "unknown":
      // A word stands for the status.
      return set(new, at: steps, in: .object([.init("status", .string(word))]))
    default:
      var members = value?.members ?? []
      let place = members.firstIndex { $0.key == step }
      let old = place.map { members[$0].value }
      let member = JSONValue.Member(step, set(new, at: steps.dropFirst(), in: old))
      if let place { members[place] = member } else { members.append(member) }
      return .object(members)
    }
  }

  private static func document(_ text: String) throws -> Document {
    try document(SourceFile(name: "manifest.yaml", text: text))
  }

  private static func document(_ file: SourceFile) throws -> Document {
    let parsed = YAMLParser().parse(file)
    #expect(parsed.diagnostics.isEmpty, "\(parsed.diagnostics)")
    return try #require(parsed.value?.first)
  }
}
