public import SourceText
public import YAMLTree

/// A checked manifest: its document, which fits the schema, and nothing more.
public struct Manifest: Sendable {
  /// The document; every key in it is one of the schema's, every value fits or is unknown.
  public let document: Document

  /// The digest of the file, as 64 hexadecimal digits.
  public let sha256: String

  /// The file.
  public var file: SourceFile { document.file }

  /// The waivers that it has.
  package let waivers: [Waiver]

  /// What became of the files that it names as evidence.
  package let evidence: EvidenceFiles

  /// The products that the table tells of models, by the record of their `upstream_ids`.
  package let products: [Int: String]

  package init(
    document: Document,
    sha256: String,
    waivers: [Waiver] = [],
    evidence: EvidenceFiles = EvidenceFiles(),
    products: [Int: String] = [:]
  ) {
    self.document = document
    self.sha256 = sha256
    self.waivers = waivers
    self.evidence = evidence
    self.products = products
  }

  /// The same manifest with the files of its evidence.
  package func with(_ evidence: EvidenceFiles) -> Manifest {
    Manifest(
      document: document,
      sha256: sha256,
      waivers: waivers,
      evidence: evidence,
      products: products
    )
  }

  /// The same manifest with products that were told from its models' upstream names.
  package func with(products: [Int: String]) -> Manifest {
    Manifest(
      document: document,
      sha256: sha256,
      waivers: waivers,
      evidence: evidence,
      products: products
    )
  }
}
