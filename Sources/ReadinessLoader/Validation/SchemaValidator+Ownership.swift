import ReadinessModel
import YAMLTree

extension SchemaValidator {
  /// What rounded shares of a whole may come to beyond it, in percent.
  private static let rounding: Double = 1e-6

  /// Checks that the owners do not hold more than the whole.
  mutating func checkShares(at index: Int) {
    let list = child("ownership", of: index)
    guard list >= 0, records[list].kind == .list else { return }
    var sum: Double = 0
    var item = list + 1
    while item < Int(records[list].next) {
      sum += leastShare(of: item)
      item = Int(records[item].next)
    }
    guard sum > 100 + Self.rounding else { return }
    report(
      .sharesBeyondTheWhole(
        Self.shown((sum * 1e6).rounded() / 1e6),
        at: span(list - 1)
      )
    )
  }

  /// The least that an owner can hold; nothing where its share is unknown or out of range.
  private func leastShare(of owner: Int) -> Double {
    guard records[owner].kind == .mapping else { return 0 }
    let percent = child("percent", of: owner)
    guard percent >= 0 else { return 0 }
    let low: Double?
    if records[percent].kind == .mapping {
      low = ManifestValue.bound(Node(document: document, index: percent))?.low?.value
    } else {
      low = number(at: percent)?.ends.low
    }
    guard let low, (0...100).contains(low) else { return 0 }
    return low
  }
}
