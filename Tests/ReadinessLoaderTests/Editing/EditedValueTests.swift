import JSONText
import ReadinessModel
import Testing

/// Values and keys in the many ways in which a text may be laid out.
struct EditedValueTests {
  private static let person = "organization/us_person"

  static let cases: [EditCase] = [
    EditCase(
      "a value that says the same stays as it is written",
      "organization: {name: 'A', us_person: TRUE}\n",
      [set("organization/name", "A"), set(person, .bool(true))],
      "organization: {name: 'A', us_person: TRUE}\n",
      mark: "planned"
    ),
    EditCase(
      "a short form keeps its quotes inside of what it stands for",
      "deployments:\n  - id: chat\n    controls:\n      geo_block: 'none'  # yet\n",
      [set("deployments/chat/controls/geo_block/segments", "all")],
      "deployments:\n  - id: chat\n    controls:\n      geo_block: {status: 'none', segments: all}  # yet\n"
    ),
    EditCase(
      "what is below a blank is made",
      "deployments:\n  - id: chat\n    controls:\n    stage: preview\n",
      [set("deployments/chat/controls/geo_block/status", "planned")],
      "deployments:\n  - id: chat\n    controls: {geo_block: {status: planned}}\n    stage: preview\n"
    ),
    EditCase(
      "what is below a null is made, at the end of a file",
      "organization: ~",
      [set("organization/name", "A")],
      "organization: {name: A}"
    ),
    EditCase(
      "keys may be in quotes",
      "\"organization\":\n  'us_person': false\n",
      [set(person, .bool(true)), set("organization/name", "A")],
      "\"organization\":\n  'us_person': true\n  name: A\n"
    ),
    EditCase(
      "compact JSON stays compact",
      "{\"organization\":{\"us_person\":false}}",
      [set(person, .bool(true)), set("organization/name", "A")],
      "{\"organization\":{\"us_person\":true, \"name\": \"A\"}}"
    ),
    EditCase(
      "a flow over several lines with a comma at its end",
      "organization: {\n  name: A,  # who\n  us_person: false,\n}\n",
      [set("organization/headquarters", "NO")],
      "organization: {\n  name: A,  # who\n  us_person: false, headquarters: \"NO\",\n}\n"
    ),
    EditCase(
      "a key without a value",
      "organization: {us_person, name: A}\n",
      [set(person, .bool(true))],
      "organization: {us_person: true, name: A}\n"
    ),
    EditCase(
      "an empty flow with a comment inside",
      "organization: {  # who\n  }\n",
      [set("organization/name", "A")],
      "organization: {name: A   # who\n  }\n"
    ),
    EditCase(
      "a tag goes with the value that it was for",
      "organization:\n  us_person: !!str true  # why\n  name: A\n",
      [set(person, .bool(true))],
      "organization:\n  us_person: true  # why\n  name: A\n"
    ),
    EditCase(
      "a text over several lines in quotes",
      "declared:\n  by: \"one\n    two\"  # who\n  role: A\n",
      [set("declared/by", "three")],
      "declared:\n  by: three  # who\n  role: A\n"
    ),
    EditCase(
      "the comment beside the sign of a block text stays",
      "declared:\n  by: |-  # who\n    one\n\n    two\n\n  role: A\n",
      [set("declared/by", "three")],
      "declared:\n  by: three  # who\n\n  role: A\n"
    ),
    EditCase(
      "a block text that keeps its blank lines, before a new key",
      "organization:\n  note: |+\n    one\n\nmodels: []\n",
      [set(person, .bool(true))],
      "organization:\n  note: |+\n    one\n\n  us_person: true\nmodels: []\n"
    ),
    EditCase(
      "a block text that keeps its blank lines, at the end of a file",
      "organization:\n  note: |+\n    one\n\n",
      [set(person, .bool(true))],
      "organization:\n  note: |+\n    one\n\n  us_person: true\n"
    ),
    EditCase(
      "a new key goes before the comments of what follows",
      "organization:\n  name: A  # who\n  # the rest is not known\n\n# ours\nmodels: []\n",
      [set(person, .bool(true))],
      "organization:\n  name: A  # who\n  us_person: true\n  # the rest is not known\n\n# ours\nmodels: []\n"
    ),
    EditCase(
      "a mapping below a comment is replaced there",
      "deployments:\n- id: chat\n  regions:  # served\n    serve: [US]\n    except: []\n",
      [set("deployments/chat/regions", .array([.string("US")]))],
      "deployments:\n- id: chat\n  regions:  # served\n      [US]\n"
    ),
    EditCase(
      "new keys at several depths of one place",
      "deployments:\n  - id: chat\n    controls:\n      geo_block:\n        status: none\n",
      [
        set("deployments/chat/controls/geo_block/segments", "all"),
        set("deployments/chat/controls/nationality_check/status", "planned"),
        set("deployments/chat/stage", "preview"),
        set("title", "T"),
      ],
      """
      deployments:
        - id: chat
          controls:
            geo_block:
              status: none
              segments: all
            nationality_check: {status: planned}
          stage: preview
      title: T

      """
    ),
    EditCase(
      "lines that end in a carriage return, without one at the end",
      "organization:\r\n  name: A\r\n  us_person: false # why\r\nmodels: []",
      [set(person, .bool(true)), set("title", "T")],
      "organization:\r\n  name: A\r\n  us_person: true # why  # new\r\nmodels: []\r\ntitle: T  # new",
      mark: "new"
    ),
    EditCase(
      "a document between its signs",
      "%YAML 1.2\n---\norganization:\n  name: A\n...\n",
      [set(person, .bool(true))],
      "%YAML 1.2\n---\norganization:\n  name: A\n  us_person: true\n...\n"
    ),
    EditCase(
      "a document that says nothing",
      "---  # nothing yet\n",
      [set("organization/name", "A")],
      "---  # nothing yet\n{organization: {name: A}}\n"
    ),
    EditCase(
      "a document that says nothing, without a break at its end",
      "---  # nothing yet",
      [set("organization/name", "A")],
      "---  # nothing yet\n{organization: {name: A}}"
    ),
    EditCase(
      "blanks inside of a flow",
      "organization: {us_person: , name: }\n",
      [set("organization/name", "A"), set("title", "T")],
      "organization: {us_person: , name: A }\ntitle: T\n"
    ),
    EditCase(
      "a new key after a blank inside of a flow",
      "organization: {us_person: , name: }\n",
      [set(person, .bool(true)), set("organization/headquarters", "US")],
      "organization: {us_person: true , name: , headquarters: US }\n"
    ),
    EditCase(
      "a key beside a merge key that is alone, in a flow",
      "base: &b {stage: preview}\norganization: {<<: *b }\n",
      [set("organization/name", "A")],
      "base: &b {stage: preview}\norganization: {name: A, <<: *b }\n"
    ),
    EditCase(
      "a key beside a merge key that is alone, in a block",
      "base: &b {stage: preview}\norganization:\n  <<: *b\nmodels: []\n",
      [set("organization/name", "A")],
      "base: &b {stage: preview}\norganization:\n  <<: *b\n  name: A\nmodels: []\n"
    ),
    EditCase(
      "what a merge key brings is written out where it is changed",
      "base: &b {controls: {nationality_check: none}}\ndeployments:\n  - id: chat\n    <<: *b\n",
      [set("deployments/chat/controls/geo_block/status", "planned")],
      "base: &b {controls: {nationality_check: none}}\ndeployments:\n  - id: chat\n    <<: *b\n    controls: {nationality_check: none, geo_block: {status: planned}}\n"
    ),
    EditCase(
      "an anchor that nobody uses stays",
      "deployments:\n  - &chat\n    id: chat\n    stage: &s preview\n",
      [set("deployments/chat/stage", "retired")],
      "deployments:\n  - &chat\n    id: chat\n    stage: &s retired\n"
    ),
    EditCase(
      "a whole value is set, and then something in it",
      "organization:\n  documents: {a: 1}  # old\n",
      [
        set("organization/documents/continuity_plan/url", "https://a.example/x"),
        set("organization/documents", .object([])),
        set("organization/documents/continuity_plan/url", "https://b.example/x"),
      ],
      "organization:\n  documents: {continuity_plan: {url: https://b.example/x}}  # old\n"
    ),
    EditCase(
      "texts that YAML might take for something else",
      "organization: {}\n",
      [
        set(
          "organization/frameworks",
          .array(
            [
              "null", "Off", "-", "- a", "a:", "a\tb", "a\nb", "[a", "\u{2028}", "\u{FEFF}", "é",
              "a, b",
            ]
            .map(JSONValue.string)
          )
        )
      ],
      "organization: {frameworks: [\"null\", \"Off\", \"-\", \"- a\", \"a:\", \"a\\tb\", \"a\\nb\", \"[a\", \"\\u2028\", \"\\ufeff\", \"é\", \"a, b\"]}\n"
    ),
    EditCase(
      "numbers and truth values read back as what they are",
      "organization: {}\n",
      [
        set(
          "organization/frameworks",
          .array([.double(1e26), .double(1), .double(-0.5), .int(-7), .bool(false), .null])
        )
      ],
      "organization: {frameworks: [1e+26, 1.0, -0.5, -7, false, null]}\n"
    ),
    EditCase(
      "a mark of several lines is one comment",
      "organization:\n  us_person: false\n",
      [set(person, .bool(true))],
      "organization:\n  us_person: true  # a b\n",
      mark: "a\nb"
    ),
    EditCase(
      "a line that has the mark is not marked again",
      "organization:\n  us_person: false  # new\n",
      [set(person, .bool(true))],
      "organization:\n  us_person: true  # new\n",
      mark: "new"
    ),
    EditCase(
      "marks on all lines but the one that ends inside of a text",
      "organization: {us_person: false, name: \"one\n  two\"}\ntitle: A\n",
      [set(person, .bool(true)), set("title", "T")],
      "organization: {us_person: true, name: \"one\n  two\"}\ntitle: T  # new\n",
      mark: "new"
    ),
  ]

  @Test(arguments: cases)
  func `a value takes its place`(_ row: EditCase) throws { try row.check() }
}
