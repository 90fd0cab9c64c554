/// Unicode's general categories, as patterns name them.
enum UnicodeCategories {
  /// The bits of a category or of a group of them, as `Lu` or `L`; nil where there is none of that name.
  static func bits(named name: String) -> UInt32? {
    if name == "Any" { return everything }
    if let index = all.firstIndex(of: name) { return 1 << UInt32(index) }
    guard name.utf8.count == 1 else { return nil }
    let members = all.indices.filter { all[$0].hasPrefix(name) }
    return members.isEmpty ? nil : members.reduce(0) { $0 | 1 << UInt32($1) }
  }

  /// All categories, that of unassigned characters included, which has no name in RE2.
  private static let everything: UInt32 = 1 << 30 - 1

  /// The names in the order of their bits.
  static let all: [String] = [
    "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Pc", "Pd", "Ps", "Pe",
    "Pi", "Pf", "Po", "Sm", "Sc", "Sk", "So", "Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Co",
  ]
}

extension Unicode.GeneralCategory {
  /// The bit of the category.
  var bit: UInt32 {
    switch self {
    case .uppercaseLetter: 1 << 0
    case .lowercaseLetter: 1 << 1
    case .titlecaseLetter: 1 << 2
    case .modifierLetter: 1 << 3
    case .otherLetter: 1 << 4
    case .nonspacingMark: 1 << 5
    case .spacingMark: 1 << 6
    case .enclosingMark: 1 << 7
    case .decimalNumber: 1 << 8
    case .letterNumber: 1 << 9
    case .otherNumber: 1 << 10
    case .connectorPunctuation: 1 << 11
    case .dashPunctuation: 1 << 12
    case .openPunctuation: 1 << 13
    case .closePunctuation: 1 << 14
    case .initialPunctuation: 1 << 15
    case .finalPunctuation: 1 << 16
    case .otherPunctuation: 1 << 17
    case .mathSymbol: 1 << 18
    case .currencySymbol: 1 << 19
    case .modifierSymbol: 1 << 20
    case .otherSymbol: 1 << 21
    case .spaceSeparator: 1 << 22
    case .lineSeparator: 1 << 23
    case .paragraphSeparator: 1 << 24
    case .control: 1 << 25
    case .format: 1 << 26
    case .surrogate: 1 << 27
    case .privateUse: 1 << 28
    case .unassigned: 1 << 29
    @unknown default: 1 << 29
    }
  }
}
