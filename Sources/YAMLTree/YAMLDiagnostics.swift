import SourceText

// Every message of this stage but those for texts that are no YAML, see SyntaxDiagnostics.swift.

extension Diagnostic {
  static func fileTooLarge(_ file: SourceFile, limit: Int) -> Diagnostic {
    Diagnostic(
      "yaml.file-too-large",
      "the file has \(file.bytes.count) bytes, more than the \(limit) that are read",
      at: .file(file.name),
      help: "split it into several files"
    )
  }

  static func invalidEncoding(in file: SourceFile, at offset: Int) -> Diagnostic {
    let isUTF16 = file.bytes.starts(with: [0xFF, 0xFE]) || file.bytes.starts(with: [0xFE, 0xFF])
    return Diagnostic(
      "yaml.encoding",
      isUTF16 ? "the file is UTF-16, not UTF-8" : "this byte is not valid UTF-8",
      at: .span(file.span(offset, offset + 1)),
      help: "save the file as UTF-8"
    )
  }

  static func outOfMemory(_ file: SourceFile) -> Diagnostic {
    Diagnostic("yaml.memory", "the memory does not suffice to read the file", at: .file(file.name))
  }

  static func tooDeep(_ limit: Int, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "yaml.too-deep",
      "lists and mappings are nested more than \(limit) deep here",
      at: .span(span)
    )
  }

  static func tooManyNodes(_ limit: Int, at span: SourceSpan) -> Diagnostic {
    Diagnostic("yaml.too-many-nodes", "the file has more than \(limit) values", at: .span(span))
  }

  static func tooManyCopies(_ limit: Int, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "yaml.too-many-copies",
      "the aliases up to here stand for more than \(limit) values",
      at: .span(span),
      help: "a file that repeats its parts this often is taken for an attack"
    )
  }

  static func scalarTooLong(_ length: Int, limit: Int, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "yaml.scalar-too-long",
      "this text has \(length) bytes, more than the \(limit) that are read",
      at: .span(span)
    )
  }

  static func tooManyDocuments(_ limit: Int, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "yaml.too-many-documents",
      "the file has more than \(limit) documents",
      at: .span(span)
    )
  }

  static func tooManyTagDirectives(_ limit: Int, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "yaml.too-many-directives",
      "the file has more than \(limit) %TAG directives",
      at: .span(span)
    )
  }

  static func tooManyMistakes(_ limit: Int, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "yaml.too-many-mistakes",
      "there are more mistakes from here on; the first \(limit) are shown",
      at: .span(span)
    )
  }

  static func oldVersion(_ version: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "yaml.version",
      "the document asks for YAML \(version) and is read as YAML 1.2",
      at: .span(span),
      severity: .warning,
      help: "in YAML 1.2 words like yes, no, on and off are text, and 012 is twelve"
    )
  }

  static func duplicateKey(_ key: String, at span: SourceSpan, first: SourceSpan) -> Diagnostic {
    Diagnostic(
      "yaml.duplicate-key",
      "the key \(quoted(key)) is written twice in this mapping",
      at: .span(span),
      notes: [Note("first written here", at: first)],
      help: "remove or rename one of them"
    )
  }

  static func complexKey(_ kind: NodeKind, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "yaml.complex-key",
      "a key must be a single value, and this one is a \(kind == .list ? "list" : "mapping")",
      at: .span(span)
    )
  }

  static func undefinedAlias(_ name: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "yaml.undefined-alias",
      "nothing before this place has the anchor \(quoted("&" + name))",
      at: .span(span),
      help: "a value that starts with '*' stands for another one; quote it to keep it as text"
    )
  }

  static func recursiveAlias(_ name: String, at span: SourceSpan, anchor: SourceSpan) -> Diagnostic
  {
    Diagnostic(
      "yaml.recursive-alias",
      "\(quoted("*" + name)) stands inside the value that it stands for",
      at: .span(span),
      notes: [Note("the value begins here", at: anchor)]
    )
  }

  static func badMergeValue(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "yaml.merge-value",
      "the merge key '<<' takes a mapping or a list of mappings",
      at: .span(span),
      help: "quote the key to keep it as text"
    )
  }

  static func unknownTag(_ kind: NodeKind, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "yaml.unknown-tag",
      "the tag \(quoted(span.text)) is not known",
      at: .span(span),
      help: kind == .scalar
        ? "a value that starts with '!' is read as a tag; quote it to keep it as text"
        : "remove it"
    )
  }

  static func tagMismatch(_ value: String, at span: SourceSpan, tag: SourceSpan) -> Diagnostic {
    Diagnostic(
      "yaml.tag-mismatch",
      "\(value) is not what the tag \(quoted(tag.text)) says",
      at: .span(span),
      notes: [Note("the tag", at: tag)]
    )
  }

  private static func quoted(_ text: String) -> String { TerminalText.quoted(text) }
}
