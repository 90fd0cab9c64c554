package import ReadinessModel
package import SourceText
import YAMLTree

/// Reads the files that a manifest names as evidence: below one folder, and nothing else.
package struct EvidenceReader {
  /// How much is read for one manifest, in bytes.
  static let maximumTotal: Int = 2 << 30

  private let folder: String?
  private let total: Int
  private var left: Int
  private var files: [String: EvidenceFile] = [:]
  private var read: [String: EvidenceFile] = [:]
  private var inputs: [AssessedInput] = []
  private var diagnostics: [Diagnostic] = []

  private init(_ folder: String?, atMost total: Int) {
    self.folder = folder
    self.total = total
    left = total
  }

  /// Reads the files of a manifest's evidence below a folder; without one nothing is read.
  ///
  /// A digest that differs is an error with both digests; a file that may not be read is a warning with the reason.
  package static func read(
    _ manifest: Manifest,
    below folder: String?,
    atMost total: Int = maximumTotal
  ) -> Outcome<EvidenceFiles> {
    var reader = EvidenceReader(folder, atMost: total)
    let entries = (manifest.document.root["evidence"]?.elements).map(Array.init) ?? []
    for entry in entries { reader.look(at: entry) }
    return Outcome(
      EvidenceFiles(files: reader.files, inputs: reader.inputs),
      reader.diagnostics.sortedByPlace()
    )
  }

  /// The folder that a manifest's evidence lies in where no other is given: the manifest's own.
  ///
  /// Nil for standard input, which lies nowhere.
  package static func folder(ofManifestAt path: String) -> String? {
    guard path != FileReader.standardInput else { return nil }
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private mutating func look(at entry: Node) {
    guard let id = entry["id"].flatMap(ManifestValue.text) else { return }
    guard let place = entry["uri"], let uri = ManifestValue.text(place) else {
      files[id] = .notAtHand("no file is named")
      return
    }
    let found = file(at: uri)
    if case .refused(let reason) = found {
      diagnostics.append(.evidenceRefused(uri, reason, at: place.span))
    }
    guard case .withoutDigest(let sha256) = found, let stated = entry["sha256"],
      let expected = ManifestValue.text(stated)
    else {
      files[id] = found
      return
    }
    files[id] = .matches(sha256: sha256)
    if expected != sha256 {
      diagnostics.append(.digestDiffers(uri, expected: expected, found: sha256, at: stated.span))
    }
  }

  /// What is found at an address or a path; each is looked at once.
  private mutating func file(at uri: String) -> EvidenceFile {
    if Self.isAddress(uri) { return .notAtHand("it lies at an address, and nothing is fetched") }
    guard let folder else { return .withoutFolder }
    if let known = read[uri] { return known }
    let found = fresh(uri, below: folder)
    read[uri] = found
    if let sha256 = found.sha256 {
      inputs.append(AssessedInput(kind: "evidence", name: uri, version: nil, sha256: sha256))
    }
    return found
  }

  private mutating func fresh(_ path: String, below folder: String) -> EvidenceFile {
    do throws(ConfinedFile.Failure) {
      let file = try ConfinedFile(path, below: folder)
      guard file.size <= left else {
        return .refused("all evidence together is larger than the \(total) bytes that are read")
      }
      left -= file.size
      return .withoutDigest(sha256: try file.sha256())
    } catch {
      return EvidenceFile(error)
    }
  }

  /// Whether a text begins with a scheme, as `https:`.
  private static func isAddress(_ uri: String) -> Bool {
    guard let colon = uri.utf8.firstIndex(of: UInt8(ascii: ":")), colon > uri.startIndex else {
      return false
    }
    return uri[..<colon].utf8.allSatisfy { byte in
      switch byte | 0x20 {
      case 0x61...0x7A: true
      default: (0x30...0x39).contains(byte) || [0x2B, 0x2D, 0x2E].contains(byte)
      }
    }
  }
}

extension EvidenceFile {
  /// A failure in words.
  fileprivate init(_ failure: ConfinedFile.Failure) {
    switch failure {
    case .missing: self = .notAtHand("the file is not at hand")
    case .noFolder: self = .notAtHand("the folder of evidence cannot be opened")
    case .leadsOut(let how): self = .refused(how)
    case .notRegular(let kind): self = .refused("it is \(kind) and no file")
    case .tooLarge:
      self = .refused("it is larger than the \(ConfinedFile.maximumSize) bytes that are read")
    case .noPermission: self = .refused("there is no permission to read it")
    case .changed: self = .refused("it changed while it was read")
    case .other(let reason): self = .refused("it cannot be read: \(reason)")
    }
  }
}

extension Diagnostic {
  fileprivate static func evidenceRefused(
    _ uri: String,
    _ reason: String,
    at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "evidence.refused",
      "\(quoted(uri)) is not read as evidence: \(reason)",
      at: .span(span),
      severity: .warning,
      help:
        "evidence is a regular file in the manifest's folder or below it, or in the one of --evidence-root"
    )
  }

  fileprivate static func digestDiffers(
    _ uri: String,
    expected: String,
    found: String,
    at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "evidence.digest-differs",
      "\(quoted(uri)) has another digest: expected \(expected), found \(found)",
      at: .span(span),
      help: "find out whether the file or the digest is the wrong one"
    )
  }
}
