package import ReadinessModel
package import SourceText
import YAMLTree

/// Tells the products of models that are known by their upstream names only.
package enum ProductDerivation: Sendable {
  /// Whether any model has upstream names, so that the table is needed.
  package static func isNeeded(_ manifest: Manifest) -> Bool {
    models(manifest).contains { $0["upstream_ids"]?.kind == .list }
  }

  /// The manifest with the products that the table tells, and what it cannot tell.
  ///
  /// A product is told only where every name of the model means it on the day. A written product stays; one that a
  /// name contradicts is an error, since leaving it out would put the other in its place.
  package static func derive(
    _ manifest: Manifest,
    from table: ProductTable,
    on day: CalendarDate,
    warns: Bool = true
  ) -> Outcome<Manifest> {
    var products: [Int: String] = [:]
    var reader = UpstreamNames(table: table, day: day, warns: warns)
    for model in models(manifest) {
      guard let list = model["upstream_ids"], list.kind == .list else { continue }
      let written = model["product"].flatMap { node in
        ManifestValue.text(node).map { (text: $0, span: node.span) }
      }
      if let written {
        reader.compare(list, with: written)
      } else if let product = reader.product(of: list) {
        products[list.index] = product
      }
    }
    if reader.untold > 0 {
      reader.diagnostics.append(.moreUnknownProducts(reader.untold, in: manifest.file.name))
    }
    let shown = SourceRedaction.redact(reader.diagnostics, of: manifest.file).sortedByPlace()
    return Outcome(manifest.with(products: products), shown)
  }

  private static func models(_ manifest: Manifest) -> [Node] {
    guard let list = manifest.document.root["models"], list.kind == .list else { return [] }
    return list.elements.filter { $0.kind == .mapping }
  }
}

/// Asks the table what the upstream names of one model after the other mean.
private struct UpstreamNames {
  /// The most warnings of one manifest; finding near names is what costs.
  static let mostWarnings: Int = 20

  let table: ProductTable
  let day: CalendarDate
  var diagnostics: [Diagnostic] = []
  /// How many warnings were left out.
  private(set) var untold = 0
  private var warnings = 0

  private let warns: Bool

  init(table: ProductTable, day: CalendarDate, warns: Bool) {
    self.table = table
    self.day = day
    self.warns = warns
  }

  /// Reports the names that mean another product than the one that is written.
  mutating func compare(_ list: Node, with written: (text: String, span: SourceSpan)) {
    for node in list.elements {
      guard let alias = ManifestValue.text(node),
        case .product(let product) = table.answer(to: alias, on: day),
        !product.utf8.elementsEqual(written.text.utf8)
      else { continue }
      diagnostics.append(
        .contradictedProduct(written.text, written.span, alias, product, at: node.span)
      )
    }
  }

  /// The one product that all names mean; nil where one is unknown, or two differ.
  mutating func product(of list: Node) -> String? {
    var first: (alias: String, product: String, span: SourceSpan)?
    var isTold = true
    for node in list.elements {
      guard let alias = ManifestValue.text(node) else {
        isTold = false
        continue
      }
      let answer = table.answer(to: alias, on: day)
      guard case .product(let product) = answer else {
        warn(of: alias, answer, at: node.span)
        isTold = false
        continue
      }
      if let first, !first.product.utf8.elementsEqual(product.utf8) {
        if mayWarn() { diagnostics.append(.disagreeingAliases(first, (alias, product, node.span))) }
        isTold = false
      }
      first = first ?? (alias, product, node.span)
    }
    return isTold ? first?.product : nil
  }

  private mutating func warn(of alias: String, _ answer: ProductTable.Answer, at span: SourceSpan) {
    guard mayWarn() else { return }
    let near = answer == .absent ? table.nearest(to: alias) : []
    diagnostics.append(.unresolvedAlias(alias, answer, near: near, at: span))
  }

  private mutating func mayWarn() -> Bool {
    guard warns else { return false }
    guard warnings < Self.mostWarnings else {
      untold += 1
      return false
    }
    warnings += 1
    return true
  }
}
