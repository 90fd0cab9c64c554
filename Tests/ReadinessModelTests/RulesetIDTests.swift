import ReadinessModel
import Testing

struct RulesetIDTests {
  @Test(arguments: ["us-ofac-sanctions", "eu-ai-act", "x", "us-ca-sb53", "4e091"])
  func `an id is made of lower-case words, digits and single hyphens`(_ text: String) {
    #expect(RulesetID(text)?.description == text)
  }

  @Test(arguments: ["", "Upper", "with space", "ünicode", "-a", "a-", "a--b", "a_b", "a/b", "a.b"])
  func `every other text is no id`(_ text: String) {
    #expect(RulesetID(text) == nil)
  }
}
