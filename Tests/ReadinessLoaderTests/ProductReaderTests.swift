import Foundation
import ReadinessLoader
import ReadinessModel
import RulesetLibrary
import SourceText
import Testing
import YAMLTree

struct ProductReaderTests {
  private static func read(_ text: String) throws -> Outcome<ProductTable> {
    let catalog = try #require(TestFiles.catalog)
    return ProductReader.read(SourceFile(name: "p.yaml", bytes: Array(text.utf8)), catalog: catalog)
  }

  private static func bundled() throws -> ProductTable {
    let file = try #require(RulesetLibrary.files.first { $0.path == "products.yaml" })
    let read = try read(String(decoding: file.bytes, as: UTF8.self))
    #expect(read.diagnostics.map { $0.rendered() } == [])
    return try #require(read.value)
  }

  @Test func `every mistake of a table is told at once and at its place`() throws {
    let read = try Self.read(
      """
      as_of: 2026-10-10
      schemes:
        - {id: cloud, title: Cloud, prefixes: [cloud/], seen: a file}
      products:
        - product: maker/one
          title: One
          maker: Maker
          names:
            - {name: one, in: [clowd]}
            - {name: one, in: [cloud]}
            - {name: uno, in: [cloud], from: 2026-02-01, until: 2026-02-01}
        - {product: maker/one, titel: One, maker: Maker, names: []}
      """
    )
    #expect(read.value == nil)
    let shown = read.diagnostics.map { "\($0.place) \($0.code) \($0.help ?? "-")" }
    #expect(
      shown == [
        "p.yaml:9:26 products.unknown-scheme did you mean `cloud`?",
        "p.yaml:10:16 products.repeated-name write a name once, with all schemes that use it",
        "p.yaml:11:9 products.empty-period -",
        "p.yaml:12:26 schema.unknown-key did you mean 'title'?",
      ]
    )
  }

  @Test func `a name holds from its first day until the day before its last`() throws {
    let read = try Self.read(
      """
      as_of: 2026-10-10
      schemes:
        - {id: cloud, title: Cloud, prefixes: [cloud/], seen: a file}
      products:
        - product: maker/one
          title: One
          maker: Maker
          names:
            - {name: one, in: [cloud], from: 2026-02-01, until: 2026-03-01}
      """
    )
    let table = try #require(read.value)
    let from = try #require(CalendarDate("2026-02-01"))
    let until = try #require(CalendarDate("2026-03-01"))
    func answer(_ day: String) throws -> ProductTable.Answer {
      table.answer(to: "cloud/one", on: try #require(CalendarDate(day)))
    }
    #expect(try answer("2026-01-31") == .notYet("maker/one", from: from))
    #expect(try answer("2026-02-01") == .product("maker/one"))
    #expect(try answer("2026-02-28") == .product("maker/one"))
    #expect(try answer("2026-03-01") == .noMore("maker/one", until: until))
  }

  @Test func `no alias of the bundled table means two products`() throws {
    let table = try Self.bundled()
    let day = table.asOf
    for product in table.products {
      #expect(!product.names.isEmpty)
      for alias in table.aliases(of: product) {
        #expect(table.answer(to: alias, on: day) == .product(product.id), "\(alias)")
      }
    }
  }

  @Test func `a product of a known maker that a shipped rule names is in the table`() throws {
    let table = try Self.bundled()
    let ids = Set(table.products.map(\.id))
    let makers = Set(ids.compactMap { $0.split(separator: "/").first })
    let catalog = try #require(TestFiles.catalog)
    var named: [String] = []
    for url in TestFiles.rulesets {
      let file = try TestFiles.source(url, as: url.lastPathComponent)
      let ruleset = try #require(RulesetReader.read(file, catalog: catalog).value)
      for parameter in ruleset.parameters where parameter.type == .models {
        let texts = parameter.value.kind == .list ? parameter.value.elements.compactMap(\.text) : []
        named += texts.filter { makers.contains($0.split(separator: "/").first ?? "") }
      }
    }
    #expect(named.count >= 2)
    for product in named { #expect(ids.contains(product), "\(product)") }
  }
}
