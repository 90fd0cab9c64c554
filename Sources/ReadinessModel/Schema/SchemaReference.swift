/// Writes the reference page of the manifest's format from the schema.
public enum SchemaReference: Sendable {
  /// The page in Markdown; `docs/manifest-format.md` holds it.
  public static var markdown: String {
    var page = SchemaPage()
    page.add(ManifestSchema.manifest)
    return introduction + page.text
  }

  private static let introduction = """
    # The manifest, version 1

    A manifest is one YAML 1.2 document: what a company declares about itself. This page lists every
    object with its keys; it is made from the schema in the code, as are the validation and the JSON
    Schema that `readiness schema manifest` prints.

    - **Missing is not fine.** A key that is left out, left blank, or written as `unknown` says that
      it is not known; so does a placeholder such as `${X}`. To say that there is none, write it:
      `none` where the key takes it, `false`, `0` or `[]`.
    - **written** marks a key that must stand in the file, if only as `unknown`; **valued** one that
      must have a value.
    - A *number* or a *count* may be a bound: `{at_least: 1e26}`, `{above: …}`, `{at_most: …}`,
      `{below: …}`, or one of each side together. Units stand in the key's name.
    - A *day* is written `YYYY-MM-DD`. A *past day* tells of something that has happened: a later day
      than the one of the judgement is not known.
    - *Regions* are a list of codes of ISO 3166 and names of groups, or
      `{serve: [worldwide], except: [IR]}` with both keys. `readiness` knows the groups by date.
    - A text that YAML would read as a number or a truth value needs quotes: `"4E091"`.


    """
}

/// The part of the page that lists objects and vocabularies.
private struct SchemaPage {
  var text: String = ""
  private var seen: [String] = []
  private var vocabularies: [String] = []

  /// Adds an object, then the objects below it, each once.
  mutating func add(_ schema: ObjectSchema) {
    guard !seen.contains(schema.name) else { return }
    seen.append(schema.name)
    text += "## \(schema.name)\n\n\(schema.documentation)\n"
    if let shorthand = schema.shorthand {
      text += "A bare word stands for `{\(shorthand): …}`.\n"
    }
    text += "\n| key | holds | | meaning |\n| --- | --- | --- | --- |\n"
    for field in schema.fields { add(field) }
    text += "\n"
    for field in schema.fields { addWords(of: field.type) }
    for field in schema.fields {
      if let inner = Self.object(in: field.type) { add(inner) }
    }
  }

  private mutating func add(_ field: SchemaField) {
    let presence =
      switch field.presence {
      case .optional: ""
      case .written: "written"
      case .valued: "valued"
      }
    let none = field.isNullable ? ", or `none`" : ""
    let question = field.question.map { " *\($0)*" } ?? ""
    text += "| `\(field.name)` | \(Self.words(field.type))\(none) | \(presence) "
    text += "| \(field.documentation)\(question) |\n"
  }

  private mutating func addWords(of type: FieldType) {
    switch type {
    case .enumeration(let words):
      guard !vocabularies.contains(words.name) else { return }
      vocabularies.append(words.name)
      text += "### Words: \(words.name)\n\n"
      for value in words.values { text += "- `\(value.name)` \(value.documentation)\n" }
      text += "\n"
    case .list(let element, _): addWords(of: element)
    case .text, .identifier, .reference, .flag, .count, .number, .date, .regions, .region, .object,
      .expression, .anything:
      break
    }
  }

  private static func object(in type: FieldType) -> ObjectSchema? {
    switch type {
    case .object(let schema): schema
    case .list(let element, _): object(in: element)
    case .text, .identifier, .reference, .enumeration, .flag, .count, .number, .date, .regions,
      .region, .expression, .anything:
      nil
    }
  }

  private static func words(_ type: FieldType) -> String {
    switch type {
    case .text(.free): "text"
    case .text(.uri): "address or path"
    case .text(.sha256): "SHA-256 digest"
    case .text(.currency): "currency code"
    case .identifier: "id"
    case .reference(let target, let words):
      (["id of a \(name(of: target))"] + words.map { "`\($0)`" }).joined(separator: ", or ")
    case .enumeration(let words): "word: \(words.name)"
    case .flag: "`true` or `false`"
    case .count(let range): "count" + limits("\(range.lowerBound)", "\(range.upperBound)")
    case .number(let range): "number" + limits(shown(range.lowerBound), shown(range.upperBound))
    case .date(let isPast): isPast ? "past day" : "day"
    case .regions: "regions"
    case .region: "code of ISO 3166"
    case .list(let element, let orAll): "list of \(words(element))\(orAll ? ", or `all`" : "")"
    case .object(let schema): "[\(schema.name)](#\(schema.name.lowercased()))"
    case .expression: "expression"
    case .anything: "any value"
    }
  }

  private static func limits(_ low: String, _ high: String) -> String {
    low == high ? ", \(low)" : ", \(low) to \(high)"
  }

  private static func shown(_ value: Double) -> String {
    abs(value) < 1e9 && value.rounded() == value ? "\(Int64(value))" : "\(value)"
  }

  private static func name(of target: ReferenceTarget) -> String {
    switch target {
    case .model: "model"
    case .supplier: "supplier"
    case .deployment: "deployment"
    case .segment: "segment of the same deployment"
    case .deploymentSegment: "segment, as `deployment/segment`"
    }
  }
}
