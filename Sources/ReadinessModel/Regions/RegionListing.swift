/// A set of regions as a report shows it: codes in order of their bytes.
public struct RegionListing: Sendable, Hashable, CustomStringConvertible {
  /// The most codes that are shown one by one.
  public static let longest: Int = 12

  /// The places of which the set holds all, or something.
  public let codes: [String]

  /// The places that hold an area of the set which has no code of its own.
  public let partly: [String]

  /// The parts of `codes` that are left out.
  public let leftOut: [String]

  /// The parts of `codes` of which an area without a code of its own is left out.
  public let partlyLeftOut: [String]

  /// The places of which it is not known whether the set holds anything.
  public let undecided: [String]

  /// The countries that a set of most of the world leaves out; nil for a smaller set.
  public let absent: [String]?

  init(_ set: RegionSet) {
    let atlas = set.atlas
    func text(_ places: [RegionPlace]) -> [String] {
      Set(places.map(atlas.code(of:))).sorted().map(\.text)
    }
    func countries(_ mask: CountryMask) -> [RegionPlace] {
      mask.indexes.map { RegionPlace(country: $0) }
    }
    func isArea(_ detail: RegionDetail) -> Bool { atlas.area(of: detail.place) != nil }
    let held = set.details.filter { $0.cover == .whole || $0.cover == .some }
    let lacking = set.details.filter { $0.cover == .none && set.isHeld(around: $0.place) }
    let open = set.details.filter { $0.cover == .unsure }
    codes = text(countries(set.whole | set.some) + held.filter { !isArea($0) }.map(\.place))
    partly = text(held.filter(isArea).map(\.place))
    leftOut = text(lacking.filter { !isArea($0) }.map(\.place))
    partlyLeftOut = text(lacking.filter(isArea).map(\.place))
    undecided = text(countries(set.unsure) + open.map(\.place))
    let missing = atlas.everywhere - set.touched - set.detailed
    absent = set.whole.count > atlas.everywhere.count / 2 ? text(countries(missing)) : nil
  }

  /// The listing in one line, as `CU, UA-40, UA-43 and, in part, UA-09, UA-14`.
  ///
  /// Long lists are cut and say how many codes follow.
  public var description: String {
    var text: String
    if let absent {
      text = RegionCatalog.worldwide
      let out = Self.joined(absent + leftOut, partlyLeftOut)
      if !out.isEmpty { text += " except " + out }
    } else {
      text = Self.joined(codes, partly)
      let out = Self.joined(leftOut, partlyLeftOut)
      if !out.isEmpty { text += ", except " + out }
    }
    guard !undecided.isEmpty else { return text.isEmpty ? "none" : text }
    let open = "not known: " + Self.shortened(undecided)
    return text.isEmpty ? open : text + "; " + open
  }

  private static func joined(_ whole: [String], _ partly: [String]) -> String {
    guard !partly.isEmpty else { return shortened(whole) }
    guard !whole.isEmpty else { return "in part " + shortened(partly) }
    return shortened(whole) + " and, in part, " + shortened(partly)
  }

  private static func shortened(_ codes: [String]) -> String {
    guard codes.count > longest else { return codes.joined(separator: ", ") }
    return codes.prefix(longest).joined(separator: ", ") + " and \(codes.count - longest) more"
  }
}

extension RegionSet {
  /// The places of the set, by how much is known of them.
  public var listing: RegionListing { RegionListing(self) }

  /// The set in one line.
  public var summary: String { listing.description }

  /// Whether the set holds anything of what directly surrounds a place.
  fileprivate func isHeld(around place: RegionPlace) -> Bool {
    let around = atlas.parent(of: place)
    let cover =
      details.first { $0.place == around }?.cover ?? base(of: place.country)
    return cover == .whole || cover == .some
  }
}
