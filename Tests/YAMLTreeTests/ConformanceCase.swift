import Foundation
import TestSupport
import Testing
import YAMLTree

/// One case of the YAML test suite, with libyaml's verdict on it.
struct ConformanceCase: Decodable, Sendable, CustomTestStringConvertible {
  let id: String
  let name: String
  let fail: Bool
  let yaml: String
  let json: String?
  let libyaml: String
  let verdict: String

  enum CodingKeys: String, CodingKey {
    case id, name, fail, yaml, json, libyaml
    case verdict = "libyaml_verdict"
  }

  var testDescription: String { "\(id) \(name)" }

  static let folder: String = "conformance/yaml"

  /// All cases in the order of the data; none where the data is missing.
  static let all: [ConformanceCase] = {
    struct File: Decodable { let cases: [ConformanceCase] }
    guard let bytes = try? SharedFolder.bytes("\(folder)/cases.json") else { return [] }
    return (try? JSONDecoder().decode(File.self, from: Data(bytes)))?.cases ?? []
  }()

  /// The cases that libyaml gets right.
  static let right: [ConformanceCase] = all.filter { $0.libyaml == "pass" }

  /// The cases that libyaml gets wrong.
  static let wrong: [ConformanceCase] = all.filter { $0.libyaml == "fail" }

  /// Whether documents have the values that the case expects; nil where it expects none.
  func agrees(_ documents: [Document]) throws -> Bool? {
    guard let json else { return nil }
    return try documents.map { JSONReader.Value($0.root) } == JSONReader.values(json)
  }
}

extension JSONReader.Value {
  /// A node as JSON; a key of any kind is its text.
  init(_ node: Node) {
    switch node.kind {
    case .list:
      self = .array(node.elements.map(JSONReader.Value.init))
    case .mapping:
      let members = node.entries.map { entry in
        JSONReader.Member(
          key: Array((entry.key.text ?? "").utf8),
          value: JSONReader.Value(entry.value)
        )
      }
      self = .object(JSONReader.sorted(members))
    case .scalar:
      switch node.value {
      case .null, nil: self = .null
      case .bool(let value): self = .bool(value)
      case .int(let value): self = .number(Double(value))
      case .double(let value): self = .number(value)
      case .string(let value): self = .string(Array(value.utf8))
      }
    }
  }
}
