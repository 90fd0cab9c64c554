import CEL
import ReadinessModel

/// Why the authorizations for an instrument do not hold, as far as the reads of a reason tell.
struct AuthorizationDetail {
  let slots: ManifestSlots

  /// One sentence for each authorization that answers to the instrument, or that there is none.
  ///
  /// Nil where the reason does not rest on the authorizations.
  func text(_ reason: Reason, instrument: String) -> String? {
    guard let list = slots.rootField("authorizations"),
      reason.reads.contains(where: { $0.place.slot == list })
    else { return nil }
    var order: [String] = []
    var reads: [String: [Field]] = [:]
    for read in reason.reads {
      let path = slots.path(of: read.place).text.split(separator: "/").map(String.init)
      guard path.count > 2, path[0] == "authorizations" else { continue }
      if reads[path[1]] == nil { order.append(path[1]) }
      reads[path[1], default: []].append(Field(path: Array(path[2...]), value: read.value))
    }
    let named = order.compactMap { id -> String? in
      guard let fields = reads[id] else { return nil }
      return why(fields, reason).map { "`\(id)` \($0)" }
    }
    return named.isEmpty
      ? "no authorization for \(instrument)" : "the authorization " + named.joined(separator: ", ")
  }

  /// A field of an authorization that was read.
  private struct Field {
    let path: [String]
    let value: Slot
  }

  /// What keeps an authorization from holding; nil for one that answers to another instrument.
  private func why(_ fields: [Field], _ reason: Reason) -> String? {
    for field in fields {
      switch field.path[0] {
      case "valid_until":
        if let day = field.value.day, day < slots.today { return "ended on \(day)" }
      case "valid_from":
        if let day = field.value.day, day > slots.today { return "is not valid before \(day)" }
      default: break
      }
    }
    if fields.contains(where: { $0.path[0] == "conditions" }) { return condition(fields) }
    guard let covers = fields.first(where: { $0.path[0] == "covers" && $0.path.count > 1 }) else {
      return nil
    }
    return uncovered(covers.path[1], fields, reason)
  }

  /// The condition that is not shown: the last that was read decides.
  private func condition(_ fields: [Field]) -> String {
    let own = fields.filter { $0.path[0] == "conditions" }
    guard let control = own.last(where: { $0.path.last == "control" })?.value,
      control.kind == .string
    else { return "has a condition that is not fulfilled" }
    return "asks for `\(slots.store.text(of: control))`, which is not in place"
  }

  /// What of the subject it does not cover.
  private func uncovered(_ list: String, _ fields: [Field], _ reason: Reason) -> String {
    let isEmpty = !fields.contains { $0.path.count > 2 && $0.path[1] == list }
    let noun = String(list == "countries" ? "country" : String(list.dropLast()))
    if isEmpty { return "covers no \(noun)" }
    let name = reason.reads.reversed().lazy.compactMap { read in
      Self.name(slots.path(of: read.place).text.split(separator: "/").map(String.init), list)
    }.first
    return name.map { "covers part of it, and not \($0)" } ?? "covers part of it"
  }

  /// What a path that was read stands for in a list of what is covered; nil where it does not.
  private static func name(_ path: [String], _ list: String) -> String? {
    switch (list, path.count) {
    case ("models", 3) where path[0] == "models": "the model `\(path[1])`"
    case ("deployments", 3) where path[0] == "deployments" && path[2] == "id":
      "the deployment `\(path[1])`"
    case ("segments", 5) where path[0] == "deployments" && path[2] == "audience":
      "the segment `\(path[1])/\(path[3])`"
    case ("countries", 3) where path[0] == "deployments" && path[2] == "regions":
      "all regions of the deployment `\(path[1])`"
    default: nil
    }
  }
}
