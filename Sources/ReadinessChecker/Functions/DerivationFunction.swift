import CEL
import ReadinessModel

/// `named_or_derived(model, products)`: whether a model's product is among the named ones, or that of a model that it is
/// derived from, however many steps away.
///
/// | on the way from the model | answer |
/// | --- | --- |
/// | a product that is named | true |
/// | no product that is named, and the last model is derived from `none` | false |
/// | a missing product, what a model is derived from, or an element of the names | unknown |
///
/// A product that is named decides, wherever it stands, so that putting a value in the place of an unknown never
/// changes an answer that was known. A way that comes back to where it was has ended.
struct DerivationFunction: Sendable {
  /// The name in expressions.
  static let name: String = "named_or_derived"

  private let type: CELType
  private let product: Int
  private let layout: DerivationLayout

  /// The function; nil where the schema lacks a field.
  init?(_ types: SchemaTypes) {
    guard let model = types.known.model, let product = types.field("product", of: model),
      let layout = DerivationLayout(types)
    else { return nil }
    type = types.object(model)
    self.product = product
    self.layout = layout
  }

  /// The function for rules.
  var function: Function {
    Function(
      Self.name,
      "Whether a model, or one that it is derived from, has one of these products.",
      [
        Overload("named_or_derived_model_list", [type, .list(.string)], .bool) { [self] call in
          judge(call)
        }
      ],
      examples: ["deployment.models.all(m, named_or_derived(m, ['northwind/aurora-4']))"]
    )
  }

  private func judge(_ call: HostCall) -> HostAnswer {
    if let undecided = call.undecidedArguments { return undecided }
    guard let first = call.arguments[0].objectStart else { return HostAnswer(.unknown) }
    let evaluation = call.evaluation
    let names = evaluation.elements(of: call.arguments[1])
    let store = evaluation.store
    var (reads, links, unknowns): ([Int], [Int], [Int]) = ([], [], [])
    var isUndecided = names.contains { $0.kind != .string }
    var seen: Set<Int> = []
    var next: Int? = first
    while let model = next, seen.insert(model).inserted {
      next = nil
      let place = model + product
      if store[place].kind == .string {
        let bytes = store.bytes(of: store[place])
        if names.contains(where: {
          $0.kind == .string && evaluation.bytes(of: $0).elementsEqual(bytes)
        }) {
          return Judgement.yes(links + [place]).answer(tracing: call.isTracing)
        }
        reads.append(place)
      } else {
        isUndecided = true
        unknowns.append(place)
      }
      let derivation = model + layout.derivedFrom
      if store[derivation].kind == .null {
        reads.append(derivation)
      } else if let start = store[derivation].objectStart,
        let other = store[start + layout.model].objectStart
      {
        links.append(start + layout.model)
        next = other
      } else {
        isUndecided = true
        unknowns.append(store[derivation].objectStart.map { $0 + layout.model } ?? derivation)
      }
    }
    return (isUndecided ? Judgement.unknown(unknowns) : .no(reads + links))
      .answer(tracing: call.isTracing)
  }
}
