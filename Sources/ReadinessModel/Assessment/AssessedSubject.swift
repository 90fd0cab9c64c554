/// A subject as an assessment shows it.
public struct AssessedSubject: Sendable, Hashable {
  /// What it is.
  public let kind: SubjectKind
  /// Its path, as `deployments/chat`.
  public let path: String
  /// What people call it, if the manifest says.
  public let title: String?
  /// Where it stands; nil where nothing of it is written.
  public let place: ShownPlace?

  package init(kind: SubjectKind, path: String, title: String?, place: ShownPlace?) {
    self.kind = kind
    self.path = path
    self.title = title
    self.place = place
  }
}

/// A field that an unknown asks for.
public struct AskedField: Sendable, Hashable {
  /// Its path, as `deployments/chat/controls/emergency_stop/minutes`.
  public let path: String
  /// Where it stands, or the nearest parent that is written.
  public let place: ShownPlace
  /// Whether it is written, as a blank, the word `unknown`, or a bound that does not decide.
  public let isWritten: Bool
  /// What to ask inside the company.
  public let question: String

  package init(path: String, place: ShownPlace, isWritten: Bool, question: String) {
    self.path = path
    self.place = place
    self.isWritten = isWritten
    self.question = question
  }
}
