/// How a report is laid out; nothing here changes what was found.
public struct ReportOptions: Sendable, Hashable {
  /// Whether colour helps the eye, on a terminal.
  public let isColoured: Bool

  /// The columns that lines should keep to where they can.
  public let width: Int

  /// Whether everything is listed, not only what stands at the gate.
  public let showsAll: Bool

  /// How many reasons of one gap are shown before the rest is counted.
  public let maximumReasons: Int

  /// How many findings of one rule, or places of one field, are shown before the rest is counted.
  public let maximumRepeats: Int

  /// Makes options; the defaults are those of a report in a file.
  public init(
    isColoured: Bool = false,
    width: Int = 80,
    showsAll: Bool = false,
    maximumReasons: Int = 3,
    maximumRepeats: Int = 3
  ) {
    self.isColoured = isColoured
    self.width = max(40, width)
    self.showsAll = showsAll
    self.maximumReasons = max(1, maximumReasons)
    self.maximumRepeats = max(1, maximumRepeats)
  }

  /// How many of `count` repetitions to show, so that never only one is left out.
  func shown(of count: Int, atMost limit: Int) -> Int {
    showsAll || count <= limit + 1 ? count : limit
  }
}
