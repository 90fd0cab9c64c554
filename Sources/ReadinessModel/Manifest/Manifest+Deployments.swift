import YAMLTree

extension Manifest {
  /// The ids of its deployments, in order; empty where the list is unknown.
  public var deploymentIDs: [String] {
    document.root["deployments"]?.elements.compactMap { $0["id"]?.text } ?? []
  }

  /// Those of some segments, each named as `DEPLOYMENT/SEGMENT`, that it does not have.
  public func absentSegments(of names: [String]) -> [String] {
    var known: Set<String> = []
    guard let deployments = document.root["deployments"] else { return names }
    for deployment in deployments.elements {
      guard let id = deployment["id"]?.text, let audience = deployment["audience"] else { continue }
      for segment in audience.elements {
        if let name = segment["segment"]?.text { known.insert("\(id)/\(name)") }
      }
    }
    return names.filter { !known.contains($0) }
  }
}
