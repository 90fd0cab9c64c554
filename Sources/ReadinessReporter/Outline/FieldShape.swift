import ReadinessModel

/// What the same field of different subjects has in common.
enum FieldShape {
  /// Lists whose elements a path names by id or by number.
  private static let lists: Set<String> = [
    "models", "suppliers", "deployments", "authorizations", "evidence", "audience", "hosting",
    "fallbacks", "ownership", "incident_reporting", "capability_levels",
  ]

  /// The path with `*` in place of every id.
  static func starred(_ path: String) -> String {
    var parts = path.split(separator: "/", omittingEmptySubsequences: false)
    for index in parts.indices.dropFirst() where lists.contains(String(parts[index - 1])) {
      parts[index] = "*"
    }
    return parts.joined(separator: "/")
  }
}

/// Where a field is asked for: with the topmost field above it that is asked for too, or by itself.
struct FieldHome: Sendable {
  /// The field that it is asked for with, by its place; its own where it stands by itself.
  let root: Int

  /// Its path from there; empty where it stands by itself.
  let below: String

  /// The shape that it counts for.
  var shape: Int = 0

  /// The homes of fields, by their places.
  static func homes(of fields: [AskedField]) -> [FieldHome] {
    var places: [String: Int] = [:]
    places.reserveCapacity(fields.count)
    for (place, field) in fields.enumerated() { places[field.path] = place }
    return fields.indices.map { place in
      let path = fields[place].path
      for slash in path.indices where path[slash] == "/" {
        guard let root = places[String(path[..<slash])] else { continue }
        return FieldHome(root: root, below: String(path[path.index(after: slash)...]))
      }
      return FieldHome(root: place, below: "")
    }
  }
}
