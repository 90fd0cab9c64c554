import Foundation

/// The public conformance suite beside the repository.
enum ConformanceSuite {
  /// The folder of the suite; nil where it is missing.
  static let folder: URL? = {
    var folder = URL(filePath: #filePath).deletingLastPathComponent()
    while folder.path != "/" {
      if FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path) {
        let suite = folder.appending(path: "../shared/conformance/cel").standardizedFileURL
        return FileManager.default.fileExists(atPath: suite.path) ? suite : nil
      }
      folder.deleteLastPathComponent()
    }
    return nil
  }()

  /// All tests, by the order of their files' names.
  static func cases() throws -> [ConformanceCase] {
    guard let folder else { return [] }
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return try files.filter { $0.hasSuffix(".json") }.flatMap { name in
      let data = try Data(contentsOf: folder.appending(path: name))
      return try JSONDecoder().decode(ConformanceFile.self, from: data).tests ?? []
    }
  }
}

/// One file of the suite; two of the folder's files are about it and hold no tests.
struct ConformanceFile: Decodable {
  let tests: [ConformanceCase]?
}

/// One test of the suite.
struct ConformanceCase: Decodable {
  struct Declaration: Decodable {
    let name: String
    let kind: String
    let type: String?
  }

  struct Binding: Decodable {
    let value: ConformanceValue
  }

  struct Expectation: Decodable {
    let kind: String
    let value: ConformanceValue?
    let messages: [String]?
  }

  let id: String
  let expr: String
  let container: String
  let disableCheck: Bool
  let disableMacros: Bool
  let checkOnly: Bool
  let typeEnv: [Declaration]
  let bindings: [String: Binding]
  let expected: Expectation
  let needs: [String]

  private enum CodingKeys: String, CodingKey {
    case id, expr, container, bindings, expected, needs
    case disableCheck = "disable_check"
    case disableMacros = "disable_macros"
    case checkOnly = "check_only"
    case typeEnv = "type_env"
  }
}
