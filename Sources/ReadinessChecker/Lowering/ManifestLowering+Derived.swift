import CEL
import ReadinessModel

/// A list that is made of several fields: what they lead to, and what is missing where one of them is unknown.
private struct DerivedList {
  var handles: [Slot] = []
  var causes: [Int] = []
  /// Where the objects begin, once there are too many to look at each.
  private var starts: Set<UInt32> = []

  /// Adds an object once.
  mutating func add(_ handle: Slot) {
    if handles.count < 16 {
      if !handles.contains(where: { $0.low == handle.low }) { handles.append(handle) }
      return
    }
    if starts.isEmpty { starts = Set(handles.map(\.low)) }
    if starts.insert(handle.low).inserted { handles.append(handle) }
  }
}

extension ManifestLowering {
  /// Fills the fields that are derived from others: whose models, hosts and fallbacks a deployment rests on, and back.
  mutating func deriveFields() {
    guard let layout = DerivedLayout(types), let field = types.field("deployments", of: 0) else {
      return
    }
    let deployments = rootElements("deployments")
    var users: [UInt32: [Int]] = [:]
    var open: [Int] = deployments == nil ? [rootObject + field] : []
    for element in deployments ?? 0..<0 {
      guard let start = out.object(at: element) else {
        open.append(element)
        continue
      }
      let list = suppliers(ofDeployment: start, layout)
      let place = start + layout.suppliers
      out.store[place] = append(list, owner: place)
      if !list.causes.isEmpty { open.append(place) }
      for handle in list.handles { users[handle.low, default: []].append(element) }
    }
    let causes = open.isEmpty ? nil : out.store.append(causes: open)
    for element in rootElements("suppliers") ?? 0..<0 {
      guard let start = out.object(at: element) else { continue }
      fillSupplier(
        at: start,
        users: users[UInt32(truncatingIfNeeded: start)] ?? [],
        isListKnown: deployments != nil,
        open: causes,
        layout
      )
    }
  }

  private mutating func fillSupplier(
    at start: Int,
    users: [Int],
    isListKnown: Bool,
    open: Int?,
    _ layout: DerivedLayout
  ) {
    let place = start + layout.deployments
    if isListKnown {
      let first = out.allocate(users.count, .list, owner: place)
      for (offset, user) in users.enumerated() { out.store[first + offset] = out.store[user] }
      out.store[place] = .list(start: first, count: users.count, open: open)
    } else if let open {
      out.store[place] = .unknown(causes: open)
    }
    let fields = users.compactMap { out.object(at: $0) }.map { $0 + layout.criticality }
    out.store[start + layout.supportsCritical] =
      supportsCritical(fields, openAt: open == nil ? nil : place)
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
  private func suppliers(ofDeployment start: Int, _ layout: DerivedLayout) -> DerivedList {
    var list = DerivedList()
    for model in elements(of: start + layout.models, &list) {
      addReference(layout.provider, ofObjectAt: model, &list, layout)
    }
    for host in elements(of: start + layout.hosting, &list) {
      addReference(layout.hostingOperator, ofObjectAt: host, &list, layout)
    }
    for element in elements(of: start + layout.fallbacks, &list) {
      guard let fallback = out.object(at: element) else {
        list.causes.append(element)
        continue
      }
      addReference(
        layout.provider,
        ofObjectAt: fallback + layout.fallbackModel,
        &list,
        layout
      )
      addReference(
        layout.fallbackOperator,
        ofObjectAt: fallback + layout.fallbackHosting,
        &list,
        layout
      )
    }
    return list
  }

  private func addReference(
    _ field: Int,
    ofObjectAt slot: Int,
    _ list: inout DerivedList,
    _ layout: DerivedLayout
  ) {
    guard let object = out.object(at: slot) else {
      list.causes.append(slot)
      return
    }
    let handle = out.store[object + field]
    if let supplier = handle.objectStart {
      let id = out.store.text(out.store[supplier + layout.supplierID])
      if !id.elementsEqual(Self.itself) { list.add(handle) }
    } else {
      list.causes.append(object + field)
    }
  }

  private func elements(of slot: Int, _ list: inout DerivedList) -> Range<Int> {
    if let elements = out.elements(of: slot) { return elements }
    list.causes.append(slot)
    return 0..<0
  }
}
