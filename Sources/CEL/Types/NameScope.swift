/// The names that are visible at one point of an expression.
struct NameScope {
  /// What a name, or the beginning of a chain of fields, means.
  enum Meaning {
    /// A comprehension variable, by its place in the frame.
    case local(Int)
    /// Something that the environment declares.
    case declared(EnvironmentTables.Meaning)
  }

  let tables: EnvironmentTables

  /// The comprehension variables, innermost last.
  private(set) var locals: [String] = []

  /// The most comprehension variables at once so far.
  private(set) var localCount: Int = 0

  init(_ tables: EnvironmentTables) { self.tables = tables }

  /// Adds a comprehension variable and returns its place in the frame.
  mutating func enter(_ name: String) -> Int {
    locals.append(name)
    localCount = max(localCount, locals.count)
    return locals.count - 1
  }

  mutating func leave() { locals.removeLast() }

  /// What a name followed by fields means, and how many of the fields belong to the name.
  ///
  /// The innermost comprehension variable wins, then the longest declared name.
  func resolve(
    _ root: String,
    _ fields: some RandomAccessCollection<String>
  ) -> (meaning: Meaning, consumed: Int)? {
    if let local = locals.lastIndex(of: root) { return (.local(local), 0) }
    let isAbsolute = root.utf8.first == UInt8(ascii: ".")
    let first = isAbsolute ? String(root.dropFirst()) : root
    guard let longest = isAbsolute ? fields.count : tables.longest[first] else { return nil }
    var count = min(longest, fields.count, Self.maximumComponents)
    while count >= 0 {
      let name = count == 0 ? first : first + "." + fields.prefix(count).joined(separator: ".")
      if let found = declared(name, isAbsolute: isAbsolute) { return (.declared(found), count) }
      count -= 1
    }
    return nil
  }

  /// Longer qualified names cannot be found.
  private static let maximumComponents: Int = 16

  private func declared(_ name: String, isAbsolute: Bool) -> EnvironmentTables.Meaning? {
    if isAbsolute || tables.prefixes.count == 1 { return tables.names[name] }
    for prefix in tables.prefixes {
      if let found = tables.names[prefix + name] { return found }
    }
    return nil
  }

  /// The global function that a member call really means, as `math.greatest(…)`.
  func qualifiedFunction(_ target: SyntaxNode, _ name: String) -> FunctionTable.Entry? {
    guard !tables.functionRoots.isEmpty, let root = target.rootName, !locals.contains(root),
      tables.functionRoots.contains(root) || root.utf8.first == UInt8(ascii: "."),
      let qualified = target.qualifiedName
    else { return nil }
    return tables.resolveFunction("\(qualified).\(name)")
  }

  /// The qualified name of a call in a family of functions, as `math.abss(…)`, whose family is no value either.
  func familyFunction(_ target: SyntaxNode, _ name: String) -> String? {
    guard let root = target.rootName, tables.functionRoots.contains(root), !locals.contains(root),
      let qualified = target.qualifiedName,
      resolve(root, SelectionChain(target).steps.map(\.field)) == nil
    else { return nil }
    return "\(qualified).\(name)"
  }
}

extension SyntaxNode {
  /// The name at the beginning of a chain of plain selections.
  fileprivate var rootName: String? {
    switch kind {
    case .identifier(let name): name
    case .select(let operand, _, _): operand.rootName
    case .literal, .has, .call, .list, .map, .construct, .comprehension, .bind: nil
    }
  }
}

/// A chain of plain selections, from its base outwards.
struct SelectionChain {
  /// One selection of the chain.
  struct Step {
    let field: String
    let fieldRange: Range<Int>
    let range: Range<Int>
  }

  let base: SyntaxNode
  let steps: [Step]

  init(_ node: SyntaxNode) {
    var steps: [Step] = []
    var base = node
    while case .select(let operand, let field, let fieldRange) = base.kind {
      steps.append(Step(field: field, fieldRange: fieldRange, range: base.range))
      base = operand
    }
    steps.reverse()
    self.base = base
    self.steps = steps
  }
}
