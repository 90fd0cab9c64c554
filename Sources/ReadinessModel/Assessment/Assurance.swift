/// What a finding that is met rests on; the greater the better.
///
/// Each is counted apart: the four are never added up into a score.
public enum Assurance: UInt8, Sendable, Hashable, CaseIterable, Comparable {
  /// Nothing but the manifest's word.
  case asserted
  /// Evidence that is older than the rule allows, or past its own end.
  case stale
  /// Evidence is named and fresh; its file was not read, or no digest of it is stated.
  case referenced
  /// Evidence is named and fresh, its file was read, and its digest is the stated one.
  case evidenced

  /// The word in reports and on the command line.
  public var name: String {
    switch self {
    case .asserted: "asserted"
    case .stale: "stale"
    case .referenced: "referenced"
    case .evidenced: "evidenced"
    }
  }

  /// Whether one is worth less than another.
  public static func < (left: Assurance, right: Assurance) -> Bool {
    left.rawValue < right.rawValue
  }
}
