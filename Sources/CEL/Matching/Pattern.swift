/// A regular expression in RE2's syntax, ready to search texts in time linear in their length.
///
/// It knows nothing of expressions or evaluations: whoever searches says what may be spent.
package struct Pattern: Sendable {
  /// The limits of patterns, whoever wrote them.
  package enum Limits: Sendable {
    /// Bytes of a pattern's text.
    package static let bytes = 16_384

    /// Groups within each other.
    package static let depth = 100

    /// How often something may be repeated, nested repetitions multiplied; RE2 has the same limit.
    package static let repetitions = 1_000

    /// Instructions of a pattern with its repetitions written out.
    package static let instructions = 20_000
  }

  /// What is wrong with a pattern's text.
  package struct Mistake: Error, Sendable, Hashable {
    /// What was found, as one sentence without a full stop.
    package let message: String

    /// The bytes of the pattern's text that are wrong.
    package let range: Range<Int>

    /// What would be right.
    package let help: String?
  }

  let program: PatternProgram

  /// Compiles the bytes of a pattern.
  package init(_ text: some Collection<UInt8>) throws(Mistake) {
    guard text.count <= Limits.bytes else {
      throw Mistake(
        message: "the pattern has \(text.count) bytes, more than \(Limits.bytes)",
        range: 0..<text.count,
        help: nil
      )
    }
    var parser = PatternParser(text)
    program = PatternCompiler.compile(try parser.parse())
  }

  /// The instructions a pattern takes, to which the time for one character of a text is proportional.
  package var instructionCount: Int { program.instructions.count }

  /// Whether the pattern is found anywhere in a text of UTF-8.
  ///
  /// `charge` is told what is spent, in units of about sixteen visited instructions, and answers whether there is more;
  /// the result is nil where there is not.
  package func isFound(in text: ArraySlice<UInt8>, charge: (Int) -> Bool) -> Bool? {
    var search = PatternSearch(program)
    return search.run(text, charge: charge)
  }
}
