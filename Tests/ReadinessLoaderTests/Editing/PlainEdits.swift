import JSONText
import ReadinessModel

/// The same changes on plain values, one after the other and without any text: what an edited text is held against.
enum PlainEdits {
  /// The value after all changes; nil where one of them cannot be made.
  static func applied(_ edits: [ManifestEdit], to value: JSONValue) -> JSONValue? {
    edits.reduce(value as JSONValue?) { value, edit in
      value.flatMap {
        let steps = edit.path.split(separator: "/").map(String.init)
        return applied(edit, at: steps[...], to: $0, .object(ManifestSchema.manifest))
      }
    }
  }

  private static func applied(
    _ edit: ManifestEdit,
    at steps: ArraySlice<String>,
    to value: JSONValue?,
    _ type: FieldType?
  ) -> JSONValue? {
    guard let step = steps.first else { return result(of: edit, on: value) }
    let rest = steps.dropFirst()
    let isBlank = value.map(isUnknown) ?? true
    switch type {
    case .object(let schema):
      guard let field = schema.fields.first(where: { $0.name == step }) else { return nil }
      var members: [JSONValue.Member] = []
      if case .object(let own)? = value {
        members = own
      } else if let value, !isBlank {
        guard let word = schema.shorthand, case .string = value else { return nil }
        members = [.init(word, value)]
      }
      return with(step, of: members) { applied(edit, at: rest, to: $0, field.type) }
    case .regions:
      guard case .object(let members)? = isBlank ? .object([]) : value else { return nil }
      return with(step, of: members) { applied(edit, at: rest, to: $0, nil) }
    case .list(let element, _):
      guard case .array(var elements)? = value else { return nil }
      guard
        let place = elements.indices.first(where: { isElement(step, $0, elements[$0], element) }),
        let new = applied(edit, at: rest, to: elements[place], element)
      else { return nil }
      elements[place] = new
      return .array(elements)
    case .text, .identifier, .reference, .enumeration, .flag, .count, .number, .date, .region,
      .expression, .anything, nil:
      return nil
    }
  }

  private static func with(
    _ key: String,
    of members: [JSONValue.Member],
    _ change: (JSONValue?) -> JSONValue?
  ) -> JSONValue? {
    guard let new = change(members.first { $0.key == key }?.value) else { return nil }
    if !members.contains(where: { $0.key == key }) { return .object(members + [.init(key, new)]) }
    return .object(members.map { $0.key == key ? .init(key, new) : $0 })
  }

  private static func isElement(
    _ step: String,
    _ place: Int,
    _ value: JSONValue,
    _ type: FieldType
  ) -> Bool {
    if case .object(let schema) = type,
      let id = schema.fields.first(where: { $0.type == .identifier })
    {
      return value.members.contains { $0 == .init(id.name, .string(step)) }
    }
    return step == "\(place)"
  }

  private static func result(of edit: ManifestEdit, on value: JSONValue?) -> JSONValue? {
    if edit.operation == .set { return edit.value }
    var elements: [JSONValue] = []
    if let value, !isUnknown(value) {
      guard case .array(let own) = value else { return nil }
      elements = own
    }
    var asked = [edit.value]
    if case .array(let several) = edit.value { asked = several }
    for element in asked {
      if edit.operation == .add {
        if !elements.contains(element) { elements.append(element) }
      } else {
        guard elements.contains(element) else { return nil }
        elements.removeAll { $0 == element }
      }
    }
    return .array(elements)
  }

  private static func isUnknown(_ value: JSONValue) -> Bool {
    switch value {
    case .null: true
    case .string(let text): UnknownText.isUnknown(text)
    case .bool, .int, .double, .array, .object: false
    }
  }
}
