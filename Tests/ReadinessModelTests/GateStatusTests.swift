import ReadinessModel
import Testing

struct GateStatusTests {
  /// From the best to the worst.
  static let order: [GateResult.Status] = [.pass, .unknown, .gap, .noJudgement]

  @Test func `the worst of two statuses stands, in the order 2, 1, 3, 0`() {
    for (better, status) in Self.order.enumerated() {
      for (worse, other) in Self.order.enumerated() {
        let expected = Self.order[max(better, worse)]
        #expect(GateResult.worst(of: [status, other]) == expected)
      }
    }
    #expect(Self.order.map(\.rawValue) == [0, 3, 1, 2])
  }

  @Test func `no manifest is no shortfall`() {
    #expect(GateResult.worst(of: []) == .pass)
  }
}
