/// What a node's tag says about its kind or type.
enum Tag {
  case string, int, float, bool, null, list, mapping, merge
  /// `!` alone: the node is of its plain kind, a scalar a string.
  case nonSpecific
  /// Anything else, which no schema here knows.
  case unknown

  /// Reads a tag as libyaml resolves it.
  init(_ bytes: [UInt8]) {
    switch String(decoding: bytes, as: UTF8.self) {
    case "!": self = .nonSpecific
    case "tag:yaml.org,2002:str": self = .string
    case "tag:yaml.org,2002:int": self = .int
    case "tag:yaml.org,2002:float": self = .float
    case "tag:yaml.org,2002:bool": self = .bool
    case "tag:yaml.org,2002:null": self = .null
    case "tag:yaml.org,2002:seq": self = .list
    case "tag:yaml.org,2002:map": self = .mapping
    case "tag:yaml.org,2002:merge": self = .merge
    default: self = .unknown
    }
  }

  /// Whether a list or mapping may carry the tag.
  func fits(_ kind: NodeKind) -> Bool {
    switch self {
    case .nonSpecific, .unknown: true
    case .list: kind == .list
    case .mapping: kind == .mapping
    case .string, .int, .float, .bool, .null, .merge: false
    }
  }

  /// What the tag makes of a scalar's text; nil where they do not go together.
  func resolve(_ text: Span<UInt8>) -> ResolvedType? {
    switch self {
    case .string, .nonSpecific, .unknown, .merge: .string
    case .int: CoreSchema.isInteger(text) ? CoreSchema.number(text) : nil
    case .float: CoreSchema.number(text) == nil ? nil : .double
    case .bool: CoreSchema.isBool(text) ? .bool : nil
    case .null: CoreSchema.isNull(text) ? .null : nil
    case .list, .mapping: nil
    }
  }
}
