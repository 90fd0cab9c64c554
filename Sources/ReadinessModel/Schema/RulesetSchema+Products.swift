extension RulesetSchema {
  /// The file of the names of products.
  public static let products = ObjectSchema(
    "Products",
    "The dated table of the names that gateways and clouds use for products.",
    fields: [
      SchemaField("as_of", day, "The day up to which names were looked at.", presence: .valued),
      SchemaField(
        "schemes",
        .list(.object(productScheme), orAll: false),
        "Ways to name models.",
        presence: .valued
      ),
      SchemaField(
        "products",
        .list(.object(product), orAll: false),
        "The products and their names.",
        presence: .valued
      ),
    ]
  )

  private static let day: FieldType = .date(isPast: false)

  private static let productScheme = ObjectSchema(
    "ProductScheme",
    "An interface, a cloud or a gateway, with what may stand in front of its names.",
    fields: [
      SchemaField("id", .identifier, "The id.", presence: .valued),
      SchemaField("title", .text(.free), "Whose way it is.", presence: .valued),
      SchemaField(
        "prefixes",
        .list(.text(.free), orAll: false),
        "What may stand in front of a name.",
        presence: .valued
      ),
      SchemaField("seen", .text(.free), "Where such names were seen.", presence: .valued),
    ]
  )

  private static let product = ObjectSchema(
    "Product",
    "A product as orders name it.",
    fields: [
      SchemaField("product", .text(.free), "The canonical name.", presence: .valued),
      SchemaField("title", .text(.free), "The name to show.", presence: .valued),
      SchemaField("maker", .text(.free), "Who makes it.", presence: .valued),
      SchemaField(
        "names",
        .list(.object(productName), orAll: false),
        "Its names.",
        presence: .valued
      ),
    ]
  )

  private static let productName = ObjectSchema(
    "ProductName",
    "A name of a product, without prefix.",
    fields: [
      SchemaField("name", .text(.free), "The name.", presence: .valued),
      SchemaField(
        "in",
        .list(.text(.free), orAll: false),
        "The schemes that use it.",
        presence: .valued
      ),
      SchemaField("from", day, "The first day on which it means the product."),
      SchemaField("until", day, "The first day on which it does not any more."),
    ]
  )
}
