import ReadinessModel

/// The authorizations that do not hold, end soon, or answer to nothing.
struct TextAuthorizations {
  let outline: ReportOutline

  func write(on page: inout TextPage) {
    let items = AuthorizationItem.items(of: outline.assessment)
    let shown = items.filter { page.options.showsAll || $0.authorization.needsAttention }
    guard !shown.isEmpty else { return }
    page.space()
    page.line("Authorizations", .strong)
    for item in shown {
      page.wrapped("\(item.word): \(item.name)", indent: 3)
      page.wrapped("\(item.sentences) (\(item.authorization.place))", indent: 6)
    }
  }
}
