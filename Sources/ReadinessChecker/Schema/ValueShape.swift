import ReadinessModel

/// How a value of the manifest becomes a slot: a field type as plain numbers, for the walk over the records.
struct ValueShape: Sendable, Hashable {
  /// What the value becomes.
  enum Kind: Sendable, Hashable {
    /// A text; words of a vocabulary and single regions too.
    case text
    /// A truth value.
    case flag
    /// An integer, or a bound.
    case count
    /// A double, or a bound.
    case number
    /// Midnight in UTC.
    case date
    /// A region set.
    case regions
    /// What a reference leads to.
    case handle
    /// A list.
    case list
    /// A run of fields.
    case object
    /// Nothing that is written: it is made of other fields when all are lowered.
    case derived
  }

  let kind: Kind
  /// For a handle: what it leads to.
  var target: ReferenceTarget = .model
  /// For a date: whether a later day than today is unknown.
  var isPast: Bool = false
  /// For a list: whether the word `all` may stand for it.
  var orAll: Bool = false
  /// For a list of words for which `all` may stand: all of them.
  var words: [[UInt8]] = []
  /// For an object: the number of its type.
  var object: Int = 0
  /// For a list: the place of its elements' shape in ``SchemaTypes/elements``.
  var element: Int = 0
}

/// A field of an object: its key as bytes, and how its value becomes a slot.
struct FieldShape: Sendable {
  /// The key.
  let name: [UInt8]
  /// What it holds.
  let value: ValueShape
  /// Whether `none` says that there is none.
  let isNullable: Bool
  /// The schema's field; nil for one that is derived.
  let schema: SchemaField?
}

/// An object type: its fields by number, and what only the host's functions read behind them.
struct ObjectShape: Sendable {
  /// The name, which is the CEL type's too.
  let name: String
  /// The fields in the order of their numbers.
  let fields: [FieldShape]
  /// The number of the field that a bare word stands for.
  let shorthand: Int?
  /// The number of the field that holds the object's id.
  let identifier: Int?
  /// Whether a slot behind the fields holds the deployment that the object belongs to.
  let hasOwner: Bool

  /// How many slots an object takes.
  var slotCount: Int { fields.count + (hasOwner ? 1 : 0) }

  /// The number of the field with a name.
  func number(of name: String) -> Int? {
    fields.firstIndex { $0.name.elementsEqual(name.utf8) }
  }
}
