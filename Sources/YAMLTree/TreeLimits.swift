/// How large an input may be; each limit has a diagnostic of its own.
public struct TreeLimits: Sendable, Hashable {
  /// The largest file, in bytes.
  ///
  /// Records hold 32-bit offsets, so it stays below 4 GiB.
  public var fileSize: Int = 64 << 20

  /// The deepest nesting of lists and mappings, aliases expanded.
  ///
  /// The parser's time grows with the square of the depth.
  public var depth: Int = 100

  /// The most nodes (scalars, lists and mappings) in a file, aliases expanded.
  public var nodes: Int = 8_000_000

  /// The most nodes that aliases may add, which ends a file that doubles itself early.
  public var copiedNodes: Int = 2_000_000

  /// The longest scalar, in bytes of its text.
  public var scalarLength: Int = 1 << 20

  /// The most documents in a file.
  public var documents: Int = 10_000

  /// The most `%TAG` directives in a file.
  ///
  /// The parser compares each with all before it, and each tag with all.
  public var tagDirectives: Int = 100

  /// The most mistakes reported for a file; what follows is counted as one.
  public var diagnostics: Int = 100

  /// The limits that the product uses.
  public static let standard: TreeLimits = TreeLimits()
}
