/// How a list of places is meant.
public enum RegionReading: Sendable, Hashable {
  /// As what somebody says about a service: a place that is named is reached, but not known to be
  /// reached in all its parts. `worldwide` is meant whole.
  case stated
  /// As what a rule or a group defines: a place that is named is in the set, with all its parts.
  case listed
}
