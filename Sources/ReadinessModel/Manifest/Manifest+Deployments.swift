import YAMLTree

extension Manifest {
  /// The ids of its deployments, in order; empty where the list is unknown.
  public var deploymentIDs: [String] {
    document.root["deployments"]?.elements.compactMap { $0["id"]?.text } ?? []
  }
}
