/// Our words for what libyaml says.
struct SyntaxWording {
  let message: String
  let help: String?
  /// What begins where libyaml began to read; nil where that does not help.
  let contextRemark: String?

  /// Words an error; `byte` is the one at which libyaml stopped, nil at the end of the file.
  init(_ error: SyntaxError, byte: UInt8?) {
    contextRemark = Self.contextRemarks[error.context]
    if error.problem == "found character that cannot start any token" {
      (message, help) = Self.badStart(byte)
    } else if error.problem == "did not find expected alphabetic or numeric character" {
      message = "a name is expected after '\(error.context.hasSuffix("alias") ? "*" : "&")'"
      help = "quote a text that starts with '*' or '&'"
    } else if error.context.hasPrefix("while scanning a tag")
      || error.problem == "found undefined tag handle"
    {
      message = "this starts with '!' and is read as a tag, but is none"
      help = "quote a text that starts with '!'"
    } else if let words = Self.words[error.problem] {
      (message, help) = (words.message, words.help)
    } else {
      message = "the text is no YAML here: \(error.problem)"
      help = nil
    }
  }

  private static func badStart(_ byte: UInt8?) -> (String, String?) {
    switch byte {
    case UInt8(ascii: "\t"):
      ("a tab cannot stand in front of a value or a key", "indent with spaces")
    case UInt8(ascii: "@"), UInt8(ascii: "`"):
      ("a text cannot start with '@' or '`'", "quote the text")
    case UInt8(ascii: "%"):
      ("a text cannot start with '%'", "quote the text")
    default:
      ("no value can start with this character", "quote the text")
    }
  }

  private struct Words {
    let message: String
    let help: String?

    init(_ message: String, _ help: String? = nil) {
      self.message = message
      self.help = help
    }
  }

  private static let contextRemarks: [String: String] = [
    "while parsing a block mapping": "the mapping begins here",
    "while parsing a flow mapping": "the mapping begins here",
    "while parsing a block collection": "the list begins here",
    "while parsing a flow sequence": "the list begins here",
    "while scanning a quoted scalar": "the quoted text begins here",
    "while scanning a simple key": "the key begins here",
    "while scanning a block scalar": "the text begins here",
    "while scanning a plain scalar": "the text begins here",
  ]

  private static let words: [String: Words] = [
    "did not find expected key": Words(
      "a key of the mapping is expected here",
      "check the indentation, and quote a text that goes on after its closing quote"
    ),
    "did not find expected '-' indicator": Words(
      "an element of the list, with '-' before it, is expected here",
      "check the indentation"
    ),
    "did not find expected ',' or '}'": Words(
      "',' or '}' is expected here",
      "quote texts that contain ',', '[', ']', '{', '}' or ': '"
    ),
    "did not find expected ',' or ']'": Words(
      "',' or ']' is expected here",
      "quote texts that contain ',', '[', ']', '{', '}' or ': '"
    ),
    "did not find expected node content": Words("a value is expected here"),
    "did not find expected <document start>": Words(
      "the document has ended, and what follows does not belong to it",
      "check the indentation, or start another document with '---'"
    ),
    "mapping values are not allowed in this context": Words(
      "':' cannot make a mapping here",
      "quote the text that contains ': ', or check the indentation"
    ),
    "mapping keys are not allowed in this context": Words(
      "a key cannot stand here",
      "check the indentation"
    ),
    "block sequence entries are not allowed in this context": Words(
      "an element of a list cannot stand here",
      "put '-' on a line of its own"
    ),
    "could not find expected ':'": Words(
      "':' is expected after the key",
      "quote a text of several lines, or check the indentation"
    ),
    "found unexpected end of stream": Words(
      "the file ends inside a quoted text",
      "close the quote"
    ),
    "found unexpected document indicator": Words(
      "the document ends inside a quoted text",
      "close the quote"
    ),
    "found unknown escape character": Words(
      "this escape is not known in a double-quoted text",
      "write '\\\\' for a backslash, or use single quotes"
    ),
    "found invalid Unicode character escape code": Words(
      "this escape is no Unicode character",
      "write a character beyond U+FFFF as itself or as \\U and eight digits"
    ),
    "did not find expected hexdecimal number": Words(
      "hexadecimal digits are expected in this escape"
    ),
    "found a tab character where an indentation space is expected": Words(
      "a tab cannot indent",
      "indent with spaces"
    ),
    "found a tab character that violates indentation": Words(
      "a tab cannot indent",
      "indent with spaces"
    ),
    "found unexpected ':'": Words("':' cannot stand here", "quote the text"),
    "did not find expected comment or line break": Words(
      "nothing but a comment may follow here"
    ),
    "found an indentation indicator equal to 0": Words("an indentation of 0 is none"),
    "block sequence or mapping too deep": Words("lists and mappings are nested too deep"),
    "found duplicate %YAML directive": Words("the document gives its YAML version twice"),
    "found incompatible YAML document": Words("this YAML version is not known", "remove the line"),
    "found unknown directive name": Words("this directive is not known", "remove the line"),
    "found duplicate %TAG directive": Words("the document defines this tag handle twice"),
    "found extremely long version number": Words("this YAML version is not known"),
  ]
}
