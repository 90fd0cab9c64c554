import ReadinessChecker
import ReadinessLoader
import ReadinessModel
import ReadinessReporter
package import SourceText

/// Rulesets looked over: everything that is wrong with them, and what is suspicious in those that run.
package struct RulesetLint: Sendable {
  /// The findings, in order of place; some are errors, the others warnings.
  package let findings: [Diagnostic]
  /// Which files could not be read.
  package let unreadable: [Diagnostic]

  /// Looks over files, or the bundled rulesets where there is none.
  package static func run(paths: [String]) -> RulesetLint {
    let opened = RulesetShelf.open()
    guard let shelf = opened.value else {
      return RulesetLint(findings: [], unreadable: opened.diagnostics)
    }
    var unreadable: [Diagnostic] = []
    var files: [SourceFile] = []
    for path in paths {
      let file = FileReader.read(path)
      unreadable += file.diagnostics
      if let source = file.value { files.append(source) }
    }
    let loaded =
      paths.isEmpty ? shelf.rulesets(chosen: [], folders: []) : shelf.rulesets(in: files)
    var findings = loaded.diagnostics
    let compiler = RulesetCompiler(regions: shelf.regions)
    let linter = RulesetLinter(regions: shelf.regions)
    for ruleset in loaded.value ?? [] {
      let compiled = compiler.compile(ruleset)
      findings += compiled.diagnostics
      if let value = compiled.value { findings += linter.findings(in: value) }
    }
    return RulesetLint(findings: findings.sortedByPlace(), unreadable: unreadable)
  }

  /// Whether there is nothing to say.
  package var isClean: Bool { findings.isEmpty }

  /// The findings as they are shown, and how many there are.
  package var text: String {
    let lines = findings.map { $0.rendered() }.joined()
      .split(separator: "\n", omittingEmptySubsequences: false)
    let shown = lines.map { PrintableText.columns(String($0)) }.joined(separator: "\n")
    let errors = findings.count { $0.severity == .error }
    let warnings = findings.count - errors
    var counts = [Phrase.count(errors, "error"), Phrase.count(warnings, "warning")]
    if !unreadable.isEmpty { counts.append("\(Phrase.count(unreadable.count, "file")) not read") }
    return shown + (findings.isEmpty ? "" : "\n") + counts.joined(separator: ", ") + "\n"
  }
}
