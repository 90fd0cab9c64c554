import ReadinessModel

/// What the same field of different subjects has in common.
enum FieldShape {
  /// Lists whose elements a path names by id or by number.
  private static let lists: [[UInt8]] = [
    "models", "suppliers", "deployments", "authorizations", "evidence", "audience", "hosting",
    "fallbacks", "ownership", "incident_reporting", "capability_levels",
  ].map { Array($0.utf8) }

  /// The path with `*` in place of every id.
  static func starred(_ path: String) -> String {
    let bytes = Array(path.utf8)
    var starred: [UInt8] = []
    starred.reserveCapacity(bytes.count)
    var start = 0
    var isElement = false
    while true {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "/")) ?? bytes.count
      if isElement {
        starred.append(UInt8(ascii: "*"))
      } else {
        starred.append(contentsOf: bytes[start..<end])
      }
      isElement = !isElement && lists.contains { $0.elementsEqual(bytes[start..<end]) }
      guard end < bytes.count else { break }
      starred.append(UInt8(ascii: "/"))
      start = end + 1
    }
    return String(decoding: starred, as: UTF8.self)
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
    let table = PathTable(fields.map(\.path))
    return fields.indices.map { place in
      guard let (root, below) = table.topmost(above: place) else {
        return FieldHome(root: place, below: "")
      }
      return FieldHome(root: root, below: below)
    }
  }
}
