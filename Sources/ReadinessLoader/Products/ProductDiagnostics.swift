import ReadinessModel
import SourceText

/// Every message about products and their names.
extension Diagnostic {
  static func repeatedProduct(_ id: String, first: SourceSpan, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "products.repeated-product",
      "the product `\(id)` is there twice",
      at: .span(span),
      notes: [Note("the other is here", at: first)]
    )
  }

  static func repeatedProductName(
    _ name: String,
    first: SourceSpan,
    at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "products.repeated-name",
      "the name `\(name)` is there twice",
      at: .span(span),
      notes: [Note("the other is here", at: first)],
      help: "write a name once, with all schemes that use it"
    )
  }

  static func unknownScheme(_ id: String, among ids: [String], at span: SourceSpan) -> Diagnostic {
    let near = NearMiss.nearest(to: id, among: ids)
    return Diagnostic(
      "products.unknown-scheme",
      "there is no scheme `\(id)`",
      at: .span(span),
      help: near.map { "did you mean `\($0)`?" } ?? "the schemes are \(ids.joined(separator: ", "))"
    )
  }

  static func emptyNamePeriod(at span: SourceSpan) -> Diagnostic {
    Diagnostic("products.empty-period", "`until` is not later than `from`", at: .span(span))
  }

  /// An alias that tells no product on the day, so that the model's stays unknown.
  static func unresolvedAlias(
    _ alias: String,
    _ answer: ProductTable.Answer,
    near: [String],
    at span: SourceSpan
  ) -> Diagnostic {
    let reason: String
    var help = "write the model's `product`"
    switch answer {
    case .product: reason = "means a product"
    case .notYet(let product, let from): reason = "means `\(product)` only from \(from) on"
    case .noMore(let product, let until): reason = "meant `\(product)` only before \(until)"
    case .absent: reason = "is not in the table of products"
    }
    if !near.isEmpty { help += "; near: " + near.map { "`\($0)`" }.joined(separator: ", ") }
    return Diagnostic(
      "manifest.product-unknown",
      "`\(alias)` \(reason), so the model's product is unknown",
      at: .span(span),
      severity: .warning,
      help: help
    )
  }

  /// More models of unknown product than are told one by one.
  static func moreUnknownProducts(_ count: Int, in file: String) -> Diagnostic {
    Diagnostic(
      "manifest.more-products-unknown",
      "\(count) more upstream names leave a model's product unknown",
      at: .file(file),
      severity: .warning
    )
  }

  /// Two aliases of one model that mean different products.
  static func disagreeingAliases(
    _ first: (alias: String, product: String, span: SourceSpan),
    _ second: (alias: String, product: String, span: SourceSpan)
  ) -> Diagnostic {
    Diagnostic(
      "manifest.product-disagreement",
      "`\(second.alias)` means `\(second.product)` and `\(first.alias)` means `\(first.product)`, "
        + "so the model's product is unknown",
      at: .span(second.span),
      severity: .warning,
      notes: [Note("the other name is here", at: first.span)],
      help: "write the model's `product`, or make two models of it"
    )
  }

  /// A written product that is another than the table's.
  static func contradictedProduct(
    _ written: String,
    _ writtenSpan: SourceSpan,
    _ alias: String,
    _ product: String,
    at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "manifest.product-contradiction",
      "the model's product is written as `\(written)`, and `\(alias)` means `\(product)`",
      at: .span(writtenSpan),
      notes: [Note("the name is here", at: span)],
      help: "orders name products: correct the one that is wrong, or leave the name out"
    )
  }
}
