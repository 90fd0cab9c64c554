/// A stable identifier of a ruleset or of a rule within one: lower-case words joined by hyphens.
public struct RulesetID: Sendable, Hashable, CustomStringConvertible {
  /// The identifier as text.
  public let description: String

  /// Fails unless `text` is made of lower-case ASCII letters and digits, in words joined by single hyphens.
  public init?(_ text: String) {
    let words = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let isValid = words.allSatisfy { word in
      !word.isEmpty && word.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
    }
    guard isValid else { return nil }
    description = text
  }
}
