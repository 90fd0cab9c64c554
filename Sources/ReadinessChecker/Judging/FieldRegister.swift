import CEL
import ReadinessModel
import SourceText

/// The fields that unknowns ask for, each once.
///
/// A field is found again by its slot and the steps below it; its path is made only when it is met first.
struct FieldRegister {
  /// Where a path begins that leads on below a slot.
  private struct Base {
    let path: SlotPath
    let span: SourceSpan
  }

  /// Steps below a value of a kind, which lead the same way below every slot that holds such a value.
  private struct Tail: Hashable {
    let shape: ValueShape?
    let type: Int?
    let number: Int?
    let steps: [Place.Step]

    func hash(into hasher: inout Hasher) { hasher.combine(steps) }
  }

  /// A slot and the number of a tail.
  private struct Key: Hashable {
    let slot: Int
    let tail: Int
  }

  private let slots: ManifestSlots
  /// Every field that was asked for so far.
  private(set) var fields: [AskedField] = []
  private var numberOfPath: [String: UInt32] = [:]
  private var numberOfSlot: [Int: UInt32] = [:]
  private var numberOfKey: [Key: UInt32] = [:]
  /// What would decide a derived unknown, by its slot.
  private var derived: [Int: [UInt32]] = [:]
  private var bases: [Int: Base] = [:]
  private var tails: [Tail: Int] = [:]
  /// For each tail its path from the slot, and the question about where it ends.
  private var ends: [(path: String, question: String)] = []

  init(_ slots: ManifestSlots) { self.slots = slots }

  /// Adds the fields that would decide what stands at a place; a parameter is none.
  mutating func add(fieldsOf place: Place, to found: inout FieldNumbers) {
    if place.steps.isEmpty {
      if let known = numberOfSlot[place.slot] { return found.insert(known) }
      if let known = derived[place.slot] { return found.insert(contentsOf: known) }
    }
    if let parameter = slots.parameter(of: place.slot) {
      // A figure that the sources do not tell is filled in by `--param`, and by nothing in the manifest.
      guard slots.store[place.slot].kind == .unknown else { return }
      return found.insert(number(ofParameter: parameter, at: place.slot))
    }
    if place.slot == slots.todaySlot { return }
    let causes = slots.store.causes(of: slots.store[place.slot])
    if causes.isEmpty { return found.insert(number(of: place)) }
    var own = FieldNumbers()
    for cause in causes where cause != place.slot { add(fieldsOf: Place(slot: cause), to: &own) }
    if place.steps.isEmpty { derived[place.slot] = own.numbers }
    found.insert(contentsOf: own.numbers)
  }

  private mutating func number(
    ofParameter parameter: (ruleset: Int, number: Int),
    at slot: Int
  ) -> UInt32 {
    let values = slots.parameterValues[parameter.ruleset]
    let span = values.indices.contains(parameter.number) ? values[parameter.number].span : nil
    let number = number(of: slots.path(of: slot).text, span ?? slots.span(of: slot).span, true, "")
    numberOfSlot[slot] = number
    return number
  }

  /// The number of the field at a place.
  mutating func number(of place: Place) -> UInt32 {
    guard place.steps.isEmpty else { return number(of: place.steps, below: place.slot) }
    if let known = numberOfSlot[place.slot] { return known }
    let path = slots.path(of: place.slot)
    let (span, isWritten) = slots.span(of: place.slot)
    let number = number(of: path.text, span, isWritten, slots.question(about: path))
    numberOfSlot[place.slot] = number
    return number
  }

  private mutating func number(of steps: [Place.Step], below slot: Int) -> UInt32 {
    let base = base(slot)
    let tail = tail(steps, below: base.path)
    let key = Key(slot: slot, tail: tail)
    if let known = numberOfKey[key] { return known }
    var path = base.path
    if !ends[tail].path.isEmpty { path.add(ends[tail].path) }
    let number = number(of: path.text, base.span, false, ends[tail].question)
    numberOfKey[key] = number
    return number
  }

  private mutating func base(_ slot: Int) -> Base {
    if let known = bases[slot] { return known }
    let base = Base(path: slots.path(of: slot), span: slots.span(of: slot).span)
    bases[slot] = base
    return base
  }

  private mutating func tail(_ steps: [Place.Step], below start: SlotPath) -> Int {
    let tail = Tail(
      shape: start.shape,
      type: start.field?.type,
      number: start.field?.number,
      steps: steps
    )
    if let known = tails[tail] { return known }
    var way = start
    way.text = ""
    way = slots.way(steps, below: way)
    tails[tail] = ends.count
    ends.append((way.text, slots.question(about: way)))
    return ends.count - 1
  }

  private mutating func number(
    of path: String,
    _ span: SourceSpan,
    _ isWritten: Bool,
    _ question: String
  ) -> UInt32 {
    if let known = numberOfPath[path] { return known }
    let number = UInt32(truncatingIfNeeded: fields.count)
    fields.append(AskedField(path: path, place: span, isWritten: isWritten, question: question))
    numberOfPath[path] = number
    return number
  }
}

/// Numbers of fields in order, each once.
struct FieldNumbers {
  private(set) var numbers: [UInt32] = []
  private var seen: Set<UInt32> = []

  /// Up to so many it is faster to look through them than to hash.
  private static let few: Int = 16

  mutating func insert(_ number: UInt32) {
    if numbers.count < Self.few {
      if !numbers.contains(number) { numbers.append(number) }
      return
    }
    if seen.isEmpty { seen = Set(numbers) }
    if seen.insert(number).inserted { numbers.append(number) }
  }

  mutating func insert(contentsOf more: [UInt32]) {
    for number in more { insert(number) }
  }
}
