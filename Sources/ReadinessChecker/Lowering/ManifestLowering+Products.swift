import CEL
import ReadinessModel

extension ManifestLowering {
  /// Gives models the products that were told from their upstream names, whose place is then the product's.
  ///
  /// A product that is written stays.
  mutating func fill(products: [Int: String]) {
    guard !products.isEmpty, let type = types.known.model,
      let product = types.field("product", of: type),
      let names = types.field("upstream_ids", of: type)
    else { return }
    for element in rootElements("models") ?? 0..<0 {
      guard let start = out.object(at: element), out.store[start + product].kind == .unknown
      else { continue }
      let record = out.records[start + names]
      guard record != SlotBuilder.noRecord, let text = products[Int(record)] else { continue }
      out.store[start + product] = out.store.append(text: Array(text.utf8))
      out.records[start + product] = record
    }
  }
}
