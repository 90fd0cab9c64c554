/// One thing that a plan asks for.
public struct PlannedChange: Sendable, Hashable {
  /// What kind of thing it is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// To find out and to write what is so; the value is only the answer that the plan counts on.
    case state
    /// To change what is so, as a rule's remedy says in data.
    case change
    /// To do what a rule's remedy says in words; nothing of it can be tried on the manifest.
    case work
  }

  /// What kind of thing it is.
  public let kind: Kind
  /// The path that it is about; of work the subject's.
  public let path: String
  /// What is written into the manifest for it; empty for work, and for what no known answer closes.
  public let edits: [ManifestEdit]
  /// The question that is asked, or the remedy in words.
  public let text: String
  /// The days of work it takes, where the rules say so.
  public let effortDays: Double?
  /// Who does it, where the rules say so.
  public let owner: String?

  package init(
    kind: Kind,
    path: String,
    edits: [ManifestEdit],
    text: String,
    effortDays: Double? = nil,
    owner: String? = nil
  ) {
    self.kind = kind
    self.path = path
    self.edits = edits
    self.text = text
    self.effortDays = effortDays
    self.owner = owner
  }
}
