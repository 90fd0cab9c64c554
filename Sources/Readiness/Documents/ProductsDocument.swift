import ReadinessLoader
package import ReadinessModel
import ReadinessReporter
package import SourceText

/// The page of all products with their names, and answers to single names.
package struct ProductsDocument: Sendable {
  /// The page in Markdown; `docs/products.md` holds it.
  package var text: String { page() }

  private let table: ProductTable

  /// Reads the bundled table; nil where it is broken.
  package static func make() -> Outcome<ProductsDocument> {
    let opened = RulesetShelf.open()
    guard let shelf = opened.value else { return Outcome(nil, opened.diagnostics) }
    let read = ProductReader.read(shelf.productFile, catalog: shelf.regions)
    return Outcome(read.value.map { ProductsDocument(table: $0) }, read.diagnostics)
  }

  /// The product that an alias means on a day; otherwise what the table says instead, as one line.
  package func product(of alias: String, on day: CalendarDate) -> (id: String?, complaint: String) {
    switch table.answer(to: alias, on: day) {
    case .product(let id): return (id, "")
    case .notYet(let id, let from):
      return (nil, "'\(alias)' means \(id) only from \(from) on")
    case .noMore(let id, let until):
      return (nil, "'\(alias)' meant \(id) only before \(until)")
    case .absent:
      let near = table.nearest(to: alias)
      let shown = near.map { "'\($0)'" }.joined(separator: ", ")
      let hint = near.isEmpty ? "; 'readiness rules products' lists what is" : "; near: \(shown)"
      return (nil, "'\(alias)' is not in the table of products\(hint)")
    }
  }

  private func page() -> String {
    var page = MarkdownPage(ReportOptions())
    page.block(
      "<!-- Made by `readiness rules products`; change rulesets/products.yaml instead. -->"
    )
    page.heading(1, "Products")
    page.block(Self.introduction)
    page.block("Names were looked at up to \(table.asOf).")
    page.heading(2, "Schemes")
    page.list(table.schemes.map(line))
    for maker in makers {
      page.heading(2, MarkdownText.prose(maker))
      page.list(table.products.filter { $0.maker == maker }.map(line))
    }
    return page.text
  }

  private static let introduction = """
    Orders and rules name a product, as `anthropic/claude-fable-5`. Gateways and clouds call it by other names. Where a model of a
    manifest has `upstream_ids` and no `product`, this table tells the product.

    - A name means its product alone, or behind a prefix of a scheme that it is listed for. Nothing else is guessed: a name that is not
      here leaves the product unknown, and a warning names the nearest ones.
    - All names of a model must mean the same product on the day that is judged; otherwise it is unknown.
    - A name that moves from one product to another, as one that ends in `latest`, is left out. So are previews.
    - A deployment on Azure has a name of its owner's choice. Only one that has the version in it is listed.
    - A `product` that is written stands. Where a name means another one, that is an error: one of the two is wrong.

    `readiness rules products NAME` looks a name up.
    """

  /// The makers, each once, in order.
  private var makers: [String] {
    var makers: [String] = []
    for product in table.products where !makers.contains(product.maker) {
      makers.append(product.maker)
    }
    return makers
  }

  private func line(_ scheme: ProductTable.Scheme) -> String {
    let prefixes = scheme.prefixes.map(MarkdownText.code).joined(separator: ", ")
    let title = MarkdownText.prose(scheme.title)
    return "\(MarkdownText.code(scheme.id)): \(title), behind \(prefixes); "
      + "seen in \(MarkdownText.prose(scheme.seen))"
  }

  private func line(_ product: ProductTable.Product) -> String {
    let names = product.names.map { name in
      var words = name.schemes.joined(separator: ", ")
      if let from = name.from { words += ", from \(from)" }
      if let until = name.until { words += ", before \(until)" }
      return "\(MarkdownText.code(name.text)) (\(MarkdownText.prose(words)))"
    }
    return "\(MarkdownText.code(product.id)), \(MarkdownText.prose(product.title)): "
      + names.joined(separator: "; ")
  }
}
