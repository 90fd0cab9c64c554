import ReadinessChecker
import ReadinessLoader
import ReadinessModel
import SourceText

/// Judges a manifest with changes written into it: the text is edited, read and judged as any manifest is.
struct PlanOracle {
  private let check: ReadinessCheck
  private let manifest: Manifest
  private let scenario: PreparedScenario?
  private let gate: Gate
  private let products: ProductTable?
  /// What is known, by the ruleset that was judged; under no name that of all.
  private var known: [String: [Set<Int>: PlanView?]] = [:]
  /// How often a changed manifest was judged.
  private(set) var judgings: Int = 0

  init(
    _ check: ReadinessCheck,
    _ manifest: Manifest,
    under scenario: PreparedScenario?,
    at gate: Gate
  ) {
    self.check = check
    self.manifest = manifest
    self.scenario = scenario
    self.gate = gate
    products = check.productTable(for: manifest)
  }

  /// What stands at the gate with a set of changes; nil where they make no manifest.
  ///
  /// With a ruleset only that one is judged, which tells as much of it and takes far less time.
  mutating func view(
    _ set: Set<Int>,
    _ table: ChangeTable,
    of ruleset: String? = nil
  ) -> PlanView? {
    if let known = known[ruleset ?? ""]?[set] { return known }
    let view = view(with: table.edits(of: set), of: ruleset)
    known[ruleset ?? "", default: [:]][set] = .some(view)
    return view
  }

  /// What stands at the gate with edits; nil where they make no manifest.
  mutating func view(with edits: [ManifestEdit], of ruleset: String? = nil) -> PlanView? {
    judgings += 1
    guard let changed = edited(edits) else { return nil }
    let assessment =
      scenario.map { check.assess(changed, under: $0, only: ruleset) }
      ?? check.assess(changed, only: ruleset)
    return PlanView(assessment, at: gate)
  }

  private func edited(_ edits: [ManifestEdit]) -> Manifest? {
    guard !edits.isEmpty else { return manifest }
    guard case .success(let bytes) = ManifestEditor.apply(edits, to: manifest.document) else {
      return nil
    }
    return check.reread(SourceFile(name: manifest.file.name, bytes: bytes), as: manifest, products)
  }
}

extension PlanTarget {
  /// The declaration that its subject is of, as `deployments/chat`.
  var root: String {
    guard let subject else { return "" }
    return subject.split(separator: "/").prefix(2).joined(separator: "/")
  }

  /// The id of the ruleset that it is of.
  var ruleset: String {
    rule.split(separator: "/").first.map(String.init) ?? rule
  }
}
