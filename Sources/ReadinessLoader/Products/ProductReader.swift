package import ReadinessModel
package import SourceText
import YAMLTree

/// Reads the table of products; every mistake in it is reported at once.
package enum ProductReader: Sendable {
  private static let schema = PreparedSchema(RulesetSchema.products)

  /// Reads a file; the table is nil where anything is wrong with it.
  package static func read(_ file: SourceFile, catalog: RegionCatalog) -> Outcome<ProductTable> {
    var checked = CheckedDocument(
      file,
      kind: "table of products",
      schema: schema,
      catalog: catalog,
      mode: .ruleset
    )
    guard let root = checked.document?.root else { return Outcome(nil, checked.shown) }
    let schemes = elements(root, "schemes").compactMap(scheme)
    var builder = ProductBuilder(schemes: schemes.map(\.id))
    let products = elements(root, "products").compactMap { builder.product($0) }
    checked.diagnostics += builder.diagnostics
    let shown = checked.shown
    guard let asOf = root["as_of"].flatMap(ManifestValue.date),
      !shown.contains(where: { $0.severity == .error })
    else { return Outcome(nil, shown) }
    return Outcome(ProductTable(asOf: asOf, schemes: schemes, products: products), shown)
  }

  static func elements(_ node: Node, _ key: String) -> [Node] {
    guard let list = node[key], list.kind == .list else { return [] }
    return Array(list.elements)
  }

  private static func scheme(_ node: Node) -> ProductTable.Scheme? {
    guard let id = node["id"]?.text, let title = node["title"]?.text,
      let seen = node["seen"]?.text
    else { return nil }
    let prefixes = elements(node, "prefixes").compactMap(\.text)
    return ProductTable.Scheme(id: id, title: title, prefixes: prefixes, seen: seen)
  }
}

/// Makes products of nodes and keeps what the schema cannot tell to be wrong.
private struct ProductBuilder {
  let schemes: [String]
  private(set) var diagnostics: [Diagnostic] = []
  /// Where each product and each name stands first.
  private var products: [[UInt8]: SourceSpan] = [:]
  private var names: [[UInt8]: SourceSpan] = [:]

  init(schemes: [String]) { self.schemes = schemes }

  mutating func product(_ node: Node) -> ProductTable.Product? {
    let names = ProductReader.elements(node, "names").compactMap { name($0) }
    guard let id = node["product"], let text = id.text, let title = node["title"]?.text,
      let maker = node["maker"]?.text
    else { return nil }
    if let first = products[Array(text.utf8)] {
      diagnostics.append(.repeatedProduct(text, first: first, at: id.span))
    } else {
      products[Array(text.utf8)] = id.span
    }
    return ProductTable.Product(id: text, title: title, maker: maker, names: names)
  }

  private mutating func name(_ node: Node) -> ProductTable.Name? {
    guard let name = node["name"], let text = name.text else { return nil }
    if let first = names[Array(text.utf8)] {
      diagnostics.append(.repeatedProductName(text, first: first, at: name.span))
    } else {
      names[Array(text.utf8)] = name.span
    }
    var used: [String] = []
    for scheme in ProductReader.elements(node, "in") {
      guard let id = scheme.text else { continue }
      if !schemes.contains(where: { $0.utf8.elementsEqual(id.utf8) }) {
        diagnostics.append(.unknownScheme(id, among: schemes, at: scheme.span))
      }
      used.append(id)
    }
    let from = node["from"].flatMap(ManifestValue.date)
    let until = node["until"].flatMap(ManifestValue.date)
    if let from, let until, until <= from {
      diagnostics.append(.emptyNamePeriod(at: node.span))
    }
    return ProductTable.Name(text: text, schemes: used, from: from, until: until)
  }
}
