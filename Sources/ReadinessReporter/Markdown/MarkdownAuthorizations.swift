import ReadinessModel

/// All authorizations, and how they stand on the day.
struct MarkdownAuthorizations {
  let outline: ReportOutline

  func write(on page: inout MarkdownPage) {
    let items = AuthorizationItem.items(of: outline.assessment)
    guard !items.isEmpty else { return }
    page.heading(2, "Authorizations")
    page.list(
      items.map { item in
        "**\(MarkdownPhrase.capitalized(item.word))**: \(MarkdownText.prose(item.name)). "
          + MarkdownText.prose("\(item.sentences) (\(item.authorization.place))")
      }
    )
  }
}
