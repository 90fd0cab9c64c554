/// One value of a host's data, in 16 bytes and without a reference.
///
/// An object is a run of slots by field number; a list is a range of slots; a text is a range of bytes in one of the
/// store's heaps together with its first four bytes. What an expression makes itself lives in the side store of
/// its ``Evaluation``. A slot means something only together with the ``Store`` and the evaluation it came from.
public struct Slot: Sendable {
  /// What a slot holds.
  public enum Kind: UInt8, Sendable {
    /// Nothing is known; the payload may name the places that would tell.
    case unknown
    /// Null: what the host says is none.
    case null
    /// A truth value.
    case bool
    /// A signed integer.
    case int
    /// An unsigned integer.
    case uint
    /// A double.
    case double
    /// A text.
    case string
    /// Bytes.
    case bytes
    /// A point in time: seconds and nanoseconds.
    case timestamp
    /// A span of time: seconds and nanoseconds.
    case duration
    /// A list, perhaps open.
    case list
    /// A map: pairs of slots.
    case map
    /// An object, which is equal to another only if it begins at the same slot.
    case object
    /// A type used as a value.
    case type
    /// An unknown number of which an interval is known.
    case bound
    /// A value that only the host's functions understand.
    case opaque
    /// A value that may be absent: a list of one or of none.
    case optional
    /// An error of the evaluation.
    case error
  }

  /// The value, or where it is: by kind.
  package var payload: UInt64

  /// By kind: a text's length, the nanoseconds of a time, the causes of an open list (index + 1).
  package var extra: UInt32

  /// What the slot holds.
  public internal(set) var kind: Kind

  /// By kind: the heap of a text; for a list, map or bound whether it lives in the side store.
  package var flags: UInt8

  /// The number of an object's or opaque value's type in ``Environment/types`` or ``Environment/opaqueTypes``.
  package var type: UInt16

  package init(
    kind: Kind,
    payload: UInt64 = 0,
    extra: UInt32 = 0,
    flags: UInt8 = 0,
    type: UInt16 = 0
  ) {
    self.payload = payload
    self.extra = extra
    self.kind = kind
    self.flags = flags
    self.type = type
  }

  package init(
    kind: Kind,
    low: UInt32,
    high: UInt32,
    extra: UInt32 = 0,
    flags: UInt8 = 0,
    type: UInt16 = 0
  ) {
    self.init(
      kind: kind,
      payload: UInt64(high) << 32 | UInt64(low),
      extra: extra,
      flags: flags,
      type: type
    )
  }

  /// The lower half of the payload: an offset, a start or an index.
  package var low: UInt32 { UInt32(truncatingIfNeeded: payload) }

  /// The upper half of the payload: a count, or the first four bytes of a text.
  package var high: UInt32 { UInt32(truncatingIfNeeded: payload >> 32) }

  /// A field of which nothing is known; its own place would tell.
  public static let unknown = Slot(kind: .unknown)

  /// Null: the host says there is none.
  public static let null = Slot(kind: .null)

  /// A truth value.
  public static func bool(_ value: Bool) -> Slot { Slot(kind: .bool, payload: value ? 1 : 0) }

  /// A signed integer.
  public static func int(_ value: Int64) -> Slot {
    Slot(kind: .int, payload: UInt64(bitPattern: value))
  }

  /// An unsigned integer.
  public static func uint(_ value: UInt64) -> Slot { Slot(kind: .uint, payload: value) }

  /// A double.
  public static func double(_ value: Double) -> Slot {
    Slot(kind: .double, payload: value.bitPattern)
  }

  /// A point in time; the nanoseconds are at least 0 and below 1,000,000,000.
  public static func timestamp(seconds: Int64, nanoseconds: UInt32 = 0) -> Slot {
    Slot(kind: .timestamp, payload: UInt64(bitPattern: seconds), extra: nanoseconds)
  }

  /// An object whose fields begin at a slot of the store.
  public static func object(type: Int, at start: Int) -> Slot {
    Slot(
      kind: .object,
      low: UInt32(truncatingIfNeeded: start),
      high: 0,
      type: UInt16(truncatingIfNeeded: type)
    )
  }

  /// A list whose elements stand side by side in the store.
  ///
  /// `open` is the index of a list of causes in the store, for a list that ends in one unknown element.
  public static func list(start: Int, count: Int, open: Int? = nil) -> Slot {
    Slot(
      kind: .list,
      low: UInt32(truncatingIfNeeded: start),
      high: UInt32(truncatingIfNeeded: count),
      extra: open.map { UInt32(truncatingIfNeeded: $0 + 1) } ?? 0
    )
  }

  /// An unknown that other places would decide: the index of their list in the store.
  public static func unknown(causes: Int) -> Slot {
    Slot(kind: .unknown, low: UInt32(truncatingIfNeeded: causes + 1), high: 0)
  }

  /// An unknown number, by the index of its interval in the store.
  public static func bound(_ index: Int) -> Slot {
    Slot(kind: .bound, low: UInt32(truncatingIfNeeded: index), high: 0)
  }

  /// A value that only the host's functions understand; `index` is the host's own.
  ///
  /// Two are equal to an expression if their types and indexes are, so equal values need the same index.
  public static func opaque(type: Int, index: Int) -> Slot {
    Slot(
      kind: .opaque,
      low: UInt32(truncatingIfNeeded: index),
      high: 0,
      type: UInt16(truncatingIfNeeded: type)
    )
  }

  /// The value of a bool slot, nil for every other kind.
  public var bool: Bool? { kind == .bool ? payload != 0 : nil }

  /// The value of an int slot, nil for every other kind.
  public var int: Int64? { kind == .int ? Int64(bitPattern: payload) : nil }

  /// The value of a double slot, nil for every other kind.
  public var double: Double? { kind == .double ? Double(bitPattern: payload) : nil }

  /// The seconds of a timestamp or duration slot, nil for every other kind.
  public var seconds: Int64? {
    kind == .timestamp || kind == .duration ? Int64(bitPattern: payload) : nil
  }

  /// The first slot of an object's fields, nil for every other kind.
  public var objectStart: Int? { kind == .object ? Int(low) : nil }

  /// The host's own index of an opaque value, nil for every other kind.
  public var opaqueIndex: Int? { kind == .opaque ? Int(low) : nil }

  /// Where a list's known elements stand in the store, nil for other kinds and for lists an expression made.
  public var storedElements: Range<Int>? {
    kind == .list && flags == 0 ? Int(low)..<(Int(low) + Int(high)) : nil
  }

  /// The store's list of causes of an open list or of a derived unknown.
  public var causes: Int? {
    switch kind {
    case .list: extra == 0 ? nil : Int(extra) - 1
    case .unknown: low == 0 ? nil : Int(low) - 1
    case .null, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .map, .object,
      .type, .bound, .opaque, .optional, .error:
      nil
    }
  }
}
