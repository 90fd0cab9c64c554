import ArgumentParser
import Readiness
import ReadinessModel
import ReadinessReporter
import SourceText

/// Reads the words that options take; a wrong one is answered with those that are right.
enum CommandWords {
  /// A severity.
  static func severity(_ text: String) throws -> Rule.Severity {
    let all = Rule.Severity.allCases.reversed().map { ($0.name, $0) }
    return try word(text, of: all, "severity")
  }

  /// Classes of force, separated by commas.
  static func classes(_ text: String) throws -> [Force] {
    let all = Force.allCases.map { ($0.rawValue, $0) }
    return try text.split(separator: ",", omittingEmptySubsequences: false).map {
      try word(String($0), of: all, "class of force")
    }
  }

  /// What an unknown does.
  static func unknownPolicy(_ text: String) throws -> Gate.UnknownPolicy {
    try word(text, of: Gate.UnknownPolicy.allCases.map { ($0.rawValue, $0) }, "policy")
  }

  /// What a finding rests on.
  static func assurance(_ text: String) throws -> Assurance {
    try word(text, of: Assurance.allCases.map { ($0.name, $0) }, "assurance")
  }

  /// What a plan makes as small as can be.
  static func measure(_ text: String) throws -> Plan.Measure {
    try word(text, of: Plan.Measure.allCases.map { ($0.rawValue, $0) }, "measure")
  }

  /// A format.
  static func format(_ text: String) throws -> ReportFormat {
    try word(text, of: ReportFormat.allCases.map { ($0.rawValue, $0) }, "format")
  }

  /// A schema.
  static func schema(_ text: String) throws -> PublishedSchema {
    try word(text, of: PublishedSchema.allCases.map { ($0.rawValue, $0) }, "schema")
  }

  /// A day.
  static func day(_ text: String) throws -> CalendarDate {
    guard let day = CalendarDate(text) else {
      throw ValidationError(
        "'\(PrintableText.line(text))' is no day; write it as YYYY-MM-DD, as 2026-11-23"
      )
    }
    return day
  }

  private static func word<Value>(
    _ text: String,
    of all: [(name: String, value: Value)],
    _ noun: String
  ) throws -> Value {
    if let match = all.first(where: { $0.name == text }) { return match.value }
    let names = all.map(\.name)
    let hint = NearMiss.nearest(to: text, among: names).map { ", did you mean '\($0)'?" } ?? ""
    let expected = names.joined(separator: ", ")
    throw ValidationError("'\(PrintableText.line(text))' is no \(noun)\(hint) (one of \(expected))")
  }
}
