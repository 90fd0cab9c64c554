public import SourceText

/// What became of the file that an entry of evidence names.
public enum EvidenceFile: Sendable, Hashable {
  /// It was read, and its digest is the stated one: 64 hexadecimal digits.
  case matches(sha256: String)
  /// It was read, and the manifest states no digest; this is the one found.
  case withoutDigest(sha256: String)
  /// It was not read, for this reason: a file that is not there, an address, no file named.
  case notAtHand(String)
  /// It may not be read, for this reason.
  case refused(String)

  /// Whether it is known to hold what the manifest says.
  public var isShown: Bool {
    if case .matches = self { return true }
    return false
  }

  /// The digest that was found; nil where nothing was read.
  public var sha256: String? {
    switch self {
    case .matches(let sha256), .withoutDigest(let sha256): sha256
    case .notAtHand, .refused: nil
    }
  }
}

/// Until when something shows what it shows.
public enum EvidenceEnd: Sendable, Hashable {
  /// The manifest does not say.
  case unknown
  /// It has no end of its own.
  case never
  /// To the end of this day, in UTC.
  case day(CalendarDate)
}

/// An entry of evidence as an assessment shows it; what is nil is unknown.
public struct AssessedEvidence: Sendable, Hashable {
  /// Its id.
  public let id: String
  /// What people call it.
  public let title: String?
  /// What kind of evidence it is.
  public let kind: String?
  /// The path of what it speaks of.
  public let about: String?
  /// The day of which it speaks.
  public let collectedOn: CalendarDate?
  /// Until when it shows that.
  public let end: EvidenceEnd
  /// Its address, or its path below the folder of evidence.
  public let uri: String?
  /// What became of its file.
  public let file: EvidenceFile
  /// Where it stands.
  public let place: ShownPlace
  /// Where its address stands, or the entry where it has none.
  public let uriPlace: ShownPlace

  package init(
    id: String,
    title: String?,
    kind: String?,
    about: String?,
    collectedOn: CalendarDate?,
    end: EvidenceEnd,
    uri: String?,
    file: EvidenceFile,
    place: ShownPlace,
    uriPlace: ShownPlace
  ) {
    self.id = id
    self.title = title
    self.kind = kind
    self.about = about
    self.collectedOn = collectedOn
    self.end = end
    self.uri = uri
    self.file = file
    self.place = place
    self.uriPlace = uriPlace
  }
}

/// What the manifest's evidence has to say for one finding that is met.
///
/// There is one only for findings that some entry speaks of; every other one is ``Assurance/asserted``.
public struct FindingEvidence: Sendable, Hashable {
  /// The finding, by its place in ``Assessment/findings``.
  public let finding: Int
  /// What has to be shown, and what shows it; the finding is as well assured as the weakest of them.
  public let parts: [Part]

  /// One thing that has to be shown.
  public struct Part: Sendable, Hashable {
    /// The path of what is to be shown.
    public let about: String
    /// The kind of evidence that the rule asks for; nil where any kind will do.
    public let kind: String?
    /// The oldest that it may be, in days.
    public let maximumAgeDays: Int?
    /// How well it is shown.
    public let assurance: Assurance
    /// The entry that shows it best, or comes nearest to it, by its place in ``Assessment/evidence``.
    public let entry: Int?
    /// Why that entry does not do more; nil where it is evidenced, and where there is no entry.
    public let shortfall: String?

    package init(
      about: String,
      kind: String?,
      maximumAgeDays: Int?,
      assurance: Assurance,
      entry: Int?,
      shortfall: String?
    ) {
      self.about = about
      self.kind = kind
      self.maximumAgeDays = maximumAgeDays
      self.assurance = assurance
      self.entry = entry
      self.shortfall = shortfall
    }
  }

  package init(finding: Int, parts: [Part]) {
    self.finding = finding
    self.parts = parts
  }
}

/// Looks up what became of the file of an entry of evidence, by the entry's id: a pure function.
public typealias EvidenceLookup = @Sendable (_ id: String) -> EvidenceFile

extension EvidenceFile {
  /// What is said of a file where no folder of evidence is known.
  package static let withoutFolder: EvidenceFile = .notAtHand("no folder of evidence is given")
}

/// What became of the files that a manifest names as evidence.
package struct EvidenceFiles: Sendable {
  /// What became of the file of each entry, by the entry's id.
  private let files: [String: EvidenceFile]
  /// The files that were read, each once, in order.
  package let inputs: [AssessedInput]

  /// Makes it; without files nothing was looked for.
  package init(files: [String: EvidenceFile] = [:], inputs: [AssessedInput] = []) {
    self.files = files
    self.inputs = inputs
  }

  /// The look-up for the stage that needs it.
  package var lookup: EvidenceLookup {
    { [files] id in files[id] ?? .withoutFolder }
  }
}
