import CEL
import Foundation
import SourceText
import Testing

@Suite(.enabled(if: SyntaxSuite.folder != nil, "the conformance suite is not beside the package"))
struct ConformanceSyntaxTests {
  @Test
  func `every expression of the suite is read and printed so that it reads the same`() throws {
    #expect(SyntaxSuite.cases.count > 1_700)
    for each in SyntaxSuite.cases where each.expected.kind != "eval_error" {
      let outcome = Environment().parse(
        SourceFile(name: each.id, text: each.expr),
        macros: !each.disable_macros
      )
      guard let tree = outcome.value?.root else {
        Issue.record("\(each.id): \(outcome.diagnostics.map { $0.rendered() })")
        continue
      }
      let again = Environment().tree(tree.description, macros: !each.disable_macros)
      #expect(again.map { SyntaxShape($0) } == SyntaxShape(tree), "\(each.id): \(tree)")
    }
  }

  @Test
  func `every constant of the suite has its value`() throws {
    var count = 0
    for each in SyntaxSuite.cases {
      guard each.expected.kind == "value", let value = each.expected.value?.value,
        case .literal(let literal)? = Environment().tree(each.expr)?.kind
      else { continue }
      count += 1
      switch literal {
      case .string(let text): #expect(Array(text.utf8) == Array(value.utf8), "\(each.id)")
      case .bytes(let bytes): #expect(Data(bytes).base64EncodedString() == value, "\(each.id)")
      case .bool(let bool): #expect("\(bool)" == value, "\(each.id)")
      case .int(let int): #expect("\(int)" == value, "\(each.id)")
      case .uint(let uint): #expect("\(uint)" == value, "\(each.id)")
      case .double(let double): #expect(double == Double(value), "\(each.id)")
      case .null: break
      }
    }
    #expect(count > 150)
  }

  @Test
  func `every core expression passes the type checker unless an error is expected`() throws {
    var count = 0
    for each in SyntaxSuite.cases where each.needs.allSatisfy(Self.core.contains) {
      guard !each.disable_check, each.expected.kind != "eval_error" else { continue }
      guard let environment = each.environment else { continue }
      count += 1
      let source = SourceFile(name: each.id, text: each.expr)
      let parsed = try #require(environment.parse(source, macros: !each.disable_macros).value)
      let outcome = environment.check(parsed)
      let text = outcome.diagnostics.map { $0.rendered() }.joined()
      #expect(outcome.diagnostics.isEmpty, "\(text)")
    }
    #expect(count > 850)
  }

  @Test
  func `every deduced type of the suite is deduced`() throws {
    var count = 0
    for each in SyntaxSuite.cases where each.needs.allSatisfy(Self.core.contains) {
      guard let type = each.expected.type, let environment = each.environment else { continue }
      count += 1
      let source = SourceFile(name: each.id, text: each.expr)
      let checked = environment.check(try #require(environment.parse(source).value))
      #expect(checked.value?.type.description == type, "\(each.id)")
    }
    #expect(count == 16)
  }

  private static let core: Set<String> = [
    "core", "checker", "container", "custom_functions", "quoted_identifiers",
  ]
}
