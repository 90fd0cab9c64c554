import Foundation
import PackagePlugin

/// Makes Swift source of the data files of the target that it is attached to.
@main
struct EmbedRulesetsPlugin: BuildToolPlugin {
  private static let embeddedExtensions: [String] = ["tsv", "yaml"]

  func createBuildCommands(context: PluginContext, target: any Target) async throws -> [Command] {
    guard let module = target.sourceModule else { return [] }
    let files = module.sourceFiles.map(\.url)
      .filter { Self.embeddedExtensions.contains($0.pathExtension) }
      .sorted { $0.path < $1.path }
    let output = context.pluginWorkDirectoryURL.appending(component: "EmbeddedFiles.swift")
    // The names are arguments, so that a file that comes or goes changes the command.
    return [
      .buildCommand(
        displayName: "Embedding \(files.count) data files",
        executable: try context.tool(named: "EmbedRulesets").url,
        arguments: [output.path, module.directoryURL.path] + files.map(\.path),
        inputFiles: files,
        outputFiles: [output]
      )
    ]
  }
}
