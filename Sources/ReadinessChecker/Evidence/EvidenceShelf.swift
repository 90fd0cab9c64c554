import CEL
import ReadinessModel

/// The evidence of a manifest, found by what it speaks of.
///
/// An entry speaks of what its `about` names and of everything below it.
struct EvidenceShelf {
  /// The entries in the manifest's order; one that is no object is left out.
  let entries: [AssessedEvidence]
  /// The entries by their `about`.
  private let byPath: [String: [Int]]
  /// The entries about something below a path, by that path.
  private let below: [String: [Int]]

  /// Gathers the entries; `files` says what became of each one's file.
  init(_ slots: ManifestSlots, files: EvidenceLookup) {
    guard let layout = EvidenceLayout(slots.types), let list = slots.rootField("evidence"),
      let elements = slots.store[list].storedElements
    else {
      (entries, byPath, below) = ([], [:], [:])
      return
    }
    var entries: [AssessedEvidence] = []
    var byPath: [String: [Int]] = [:]
    var below: [String: [Int]] = [:]
    for element in elements {
      guard let start = slots.store[element].objectStart else { continue }
      let entry = Self.entry(element, start, slots, layout, files)
      if let about = entry.about {
        byPath[about, default: []].append(entries.count)
        for parent in Self.parents(of: about) { below[parent, default: []].append(entries.count) }
      }
      entries.append(entry)
    }
    self.entries = entries
    self.byPath = byPath
    self.below = below
  }

  /// The entries that speak of a path: about it, or about something that it is a part of.
  func entries(about path: String) -> [Int] {
    var found = byPath[path] ?? []
    for parent in Self.parents(of: path) { if let more = byPath[parent] { found += more } }
    return found.count > 1 ? found.sorted() : found
  }

  /// The entries that speak of a part of a path only.
  func entries(aboutPartsOf path: String) -> [Int] { below[path] ?? [] }

  /// The paths above a path, the outermost first.
  private static func parents(of path: String) -> [String] {
    let slashes = path.utf8.indices.filter { path.utf8[$0] == UInt8(ascii: "/") }
    return slashes.map { String(path[..<$0]) }
  }

  private static func entry(
    _ slot: Int,
    _ start: Int,
    _ slots: ManifestSlots,
    _ layout: EvidenceLayout,
    _ files: EvidenceLookup
  ) -> AssessedEvidence {
    func text(_ field: Int) -> String? {
      let value = slots.store[start + field]
      return value.kind == .string ? slots.store.text(of: value) : nil
    }
    let id = text(layout.id) ?? ""
    let last = slots.store[start + layout.expiresOn]
    let end: EvidenceEnd =
      last.kind == .null ? .never : last.day.map { .day($0) } ?? .unknown
    return AssessedEvidence(
      id: id,
      title: text(layout.title),
      kind: text(layout.kind),
      about: text(layout.about),
      collectedOn: slots.store[start + layout.collectedOn].day,
      end: end,
      uri: text(layout.uri),
      file: files(id),
      place: slots.span(of: start + layout.id).span,
      uriPlace: slots.span(of: start + layout.uri).span
    )
  }
}

/// Something that has to be shown.
struct EvidenceNeed: Sendable {
  /// The path of what is to be shown.
  let about: String
  /// The kind of evidence; nil where any kind will do.
  let kind: String?
  /// The oldest that it may be, in days.
  let maximumAgeDays: Int?
}

extension EvidenceShelf {
  /// How well something is shown on a day, and by what.
  ///
  /// | an entry that speaks of it | worth |
  /// | --- | --- |
  /// | its kind is another, or its `kind`, `about`, `collected_on` or `expires_on` is unknown | asserted |
  /// | older than the age that is asked for, or past its `expires_on` | stale |
  /// | otherwise, its file not read, or without a digest of it in the manifest | referenced |
  /// | otherwise | evidenced |
  ///
  /// The best entry counts. What is unknown is worth least, so that less information never raises the answer.
  func part(for need: EvidenceNeed, on day: CalendarDate) -> FindingEvidence.Part {
    var best: (assurance: Assurance, entry: Int, shortfall: String?)?
    for number in entries(about: need.about) {
      let (assurance, shortfall) = worth(of: entries[number], for: need, on: day)
      if best.map({ assurance > $0.assurance }) ?? true { best = (assurance, number, shortfall) }
    }
    let parts = best == nil ? entries(aboutPartsOf: need.about) : []
    if let number = parts.first(where: { isOfKind(need.kind, entries[$0]) }) {
      let about = entries[number].about ?? ""
      best = (.asserted, number, "it speaks of \(about) only")
    }
    return FindingEvidence.Part(
      about: need.about,
      kind: need.kind,
      maximumAgeDays: need.maximumAgeDays,
      assurance: best?.assurance ?? .asserted,
      entry: best?.entry,
      shortfall: best?.shortfall
    )
  }

  private func isOfKind(_ wanted: String?, _ entry: AssessedEvidence) -> Bool {
    guard let wanted else { return true }
    return entry.kind?.utf8.elementsEqual(wanted.utf8) ?? false
  }

  /// What an entry is worth, and why not more.
  private func worth(
    of entry: AssessedEvidence,
    for need: EvidenceNeed,
    on day: CalendarDate
  ) -> (Assurance, shortfall: String?) {
    guard let kind = entry.kind else { return (.asserted, "its kind is not stated") }
    if let wanted = need.kind, !kind.utf8.elementsEqual(wanted.utf8) {
      return (.asserted, "it is of the kind \(kind)")
    }
    guard let collectedOn = entry.collectedOn else {
      return (.asserted, "the day of which it speaks (collected_on) is not known")
    }
    if entry.end == .unknown {
      return (.asserted, "until when it holds (expires_on, a day or none) is not stated")
    }
    if case .day(let last) = entry.end, last < day { return (.stale, "it ended on \(last)") }
    let age = collectedOn.days(until: day)
    if let oldest = need.maximumAgeDays, age > oldest {
      return (.stale, "it is \(age) days old")
    }
    switch entry.file {
    case .matches: return (.evidenced, nil)
    case .withoutDigest: return (.referenced, "no digest of its file (sha256) is stated")
    case .notAtHand(let reason): return (.referenced, reason)
    case .refused(let reason): return (.referenced, "its file is refused: \(reason)")
    }
  }
}
