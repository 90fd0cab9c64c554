import CEL
import ReadinessModel

/// The subjects of a manifest by kind, each with the slots that the variables of its rules stand for.
struct SubjectTable {
  /// A subject, or a list of subjects that is unknown.
  struct Entry {
    /// The slot of the subject, or of the list.
    let slot: Int
    /// For an offering the slot of the model.
    let model: Int
    /// Whether the list that holds the subjects is unknown.
    let isOpenList: Bool
    /// Its place in ``subjects``.
    let number: Int
  }

  private let slots: ManifestSlots
  /// Which of them are judged; nil for all.
  let selection: SubjectSelection?
  /// Every subject that was asked for so far.
  private(set) var subjects: [AssessedSubject] = []
  private var entries: [SubjectKind: [Entry]] = [:]
  private var titles: [Int: [Int]] = [:]

  init(_ slots: ManifestSlots, selection: SubjectSelection? = nil) {
    self.slots = slots
    self.selection = selection
  }

  /// The subjects of a kind, in the manifest's order.
  mutating func entries(of kind: SubjectKind) -> [Entry] {
    if let known = entries[kind] { return known }
    let found: [Entry] =
      switch kind {
      case .organization: slots.rootField("organization").map { [add(kind, $0)] } ?? []
      case .model: list("models", kind)
      case .supplier: list("suppliers", kind)
      case .deployment: list("deployments", kind)
      case .offering: offerings()
      }
    entries[kind] = found
    return found
  }

  private mutating func list(_ name: String, _ kind: SubjectKind) -> [Entry] {
    guard let slot = slots.rootField(name) else { return [] }
    guard let elements = slots.store[slot].storedElements else { return [addList(kind, slot)] }
    let path = slots.path(of: slot).text
    return elements.enumerated().compactMap { offset, element in
      guard selection?.holds(kind, in: element) ?? true else { return nil }
      return add(
        kind,
        element,
        path: "\(path)/\(slots.identifier(ofObjectIn: element) ?? "\(offset)")"
      )
    }
  }

  private mutating func offerings() -> [Entry] {
    guard let slot = slots.rootField("deployments"), let type = slots.types.known.deployment,
      let field = slots.types.field("models", of: type)
    else { return [] }
    guard let deployments = slots.store[slot].storedElements else {
      return [addList(.offering, slot)]
    }
    var result: [Entry] = []
    for deployment in deployments
    where selection?.holds(.offering, in: deployment) ?? true {
      guard let start = slots.store[deployment].objectStart else {
        result.append(addList(.offering, deployment))
        continue
      }
      guard let models = slots.store[start + field].storedElements else {
        result.append(addList(.offering, start + field))
        continue
      }
      for model in models { result.append(addOffering(deployment, model)) }
    }
    return result
  }

  private mutating func add(_ kind: SubjectKind, _ slot: Int, path: String? = nil) -> Entry {
    let span = slots.span(of: slot)
    return append(
      AssessedSubject(
        kind: kind,
        path: path ?? slots.path(of: slot).text,
        title: title(of: slot),
        place: span.isWritten ? span.span : nil
      ),
      slot: slot
    )
  }

  private mutating func addOffering(_ deployment: Int, _ model: Int) -> Entry {
    let titles = (title(of: model) ?? slots.identifier(ofObjectIn: model), title(of: deployment))
    var title: String?
    if let model = titles.0, let deployment = titles.1 { title = "\(model) through \(deployment)" }
    return append(
      AssessedSubject(
        kind: .offering,
        path: slots.path(of: model).text,
        title: title,
        place: slots.span(of: model).span
      ),
      slot: deployment,
      model: model
    )
  }

  private mutating func addList(_ kind: SubjectKind, _ slot: Int) -> Entry {
    append(
      AssessedSubject(
        kind: kind,
        path: slots.path(of: slot).text,
        title: nil,
        place: slots.span(of: slot).span
      ),
      slot: slot,
      isOpenList: true
    )
  }

  private mutating func append(
    _ subject: AssessedSubject,
    slot: Int,
    model: Int = 0,
    isOpenList: Bool = false
  ) -> Entry {
    subjects.append(subject)
    return Entry(slot: slot, model: model, isOpenList: isOpenList, number: subjects.count - 1)
  }

  /// What people call it: its `title`, or its `name`.
  private mutating func title(of slot: Int) -> String? {
    let value = slots.store[slot]
    guard let start = value.objectStart, Int(value.type) < slots.types.shapes.count else {
      return nil
    }
    for field in titleFields(of: Int(value.type)) where slots.store[start + field].kind == .string {
      return slots.store.text(of: slots.store[start + field])
    }
    return nil
  }

  private mutating func titleFields(of type: Int) -> [Int] {
    if let known = titles[type] { return known }
    let found = ["title", "name"].compactMap { slots.types.field($0, of: type) }
    titles[type] = found
    return found
  }
}
