/// The texts that stand in an expression, side by side.
final class ConstantPool: Sendable {
  static let empty = ConstantPool(bytes: [])

  let bytes: [UInt8]

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }
}
