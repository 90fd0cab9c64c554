import ReadinessLoader
import ReadinessModel
import SourceText
import Testing

/// A world of one country with few spots, each a bit, in which every set of spots can be tried.
struct SpotWorld: Sendable, CustomStringConvertible {
  /// A list of regions as somebody writes it.
  struct List: Sendable, CustomStringConvertible {
    let serve: [String]
    let except: [String]
    let reading: RegionReading

    var description: String { "\(reading) \(serve) except \(except)" }

    func set(_ catalog: RegionCatalog) throws -> RegionSet {
      let day = try #require(CalendarDate("2026-11-23"))
      return try #require(catalog.expand(serve: serve, except: except, on: day, as: reading))
    }
  }

  /// A list with its set, and with the sets of spots that fit it for each map.
  struct Entry {
    let list: List
    let set: RegionSet
    let fitting: [[UInt8]]
  }

  let description: String
  let codes: String
  let groups: String
  /// The spots of each name, once for each way in which the areas may lie.
  let maps: [[String: UInt8]]
  /// The groups that hold several places.
  let members: [String: [String]]
  let lists: [List]

  /// Two areas of unknown extent in one part.
  static let areas: SpotWorld = SpotWorld(
    description: "areas",
    codes: "AA\tCountry\tAa\t\nAA-1\tRegion\tOne\t\nAA-2\tRegion\tTwo\t\n",
    groups: """
      regions: 1
      groups:
        - {id: one, title: t, source: s, as_of: 2026-01-01, confidence: high, parts: [{code: AA-1, partly: true, name: a}]}
        - {id: two, title: t, source: s, as_of: 2026-01-01, confidence: high, parts: [{code: AA-1, partly: true, name: b}]}
        - {id: not-two, title: t, source: s, as_of: 2026-01-01, confidence: high, members: [AA], except_parts: [{code: AA-2}]}
        - {id: mixed, title: t, source: s, as_of: 2026-01-01, confidence: high, derive: {union: [not-two], plus: [AA-2], minus: [one]}}
      """,
    maps: [(0b001, 0b001), (0b001, 0b100), (0b001, 0b110), (0b011, 0b001), (0b011, 0b110)].map {
      Self.map(["AA": 0b11111, "AA-1": 0b00111, "AA-2": 0b11000, "one": $0.0, "two": $0.1])
    },
    members: [:],
    lists: Self.lists(["AA", "AA-1", "AA-2", "one", "two", "not-two", "mixed"])
  )

  /// Parts of parts.
  static let nested: SpotWorld = SpotWorld(
    description: "nested",
    codes: "AA\tCountry\tAa\t\nAA-1\tRegion\tOne\t\nAA-2\tRegion\tTwo\t\n"
      + "AA-2A\tProvince\tTwo A\tAA-2\nAA-2B\tProvince\tTwo B\tAA-2\n",
    groups: """
      regions: 1
      groups:
        - {id: not-two, title: t, source: s, as_of: 2026-01-01, confidence: high, members: [AA], except_parts: [{code: AA-2A}]}
        - {id: mixed, title: t, source: s, as_of: 2026-01-01, confidence: high, derive: {union: [AA-2B], plus: [AA-1]}}
      """,
    maps: [
      Self.map([
        "AA": 0b111111, "AA-1": 0b000011, "AA-2": 0b111100, "AA-2A": 0b001100, "AA-2B": 0b110000,
      ])
    ],
    members: ["mixed": ["AA-1", "AA-2B"]],
    lists: Self.lists(["AA", "AA-1", "AA-2", "AA-2A", "AA-2B", "not-two", "mixed"])
  )

  private static func map(_ spots: [String: UInt8]) -> [String: UInt8] {
    var spots = spots
    let all = spots["AA"] ?? 0
    spots["worldwide"] = all
    if let one = spots["one"] {
      spots["not-two"] = all & ~(spots["AA-2"] ?? 0)
      spots["mixed"] = all & ~one
    } else {
      spots["not-two"] = all & ~(spots["AA-2A"] ?? 0)
      spots["mixed"] = (spots["AA-1"] ?? 0) | (spots["AA-2B"] ?? 0)
    }
    return spots
  }

  private static func lists(_ names: [String]) -> [List] {
    var lists: [List] = []
    for reading in [RegionReading.stated, .listed] {
      for (index, name) in (names + ["worldwide"]).enumerated() {
        lists.append(List(serve: [name], except: [], reading: reading))
        for other in names where other != name && (reading == .stated || index < 3) {
          lists.append(List(serve: [name], except: [other], reading: reading))
        }
        for other in names.dropFirst(index + 1) where reading == .stated || index < 2 {
          lists.append(List(serve: [name, other], except: [], reading: reading))
        }
      }
    }
    return lists
  }

  func catalog() throws -> RegionCatalog {
    let outcome = RegionLoader.load(
      codesName: "codes",
      codes: Array(codes.utf8),
      groups: SourceFile(name: "groups", text: groups)
    )
    #expect(outcome.diagnostics.map { $0.rendered() } == [])
    return try #require(outcome.value)
  }

  /// The places that a name stands for, each of which is reached by who states the name.
  private func places(_ name: String) -> [String] {
    members[name] ?? [name]
  }

  /// The sets of spots that fit a list where the areas lie so.
  private func fitting(_ list: List, _ map: [String: UInt8]) -> Set<UInt8> {
    let cut = list.except.reduce(UInt8(0)) { $0 | (map[$1] ?? 0) }
    var sets: Set<UInt8> = [0]
    for name in list.serve.flatMap(places) {
      let spots = (map[name] ?? 0) & ~cut
      let isWhole = list.reading == .listed || name == "worldwide" || spots == 0
      let choices = isWhole ? [spots] : (1...spots).filter { $0 & ~spots == 0 }
      sets = Set(sets.flatMap { set in choices.map { set | $0 } })
    }
    return sets
  }

  func entries() throws -> [Entry] {
    let catalog = try catalog()
    return try lists.map { list in
      Entry(
        list: list,
        set: try list.set(catalog),
        fitting: maps.map { fitting(list, $0).sorted() }
      )
    }
  }

  /// What all sets of spots that fit two lists say.
  func answer(_ left: Entry, _ right: Entry, _ question: (UInt8, UInt8) -> Bool) -> Truth {
    var found: Bool?
    for index in maps.indices {
      for one in left.fitting[index] {
        for other in right.fitting[index] {
          let answer = question(one, other)
          if let found, found != answer { return .unknown }
          found = answer
        }
      }
    }
    return found ?? true ? .yes : .no
  }

  /// Whether each set of spots that fits one list fits the other.
  func refines(_ more: Entry, _ less: Entry) -> Bool {
    zip(more.fitting, less.fitting).allSatisfy { Set($0).isSubset(of: $1) }
  }
}
