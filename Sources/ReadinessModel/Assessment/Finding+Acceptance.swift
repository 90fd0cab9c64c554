extension Finding {
  /// What somebody has to accept who waives it: the paths that decided, for a gap with their values.
  ///
  /// Nil where the finding is not what a waiver covers.
  package func acceptances(
    for cover: Waiver.Cover,
    _ fields: [AskedField]
  ) -> [Waiver.Acceptance]? {
    switch (cover, verdict) {
    case (.gap, .gap(let explanation)):
      var found: [Waiver.Acceptance] = []
      var seen: Set<Waiver.Acceptance> = []
      for fact in explanation.reasons.flatMap(\.facts) where !fact.isClock {
        let accepted = Waiver.Acceptance(path: fact.path, value: fact.value.exactText)
        if seen.insert(accepted).inserted { found.append(accepted) }
      }
      return found
    case (.unknown, .unknown(let missing)):
      return missing.fields.map { Waiver.Acceptance(path: fields[Int($0)].path, value: nil) }
    case (.gap, .met), (.gap, .unknown), (.gap, .notApplicable), (.gap, .error), (.unknown, .met),
      (.unknown, .gap), (.unknown, .notApplicable), (.unknown, .error):
      return nil
    }
  }

  /// What a waiver of it covers; nil where nothing is to be waived.
  package var cover: Waiver.Cover? {
    switch verdict {
    case .gap: .gap
    case .unknown: .unknown
    case .met, .notApplicable, .error: nil
    }
  }
}

extension ShownFact {
  /// Whether it is the day judged, which changes by itself.
  fileprivate var isClock: Bool { place == nil && !isParameter }
}
