import CEL

/// Lays the sample's data out in a store.
struct SampleBuilder {
  let fields: [ObjectType.Field]
  let partFields: [ObjectType.Field]
  var builder = StoreBuilder()
  var names: [Int: String] = [:]

  init(fields: [ObjectType.Field], partFields: [ObjectType.Field]) {
    self.fields = fields
    self.partFields = partFields
  }

  /// Returns the place of the subject's slot, behind which stands that of the limit.
  mutating func build() -> Int {
    let start = builder.append(run: fields.count)
    for (number, field) in fields.enumerated() { names[start + number] = field.name }
    set("name", builder.append(text: "chatbot".utf8), start)
    set("yes", .bool(true), start)
    set("no", .bool(false), start)
    set("count", .int(5), start)
    set("ratio", .double(1.5), start)
    set("none", .null, start)
    set("text", builder.append(text: "written".utf8), start)
    set("low", builder.append(interval: Interval(low: (10, true), high: nil)), start)
    set("high", builder.append(interval: Interval(low: nil, high: (5, false))), start)
    set("exact", builder.append(interval: Interval(low: (7, true), high: (7, true))), start)
    set("nums", list("nums", [.int(1), .int(2), .int(3)]), start)
    set("holes", list("holes", [.int(1), .unknown, .int(3)]), start)
    set("empty", list("empty", []), start)
    let causes = builder.append(causes: [start + number("absent"), start + number("unclear")])
    let known = builder.append(.int(1))
    names[known] = "open[0]"
    builder.append(.int(2))
    names[known + 1] = "open[1]"
    set("open", .list(start: known, count: 2, open: causes), start)
    set("idle", .list(start: known, count: 0, open: causes), start)
    set("derived", .unknown(causes: causes), start)
    set("far", .unknown(causes: causes), start)
    set("part", part("part", id: "a", isOK: .bool(true), size: .int(1)), start)
    let parts = [
      part("parts[0]", id: "b", isOK: .bool(true), size: .int(2)),
      part("parts[1]", id: "c", isOK: .bool(false), size: .int(3)),
      part("parts[2]", id: "d", isOK: .bool(false), size: .unknown),
    ]
    set("parts", list("parts", parts), start)
    set("position", .int(1), start)
    let subject = builder.append(.object(type: 0, at: start))
    names[subject] = "s"
    names[builder.append(.int(4))] = "limit"
    return subject
  }

  private func number(_ name: String) -> Int {
    fields.firstIndex { $0.name == name } ?? 0
  }

  private mutating func set(_ name: String, _ slot: Slot, _ start: Int) {
    builder[start + number(name)] = slot
  }

  private mutating func list(_ name: String, _ elements: [Slot]) -> Slot {
    let start = builder.append(run: elements.count)
    for (index, element) in elements.enumerated() {
      builder[start + index] = element
      names[start + index] = "\(name)[\(index)]"
    }
    return .list(start: start, count: elements.count)
  }

  private mutating func part(_ name: String, id: String, isOK: Slot, size: Slot) -> Slot {
    let start = builder.append(run: partFields.count)
    for (number, field) in partFields.enumerated() {
      names[start + number] = "\(name).\(field.name)"
    }
    builder[start] = builder.append(text: id.utf8)
    builder[start + 1] = isOK
    builder[start + 2] = size
    return .object(type: 1, at: start)
  }
}
