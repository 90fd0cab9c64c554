/// One evaluation at a time: the data, what the variables stand for, and what the expression makes on its way.
///
/// It is used again for the next expression after ``reset()``, so that its memory is kept. Not for two threads at once.
public final class Evaluation {
  /// The host's data.
  public let store: Store

  /// For each variable of the environment the place of its value in the store.
  public var variables: [Int]

  /// Makes an evaluation over a store.
  public init(store: Store, variables: [Int]) {
    self.store = store
    self.variables = variables
  }

  /// Forgets what the last expression made.
  public func reset() {}
}

@available(*, unavailable)
extension Evaluation: Sendable {}
