import SourceText

/// How the macros that an environment may have are written.
struct MacroForms {
  /// Where a macro's name stands.
  enum Place {
    /// Before its arguments, as in `has(a.b)`.
    case global
    /// After what it is for, as in `list.all(x, condition)`.
    case member
    /// After `cel.`.
    case binding
  }

  /// One way to write a macro.
  private struct Form {
    let name: String
    let text: String
    let place: Place
  }

  private let all: [Form]

  /// The forms of some macros, those with fewer arguments first.
  init(_ macros: MacroSet) {
    var all: [Form] = []
    func add(_ name: String, _ place: Place, _ texts: String...) {
      all += texts.map { Form(name: name, text: $0, place: place) }
    }
    if macros.contains(.standard) {
      for macro in StandardMacros.all {
        all += macro.forms.map {
          Form(name: macro.name, text: $0, place: macro.name == "has" ? .global : .member)
        }
      }
    }
    if macros.contains(.twoVariables) {
      for name in ["all", "exists", "exists_one", "existsOne"] {
        add(name, .member, "list.\(name)(i, x, condition)")
      }
      for name in ["transformList", "transformMap", "transformMapEntry"] {
        add(
          name,
          .member,
          "list.\(name)(i, x, expression)",
          "list.\(name)(i, x, condition, expression)"
        )
      }
    }
    if macros.contains(.optionals) {
      add("optMap", .member, "optional.optMap(x, expression)")
      add("optFlatMap", .member, "optional.optFlatMap(x, expression)")
    }
    if macros.contains(.lists) { add("sortBy", .member, "list.sortBy(x, key)") }
    if macros.contains(.bindings) {
      add("bind", .binding, "cel.bind(x, value, expression)")
      add("block", .binding, "cel.block([value, …], expression)")
      add("index", .binding, "cel.index(0)")
      add("iterVar", .binding, "cel.iterVar(0, 0)")
      add("accuVar", .binding, "cel.accuVar(0, 0)")
    }
    self.all = all
  }

  /// How a macro is written, in back ticks; nil where there is none of the name at the place.
  func forms(of name: String, at place: Place) -> String? {
    let texts = all.filter { $0.name == name && $0.place == place }.map { "`\($0.text)`" }
    return texts.isEmpty ? nil : texts.joined(separator: " or ")
  }

  /// The name of the macro that a call of nothing was probably meant to be, and how it is written.
  ///
  /// Where a function is as near, nil. A macro over a list may be taken for a function of a list.
  func meant(
    by name: String,
    at place: Place,
    amongFunctions functions: [String]
  ) -> (name: String, forms: String)? {
    let places: [Place] = place == .global ? [.global, .member] : [place]
    let names = places.flatMap { place in all.filter { $0.place == place }.map(\.name) }
    let nearest =
      names.contains(name) ? name : NearMiss.nearest(to: name, among: functions + names)
    guard let nearest, names.contains(nearest) else { return nil }
    return places.lazy.compactMap { forms(of: nearest, at: $0) }.first.map { (nearest, $0) }
  }
}
