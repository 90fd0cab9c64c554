import JSONText
import ReadinessModel
import Testing

/// Elements that come and go: what stays keeps its quotes, its comments and its lines.
struct EditedListTests {
  private static let regions = "deployments/chat/regions"

  static let cases: [EditCase] = [
    EditCase(
      "what stays keeps its quotes",
      "deployments: [{id: chat, regions: ['US', \"IR\",   DE]}]\n  # end\n",
      [remove(regions, "IR")],
      "deployments: [{id: chat, regions: ['US', DE]}]\n  # end\n"
    ),
    EditCase(
      "the first goes, from a flow",
      "a:\n  b: 1\ndeployments:\n  - {id: chat, regions: [US, IR , DE]}\n",
      [remove(regions, "US", "IR")],
      "a:\n  b: 1\ndeployments:\n  - {id: chat, regions: [DE]}\n"
    ),
    EditCase(
      "the last goes, from a flow",
      "deployments:\n  - {id: chat, regions: [ 'US', IR, DE ]}\n",
      [remove(regions, "DE", "IR")],
      "deployments:\n  - {id: chat, regions: [ 'US' ]}\n"
    ),
    EditCase(
      "the last goes and another comes",
      "deployments:\n  - {id: chat, regions: ['US', IR]}\n",
      [remove(regions, "IR"), add(regions, "FR")],
      "deployments:\n  - {id: chat, regions: ['US', FR]}\n"
    ),
    EditCase(
      "a line goes from a flow of several lines",
      """
      deployments:
        - id: chat
          regions: [
            US,  # home
            IR,  # why
            DE   # also
          ]

      """,
      [remove(regions, "IR")],
      """
      deployments:
        - id: chat
          regions: [
            US,  # home
            DE   # also
          ]

      """
    ),
    EditCase(
      "the last line goes from a flow of several lines",
      """
      deployments:
        - id: chat
          regions: [
            US,  # home
            DE   # also
          ]

      """,
      [remove(regions, "DE")],
      """
      deployments:
        - id: chat
          regions: [
            US  # home
          ]

      """
    ),
    EditCase(
      "a comma at the end stays",
      """
      deployments:
        - id: chat
          regions: [
            US,  # home
            DE,  # also
          ]

      """,
      [remove(regions, "DE"), add(regions, "FR")],
      """
      deployments:
        - id: chat
          regions: [
            US, FR,  # home
          ]

      """
    ),
    EditCase(
      "the last goes and another comes, in a block without a break at its end",
      "deployments:\n- id: chat\n  regions:\n  - 'US'\n  # gone soon\n  - IR",
      [remove(regions, "IR"), add(regions, "FR")],
      "deployments:\n- id: chat\n  regions:\n  - 'US'\n  - FR\n  # gone soon"
    ),
    EditCase(
      "all go and another comes, in a block",
      "deployments:\n- id: chat\n  regions:\n  - US\n  - IR  # last\n  stage: preview\n",
      [remove(regions, "IR", "US"), add(regions, "FR")],
      "deployments:\n- id: chat\n  regions: [FR]  # last\n  stage: preview\n"
    ),
    EditCase(
      "a list as far left as its key becomes empty below a comment",
      "deployments:\n- id: chat\n  regions:  # served\n  - US\n  stage: preview\n",
      [remove(regions, "US")],
      "deployments:\n- id: chat\n  regions:  # served\n    []\n  stage: preview\n"
    ),
    EditCase(
      "a blank list gets an element",
      "deployments:\n- id: chat\n  regions:\n- id: api\n",
      [add(regions, "FR")],
      "deployments:\n- id: chat\n  regions: [FR]\n- id: api\n"
    ),
    EditCase(
      "what is served gets a place, and what is taken out keeps its lines",
      "deployments:\n  - id: chat\n    regions:\n      serve:\n        - US\n      except:\n        - IR\n",
      [add("\(regions)/serve", "DE", "US"), remove("\(regions)/except", "IR")],
      "deployments:\n  - id: chat\n    regions:\n      serve:\n        - US\n        - DE\n      except: []\n"
    ),
    EditCase(
      "an element is an object, in a block",
      "organization:\n  incident_reporting:\n    - authority: a\n      event: b\n    - authority: c\n",
      [
        ManifestEdit(
          .remove,
          "organization/incident_reporting",
          .object([.init("authority", .string("a")), .init("event", .string("b"))])
        ),
        ManifestEdit(
          .add,
          "organization/incident_reporting",
          .object([.init("authority", .string("d")), .init("within_hours", .int(72))])
        ),
      ],
      "organization:\n  incident_reporting:\n    - authority: c\n    - {authority: d, within_hours: 72}\n"
    ),
    EditCase(
      "an element is changed while another comes",
      "deployments:\n  - id: chat\n    hosting:\n      - operator: a\n",
      [
        set("deployments/chat/hosting/0/country", "DE"),
        ManifestEdit(
          .add,
          "deployments/chat/hosting",
          .object([.init("operator", .string("b"))])
        ),
      ],
      "deployments:\n  - id: chat\n    hosting:\n      - operator: a\n        country: DE\n      - {operator: b}\n"
    ),
    EditCase(
      "what is there already is not added, and nothing is marked",
      "deployments:\n  - {id: chat, regions: ['US']}\n",
      [add(regions, "US")],
      "deployments:\n  - {id: chat, regions: ['US']}\n",
      mark: "planned"
    ),
    EditCase(
      "a line of which something was taken is marked",
      "deployments:\n  - {id: chat, regions: [US, IR]}  # all\n",
      [remove(regions, "IR")],
      "deployments:\n  - {id: chat, regions: [US]}  # all  # planned\n",
      mark: "planned"
    ),
    EditCase(
      "JSON over several lines stays JSON",
      "{\"deployments\": [{\"id\": \"chat\", \"regions\": [\n  \"US\",\n  \"IR\"\n]}]}\n",
      [remove(regions, "IR")],
      "{\"deployments\": [{\"id\": \"chat\", \"regions\": [\n  \"US\"\n]}]}\n",
      mark: "planned"
    ),
    EditCase(
      "numbers keep the way in which they are written",
      "models:\n  - {id: a, upstream_ids: [0x1F, 012, 1e3, x]}\n",
      [remove("models/a/upstream_ids", "x")],
      "models:\n  - {id: a, upstream_ids: [0x1F, 012, 1e3]}\n"
    ),
  ]

  @Test(arguments: cases)
  func `elements come and go`(_ row: EditCase) throws { try row.check() }
}
