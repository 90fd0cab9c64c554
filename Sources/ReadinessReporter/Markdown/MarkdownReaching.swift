import ReadinessModel

/// The restrictions that bind somebody else and reach the company through a provider.
struct MarkdownReaching {
  let outline: ReportOutline

  func write(on page: inout MarkdownPage) {
    let items = ReachingItem.items(of: outline.assessment)
    guard !items.isEmpty else { return }
    page.heading(2, ReachingItem.heading)
    page.block(ReachingItem.note)
    page.list(
      items.map { item in
        let offerings = item.offerings.map(MarkdownText.prose)
        let shown = page.options.shown(of: offerings.count, atMost: 8)
        return "\(MarkdownText.code(item.rule)) (\(item.force.rawValue)): "
          + "\(MarkdownText.prose(item.title)). Reaches us through "
          + "\(MarkdownText.prose(item.provider)): "
          + Phrase.some(Array(offerings.prefix(shown)), of: offerings.count)
      }
    )
  }
}
