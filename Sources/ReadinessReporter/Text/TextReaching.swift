import ReadinessModel

/// The restrictions that bind somebody else and reach the company through a provider.
struct TextReaching {
  let outline: ReportOutline

  func write(on page: inout TextPage) {
    let items = ReachingItem.items(of: outline.assessment)
    guard !items.isEmpty else { return }
    page.space()
    page.line(ReachingItem.heading, .strong)
    for item in items {
      page.wrapped("\(item.rule) (\(item.force.rawValue)): \(item.title)", indent: 3)
      let shown = page.options.shown(of: item.offerings.count, atMost: 3)
      let offerings = Phrase.some(Array(item.offerings.prefix(shown)), of: item.offerings.count)
      page.wrapped("reaches us through \(item.provider): \(offerings)", indent: 6)
    }
    page.wrapped(ReachingItem.note, indent: 3)
  }
}
