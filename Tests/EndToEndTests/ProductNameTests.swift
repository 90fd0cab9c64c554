import Foundation
import Readiness
import ReadinessModel
import SourceText
import TestSupport
import Testing

/// Names that gateways and clouds use, looked up as a user does.
struct ProductNameTests {
  @Test(
    arguments: [
      ("claude-fable-5", "anthropic/claude-fable-5"),
      ("anthropic/claude-fable-5", "anthropic/claude-fable-5"),
      ("bedrock/eu.anthropic.claude-fable-5", "anthropic/claude-fable-5"),
      ("apac.anthropic.claude-3-5-sonnet-20241022-v2:0", "anthropic/claude-3-5-sonnet"),
      ("vertex_ai/claude-3-7-sonnet@20250219", "anthropic/claude-3-7-sonnet"),
      ("azure/gpt-4o-2024-08-06", "openai/gpt-4o"),
      ("openai/gpt-4o", "openai/gpt-4o"),
      ("gemini/gemini-2.0-flash-001", "google/gemini-2.0-flash"),
      ("meta-llama/Llama-3.1-8B-Instruct", "meta/llama-3.1-8b-instruct"),
    ]
  )
  func `a listed name means its product`(_ name: String, _ product: String) throws {
    let run = try Tool.run(
      ["rules", "products", name, "--as-of", "2026-10-10"],
      in: PackageRoot.url
    )
    #expect(run.output == product + "\n")
    #expect(run.status == 0, "\(run.errors)")
  }

  @Test(
    arguments: [
      // A name of a scheme behind another's prefix, a name of the owner's choice, and names that move.
      "vertex_ai/gpt-4o", "azure/gpt-4o", "mistral/mistral-large-latest", "Claude-fable-5",
      "gemini/gemini-3-pro-preview", "bedrock/bedrock/anthropic.claude-fable-5", "",
    ]
  )
  func `no other name is taken for a product`(_ name: String) throws {
    let run = try Tool.run(
      ["rules", "products", name, "--as-of", "2026-10-10"],
      in: PackageRoot.url
    )
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("'\(name)' is not in the table of products"))
    #expect(run.status == 2)
  }

  @Test func `a name has a first day, and each name is answered`() throws {
    let names = ["gpt-4o-2024-08-06", "gpt-4o", "claude-fabel-5"]
    let run = try Tool.run(
      ["rules", "products"] + names + ["--as-of", "2024-08-05"],
      in: PackageRoot.url
    )
    #expect(run.output == "openai/gpt-4o\n")
    #expect(run.errors.contains("'gpt-4o-2024-08-06' means openai/gpt-4o only from 2024-08-06 on"))
    #expect(run.errors.contains("near: 'claude-fable-5'"))
    #expect(run.status == 2)
  }

  @Test(.enabled(if: SharedFolder.has("real/litellm"), "needs the test data in ../shared"))
  func `what gateways really call models is told as recorded`() throws {
    let document = try #require(ProductsDocument.make().value)
    let day = try #require(CalendarDate("2026-10-10"))
    var names: Set<String> = []
    for folder in ["real/litellm", "real/gateway"] {
      for path in SharedFolder.files(below: folder, endings: ["yaml", "yml"]) {
        let text = try #require(String(bytes: SharedFolder.bytes(path), encoding: .utf8))
        for match in text.matches(of: /(?m)^[\s-]*model:[ \t]*["']?([A-Za-z][^\s"'#{}$]*)/) {
          names.insert(String(match.1))
        }
      }
    }
    let answers = names.sorted().map { ($0, document.product(of: $0, on: day)) }
    let told = answers.compactMap { name, answer in answer.id.map { "\(name): \($0)\n" } }
    let untold = answers.filter { $0.1.id == nil }.map { $0.1.complaint + "\n" }
    let counts = "\(told.count) of \(answers.count) names mean a product\n\n"
    try expectSnapshot(
      counts + told.joined() + "\n" + untold.joined(),
      named: "products-of-real-gateways.txt"
    )
  }
}
