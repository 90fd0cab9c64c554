import CEL
import ReadinessModel

/// Where the fields stand that tell what an entry of evidence shows.
struct EvidenceLayout: Sendable {
  /// The field `evidence` of the root.
  let list: Int
  /// Fields of an entry.
  let id: Int
  let title: Int
  let kind: Int
  let about: Int
  let collectedOn: Int
  let expiresOn: Int
  let uri: Int

  /// The layout; nil where the schema lacks one of the fields.
  init?(_ types: SchemaTypes) {
    guard let entry = types.known.evidence, let list = types.field("evidence", of: 0),
      let id = types.shapes[entry].identifier, let title = types.field("title", of: entry),
      let kind = types.field("kind", of: entry), let about = types.field("about", of: entry),
      let collectedOn = types.field("collected_on", of: entry),
      let expiresOn = types.field("expires_on", of: entry), let uri = types.field("uri", of: entry)
    else { return nil }
    self.list = list
    self.id = id
    self.title = title
    self.kind = kind
    self.about = about
    self.collectedOn = collectedOn
    self.expiresOn = expiresOn
    self.uri = uri
  }
}
