import ReadinessModel

/// The words that every format of a simulation shares for how near its figures are to others.
struct SensitivityWords {
  /// By how many figures it is shown how an offering would stand otherwise.
  private static let changes: Int = 8

  private let sensitivity: Sensitivity
  /// Whether figures are named without their ruleset: there is only one.
  private let isShort: Bool

  /// The words for one scenario.
  init(_ sensitivity: Sensitivity, of scenario: Scenario) {
    self.sensitivity = sensitivity
    isShort = scenario.rulesets.count == 1
  }

  /// A row for each offering: what it is, how it stands, and by which changes it would stand otherwise; the nearest first.
  var rows: [[String]] {
    let far = FigureVariation.Change.Distance.farthest
    let nearest = sensitivity.offerings.indices.map { sensitivity.nearest(toOffering: $0) }
    let distances = nearest.map { $0.first?.change.distance ?? far }
    return sensitivity.offerings.indices.sorted { (distances[$0], $0) < (distances[$1], $1) }
      .map { row($0, nearest[$0]) }
  }

  private func row(_ number: Int, _ nearest: [FigureVariation]) -> [String] {
    let offering = sensitivity.offerings[number]
    let words = nearest.prefix(Self.changes).map { variation in
      let standing = variation.turns[number].map(Self.word) ?? ""
      return "\(standing) \(self.words(variation))"
    }
    let more = nearest.count - words.count
    let rest = more > 0 ? ["\(Phrase.count(more, "other figure"))"] : []
    return [
      Self.name(offering), Self.word(offering.standing),
      words.isEmpty ? "no figure alone changes that" : (words + rest).joined(separator: "; "),
    ]
  }

  /// An offering, as `chat/aurora-4`.
  static func name(_ offering: SensitiveOffering) -> String {
    let steps = offering.path.split(separator: "/", omittingEmptySubsequences: false)
    guard steps.count == 4 else { return offering.path }
    return "\(steps[1])/\(steps[3])"
  }

  /// How an offering stands, in a word.
  static func word(_ standing: SensitiveOffering.Standing) -> String {
    switch standing {
    case .kept: "kept"
    case .open: "may be lost"
    case .lost: "lost"
    }
  }

  /// A change, as `at least_flop 4e25 (0.4 times)`.
  func words(_ variation: FigureVariation) -> String {
    let figure = figure(variation)
    switch variation.change {
    case .number(let value, let base): return "at \(figure) \(Self.words(value, base))"
    case .elements(let added, let removed):
      let gained = added.isEmpty ? [] : ["with \(Phrase.list(added)) in"]
      let lost = removed.isEmpty ? [] : ["without \(Phrase.list(removed)) in"]
      return "\((gained + lost).joined(separator: ", ")) \(figure)"
    case .flag(let flag): return "at \(figure) \(flag)"
    }
  }

  /// A number, and how far it is from the scenario's.
  private static func words(_ value: Double, _ base: Double) -> String {
    guard base > 0, value > 0 else { return "\(short(value)) (instead of \(short(base)))" }
    let factor = value / base
    if abs(factor - 1) < 0.001 {
      return factor > 1 ? "just above \(short(base))" : "just below \(short(base))"
    }
    return "\(short(value)) (\(short(factor)) times)"
  }

  private func figure(_ variation: FigureVariation) -> String {
    guard isShort, let dot = variation.figure.firstIndex(of: ".") else { return variation.figure }
    return String(variation.figure[variation.figure.index(after: dot)...])
  }

  /// What turns most verdicts; nil where no figure alone turns any.
  var most: String {
    guard let most = sensitivity.mostTelling else {
      return "no figure alone turns any of \(Phrase.count(sensitivity.verdicts, "verdict"))"
    }
    return "\(most.flips) of \(Phrase.count(sensitivity.verdicts, "verdict")) turn "
      + "\(words(most)): --set \(Self.argument(most))"
  }

  /// How it was found.
  var basis: String {
    let whole = sensitivity.isWhole ? "" : "; cut short, so a nearer change may exist"
    return "one figure changed at a time, \(Phrase.count(sensitivity.judgings, "judging"))\(whole)"
  }

  /// An argument as a shell takes it.
  private static func argument(_ variation: FigureVariation) -> String {
    let isPlain = variation.argument.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "'"): false
      default: true
      }
    }
    return isPlain ? variation.argument : "'\(variation.argument)'"
  }

  /// A number with three digits that count, as `4e25`, `0.4` or `1,500`.
  static func short(_ number: Double) -> String {
    guard number.isFinite, number != 0 else { return number == 0 ? "0" : "\(number)" }
    var (mantissa, exponent) = (abs(number), 0)
    while mantissa >= 10 { (mantissa, exponent) = (mantissa / 10, exponent + 1) }
    while mantissa < 1 { (mantissa, exponent) = (mantissa * 10, exponent - 1) }
    var digits = Int((mantissa * 100).rounded())
    if digits == 1000 { (digits, exponent) = (100, exponent + 1) }
    let sign = number < 0 ? "-" : ""
    if (-4...5).contains(exponent), number.rounded() != number || exponent < 3 {
      return sign + plain(digits, exponent)
    }
    if exponent < 9, exponent >= 0, number.rounded() == number {
      return sign + SimulationWords.number(Int64(abs(number)))
    }
    let (whole, rest) = (digits / 100, digits % 100)
    var fraction = rest == 0 ? "" : rest < 10 ? ".0\(rest)" : ".\(rest)"
    if fraction.hasSuffix("0") { fraction.removeLast() }
    return "\(sign)\(whole)\(fraction)e\(exponent)"
  }

  /// Three digits with the point where it belongs.
  private static func plain(_ digits: Int, _ exponent: Int) -> String {
    var text = String(digits)
    if exponent >= 2 { return text + String(repeating: "0", count: exponent - 2) }
    if exponent < 0 { text = String(repeating: "0", count: -exponent) + text }
    let whole = max(1, exponent + 1)
    let point = text.index(text.startIndex, offsetBy: whole)
    var fraction = String(text[point...])
    while fraction.hasSuffix("0") { fraction.removeLast() }
    return fraction.isEmpty ? String(text[..<point]) : "\(text[..<point]).\(fraction)"
  }
}

extension FigureVariation.Change.Distance {
  fileprivate static let farthest = Self(steps: .max, magnitude: 0)
}
