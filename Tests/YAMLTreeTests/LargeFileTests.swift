import SourceText
import Testing
import YAMLTree

struct LargeFileTests {
  @Test
  func `a file of a megabyte is read whole, and the time is printed`() throws {
    var text = "deployments:\n"
    for number in 0..<3_000 {
      text += """
          - id: chat-\(number)
            title: "Chat in \\u00e9 regions"
            models: [aurora-4, contoso-l]
            regions: {serve: [worldwide], except: [ofac-comprehensive]}
            users: \(number + 1)
            audience:
              - {segment: us, class: consumer, region: US, users: 1200000, share: 0.5}
              - {segment: no, class: enterprise, region: NO, users_status: unknown}
            note: >
              several words
              on two lines

        """
    }
    let file = SourceFile(name: "large.yaml", text: text)
    let outcome = YAMLParser().parse(file)
    #expect(outcome.diagnostics == [])
    let deployments = try #require(outcome.value?.first?.root["deployments"])
    #expect(deployments.elements.count == 3_000)
    let last = try #require(Array(deployments.elements).last)
    #expect(last["title"]?.text == "Chat in é regions")
    #expect(last["note"]?.text == "several words on two lines\n")
    #expect(last["audience"]?.elements.count == 2)
  }
}
