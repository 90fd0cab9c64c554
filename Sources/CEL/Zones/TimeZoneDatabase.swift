import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// The time zones by the names of the IANA database, as `Asia/Kathmandu`, each read when it is first asked for.
///
/// An evaluation without one knows `UTC` and fixed offsets only. The files of a folder may change while a program runs;
/// what was read once stays as it was.
public final class TimeZoneDatabase: Sendable {
  private enum Entry {
    case zone(ZoneTransitions)
    case missing
    case damaged
  }

  private let file: @Sendable (String) -> [UInt8]?
  private let entries = Mutex<[String: Entry]>([:])

  /// The most names that are remembered; others are read again.
  private static let mostEntries = 1_000

  /// The largest file that is read, in bytes; those of the database have some thousands.
  private static let mostBytes = 1_000_000

  /// Makes a database of files after RFC 9636 (TZif), given by name; nil where there is none.
  ///
  /// A name that could leave a folder, as `../x`, is never asked for.
  public init(read: @escaping @Sendable (_ name: String) -> [UInt8]?) { file = read }

  /// The database of this machine, from a folder where such systems keep it; nil where that folder has no `UTC`.
  public static func system(folder: String = "/usr/share/zoneinfo") -> TimeZoneDatabase? {
    guard bytes(ofFile: "\(folder)/UTC") != nil else { return nil }
    return TimeZoneDatabase { name in bytes(ofFile: "\(folder)/\(name)") }
  }

  /// The seconds that a zone was or will be ahead of UTC at a point in time.
  func offset(of name: String, at seconds: Int64) throws(ZoneError) -> Int64 {
    guard Self.isName(name) else { throw .unknown }
    switch entry(name) {
    case .zone(let zone): return zone.offset(at: seconds)
    case .missing: throw .unknown
    case .damaged: throw .unreadable
    }
  }

  private func entry(_ name: String) -> Entry {
    if let entry = entries.withLock({ $0[name] }) { return entry }
    let entry: Entry
    if let bytes = file(name) {
      entry = ZoneTransitions(bytes).map { .zone($0) } ?? .damaged
    } else {
      entry = .missing
    }
    entries.withLock { if $0.count < Self.mostEntries { $0[name] = entry } }
    return entry
  }

  /// Whether a text can be the name of a zone: parts of letters, digits, `_`, `+` and `-` between slashes.
  private static func isName(_ name: String) -> Bool {
    let parts = name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard name.utf8.count <= 64 else { return false }
    return parts.allSatisfy { part in
      !part.isEmpty
        && part.allSatisfy { byte in
          switch byte {
          case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "+"),
            UInt8(ascii: "-"):
            true
          default: false
          }
        }
    }
  }

  private static func bytes(ofFile path: String) -> [UInt8]? {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return nil
    }
    var (bytes, chunk): ([UInt8], [UInt8]) = ([], [UInt8](repeating: 0, count: 16_384))
    while bytes.count <= mostBytes {
      let count = unsafe chunk.withUnsafeMutableBytes { buffer in
        unsafe read(descriptor, buffer.baseAddress, buffer.count)
      }
      guard count >= 0 else { return nil }
      if count == 0 { return bytes }
      bytes += chunk[..<count]
    }
    return nil
  }
}

/// Why a zone has no offset.
enum ZoneError: Error {
  case unknown
  case unreadable
}

/// A zone as an expression names it: an offset, as `-02:30` or `02:00`, `UTC`, or a name of the database.
enum ZoneName {
  case offset(Int64)
  case named(String)

  init(_ text: String) {
    self = Self.fixed(Array(text.utf8)).map { .offset($0) } ?? .named(text)
  }

  private static func fixed(_ text: [UInt8]) -> Int64? {
    if text.elementsEqual("UTC".utf8) || text.isEmpty { return 0 }
    var digits = text[...]
    let isNegative = digits.first == UInt8(ascii: "-")
    if isNegative || digits.first == UInt8(ascii: "+") { digits.removeFirst() }
    guard digits.count == 5, digits[digits.startIndex + 2] == UInt8(ascii: ":") else { return nil }
    guard let hours = number(digits.prefix(2)), let minutes = number(digits.suffix(2)),
      hours < 24, minutes < 60
    else { return nil }
    return (isNegative ? -1 : 1) * (hours * 3_600 + minutes * 60)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int64? {
    guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int64($1 - 0x30) }
  }
}
