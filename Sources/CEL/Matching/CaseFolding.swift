/// Which characters are the same but for their case, as Unicode's simple case folding has it.
enum CaseFolding {
  /// The characters that a character stands for where case is ignored, itself among them.
  static func equivalents(of scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    guard scalar.value >= 128 else { return asciiEquivalents(of: scalar) }
    return families[folded(scalar)] ?? [scalar]
  }

  /// Whether a character may have equivalents beside itself; cheap, and always true beyond ASCII.
  static func mayVary(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 128 || scalar.properties.isAlphabetic
  }

  private static func asciiEquivalents(of scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    guard scalar.properties.isAlphabetic, let other = Unicode.Scalar(scalar.value ^ 0x20) else {
      return [scalar]
    }
    switch scalar {
    // The sign of the kelvin and the long s are the only ones beyond ASCII.
    case "k", "K": return [scalar, other, "\u{212A}"]
    case "s", "S": return [scalar, other, "\u{17F}"]
    default: return [scalar, other]
    }
  }

  /// The one of its family that stands for all: the small letter of the capital letter.
  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    // Its capital is I, but only Turkish folds the two; see CaseFolding.txt, status T.
    if scalar == "\u{131}" { return scalar }
    let capital = single(scalar.properties.uppercaseMapping) ?? scalar
    return single(capital.properties.lowercaseMapping) ?? capital
  }

  private static func single(_ mapping: String) -> Unicode.Scalar? {
    mapping.unicodeScalars.count == 1 ? mapping.unicodeScalars.first : nil
  }

  /// The families of more than one, found once; no letter beyond the second plane has a case.
  private static let families: [Unicode.Scalar: [Unicode.Scalar]] = {
    var families: [Unicode.Scalar: [Unicode.Scalar]] = [:]
    for value in UInt32(0)..<0x2_0000 {
      guard let scalar = Unicode.Scalar(value), scalar.properties.isCased || value == 0x345 else {
        continue
      }
      families[folded(scalar), default: []].append(scalar)
    }
    return families.filter { $0.value.count > 1 }
  }()
}
