/// Small pieces of English that every readable report puts together alike.
package enum Phrase: Sendable {
  /// A number with its noun, as `1 gap` or `3 gaps`.
  package static func count(_ number: Int, _ noun: String, _ plural: String? = nil) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(plural ?? noun + "s")"
  }

  /// Parts in a row, as `a, b and c`.
  package static func list(_ parts: [String], _ joint: String = "and") -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " \(joint) " + last
  }

  /// The first parts in a row and how many more there are, as `a, b and 22 more`.
  package static func some(_ parts: [String], of count: Int) -> String {
    count > parts.count ? list(parts + ["\(count - parts.count) more"]) : list(parts)
  }

  /// Days of work, as `half a day` or `10 days`.
  package static func effort(_ days: Double) -> String {
    if days == 1 { return "1 day" }
    if days == 0.5 { return "half a day" }
    // Whole numbers without `.0`; the bound keeps the conversion from trapping.
    let isWhole = days == days.rounded() && days.magnitude < 1e9
    return isWhole ? "\(Int(days)) days" : "\(days) days"
  }
}
