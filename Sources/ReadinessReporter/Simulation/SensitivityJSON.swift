import JSONText
import ReadinessModel

/// How near a scenario's figures are to others, for programs: every offering and every change.
struct SensitivityJSON {
  let sensitivity: Sensitivity

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("verdicts", sensitivity.verdicts)
    writer.member("judgings", sensitivity.judgings)
    writer.member("is_whole", sensitivity.isWhole)
    writer.list("offerings", sensitivity.offerings) { offering, writer in
      writer.beginObject()
      writer.member("path", offering.path)
      writer.member("standing", offering.standing.rawValue)
      writer.endObject()
    }
    writer.list("changes", sensitivity.variations) { write($0, &$1) }
    writer.endObject()
  }

  private func write(_ variation: FigureVariation, _ writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("figure", variation.figure)
    writer.member("set", variation.argument)
    if let factor = variation.change.factor {
      writer.key("factor")
      writer.double(factor)
    }
    if case .elements(let added, let removed) = variation.change {
      writer.member("added", added)
      writer.member("removed", removed)
    }
    writer.member("turned_verdicts", variation.flips)
    writer.list("turned_offerings", variation.turns.keys.sorted()) { number, writer in
      writer.beginObject()
      writer.member("path", sensitivity.offerings[number].path)
      writer.member("standing", variation.turns[number]?.rawValue)
      writer.endObject()
    }
    writer.endObject()
  }
}
