import ReadinessModel

/// A waiver as readable reports show it.
struct WaiverItem: Sendable {
  let assessed: AssessedWaiver
  /// The finding that it waives.
  let finding: Finding?

  /// Every waiver of an assessment, in order.
  static func items(of assessment: Assessment) -> [WaiverItem] {
    guard !assessment.waivers.isEmpty else { return [] }
    var findings = [Finding?](repeating: nil, count: assessment.waivers.count)
    for finding in assessment.findings {
      if let number = finding.waiver { findings[number] = finding }
    }
    return zip(assessment.waivers, findings).map { WaiverItem(assessed: $0, finding: $1) }
  }

  /// The outcome in two or three words.
  var word: String {
    switch assessed.outcome {
    case .used: "waived \(assessed.waiver.cover.rawValue)"
    case .exceeded: "exceeded waiver"
    case .expired: "expired waiver"
    case .unused: "unused waiver"
    }
  }

  /// What became of it, as a sentence.
  var sentence: String {
    let cover = assessed.waiver.cover.rawValue
    let end = assessed.waiver.expires
    switch assessed.outcome {
    case .used: return "Does not count until the end of \(end).\(soon)"
    case .exceeded(let foreign):
      let names = foreign.map { accepted in
        accepted.value.map { "\(accepted.path) is \($0)" } ?? "\(accepted.path) is not known"
      }
      return "The \(cover) counts, because this was not accepted: \(Phrase.list(names)).\(soon)"
    case .expired: return "It ended on \(end) and waives nothing."
    case .unused: return "No such \(cover) was found.\(soon)"
    }
  }

  private var soon: String {
    guard assessed.endsSoon else { return "" }
    let days = assessed.daysLeft
    return days == 0 ? " It ends today." : " It ends in \(Phrase.count(days, "day"))."
  }

  /// Who accepts it, and why.
  var approval: String {
    let sentence = "Accepted by \(assessed.waiver.approvedBy): \(assessed.waiver.reason)"
    let isClosed = [".", "!", "?"].contains { sentence.hasSuffix($0) }
    return isClosed ? sentence : sentence + "."
  }

  /// What was found, as sentences: what decided a gap, or what an unknown waits for.
  ///
  /// All reasons of a gap were accepted, so none may hide behind the first; very many are counted.
  func reasons(in assessment: Assessment, _ options: ReportOptions) -> [String] {
    switch finding?.verdict {
    case .gap(let explanation):
      let reasons = ReadableReason.reasons(of: explanation)
      let shown = options.shown(of: reasons.count, atMost: options.maximumReasons)
      var sentences: [String] = []
      for sentence in reasons.prefix(shown).flatMap(\.facts).map(Facts.sentence)
      where !sentences.contains(sentence) {
        sentences.append(sentence)
      }
      if shown < reasons.count {
        sentences.append("there are \(reasons.count - shown) more reasons")
      }
      return sentences
    case .unknown(let missing):
      return missing.fields.map { "\(assessment.fields[Int($0)].path) is not known" }
    case .met, .notApplicable, .error, nil: return []
    }
  }
}
