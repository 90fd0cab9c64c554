import ReadinessReporter

/// Tells whoever watches a long run where it is; says nothing in a short one.
struct Progress {
  private let clock = ContinuousClock()
  private let total: Int
  private let noun: String
  private let isShown: Bool
  private var started: Int = 0
  private var path: String = ""
  private var next: ContinuousClock.Instant
  private var hasLine: Bool = false

  /// How long a run may take before anything is said.
  private static let patience: Duration = .seconds(1)

  /// How long a line stands before the next.
  private static let pause: Duration = .milliseconds(200)

  /// Begins; `noun` stands before the number of each step that is begun, as in `day 3 of 365`.
  init(of total: Int, _ noun: String = "") {
    self.total = total
    self.noun = noun.isEmpty ? "" : noun + " "
    isShown = Terminal.showsProgress
    next = clock.now + Self.patience
  }

  /// Begins with the next manifest.
  mutating func begin(_ path: String) {
    started += 1
    self.path = path
    step()
  }

  /// Notes that the run has come further.
  mutating func step() {
    guard isShown, clock.now >= next else { return }
    next = clock.now + Self.pause
    hasLine = true
    Terminal.complain(
      "\r\u{1B}[Kjudging \(noun)\(started) of \(total): \(PrintableText.line(path))"
    )
  }

  /// Takes the line away.
  mutating func clear() {
    guard hasLine else { return }
    hasLine = false
    Terminal.complain("\r\u{1B}[K")
  }
}
