import SourceText
import Testing

struct NearMissTests {
  static let keys: [String] = ["regions", "models", "hosting", "users", "stage", "id", "US"]

  @Test(arguments: [
    ("regoins", "regions"), ("region", "regions"), ("Models", "models"), ("modles", "models"),
    ("hostings", "hosting"), ("user", "users"), ("us", "US"), ("stagge", "stage"), ("ix", "id"),
  ])
  func `the key that was probably meant is found`(_ text: String, _ expected: String) {
    #expect(NearMiss.nearest(to: text, among: Self.keys) == expected)
  }

  @Test(arguments: ["", "audience", "xyz", "reg", "hostmaster"])
  func `what is too far from all is not guessed`(_ text: String) {
    #expect(NearMiss.nearest(to: text, among: Self.keys) == nil)
  }

  @Test
  func `of equally near ones the first wins, and the text itself is none`() {
    #expect(NearMiss.nearest(to: "cat", among: ["bat", "hat"]) == "bat")
    #expect(NearMiss.nearest(to: "cat", among: ["cat"]) == nil)
    #expect(NearMiss.nearest(to: "cat", among: [String]()) == nil)
  }

  @Test
  func `another letter is no near miss of a letter`() {
    #expect(NearMiss.nearest(to: "c", among: ["a", "b"]) == nil)
    #expect(NearMiss.nearest(to: "A", among: ["a", "b"]) == "a")
    #expect(NearMiss.nearest(to: "", among: ["a"]) == nil)
  }

  @Test
  func `a very long text is compared by its beginning`() {
    let long = String(repeating: "a", count: 1_000_000)
    #expect(NearMiss.nearest(to: long + "x", among: [long]) == long)
  }
}
