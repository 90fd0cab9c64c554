import ReadinessReporter
import SourceText

/// Tells on standard error what is wrong with the inputs.
enum Complaints {
  /// Writes the diagnostics in order of place; nothing in them can steer the terminal.
  static func write(_ diagnostics: [Diagnostic]) {
    write(lines: diagnostics.sortedByPlace().map { $0.rendered() }.joined())
  }

  /// Writes lines, made safe.
  static func write(lines text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    Terminal.complain(lines.map { PrintableText.columns(String($0)) }.joined(separator: "\n"))
  }

  /// Writes a sentence of the program's own.
  static func write(_ sentence: String) {
    Terminal.complain("readiness: \(PrintableText.columns(sentence))\n")
  }
}
