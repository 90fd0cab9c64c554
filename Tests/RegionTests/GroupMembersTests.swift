import ReadinessModel
import TestSupport
import Testing

/// Every group's members on six days around the changes that the groups know of, one file for each group.
struct GroupMembersTests {
  /// The days on which Hong Kong, Luhansk and Donetsk, Cyprus, Syria, Cambodia and the Emirates changed lists.
  private static let days: [String] = [
    "2020-12-23", "2022-02-21", "2024-05-30", "2025-06-30", "2026-02-03", "2026-07-10",
  ]

  private static let groups: [String] =
    (try? BundledRegions.catalog().groups.map(\.id)) ?? []

  @Test func `there are groups`() { #expect(Self.groups.count >= 20) }

  @Test(arguments: groups)
  func `a group has these members on these days`(_ id: String) throws {
    var lines = ["\(id)"]
    for day in Self.days {
      let listing = try BundledRegions.set(id, as: .listed, on: day).listing
      lines += ["", day]
      lines += wrapped("all", listing.codes)
      lines += wrapped("in part", listing.partly)
      lines += wrapped("but for", listing.leftOut)
      lines += wrapped("but in part for", listing.partlyLeftOut)
      lines += wrapped("not known", listing.undecided)
    }
    try expectSnapshot(lines.joined(separator: "\n") + "\n", named: "\(id).txt")
  }

  /// A list of codes under its name, in lines of twenty.
  private func wrapped(_ name: String, _ codes: [String]) -> [String] {
    guard !codes.isEmpty else { return [] }
    let starts = stride(from: 0, to: codes.count, by: 20)
    return ["  \(name): \(codes.count)"]
      + starts.map { start in
        "    " + codes[start..<min(start + 20, codes.count)].joined(separator: " ")
      }
  }
}
