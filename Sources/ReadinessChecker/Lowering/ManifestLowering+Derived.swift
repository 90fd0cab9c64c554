import CEL
import ReadinessModel

/// A list that is made of several fields: what they lead to, and what is missing where one of them is unknown.
private struct DerivedList {
  var handles: [Slot] = []
  var causes: [Int] = []

  /// Adds an object once.
  mutating func add(_ handle: Slot) {
    if !handles.contains(where: { $0.low == handle.low }) { handles.append(handle) }
  }
}

extension ManifestLowering {
  /// Fills the fields that are derived from others: whose models, hosts and fallbacks a deployment rests on, and back.
  mutating func deriveFields() {
    guard let deployment = types.known.deployment, let supplier = types.known.supplier,
      let suppliersField = types.field("suppliers", of: deployment),
      let deploymentsField = types.field("deployments", of: supplier),
      let criticalField = types.field("supports_critical", of: supplier),
      let criticality = types.field("criticality", of: deployment)
    else { return }
    var users: [UInt32: [Int]] = [:]
    var openDeployments: [Int] = []
    for element in rootElements("deployments") ?? 0..<0 {
      guard let start = out.object(at: element) else {
        openDeployments.append(element)
        continue
      }
      let list = suppliers(ofDeployment: start, type: deployment)
      let place = start + suppliersField
      out.store[place] = append(list, owner: place)
      if !list.causes.isEmpty { openDeployments.append(place) }
      for handle in list.handles { users[handle.low, default: []].append(element) }
    }
    let isListKnown = rootElements("deployments") != nil
    if !isListKnown, let field = types.field("deployments", of: 0) {
      openDeployments = [rootObject + field]
    }
    let open = openDeployments.isEmpty ? nil : out.store.append(causes: openDeployments)
    for element in rootElements("suppliers") ?? 0..<0 {
      guard let start = out.object(at: element) else { continue }
      let deployments = users[UInt32(truncatingIfNeeded: start)] ?? []
      let place = start + deploymentsField
      if isListKnown {
        let first = out.allocate(deployments.count, .list, owner: place)
        for (offset, user) in deployments.enumerated() {
          out.store[first + offset] = out.store[user]
        }
        out.store[place] = .list(start: first, count: deployments.count, open: open)
      } else if let open {
        out.store[place] = .unknown(causes: open)
      }
      let fields = deployments.compactMap { out.object(at: $0) }.map { $0 + criticality }
      out.store[start + criticalField] = supportsCritical(fields, openAt: open == nil ? nil : place)
    }
  }

  /// Whether any of these fields says that something critical or important depends on it.
  private mutating func supportsCritical(_ fields: [Int], openAt list: Int?) -> Slot {
    var causes: [Int] = []
    for field in fields {
      let value = out.store[field]
      guard value.kind == .string else {
        causes.append(field)
        continue
      }
      let word = out.store.text(value)
      if word.elementsEqual("critical".utf8) || word.elementsEqual("important".utf8) {
        return .bool(true)
      }
    }
    if let list { causes.append(list) }
    return causes.isEmpty ? .bool(false) : .unknown(causes: out.store.append(causes: causes))
  }

  private mutating func append(_ list: DerivedList, owner: Int) -> Slot {
    let start = out.allocate(list.handles.count, .list, owner: owner)
    for (offset, handle) in list.handles.enumerated() { out.store[start + offset] = handle }
    let open = list.causes.isEmpty ? nil : out.store.append(causes: list.causes)
    return .list(start: start, count: list.handles.count, open: open)
  }

  /// The providers of a deployment's models, its operators, and those of its fallbacks, each once; never ourselves.
  private func suppliers(ofDeployment start: Int, type: Int) -> DerivedList {
    var list = DerivedList()
    for model in elements("models", of: start, type, &list) { addProvider(ofModel: model, &list) }
    if let hosting = objectType("hosting", of: type) {
      for host in elements("hosting", of: start, type, &list) {
        addReference("operator", ofObjectAt: host, hosting, &list)
      }
    }
    if let fallback = objectType("fallbacks", of: type) {
      for element in elements("fallbacks", of: start, type, &list) {
        guard let object = out.object(at: element) else {
          list.causes.append(element)
          continue
        }
        if let field = types.field("model", of: fallback) {
          addProvider(ofModel: object + field, &list)
        }
        if let field = types.field("hosting", of: fallback),
          let hosting = objectType("hosting", of: fallback)
        {
          addReference("operator", ofObjectAt: object + field, hosting, &list)
        }
      }
    }
    return list
  }

  private func addProvider(ofModel slot: Int, _ list: inout DerivedList) {
    guard let type = types.known.model else { return }
    addReference("provider", ofObjectAt: slot, type, &list)
  }

  private func addReference(
    _ name: String,
    ofObjectAt slot: Int,
    _ type: Int,
    _ list: inout DerivedList
  ) {
    guard let object = out.object(at: slot), let field = types.field(name, of: type) else {
      list.causes.append(slot)
      return
    }
    let handle = out.store[object + field]
    if handle.kind == .object {
      if !isParty(handle) { list.add(handle) }
    } else {
      list.causes.append(object + field)
    }
  }

  private func isParty(_ supplier: Slot) -> Bool {
    guard let type = types.known.supplier, let field = types.shapes[type].identifier,
      let start = supplier.objectStart
    else { return false }
    return out.store.text(out.store[start + field]).elementsEqual(Self.itself)
  }

  private func elements(
    _ name: String,
    of start: Int,
    _ type: Int,
    _ list: inout DerivedList
  ) -> Range<Int> {
    guard let field = types.field(name, of: type) else { return 0..<0 }
    if let elements = out.elements(of: start + field) { return elements }
    list.causes.append(start + field)
    return 0..<0
  }

  /// The type of the object, or of the elements of the list, that a field holds.
  private func objectType(_ name: String, of type: Int) -> Int? {
    guard let field = types.field(name, of: type) else { return nil }
    let value = types.shapes[type].fields[field].value
    let held = value.kind == .list ? types.elements[value.element] : value
    return held.kind == .object ? held.object : nil
  }
}
