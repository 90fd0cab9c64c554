/// What a call takes at most, beyond its arguments: the steps, and the size of its result.
struct CallWork {
  let steps: Steps
  let size: SizeEstimate

  init(_ steps: Steps, _ size: SizeEstimate) {
    self.steps = steps
    self.size = size
  }
}

/// How large a value is at most.
indirect enum SizeEstimate: Sendable {
  /// A value whose size never matters.
  case scalar
  /// A text or byte string of so many bytes.
  case text(Steps)
  /// A list, or a map, of so many elements or entries, each with parts of a size.
  case container(Steps, SizeEstimate, isMap: Bool)

  /// The elements, entries or bytes.
  var count: Steps {
    switch self {
    case .scalar: Steps(0)
    case .text(let count), .container(let count, _, _): count
    }
  }

  /// The size of an element, key or value.
  var part: SizeEstimate {
    if case .container(_, let part, _) = self { part } else { .scalar }
  }

  /// The size of a value that is one or the other.
  func joined(with other: SizeEstimate) -> SizeEstimate {
    switch (self, other) {
    case (.scalar, _): other
    case (_, .scalar): self
    case (.text(let one), .text(let two)): .text(max(one, two))
    case (.container(let one, let part, let isMap), .container(let two, let next, let isOtherMap)):
      .container(max(one, two), part.joined(with: next), isMap: isMap || isOtherMap)
    case (.text(let count), .container(let elements, let part, let isMap)),
      (.container(let elements, let part, let isMap), .text(let count)):
      .container(max(count, elements), part.joined(with: .text(count)), isMap: isMap)
    }
  }

  /// The size of one after the other.
  func concatenated(with other: SizeEstimate) -> SizeEstimate {
    switch joined(with: other) {
    case .scalar: .scalar
    case .text: .text(count + other.count)
    case .container(_, let part, let isMap):
      .container(count + other.count, part, isMap: isMap)
    }
  }

  /// The steps it takes to look a key up, in an optional too.
  func lookup(of key: SizeEstimate) -> Steps {
    let inner = part.count * (Steps(1) + key.comparison(with: part.part))
    return count * (Steps(1) + key.comparison(with: part)) + inner
  }

  /// The steps it takes to look whether any part is unknown.
  var search: Steps {
    guard case .container(let count, let part, let isMap) = self else { return Steps(0) }
    let parts = isMap ? count + count : count
    return parts / 8 + parts * part.search
  }

  /// The steps it takes to compare it with another value.
  func comparison(with other: SizeEstimate) -> Steps {
    switch (self, other) {
    case (.scalar, _), (_, .scalar): return Steps(0)
    case (.text(let one), .text(let two)): return min(one, two) / 16
    case (.container, .text), (.text, .container): return Steps(0)
    case (.container(let one, let part, let isMap), .container(let two, let next, _)):
      let each = Steps(1) + part.comparison(with: next)
      return isMap ? one * (two * each + each) : min(one, two) * each
    }
  }
}

extension SizeAssumptions {
  /// The size of a value of a type, with its name in ``declared`` if it has one.
  func size(of type: CELType, named name: String? = nil) -> SizeEstimate {
    let declared = name.flatMap { self.declared[$0] }.map { Steps(max(0, $0)) }
    let elements = declared ?? Steps(elements)
    switch type {
    case .string, .bytes: return .text(declared ?? Steps(bytes))
    case .list(let element): return .container(elements, size(of: element), isMap: false)
    case .map(let key, let value):
      return .container(elements, size(of: key).joined(with: size(of: value)), isMap: true)
    case .nullable(let type): return size(of: type, named: name)
    case .optional(let type): return .container(Steps(1), size(of: type), isMap: false)
    case .dyn, .parameter:
      // Anything: a map of lists of texts stands for what hosts nest.
      let inner = SizeEstimate.container(Steps(self.elements), .text(Steps(bytes)), isMap: true)
      return .container(elements, inner, isMap: true)
    case .null, .bool, .int, .uint, .double, .timestamp, .duration, .type, .object, .opaque:
      return .scalar
    }
  }
}
