import Foundation
import ReadinessLoader
import ReadinessModel
import SourceText
import TestSupport
import Testing

struct WaiverReaderTests {
  private static func read(_ text: String) throws -> Outcome<[Waiver]> {
    let catalog = try #require(TestFiles.catalog)
    return WaiverReader.read(SourceFile(name: "waivers.yaml", text: text), catalog: catalog)
  }

  private static let head =
    "rule: us-law/rule, subject: deployments/chat, reason: Small., approved_by: J. Doe, "
    + "expires: 2026-12-31"

  @Test func `a waiver says what it waives, why, who and until when`() throws {
    let text =
      "waivers: [{\(Self.head), covers: gap, accepted: [{path: a/b, value: '5'}, {path: c, value: x}]}]"
    let waiver = try #require(Self.read(text).value?.first)
    #expect(waiver.rule == "us-law/rule")
    #expect(waiver.subject == "deployments/chat")
    #expect(waiver.cover == .gap)
    #expect(waiver.reason == "Small.")
    #expect(waiver.approvedBy == "J. Doe")
    #expect(waiver.expires.description == "2026-12-31")
    #expect(waiver.accepted.map(\.path) == ["a/b", "c"])
    #expect(waiver.accepted.map(\.value) == ["5", "x"])
    #expect(waiver.place.position.line == 1)
  }

  /// What is wrong, between marks, and the code of the mistake.
  @Test(arguments: [
    ("covers: gap, accepted: ⟪[]⟫", "waiver.accepts-nothing"),
    ("covers: gap, accepted: [⟪{path: a}⟫]", "waiver.accepts-no-value"),
    ("covers: unknown, accepted: [{path: a, value: ⟪b⟫}]", "waiver.accepts-value-of-unknown"),
    ("covers: ⟪both⟫, accepted: [{path: a, value: b}]", "schema.unknown-word"),
    ("covers: gap, accepted: [{path: a, value: ⟪5⟫}]", "schema.unquoted-text"),
    ("covers: gap, accepted: [{path: a, value: b}], ⟪untli⟫: 2027-01-01", "schema.unknown-key"),
  ])
  func `an invalid waiver is a mistake at its place`(_ text: String, _ code: String) throws {
    let marked = MarkedText("waivers: [{\(Self.head), \(text)}]")
    let outcome = try Self.read(marked.text)
    #expect(outcome.value == nil)
    let diagnostic = try #require(outcome.diagnostics.first)
    #expect(outcome.diagnostics.count == 1)
    guard case .span(let span) = diagnostic.place else {
      Issue.record("a mistake of a value has a span")
      return
    }
    #expect(span.range == marked.range, "\(diagnostic.rendered())")
    #expect(diagnostic.code.description == code)
  }

  @Test(arguments: ["rule", "subject", "reason", "approved_by", "expires", "covers", "accepted"])
  func `a waiver without one of its keys, or with a blank one, is a mistake`(
    _ key: String
  ) throws {
    let whole = Self.head + ", covers: gap, accepted: [{path: a, value: b}]"
    let keys = ["rule", "subject", "reason", "approved_by", "expires", "covers", "accepted"]
    let parts = keys.map { name -> (String, String) in
      let start = whole.range(of: "\(name): ")
      let rest = start.map { whole[$0.upperBound...] } ?? ""
      let end = name == "accepted" ? rest.endIndex : rest.firstIndex(of: ",") ?? rest.endIndex
      return (name, String(rest[..<end]))
    }
    let without = parts.filter { $0.0 != key }.map { "\($0.0): \($0.1)" }
    let blank = parts.map { $0.0 == key ? "\($0.0):" : "\($0.0): \($0.1)" }
    for lines in [without, blank] {
      let text = "waivers:\n  - " + lines.joined(separator: "\n    ") + "\n"
      let outcome = try Self.read(text)
      #expect(outcome.value == nil, "\(text)")
      #expect(outcome.diagnostics.contains { $0.message.contains(key) })
    }
  }

  /// Texts in which there is nothing to read: no character at all, none that can be seen, or marks alone.
  @Test(arguments: ["", "  ", "\\u00A0", "\\u200B\\u2060", "\\u2800", "\\u3164", "-", "...", "?"])
  func `a waiver that nobody can be seen to answer for is a mistake`(_ text: String) throws {
    for key in ["reason: Small.", "approved_by: J. Doe"] {
      let name = key.prefix { $0 != ":" }
      let head = Self.head.replacing(key, with: "\(name): \"\(text)\"")
      let file = "waivers: [{\(head), covers: gap, accepted: [{path: a, value: b}]}]"
      let outcome = try Self.read(file)
      #expect(outcome.value == nil, "\(file)")
      #expect(outcome.diagnostics.map(\.code.description) == ["waiver.lacks"])
      #expect(outcome.diagnostics.first?.message.contains("'\(name)'") == true)
    }
  }

  @Test(arguments: ["張", "Ω", "4711", "É."])
  func `a waiver may be answered for in any script`(_ text: String) throws {
    let head = Self.head.replacing("J. Doe", with: "\"\(text)\"")
    let file = "waivers: [{\(head), covers: gap, accepted: [{path: a, value: b}]}]"
    #expect(try Self.read(file).value?.first?.approvedBy == text)
  }

  @Test(arguments: ["accepted: []", "accepted: [unknown]", "accepted: [{path: unknown}]"])
  func `a waiver in a manifest accepts something by name`(_ accepted: String) throws {
    let catalog = try #require(TestFiles.catalog)
    let text =
      "manifest: 1\ndeclared:\norganization:\nmodels:\ndeployments:\n"
      + "waivers: [{\(Self.head), covers: unknown, \(accepted)}]\n"
    let outcome = ManifestReader.read(SourceFile(name: "m.yaml", text: text), catalog: catalog)
    #expect(outcome.value == nil)
    #expect(outcome.diagnostics.map(\.code.description) == ["waiver.accepts-nothing"])
  }
}
