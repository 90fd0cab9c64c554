internal import SourceText

/// The dated table of the names that gateways and clouds use for products.
public struct ProductTable: Sendable {
  /// A way to name models: an interface, a cloud or a gateway, and what may stand in front of its names.
  public struct Scheme: Sendable {
    /// The id by which names refer to it.
    public let id: String
    /// Whose way it is.
    public let title: String
    /// What may stand in front of a name, each whole.
    public let prefixes: [String]
    /// Where such names were seen.
    public let seen: String

    /// Makes a scheme.
    public init(id: String, title: String, prefixes: [String], seen: String) {
      self.id = id
      self.title = title
      self.prefixes = prefixes
      self.seen = seen
    }
  }

  /// A name of a product, without prefix.
  public struct Name: Sendable {
    /// The name.
    public let text: String
    /// The ids of the schemes that use it.
    public let schemes: [String]
    /// The first day on which it means the product, where one is known.
    public let from: CalendarDate?
    /// The first day on which it does not any more, where one is known.
    public let until: CalendarDate?

    /// Makes a name.
    public init(text: String, schemes: [String], from: CalendarDate?, until: CalendarDate?) {
      self.text = text
      self.schemes = schemes
      self.from = from
      self.until = until
    }
  }

  /// A product as orders name it.
  public struct Product: Sendable {
    /// The canonical name, as `anthropic/claude-fable-5`.
    public let id: String
    /// The name to show.
    public let title: String
    /// Who makes it.
    public let maker: String
    /// All its names.
    public let names: [Name]

    /// Makes a product.
    public init(id: String, title: String, maker: String, names: [Name]) {
      self.id = id
      self.title = title
      self.maker = maker
      self.names = names
    }
  }

  /// What the table says of an alias on a day.
  public enum Answer: Sendable, Hashable {
    /// It means this product.
    case product(String)
    /// It means a product, but only from a later day on.
    case notYet(String, from: CalendarDate)
    /// It meant a product before this day.
    case noMore(String, until: CalendarDate)
    /// The table does not have it.
    case absent
  }

  private struct Entry {
    let product: Int
    let name: Name
  }

  /// The day up to which names were looked at.
  public let asOf: CalendarDate
  /// The schemes, in order of the file.
  public let schemes: [Scheme]
  /// The products, in order of the file.
  public let products: [Product]
  /// The names by their bytes, which are compared as they are.
  private let entries: [[UInt8]: [Entry]]

  /// Makes a table.
  public init(asOf: CalendarDate, schemes: [Scheme], products: [Product]) {
    self.asOf = asOf
    self.schemes = schemes
    self.products = products
    var entries: [[UInt8]: [Entry]] = [:]
    for (index, product) in products.enumerated() {
      for name in product.names {
        entries[Array(name.text.utf8), default: []].append(Entry(product: index, name: name))
      }
    }
    self.entries = entries
  }

  /// What an alias means on a day.
  ///
  /// Only a name that is listed, behind nothing or behind a prefix of a scheme that it is listed for, means anything.
  public func answer(to alias: String, on day: CalendarDate) -> Answer {
    let found = matches(Array(alias.utf8))
    for entry in found where holds(entry.name, on: day) {
      return .product(products[entry.product].id)
    }
    for entry in found {
      if let from = entry.name.from, day < from {
        return .notYet(products[entry.product].id, from: from)
      }
      if let until = entry.name.until { return .noMore(products[entry.product].id, until: until) }
    }
    return .absent
  }

  /// All aliases of a product: each name alone and behind each prefix.
  public func aliases(of product: Product) -> [String] {
    product.names.flatMap { name in
      [name.text] + schemes(of: name).flatMap { $0.prefixes.map { $0 + name.text } }
    }
  }

  private func schemes(of name: Name) -> [Scheme] {
    schemes.filter { scheme in
      name.schemes.contains { $0.utf8.elementsEqual(scheme.id.utf8) }
    }
  }

  private func holds(_ name: Name, on day: CalendarDate) -> Bool {
    if let from = name.from, day < from { return false }
    if let until = name.until, day >= until { return false }
    return true
  }

  private func matches(_ alias: [UInt8]) -> [Entry] {
    var found = entries[alias] ?? []
    for scheme in schemes {
      for prefix in scheme.prefixes where alias.starts(with: prefix.utf8) {
        let rest = Array(alias.dropFirst(prefix.utf8.count))
        found += (entries[rest] ?? []).filter { entry in
          entry.name.schemes.contains { $0.utf8.elementsEqual(scheme.id.utf8) }
        }
      }
    }
    return found
  }

  /// At most three aliases that somebody may have meant, the nearest first; this looks at all of them.
  public func nearest(to alias: String) -> [String] {
    var candidates = products.flatMap(aliases(of:))
    var near: [String] = []
    while near.count < 3, let next = NearMiss.nearest(to: alias, among: candidates) {
      near.append(next)
      candidates.removeAll { $0.utf8.elementsEqual(next.utf8) }
    }
    return near
  }
}
