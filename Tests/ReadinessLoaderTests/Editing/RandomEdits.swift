import JSONText
import ReadinessModel
import TestSupport

/// Changes at places of the schema that lead somewhere in a manifest, with values of every kind.
struct RandomEdits {
  private var random: RandomNumbers
  private let manifest: JSONValue

  init(seed: Int, of manifest: JSONValue) {
    random = RandomNumbers(seed: seed)
    self.manifest = manifest
  }

  /// From one to six changes.
  mutating func next() -> [ManifestEdit] {
    var edits: [ManifestEdit] = []
    for _ in 0...random.below(6) {
      let schema = FieldType.object(ManifestSchema.manifest)
      if let edit = edit(at: [], schema, manifest) { edits.append(edit) }
    }
    return edits
  }

  private mutating func edit(
    at path: [String],
    _ type: FieldType,
    _ value: JSONValue?
  ) -> ManifestEdit? {
    switch type {
    case .object(let schema):
      let isSmall = !schema.fields.contains { Self.hasParts($0.type) }
      if isSmall, path.count > 1, random.once(in: 5) {
        return ManifestEdit(.set, path.joined(separator: "/"), object(of: schema))
      }
      let field = random.pick(schema.fields)
      guard field.type != .identifier else { return nil }
      let inner = value?.members.first { $0.key == field.name }?.value
      return edit(at: path + [field.name], field.type, inner)
    case .list(.object(let schema), _):
      guard case .array(let elements)? = value, !elements.isEmpty else { return nil }
      let place = random.below(elements.count)
      let key = schema.fields.first { $0.type == .identifier }?.name
      var step = "\(place)"
      if let key {
        guard let id = elements[place].members.first(where: { $0.key == key }),
          case .string(let text) = id.value
        else { return nil }
        step = text
      } else if random.once(in: 4) {
        return ManifestEdit(.add, path.joined(separator: "/"), .array([object(of: schema)]))
      }
      return edit(at: path + [step], .object(schema), elements[place])
    case .regions:
      guard case .object? = value else { return listEdit(at: path, value) }
      let step = random.once(in: 2) ? "serve" : "except"
      return listEdit(at: path + [step], value?.members.first { $0.key == step }?.value)
    case .list: return listEdit(at: path, value)
    case .text, .identifier, .reference, .enumeration, .flag, .count, .number, .date, .region,
      .expression, .anything:
      return ManifestEdit(.set, path.joined(separator: "/"), scalar())
    }
  }

  private static func hasParts(_ type: FieldType) -> Bool {
    switch type {
    case .object, .list(.object, _): true
    default: false
    }
  }

  private mutating func listEdit(at path: [String], _ value: JSONValue?) -> ManifestEdit {
    let place = path.joined(separator: "/")
    switch random.below(4) {
    case 0: return ManifestEdit(.set, place, .array((0..<random.below(3)).map { _ in scalar() }))
    case 1:
      // A blank is no element that a list is known to hold.
      guard case .array(let elements)? = value, !elements.isEmpty else { break }
      return ManifestEdit(.remove, place, .array([random.pick(elements)]))
    default: break
    }
    return ManifestEdit(.add, place, .array((0...random.below(2)).map { _ in scalar() }))
  }

  private mutating func object(of schema: ObjectSchema) -> JSONValue {
    let fields = schema.fields.filter { $0.type != .identifier }
    guard !fields.isEmpty else { return .object([]) }
    let names = Set((0...random.below(3)).map { _ in random.pick(fields).name })
    return .object(names.sorted().map { .init($0, scalar()) })
  }

  private static let texts: [String] = [
    "US", "implemented", "none", "no", "1.0", "a: b", "x # y", "", "- z", "two words", "'q'",
    "a\"b",
    "null", "2026-01-31", "é", "a\nb", "{x}", "*y", "&z", "!w", "~", "all", "unknown", "a,b", "\\",
  ]

  private mutating func scalar() -> JSONValue {
    switch random.below(8) {
    case 0: .bool(random.once(in: 2))
    case 1: .int(Int64(random.below(1000)) - 500)
    case 2: .double(Double(random.below(1000)) / 8 * 1e20)
    case 3: .null
    default: .string(random.pick(Self.texts))
    }
  }
}
