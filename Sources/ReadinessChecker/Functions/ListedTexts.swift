import CEL

/// A list of texts in which several texts are looked for, one after another.
///
/// A long list is hashed where there are many questions: a control may name as many segments as an audience has.
struct ListedTexts {
  /// The longest list that is looked through instead.
  private static let shortest: Int = 16

  private let list: Int
  /// The first element with each text; nil for a short list.
  private let elements: [ArraySlice<UInt8>: Int]?
  /// Whether all elements are known.
  private let isWhole: Bool

  /// The list for a single question.
  init(_ list: Int) {
    self.list = list
    elements = nil
    isWhole = false
  }

  /// The list for many questions.
  init(_ list: Int, in store: Store) {
    self.list = list
    let stored = store.slots[list].storedElements ?? 0..<0
    guard stored.count > Self.shortest else {
      elements = nil
      isWhole = false
      return
    }
    var table: [ArraySlice<UInt8>: Int] = [:]
    var isWhole = true
    for element in stored {
      let slot = store.slots[element]
      if slot.kind != .string {
        isWhole = false
      } else if table[store.bytes(of: slot)] == nil {
        table[store.bytes(of: slot)] = element
      }
    }
    elements = table
    self.isWhole = isWhole
  }

  /// Whether the list holds a text: one that matches decides, then what is unknown.
  func holds(_ text: Slot, in store: Store, tracing: Bool) -> Judgement {
    hashed(store.bytes(of: text), tracing: tracing)
      ?? store.holds(list, tracing: tracing) { store.isSameText($0, text) }
  }

  /// The same for a text that stands nowhere.
  func holds(_ text: ArraySlice<UInt8>, in store: Store, tracing: Bool) -> Judgement {
    hashed(text, tracing: tracing)
      ?? store.holds(list, tracing: tracing) { store.bytes(of: $0).elementsEqual(text) }
  }

  /// The answer of the table; nil where there is none, or where all elements have to be named.
  private func hashed(_ text: ArraySlice<UInt8>, tracing: Bool) -> Judgement? {
    guard let elements else { return nil }
    if let element = elements[text] { return .yes(tracing ? [list, element] : []) }
    return tracing ? nil : isWhole ? .no() : .unknown()
  }
}
