import CEL
package import ReadinessModel

/// The functions, operators and macros that rules may use, read from the entries that also check and evaluate them.
package struct FunctionReference: Sendable {
  /// What belongs together.
  package struct Family: Sendable {
    /// The name, as a heading.
    package let name: String
    /// What it is for, in one sentence.
    package let documentation: String
    /// The functions.
    package let entries: [Entry]
  }

  /// One function, operator or macro.
  package struct Entry: Sendable {
    /// The name; for an operator its sign.
    package let name: String
    /// What it does, in one sentence.
    package let documentation: String
    /// How it is called, with types.
    package let signatures: [String]
    /// Expressions that are true; those of the rules' own functions need a manifest.
    package let examples: [String]
  }

  /// The rules' own functions first.
  package let families: [Family]

  /// Reads the entries.
  package init(regions: RegionCatalog) {
    let parameters = ObjectType(name: SchemaTypes.parameters, fields: [])
    let environment = RuleVocabulary(.manifest, regions)
      .environment(.segment, parameters: parameters)
    let own = Family(
      name: "Functions of rules",
      documentation: "Of what manifests hold.",
      entries: environment.functions.map(Entry.init)
    )
    let macros = Family(
      name: "Macros",
      documentation: "Of lists and maps, with a variable for the elements or keys.",
      entries: StandardMacros.all.map(Entry.init)
    )
    let others = (StandardLibrary.families + environment.libraries).map { library in
      Family(
        name: library.name,
        documentation: library.documentation,
        entries: library.functions.map(Entry.init)
      )
    }
    families = [own, macros] + others
  }
}

extension FunctionReference.Entry {
  init(_ macro: Macro) {
    self.init(
      name: macro.name,
      documentation: macro.documentation,
      signatures: macro.forms,
      examples: macro.examples
    )
  }

  init(_ function: Function) {
    var signatures: [String] = []
    for overload in function.overloads {
      let types = overload.parameters.map(Self.word)
      let signature = "\(function.call(overload, types)) -> \(Self.word(overload.result))"
      if !signatures.contains(signature) { signatures.append(signature) }
    }
    self.init(
      name: function.displayName,
      documentation: function.documentation,
      signatures: signatures,
      examples: function.examples
    )
  }

  /// A type for readers: all objects of a manifest alike, as a function has a signature for each.
  private static func word(_ type: CELType) -> String {
    switch type {
    case .object: "object"
    case .opaque(SchemaTypes.regionSet, _): "regions"
    case .list(let element): "list(\(word(element)))"
    default: type.description
    }
  }
}
