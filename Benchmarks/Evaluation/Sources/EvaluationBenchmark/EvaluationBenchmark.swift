import Readiness
import ReadinessModel
import SourceText

/// Times the evaluation of rules alone: everything is loaded, compiled and lowered once, then the rules' programs are
/// evaluated on all their subjects, round by round.
///
/// Prints the judgements of a round, how many of them are met, and the nanoseconds of each round.
@main
enum EvaluationBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 5, let day = CalendarDate(arguments[3]),
      let count = Int(arguments[4]), count > 0
    else {
      throw Failure(description: "usage: EvaluationBenchmark MANIFEST RULESET DAY ROUNDS")
    }
    let settings = ReadinessCheck.Settings(rulesets: [arguments[2]], asOf: day, today: day)
    let check = try value(of: ReadinessCheck.prepare(settings))
    let manifest = try value(of: check.load(arguments[1]))
    guard var rounds = check.rounds(over: manifest) else {
      throw Failure(description: "there is no ruleset")
    }
    let first = rounds.round()
    print("judgements \(first.judgements)")
    print("met \(first.met)")
    let clock = ContinuousClock()
    for _ in 0..<count {
      let start = clock.now
      let round = rounds.round()
      let (seconds, attoseconds) = (clock.now - start).components
      guard round == first else { throw Failure(description: "a round has other answers") }
      print("ns \(seconds * 1_000_000_000 + attoseconds / 1_000_000_000)")
    }
  }

  private static func value<Value>(of outcome: Outcome<Value>) throws -> Value {
    guard let value = outcome.value, !outcome.hasErrors else {
      throw Failure(description: outcome.diagnostics.map(\.message).joined(separator: "\n"))
    }
    return value
  }
}

/// Why nothing can be measured.
struct Failure: Error, CustomStringConvertible {
  let description: String
}
