import Foundation
import ReadinessChecker
import ReadinessModel
import TestSupport
import Testing
import YAMLTree

/// Every legal figure of a shipped ruleset stands in the section of the fact sheet that is about its instrument.
@Suite(
  .enabled(if: SharedFolder.has("facts/regulations.md"), "needs the fact sheets in ../shared")
)
struct FiguresInSourcesTests {
  @Test(arguments: ShippedRuleset.all)
  func `each legal figure stands in its instrument's section`(_ shipped: ShippedRuleset) throws {
    let ruleset = try Fixture.compiled(shipped.text).ruleset
    let section = try FactSheet.section(about: ruleset.id.description)
    for parameter in ruleset.parameters where parameter.kind == .legal {
      guard [.number, .count, .date].contains(parameter.type),
        let written = parameter.value.text, written != "unknown"
      else { continue }
      let forms = Figure(written, named: parameter.name).forms
      #expect(
        forms.contains { section.contains($0) },
        "\(ruleset.id).\(parameter.name): none of \(forms.sorted()) is in the fact sheet"
      )
    }
  }

  @Test func `the figures are many`() throws {
    let figures = try ShippedRuleset.all.flatMap {
      try Fixture.compiled($0.text).ruleset.parameters
    }
    .filter { $0.kind == .legal && [.number, .count, .date].contains($0.type) }
    #expect(figures.count > 80)
  }

  @Test(arguments: [
    ("us-ca-sb53", "22757.12"), ("eu-ai-act-gpai", "Annex XI"), ("us-ofac-sanctions", "SDN"),
  ])
  func `a section is found by the instrument's name`(_ id: String, _ part: String) throws {
    #expect(try FactSheet.section(about: id).contains(part))
    #expect(try !FactSheet.section(about: "no-such-instrument").contains(part))
  }
}

/// The fact sheets beside the repository.
private enum FactSheet {
  /// What stands under the headings that name an instrument, and what holds for all of them.
  static func section(about id: String) throws -> String {
    var text = ""
    for name in ["facts/regulations.md", "facts/companies.md"] where SharedFolder.has(name) {
      var isWanted = false
      let lines = String(decoding: try SharedFolder.bytes(name), as: UTF8.self)
      for line in lines.components(separatedBy: "\n") {
        if line.hasPrefix("## ") || line.hasPrefix("### ") {
          isWanted = heading(line, isAbout: id)
        } else if isWanted {
          text += line + "\n"
        }
      }
    }
    return text
  }

  private static func heading(_ line: String, isAbout id: String) -> Bool {
    // These compare the wording of several instruments.
    if line.contains("Threshold wording") { return true }
    if line.contains("Hypothetical rulesets") { return id.hasPrefix("hyp-") }
    let words = line.components(separatedBy: CharacterSet(charactersIn: " ,/"))
    // The parts of the AI Act stand under one heading.
    return words.contains(id) || (id.hasPrefix("eu-ai-act-") && words.contains("eu-ai-act"))
  }
}

/// A figure, and the ways in which a sheet for readers may write it.
private struct Figure {
  let written: String
  let name: String

  init(_ written: String, named name: String) {
    self.written = written
    self.name = name
  }

  var forms: Set<String> {
    guard let number = Double(written) else { return [written] }
    var forms: Set<String> = [written]
    if let whole = Int(exactly: number) {
      forms.insert("\(whole)")
      forms.insert(grouped(whole))
    }
    for power in 20...27 where number == Double("1e\(power)") { forms.insert("10^\(power)") }
    for (unit, word) in [(1e6, "million"), (1e9, "billion"), (1e12, "trillion")] {
      if let count = Int(exactly: number / unit), count > 0 { forms.insert("\(count) \(word)") }
    }
    if number < 1, let percent = Int(exactly: number * 100) { forms.insert("\(percent) %") }
    return forms.union(words).union(spans(number))
  }

  private var words: Set<String> {
    let words = [
      "2": "two", "3": "three", "5": "five", "6": "six", "10": "ten", "30": "thirty",
    ]
    return words[written].map { [$0] } ?? []
  }

  /// A span in another unit, as the sheet has it: 360 hours are 15 days.
  private func spans(_ number: Double) -> Set<String> {
    if name.contains("hours"), let days = Int(exactly: number / 24) {
      return ["\(days) days", "\(days) / ", "**\(days) days**", "\(Int(number)) h"]
    }
    if name.contains("minutes") {
      return number == 60 ? ["hourly"] : number == 180 ? ["three hours"] : []
    }
    guard name.contains("days") else { return name.contains("parts") ? ["one third"] : [] }
    return switch number {
    case 14: ["two weeks"]
    case 89...92: ["three months", "quarterly", "3-6 months"]
    case 183, 184: ["six months", "semi-annual", "3-6 months"]
    case 365, 366: ["year", "annual"]
    case 730, 731: ["two years"]
    default: []
    }
  }

  private func grouped(_ number: Int) -> String {
    var digits = Array("\(number)")
    var index = digits.count - 3
    while index > 0 {
      digits.insert(",", at: index)
      index -= 3
    }
    return String(digits)
  }
}
