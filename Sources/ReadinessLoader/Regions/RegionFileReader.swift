internal import ReadinessModel
internal import SourceText
internal import YAMLTree

/// Reads the file of groups; every mistake in it is reported at once.
struct RegionFileReader {
  /// The most groups and areas of a file.
  static let mostGroups: Int = 250
  static let mostAreas: Int = 4_000

  /// A group's name and where it stands.
  struct Name {
    let text: String
    let group: Int
    let span: SourceSpan
  }

  let table: RegionCodeTable
  var fields: RegionFields = RegionFields()
  var names: [Name] = []
  var areas: [RegionAtlas.Area] = []
  /// Knows the codes and the places with two codes.
  var atlas: RegionAtlas

  init(table: RegionCodeTable) {
    self.table = table
    atlas = RegionAtlas(table: table, samePlaces: [], areas: [])
  }

  /// The catalog; worth using only where nothing was reported.
  mutating func read(_ root: Node) -> RegionCatalog? {
    guard
      fields.check(
        root,
        required: ["regions", "groups"],
        optional: ["territories", "same_places"]
      )
    else { return nil }
    if let version = root["regions"], version.value != .int(1) {
      fields.report(RegionDiagnostics.version(at: version.span))
      return nil
    }
    let samePlaces = readSamePlaces(root)
    atlas = RegionAtlas(table: table, samePlaces: samePlaces, areas: [])
    let territories = readTerritories(root)
    let nodes = fields.list(root, "groups")
    guard nodes.count <= Self.mostGroups else {
      let span = nodes[Self.mostGroups].span
      fields.report(RegionDiagnostics.tooMany("groups", limit: Self.mostGroups, at: span))
      return nil
    }
    for (index, node) in nodes.enumerated() { readNames(node, index) }
    let groups = nodes.map { readGroup($0) }
    reportCycles(groups, nodes)
    return RegionCatalog(
      atlas: RegionAtlas(table: table, samePlaces: samePlaces, areas: areas),
      groups: groups.compactMap { $0 },
      territories: territories
    )
  }

  private mutating func readSamePlaces(_ root: Node) -> [RegionAtlas.SamePlace] {
    var samePlaces: [RegionAtlas.SamePlace] = []
    for node in fields.list(root, "same_places")
    where fields.check(node, required: ["part", "code"], optional: ["partly"]) {
      let isPartly = fields.flag(node, "partly") ?? false
      guard let code = place(node, "part"), let place = place(node, "code") else { continue }
      samePlaces.append(.init(code: code, place: place, isPartly: isPartly))
    }
    return samePlaces
  }

  private mutating func readTerritories(_ root: Node) -> [(country: UInt8, codes: [RegionPlace])] {
    var territories: [(country: UInt8, codes: [RegionPlace])] = []
    for node in fields.list(root, "territories")
    where fields.check(node, required: ["of", "codes"]) {
      let codes = fields.list(node, "codes").compactMap { code($0)?.place }
      if let country = place(node, "of") { territories.append((country.country, codes)) }
    }
    return territories
  }

  private mutating func readNames(_ node: Node, _ index: Int) {
    guard node.kind == .mapping else { return }
    let written = [node["id"]].compactMap { $0 } + fields.list(node, "aliases")
    for name in written {
      guard let text = fields.text(name) else { continue }
      let isCode = RegionCode(text).flatMap { table.place(of: $0) } != nil
      if isCode || text == RegionCatalog.worldwide {
        fields.report(RegionDiagnostics.takenName(text, at: name.span))
      } else if let first = names.first(where: { $0.text.utf8.elementsEqual(text.utf8) }) {
        let first = first.span
        fields.report(RegionDiagnostics.duplicateName(text, first: first, at: name.span))
      } else {
        names.append(Name(text: text, group: index, span: name.span))
      }
    }
  }

  /// Reports the groups that cannot be worked out one after the other.
  private mutating func reportCycles(_ groups: [RegionGroup?], _ nodes: [Node]) {
    var pending: [Int: [Int]] = [:]
    for (index, group) in groups.enumerated() {
      guard case .derived(let union, let minus)? = group?.membership else { continue }
      pending[index] = (union + minus).compactMap { term in
        guard case .group(let other) = term else { return nil }
        return other
      }
    }
    var isProgress = true
    while isProgress {
      let ready = pending.filter { $0.value.allSatisfy { pending[$0] == nil } }.map(\.key)
      for index in ready { pending[index] = nil }
      isProgress = !ready.isEmpty
    }
    for index in pending.keys.sorted() {
      let id = groups[index]?.id ?? ""
      fields.report(RegionDiagnostics.cycle(id, at: (nodes[index]["derive"] ?? nodes[index]).span))
    }
  }

  /// The place of the code below a key.
  mutating func place(_ node: Node, _ key: String) -> RegionPlace? {
    node[key].flatMap { code($0)?.place }
  }

  /// The place of a code.
  mutating func code(_ node: Node) -> (place: RegionPlace, isPartly: Bool)? {
    guard let text = fields.text(node) else { return nil }
    guard let found = RegionCode(text).flatMap({ atlas.place(of: $0) }) else {
      let catalog = RegionCatalog(atlas: atlas, groups: [], territories: [])
      let near = catalog.nearest(to: text)
      fields.report(RegionDiagnostics.unknownCode(text, near: near, at: node.span))
      return nil
    }
    return found
  }
}
