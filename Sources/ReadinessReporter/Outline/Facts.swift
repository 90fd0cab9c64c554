import ReadinessModel

/// What was read, as a sentence.
enum Facts {
  /// A fact as `deployments/chat/regions is IR`.
  static func sentence(_ fact: ShownFact) -> String { "\(fact.path) \(predicate(fact.value))" }

  /// What a value is, as `is IR` or `is not known`.
  static func predicate(_ value: ShownValue) -> String {
    switch value.kind {
    case .unknown: "is not known"
    case .none: "is none"
    case .list, .regions: value.text.isEmpty ? "is an empty list" : "is \(shown(value))"
    case .text: value.text.isEmpty ? "is an empty text" : "is \(shown(value))"
    case .flag, .number, .date, .object: "is \(shown(value))"
    }
  }

  /// A value's text, cut where it would bury everything else.
  static func shown(_ value: ShownValue) -> String {
    // Counting bytes first spares the walk over what is short anyway.
    guard value.text.utf8.count > maximumLength else { return value.text }
    let count = value.text.unicodeScalars.count
    guard count > maximumLength else { return value.text }
    var shown = String.UnicodeScalarView()
    shown.append(contentsOf: value.text.unicodeScalars.prefix(maximumLength))
    return String(shown) + "… (\(count) characters)"
  }

  /// How much of a value is shown, in Unicode scalars.
  private static let maximumLength: Int = 300
}

/// Why a gap counts as an unknown at the gate.
enum Softening {
  /// The reason, as a sentence; nil where a gap counts as one.
  static func sentence(_ finding: Finding, _ rule: AssessedRule) -> String? {
    if finding.force == .unsettled, finding.lastKnownForce != nil {
      return "Counts as an unknown: the law was looked at more than 365 days before the day judged."
    }
    if finding.force == .unsettled {
      return "Counts as an unknown: whether the rule is in force is not settled."
    }
    if rule.confidence == .toCheck {
      return "Counts as an unknown: what this rule rests on is still to be checked."
    }
    return nil
  }
}

/// What is to be said of a remedy beside its text.
enum Remedies {
  /// The effort and who does it, as ` (2 days, product)`, or nothing.
  static func note(_ remedy: AssessedRemedy) -> String {
    let parts = [remedy.effortDays.map(Phrase.effort), remedy.owner].compactMap(\.self)
    return parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))"
  }
}

/// Where missing fields belong, line by line.
enum FieldLines {
  /// The lines for fields that are alike: one each, or one for all where there are many.
  static func lines(
    _ group: FieldGroup,
    _ assessment: Assessment,
    _ options: ReportOptions
  ) -> [String] {
    let count = group.fields.count
    let below = group.below.isEmpty ? "" : " (with \(Phrase.list(group.below)))"
    guard options.shown(of: count, atMost: options.maximumRepeats) < count else {
      return group.fields.map { index in
        let field = assessment.fields[index]
        return "\(field.path)\(below) \(place(field))"
      }
    }
    let first = assessment.fields[group.fields[0]]
    let path = FieldShape.starred(first.path)
    return ["\(path)\(below), \(count) of them, the first \(place(first))"]
  }

  /// The path of fields that are alike, with `*` for their ids where there are several.
  static func path(_ group: FieldGroup, _ assessment: Assessment) -> String {
    let path = assessment.fields[group.fields[0]].path
    return group.fields.count == 1 ? path : FieldShape.starred(path)
  }

  /// Where a field belongs, or where it stands without saying anything.
  static func place(_ field: AskedField) -> String {
    field.isWritten ? "is undecided at \(field.place)" : "belongs at \(field.place)"
  }
}
