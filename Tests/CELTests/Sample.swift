import CEL
import SourceText

/// A small store with something of every kind that can be known or unknown, behind the variable `s`.
///
/// The tests of evaluation and tracing share it. Places are shown by the names of the fields.
struct Sample {
  let environment: Environment
  let store: Store
  private let names: [Int: String]
  private let subject: Int

  static let shared = Sample()

  private init() {
    let part = CELType.object("Part")
    let subjectFields: [ObjectType.Field] = [
      .init("name", .string), .init("yes", .bool), .init("no", .bool), .init("count", .int),
      .init("ratio", .double), .init("absent", .string), .init("unclear", .bool),
      .init("unsure", .bool), .init("none", .nullable(.string)), .init("text", .nullable(.string)),
      .init("low", .double), .init("high", .double), .init("exact", .double),
      .init("nums", .list(.int)), .init("holes", .list(.int)), .init("open", .list(.int)),
      .init("missing", .list(.int)), .init("empty", .list(.int)), .init("parts", .list(part)),
      .init("part", part), .init("lost", part), .init("derived", .string),
      .init("far", part), .init("idle", .list(.int)), .init("position", .int),
    ]
    let partFields: [ObjectType.Field] = [
      .init("id", .string), .init("ok", .bool), .init("size", .int), .init("next", part),
    ]
    environment = Environment(
      variables: [Variable("s", .object("Subject")), Variable("limit", .int)],
      types: [
        ObjectType(name: "Subject", fields: subjectFields),
        ObjectType(name: "Part", fields: partFields),
      ],
      functions: SampleFunctions.all,
      libraries: Library.all
    )
    var builder = SampleBuilder(fields: subjectFields, partFields: partFields)
    subject = builder.build()
    names = builder.names
    store = Store(builder.builder)
  }

  /// A new evaluation over the store.
  func evaluation() -> Evaluation {
    Evaluation(store: store, variables: [subject, subject + 1])
  }

  /// The program of an expression; nil where it does not load.
  func program(_ text: String, isChecked: Bool = true) -> Program? {
    let source = SourceFile(name: "test", text: text)
    guard let parsed = environment.parse(source).value else { return nil }
    let checked = isChecked ? environment.check(parsed) : environment.unchecked(parsed)
    return checked.hasErrors ? nil : checked.value.map { environment.plan($0) }
  }

  /// A result in words: `true`, `5`, `unknown` or the code of the error.
  func word(for slot: Slot, in evaluation: Evaluation) -> String {
    switch slot.kind {
    case .unknown, .bound: "unknown"
    case .error: "\(evaluation.error(of: slot).code)"
    case .bool: slot.bool == true ? "true" : "false"
    case .int: "\(slot.int ?? 0)"
    case .string: evaluation.text(of: slot)
    case .null, .uint, .double, .bytes, .timestamp, .duration, .list, .map, .object, .type,
      .opaque, .optional:
      "\(slot.kind)"
    }
  }

  /// A place as a path, as `lost.id`.
  func name(of place: Place) -> String {
    let steps = place.steps.map { step in
      switch step {
      case .field(let name): ".\(name)"
      case .index(let index): "[\(index)]"
      case .key(let key): "['\(key)']"
      }
    }
    return (names[place.slot] ?? "?") + steps.joined()
  }
}
