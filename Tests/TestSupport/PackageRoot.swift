package import Foundation

/// The folder that holds Package.swift.
package enum PackageRoot {
  /// The folder, found by walking up from this file.
  package static let url: URL = {
    var folder = URL(filePath: #filePath).deletingLastPathComponent()
    while folder.path != "/" {
      let manifest = folder.appending(component: "Package.swift")
      if FileManager.default.fileExists(atPath: manifest.path) { return folder }
      folder = folder.deletingLastPathComponent()
    }
    preconditionFailure("no Package.swift above \(#filePath)")
  }()
}
