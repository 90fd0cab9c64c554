/// The formats that a report can have.
public enum ReportFormat: String, Sendable, Hashable, CaseIterable {
  /// For reading on a terminal.
  case text
  /// A document to send on.
  case markdown
  /// For programs; its schema comes from ``JSONReportSchema``.
  case json

  /// The format that the ending of a file's name stands for, or nil.
  public init?(fileName: String) {
    let name = fileName.lowercased()
    let match = Self.allCases.first { format in
      format.fileEndings.contains { name.hasSuffix($0) }
    }
    guard let match else { return nil }
    self = match
  }

  /// The endings of file names that stand for the format.
  public var fileEndings: [String] {
    switch self {
    case .text: [".txt"]
    case .markdown: [".md", ".markdown"]
    case .json: [".json"]
    }
  }

  /// What writes the format.
  public var reporter: any Reporter {
    switch self {
    case .text: TextReporter()
    case .markdown: MarkdownReporter()
    case .json: JSONReporter()
    }
  }
}
