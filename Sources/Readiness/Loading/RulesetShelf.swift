import ReadinessLoader
import ReadinessModel
import RulesetLibrary
import SourceText

/// Where rulesets come from: the bundled ones, and the files of folders.
struct RulesetShelf {
  /// The regions that manifests and rulesets speak of.
  let regions: RegionCatalog
  /// The file of the regions.
  let regionFile: SourceFile

  /// The files of the library, by the names that reports show.
  private static let folder: String = "rulesets/"

  /// Opens the bundled data; the shelf is nil where that is broken.
  static func open() -> Outcome<RulesetShelf> {
    let codes = RulesetLibrary.files.first { $0.path == "region-codes.tsv" }
    let groups = RulesetLibrary.files.first { $0.path == "regions.yaml" }
    let file = SourceFile(name: folder + "regions.yaml", bytes: groups?.bytes ?? [])
    let regions = RegionLoader.load(
      codesName: folder + "region-codes.tsv",
      codes: codes?.bytes ?? [],
      groups: file
    )
    let shelf = regions.value.map { RulesetShelf(regions: $0, regionFile: file) }
    return Outcome(shelf, regions.diagnostics)
  }

  /// The file of the regions as a report names it.
  var input: AssessedInput {
    AssessedInput(
      kind: "regions",
      name: regionFile.name,
      version: nil,
      sha256: Digest.sha256(regionFile.bytes)
    )
  }

  /// The ids of the bundled rulesets, in order; each file is named by its id.
  static var bundledIDs: [String] {
    bundled.map(id(of:)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The rulesets of a selection, in order of id, with everything that is wrong with it.
  ///
  /// Whoever only judges takes the bundled ones without their examples, which are most of what there is to read, and
  /// without proving again what tests have proved of them.
  func rulesets(
    chosen: [String],
    folders: [String],
    withExamples: Bool = true,
    pinning: RequiredPinning = .none
  ) -> Outcome<[Ruleset]> {
    var diagnostics: [Diagnostic] = []
    var own: [Ruleset] = []
    for folder in folders {
      let files = RulesetFolder.read(folder, pinning)
      diagnostics += files.diagnostics
      if files.value?.isEmpty == true { diagnostics.append(.emptyFolder(folder)) }
      own += (files.value ?? []).compactMap { ruleset(in: $0, &diagnostics) }
    }
    if pinning.isLocked {
      diagnostics += chosen.filter(Self.isPath).map { .outsideOfLock($0) }
      // What is refused cannot be chosen either.
      if diagnostics.contains(where: { $0.severity == .error }) { return Outcome(nil, diagnostics) }
    }
    var selected: [Ruleset] = []
    if chosen.isEmpty {
      selected = Self.bundled.compactMap { bundled($0, withExamples, &diagnostics) } + own
    } else {
      for name in chosen { selected += ruleset(named: name, own, withExamples, &diagnostics) }
    }
    diagnostics += Self.duplicates(in: selected)
    let inOrder = selected.sorted {
      $0.id.description.utf8.lexicographicallyPrecedes($1.id.description.utf8)
    }
    return Outcome(inOrder, diagnostics)
  }

  /// The rulesets of files, in order of the files.
  func rulesets(at paths: [String]) -> Outcome<[Ruleset]> {
    var diagnostics: [Diagnostic] = []
    let rulesets = paths.flatMap { ruleset(at: $0, &diagnostics) }
    diagnostics += Self.duplicates(in: rulesets)
    return Outcome(rulesets, diagnostics)
  }

  /// The rulesets of files that were read, in order of the files.
  func rulesets(in files: [SourceFile]) -> Outcome<[Ruleset]> {
    var diagnostics: [Diagnostic] = []
    let rulesets = files.compactMap { ruleset(in: $0, &diagnostics) }
    diagnostics += Self.duplicates(in: rulesets)
    return Outcome(rulesets, diagnostics)
  }

  private static var bundled: [EmbeddedFile] {
    RulesetLibrary.files.filter { file in
      // What stands in no folder is no ruleset but data about them.
      file.path.hasSuffix(".yaml") && file.path.contains("/")
        && !file.path.hasPrefix("scenarios/")
    }
  }

  /// The instruments that were looked at and have no rule.
  func withoutRules() -> Outcome<[InstrumentWithoutRules]> {
    let name = "without-rules.yaml"
    let file = RulesetLibrary.files.first { $0.path == name }
    return WithoutRulesReader.read(
      SourceFile(name: Self.folder + name, bytes: file?.bytes ?? []),
      catalog: regions
    )
  }

  /// The file of the names of products.
  var productFile: SourceFile {
    let name = "products.yaml"
    let file = RulesetLibrary.files.first { $0.path == name }
    return SourceFile(name: Self.folder + name, bytes: file?.bytes ?? [])
  }

  private static func id(of file: EmbeddedFile) -> String {
    let name = file.path.split(separator: "/").last ?? ""
    return String(name.dropLast(".yaml".count))
  }

  /// Whether a name is read as the path of a file where it is no id.
  private static func isPath(_ name: String) -> Bool {
    isFilePath(name) || name == FileReader.standardInput
  }

  /// Whether a name has the form of a file's path.
  static func isFilePath(_ name: String) -> Bool {
    name.contains("/") || name.hasSuffix(".yaml") || name.hasSuffix(".yml")
  }

  /// A ruleset by its id or its path.
  private func ruleset(
    named name: String,
    _ own: [Ruleset],
    _ withExamples: Bool,
    _ diagnostics: inout [Diagnostic]
  ) -> [Ruleset] {
    let bytes = Array(name.utf8)
    let matches = own.filter { Array($0.id.description.utf8) == bytes }
    let files = Self.bundled.filter { Array(Self.id(of: $0).utf8) == bytes }
    let byID = files.compactMap { bundled($0, withExamples, &diagnostics) } + matches
    guard byID.isEmpty, files.isEmpty else { return byID }
    if Self.isPath(name) { return ruleset(at: name, &diagnostics) }
    let ids = Self.bundledIDs + own.map(\.id.description)
    diagnostics.append(.unknownRuleset(name, among: ids))
    return []
  }

  private func bundled(
    _ file: EmbeddedFile,
    _ withExamples: Bool,
    _ diagnostics: inout [Diagnostic]
  ) -> Ruleset? {
    let name = Self.folder + file.path
    let bytes = file.bytes
    guard !withExamples else {
      return ruleset(in: SourceFile(name: name, bytes: bytes), &diagnostics)
    }
    let short = SourceFile(name: name, bytes: file.bytesWithoutExamples)
    let outcome = RulesetReader.readProved(
      short,
      catalog: regions,
      sha256: Digest.sha256(bytes)
    )
    diagnostics += outcome.diagnostics
    return outcome.value
  }

  private func ruleset(at path: String, _ diagnostics: inout [Diagnostic]) -> [Ruleset] {
    let file = FileReader.read(path)
    diagnostics += file.diagnostics
    guard let source = file.value, let ruleset = ruleset(in: source, &diagnostics) else {
      return []
    }
    return [ruleset]
  }

  private func ruleset(in file: SourceFile, _ diagnostics: inout [Diagnostic]) -> Ruleset? {
    let outcome = RulesetReader.read(file, catalog: regions)
    diagnostics += outcome.diagnostics
    return outcome.value
  }

  private static func duplicates(in rulesets: [Ruleset]) -> [Diagnostic] {
    var first: [RulesetID: SourceSpan] = [:]
    var diagnostics: [Diagnostic] = []
    for ruleset in rulesets where !ruleset.isPartial {
      if let known = first[ruleset.id] {
        let id = ruleset.id.description
        diagnostics.append(.duplicateRuleset(id, ruleset.span, first: known))
      } else {
        first[ruleset.id] = ruleset.span
      }
    }
    return diagnostics
  }
}
