internal import ReadinessModel
internal import SourceText
internal import YAMLTree

extension RegionFileReader {
  /// A group; nil where something that it needs is missing or wrong.
  mutating func readGroup(_ node: Node) -> RegionGroup? {
    let isWhole = fields.check(
      node,
      required: ["id", "title", "source", "as_of", "confidence"],
      optional: [
        "aliases", "authority", "citation", "about", "complete", "territories", "members", "parts",
        "except_parts", "treated_as", "derive",
      ]
    )
    guard node.kind == .mapping else { return nil }
    let membership = readMembership(node)
    let confidence = fields.word(node, "confidence", of: ["high", "medium", "low"])
    let words = RegionGroup.Territories.allCases.map(\.rawValue)
    let territories = fields.word(node, "territories", of: words)
    guard let id = fields.text(node, "id"), let title = fields.text(node, "title"),
      let source = fields.text(node, "source"), let asOf = fields.date(node, "as_of"),
      let confidence, isWhole
    else { return nil }
    return RegionGroup(
      id: id,
      aliases: fields.list(node, "aliases").compactMap(\.text),
      title: title,
      authority: fields.text(node, "authority"),
      citation: fields.text(node, "citation"),
      source: source,
      asOf: asOf,
      confidence: confidence,
      about: fields.text(node, "about"),
      isComplete: fields.flag(node, "complete") ?? true,
      territories: territories.flatMap(RegionGroup.Territories.init(rawValue:)),
      membership: membership
    )
  }

  private mutating func readMembership(_ node: Node) -> RegionGroup.Membership {
    if let derive = node["derive"] {
      if node["members"] != nil || node["parts"] != nil || node["except_parts"] != nil {
        fields.report(RegionDiagnostics.membership(at: derive.span))
      }
      guard fields.check(derive, required: ["union"], optional: ["plus", "minus"]) else {
        return .derived(union: [], minus: [])
      }
      let added = fields.list(derive, "union") + fields.list(derive, "plus")
      let removed = fields.list(derive, "minus")
      return .derived(union: added.compactMap { term($0) }, minus: removed.compactMap { term($0) })
    }
    if node["members"] == nil, node["parts"] == nil {
      fields.report(RegionDiagnostics.membership(at: node.span))
    }
    var members = readMembers(node)
    members += fields.list(node, "parts").compactMap { readMember($0, isPart: true) }
    return .listed(
      members: members,
      treatments: fields.list(node, "treated_as").compactMap { readTreatment($0, members) },
      exceptions: fields.list(node, "except_parts").compactMap {
        readMember($0, isPart: true)?.place
      }
    )
  }

  /// The members below `members`; of a plain code, which nearly all are, no node is made.
  private mutating func readMembers(_ group: Node) -> [RegionGroup.Member] {
    guard let list = group["members"], list.kind == .list else {
      return fields.list(group, "members").compactMap { readMember($0) }
    }
    let document = list.document
    let records = document.records
    var members: [RegionGroup.Member] = []
    members.reserveCapacity(list.elements.count)
    var index = list.index + 1
    while index < Int(records[list.index].next) {
      let record = records[index]
      let code = record.kind == .scalar ? RegionCode(document.textBytes(of: record)) : nil
      if let found = code.flatMap({ atlas.place(of: $0) }) {
        members.append(.init(place: found.place, isPartly: found.isPartly))
      } else if let member = readMember(Node(document: document, index: index)) {
        members.append(member)
      }
      index = Int(record.next)
    }
    return members
  }

  /// A member: a code, or a mapping with a code and with dates, a name or `partly`.
  private mutating func readMember(_ node: Node, isPart: Bool = false) -> RegionGroup.Member? {
    guard node.kind == .mapping else {
      return code(node).map { .init(place: $0.place, isPartly: $0.isPartly) }
    }
    guard fields.check(node, required: ["code"], optional: ["from", "until", "partly", "name"]),
      let codeNode = node["code"], let found = code(codeNode)
    else { return nil }
    if isPart, found.place.isCountry {
      fields.report(RegionDiagnostics.wholeCountry(codeNode.text ?? "", at: codeNode.span))
    }
    let (from, until) = period(node)
    let name = fields.text(node, "name")
    guard fields.flag(node, "partly") ?? false else {
      return .init(place: found.place, isPartly: found.isPartly, from: from, until: until)
    }
    guard areas.count < Self.mostAreas else {
      fields.report(RegionDiagnostics.tooMany("areas", limit: Self.mostAreas, at: node.span))
      return nil
    }
    let place = table.place(ofArea: areas.count, in: found.place)
    areas.append(.init(parent: found.place, name: name ?? ""))
    return .init(place: place, from: from, until: until)
  }

  private mutating func readTreatment(
    _ node: Node,
    _ members: [RegionGroup.Member]
  ) -> RegionGroup.Treatment? {
    let isWhole = fields.check(node, required: ["code", "as", "why"], optional: ["from", "until"])
    guard isWhole, let place = self.place(node, "code"),
      let model = self.place(node, "as")
    else {
      return nil
    }
    if !members.contains(where: { $0.place == model }), let written = node["as"] {
      fields.report(RegionDiagnostics.notAMember(written.text ?? "", at: written.span))
    }
    let (from, until) = period(node)
    return .init(member: .init(place: place, from: from, until: until), as: model)
  }

  private mutating func period(_ node: Node) -> (from: CalendarDate?, until: CalendarDate?) {
    let from = fields.date(node, "from")
    let until = fields.date(node, "until")
    if let from, let until, until <= from {
      fields.report(RegionDiagnostics.emptyPeriod(at: node.span))
    }
    return (from, until)
  }

  private mutating func term(_ node: Node) -> RegionTerm? {
    guard let text = fields.text(node) else { return nil }
    if text == RegionCatalog.worldwide { return .worldwide }
    if let found = RegionCode(text).flatMap({ atlas.place(of: $0) }) {
      return .place(found.place, isPartly: found.isPartly)
    }
    if let name = names.first(where: { $0.text.utf8.elementsEqual(text.utf8) }) {
      return .group(name.group)
    }
    let near = NearMiss.nearest(to: text, among: names.map(\.text))
    fields.report(RegionDiagnostics.unknownName(text, near: near, at: node.span))
    return nil
  }
}
