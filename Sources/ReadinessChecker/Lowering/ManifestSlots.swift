import CEL
import ReadinessModel
import SourceText
import YAMLTree

/// A manifest lowered through the schema: one store for evaluation, and from each slot back to the document.
struct ManifestSlots: Sendable {
  /// The values.
  let store: Store
  /// For each slot its record in the document, or ``SlotBuilder/noRecord``.
  let records: [UInt32]
  /// The runs of slots, in order of their first slots.
  let runs: [SlotRun]
  /// Slots that stand for others.
  let aliases: [Int: Int]
  let document: Document
  let types: SchemaTypes
  /// The day that is judged, and the slot that holds it.
  let today: CalendarDate
  let todaySlot: Int
  /// The slot of the whole manifest, and where its fields begin.
  let root: Int
  let rootObject: Int
  /// The parts of mixed segments, by where a segment begins.
  let mixtures: [Int: MixedSegment]
  /// The slot of a segment of which nothing is known, and those of the words yes and no.
  let unlistedSegment: Int
  let yesSlot: Int
  let noSlot: Int
  /// The slot of each ruleset's parameters.
  let parameters: [Int]
  /// The values of these parameters and their names, for showing.
  let parameterValues: [[ParameterValue]]
  let parameterNames: [[String]]

  /// Lowers a manifest, and the parameters of the rulesets that it is judged by.
  init(
    _ manifest: Document,
    products: [Int: String] = [:],
    parameters: [ParameterList],
    types: SchemaTypes,
    regions: RegionCatalog,
    today: CalendarDate
  ) {
    var lowering = ManifestLowering(manifest, types: types, regions: regions, today: today)
    lowering.lowerRoot(manifest.root.index)
    lowering.fill(products: products)
    let last = lowering.finish(parameters)
    self.init(lowering, last, parameters)
  }

  /// Lowers what an example gives: some parts of a manifest.
  init(
    given: Node,
    subject: SubjectKind,
    parameters: [ParameterList],
    types: SchemaTypes,
    regions: RegionCatalog,
    today: CalendarDate
  ) {
    var lowering = ManifestLowering(given.document, types: types, regions: regions, today: today)
    lowering.lowerParts(given, subject: subject)
    let last = lowering.finish(parameters)
    self.init(lowering, last, parameters)
  }

  private init(
    _ lowering: ManifestLowering,
    _ last: ManifestLowering.LastSlots,
    _ parameters: [ParameterList]
  ) {
    todaySlot = last.today
    unlistedSegment = last.unlistedSegment
    yesSlot = last.yes
    noSlot = last.no
    mixtures = lowering.mixtures
    self.parameters = last.parameters
    parameterValues = parameters.map(\.values)
    parameterNames = parameters.map(\.names)
    root = lowering.root
    rootObject = lowering.rootObject
    types = lowering.types
    today = lowering.today
    document = lowering.document
    records = lowering.out.records
    runs = lowering.out.runs
    aliases = lowering.out.aliases
    store = Store(lowering.out.store)
  }

  /// The slot of a field of the whole manifest.
  func rootField(_ name: String) -> Int? { types.field(name, of: 0).map { rootObject + $0 } }

  /// The run that a slot is part of.
  func run(of slot: Int) -> SlotRun {
    var low = 0
    var high = runs.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(runs[middle].start) <= slot { low = middle } else { high = middle }
    }
    return runs[low]
  }

  /// The slot that an object stands in, wherever it is referred to.
  func owner(ofObjectAt start: Int) -> Int { Int(run(of: start).owner) }

  /// The node of a slot; nil where nothing is written for it.
  func node(of slot: Int) -> Node? {
    let record = records[slot]
    return record == SlotBuilder.noRecord ? nil : Node(document: document, index: Int(record))
  }
}
