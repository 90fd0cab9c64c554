import ReadinessModel
import YAMLTree

/// What a manifest names: the numbers, places, products and words at which a figure of a rule may begin to matter.
struct ManifestVocabulary {
  /// How many of each kind are kept; a manifest with more is judged by the first of them.
  private static let limit: Int = 60

  private(set) var numbers: Set<Double> = []
  private(set) var places: [String] = []
  private(set) var products: [String] = []
  /// The words that are written, by the fixed vocabulary that they are of.
  private var words: [(vocabulary: Enumeration, words: [String])] = []
  private var seen: Set<String> = []
  /// What places mean.
  let regions: RegionCatalog

  init(_ manifest: Manifest, _ regions: RegionCatalog) {
    self.regions = regions
    read(manifest.document.root, .object(ManifestSchema.manifest), field: "")
    // What models were told to be by their upstream names is written nowhere.
    for product in manifest.products.values.sorted() { Self.add(product, to: &products, &seen) }
  }

  private mutating func read(_ node: Node, _ type: FieldType, field: String) {
    switch type {
    case .object(let schema):
      for entry in node.entries {
        guard let key = entry.key.text,
          let known = schema.fields.first(where: { $0.name == key })
        else { continue }
        read(entry.value, known.type, field: key)
      }
    case .list(let element, _):
      for one in node.elements { read(one, element, field: field) }
    case .count, .number: readNumbers(node)
    case .region: readPlace(node)
    case .regions: readPlaces(node)
    case .enumeration(let vocabulary): readWord(node, vocabulary)
    case .text:
      guard field == "product", let product = ManifestValue.text(node) else { return }
      Self.add(product, to: &products, &seen)
    case .identifier, .reference, .flag, .date, .expression, .anything: break
    }
  }

  /// What a list of words may gain: words of the vocabularies that its elements are of; of an empty one any word.
  func words(beside texts: [String]) -> [String] {
    var gained: [String] = []
    for (vocabulary, words) in words {
      let isAsked = texts.isEmpty || vocabulary.values.contains { texts.contains($0.name) }
      guard isAsked else { continue }
      for word in words where !texts.contains(word) && !gained.contains(word) {
        gained.append(word)
      }
    }
    return gained
  }

  private mutating func readWord(_ node: Node, _ vocabulary: Enumeration) {
    guard let word = ManifestValue.text(node) else { return }
    guard let place = words.firstIndex(where: { $0.vocabulary.name == vocabulary.name }) else {
      return words.append((vocabulary, [word]))
    }
    if !words[place].words.contains(word) { words[place].words.append(word) }
  }

  /// A number, or the ends of a bound.
  private mutating func readNumbers(_ node: Node) {
    for entry in node.entries { readNumbers(entry.value) }
    switch node.value {
    case .int(let value): numbers.insert(Double(value))
    case .double(let value): if value.isFinite { numbers.insert(value) }
    default: break
    }
  }

  private mutating func readPlaces(_ node: Node) {
    if node.kind == .scalar { return readPlace(node) }
    for element in node.elements { readPlace(element) }
    for entry in node.entries { for place in entry.value.elements { readPlace(place) } }
  }

  private mutating func readPlace(_ node: Node) {
    guard let place = ManifestValue.text(node), regions.knows(place),
      !place.utf8.elementsEqual(RegionCatalog.worldwide.utf8)
    else { return }
    Self.add(place, to: &places, &seen)
  }

  private static func add(_ text: String, to list: inout [String], _ seen: inout Set<String>) {
    guard list.count < limit, seen.insert(text).inserted else { return }
    list.append(text)
  }
}
