/// Which read it is: the occurrence in the expression and the rounds of the macros around it.
package struct ReadID: Hashable, Sendable {
  package let range: Range<Int>
  package let rounds: [Int]
}

extension ReadID {
  /// The read of a slot by a function of the host, told apart from those of elements by a number below zero.
  init(range: Range<Int>, rounds: [Int], hostSlot: Int) {
    self.init(range: range, rounds: rounds + [-1 - hostSlot])
  }
}

extension Read {
  package var id: ReadID { ReadID(range: range, rounds: rounds) }
}

/// Reads joined into one set, in the order in which they come.
struct ReadCollector {
  private(set) var reads: [Read] = []
  private var seen: Set<ReadID> = []

  /// Up to so many reads it is faster to look through them than to hash.
  private static let fewReads = 8

  init(_ reads: [Read] = []) { add(reads) }

  mutating func add(_ more: [Read]) {
    if reads.isEmpty {
      reads = more
      if reads.count > ReadCollector.fewReads { seen = Set(reads.map(\.id)) }
    } else {
      for read in more { add(read) }
    }
  }

  mutating func add(_ read: Read) {
    if reads.count < ReadCollector.fewReads {
      if !reads.contains(where: { $0.id == read.id }) { reads.append(read) }
      return
    }
    if seen.isEmpty { seen = Set(reads.map(\.id)) }
    if seen.insert(read.id).inserted { reads.append(read) }
  }
}
