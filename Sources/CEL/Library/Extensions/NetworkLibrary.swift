extension Library {
  /// Addresses of the Internet Protocol, and blocks of them.
  ///
  /// To a host a value of them is ``Value/opaque(type:index:)`` and means nothing outside its evaluation; `string` writes it.
  public static let network = Library(
    "network",
    "Addresses of the Internet Protocol, and blocks of them.",
    NetworkLibrary.functions,
    opaqueTypes: NetworkTypes.allCases.map(\.name)
  )
}

/// The types of the library, with the numbers that stand for them in slots, above those of any host.
enum NetworkTypes: UInt16, CaseIterable {
  case ip = 0xFFFE
  case cidr = 0xFFFF

  var name: String { self == .ip ? "net.IP" : "net.CIDR" }

  var type: CELType { .opaque(name) }

  static func number(named name: String) -> Int? {
    allCases.first { $0.name.utf8.elementsEqual(name.utf8) }.map { Int($0.rawValue) }
  }
}

/// The functions of `network`.
enum NetworkLibrary {
  static let functions: [Function] = makers + questions + blocks

  private static let (ip, cidr) = (NetworkTypes.ip.type, NetworkTypes.cidr.type)

  private static let makers: [Function] = [
    function(
      "ip",
      "The address that a text writes, or the one that a block was written with.",
      [
        Overload("ip_string", [.string], ip, body: .strict { $0.address($1[0]) }),
        Overload(
          "cidr_ip",
          [cidr],
          ip,
          isMember: true,
          body: .strict { evaluation, arguments in
            guard let network = evaluation.network(arguments[0]) else { return .error(.host) }
            return evaluation.make(.ip(network.address))
          }
        ),
      ],
      ["ip('192.168.0.1') == ip('::ffff:c0a8:1')", "cidr('10.0.0.0/8').ip() == ip('10.0.0.0')"]
    ),
    function(
      "cidr",
      "The block of addresses that a text writes, as `10.0.0.0/8`.",
      [Overload("cidr_string", [.string], cidr, body: .strict { $0.block($1[0]) })],
      ["cidr('10.0.0.0/8').prefixLength() == 8"]
    ),
    function(
      "isIP",
      "Whether a text is an address.",
      [
        Overload(
          "is_ip_string",
          [.string],
          .bool,
          body: .strict { evaluation, arguments in
            .bool((try? IPAddress(evaluation.bytes(of: arguments[0]))) != nil)
          }
        )
      ],
      ["isIP('2001:db8::68')", "!isIP('192.168.0.1.0')"]
    ),
    function(
      "isCIDR",
      "Whether a text is a block of addresses.",
      [
        Overload(
          "is_cidr_string",
          [.string],
          .bool,
          body: .strict { evaluation, arguments in
            .bool((try? IPNetwork(evaluation.bytes(of: arguments[0]))) != nil)
          }
        )
      ],
      ["isCIDR('10.0.0.0/8')", "!isCIDR('10.0.0.0')"]
    ),
    function(
      "ip.isCanonical",
      "Whether a text is an address in its canonical form.",
      [
        Overload(
          "ip_is_canonical_string",
          [.string],
          .bool,
          body: .strict { evaluation, arguments in
            let made = evaluation.address(arguments[0])
            guard let address = evaluation.ipAddress(made) else { return made }
            return .bool(address.description.utf8.elementsEqual(evaluation.bytes(of: arguments[0])))
          }
        )
      ],
      ["ip.isCanonical('127.0.0.1')", "!ip.isCanonical('2001:DB8::68')"]
    ),
    function(
      "string",
      "An address or a block as its canonical text.",
      [ip, cidr].map { type in
        Overload(
          type == ip ? "ip_to_string" : "cidr_to_string",
          [type],
          .string,
          body: .strict { evaluation, arguments in
            guard let value = evaluation.networkValue(arguments[0]) else { return .error(.host) }
            return evaluation.makeText(value.description.utf8)
          }
        )
      },
      ["string(ip('2001:DB8:0::68')) == '2001:db8::68'", "string(cidr('::/0')) == '::/0'"]
    ),
  ]

  private static let questions: [Function] = [
    question("family", "4 or 6.", ["ip('::1').family() == 6"]) {
      .int($0.isVersion4 ? 4 : 6)
    },
    question("isUnspecified", "Whether it is `0.0.0.0` or `::`.", ["ip('::').isUnspecified()"]) {
      .bool($0.isUnspecified)
    },
    question("isLoopback", "Whether it is of the machine itself.", ["ip('127.0.0.1').isLoopback()"])
    {
      .bool($0.isLoopback)
    },
    question(
      "isGlobalUnicast",
      "Whether it can belong to one interface beyond the link, private addresses included.",
      ["ip('192.168.0.1').isGlobalUnicast()"]
    ) { .bool($0.isGlobalUnicast) },
    question(
      "isLinkLocalMulticast",
      "Whether it is for many on the link.",
      ["ip('224.0.0.1').isLinkLocalMulticast()"]
    ) { .bool($0.isLinkLocalMulticast) },
    question(
      "isLinkLocalUnicast",
      "Whether it is for one on the link.",
      ["ip('fe80::1').isLinkLocalUnicast()"]
    ) { .bool($0.isLinkLocalUnicast) },
  ]

  private static let blocks: [Function] = [
    function(
      "containsIP",
      "Whether a block has an address in it.",
      [
        member("cidr_contains_ip_ip", [cidr, ip], .bool) { block, other in
          other.ip.map { .bool(block.contains($0)) }
        },
        member("cidr_contains_ip_string", [cidr, .string], .bool) { block, other in
          other.ip.map { .bool(block.contains($0)) }
        },
      ],
      ["cidr('10.0.0.0/8').containsIP('10.1.2.3')", "!cidr('10.0.0.0/8').containsIP(ip('::1'))"]
    ),
    function(
      "containsCIDR",
      "Whether a block has another in it.",
      [
        member("cidr_contains_cidr_cidr", [cidr, cidr], .bool) { block, other in
          other.cidr.map { .bool(block.contains($0)) }
        },
        member("cidr_contains_cidr_string", [cidr, .string], .bool) { block, other in
          other.cidr.map { .bool(block.contains($0)) }
        },
      ],
      ["cidr('10.0.0.0/8').containsCIDR('10.1.0.0/16')"]
    ),
    function(
      "prefixLength",
      "How many bits the addresses of a block have in common.",
      [
        Overload(
          "cidr_prefix_length",
          [cidr],
          .int,
          isMember: true,
          body: .strict { evaluation, arguments in
            evaluation.network(arguments[0]).map { .int(Int64($0.prefixLength)) } ?? .error(.host)
          }
        )
      ],
      ["cidr('2001:db8::/32').prefixLength() == 32"]
    ),
    function(
      "masked",
      "The same block without bits beyond the prefix.",
      [
        Overload(
          "cidr_masked",
          [cidr],
          cidr,
          isMember: true,
          body: .strict { evaluation, arguments in
            evaluation.network(arguments[0]).map { evaluation.make(.cidr($0.masked)) }
              ?? .error(.host)
          }
        )
      ],
      ["cidr('192.168.0.1/24').masked() == cidr('192.168.0.0/24')"]
    ),
  ]

  /// A function whose texts have at most 49 bytes.
  private static func function(
    _ name: String,
    _ documentation: String,
    _ overloads: [Overload],
    _ examples: [String]
  ) -> Function {
    Function(name, documentation, overloads, examples) { sizes in
      CallWork(sizes.reduce(Steps(0)) { $0 + $1.count / 16 }, .text(Steps(64)))
    }
  }

  private static func question(
    _ name: String,
    _ documentation: String,
    _ examples: [String],
    _ answer: @escaping @Sendable (IPAddress) -> Slot
  ) -> Function {
    let overload = Overload(
      "ip_\(name)",
      [ip],
      name == "family" ? .int : .bool,
      isMember: true,
      body: .strict { evaluation, arguments in
        evaluation.ipAddress(arguments[0]).map(answer) ?? .error(.host)
      }
    )
    return function(name, documentation, [overload], examples)
  }

  /// A question that a block answers about an address or block, or the text of one.
  private static func member(
    _ id: String,
    _ parameters: [CELType],
    _ type: CELType,
    _ answer: @escaping @Sendable (IPNetwork, NetworkValue) -> Slot?
  ) -> Overload {
    let isAddress = id.hasPrefix("cidr_contains_ip")
    return Overload(
      id,
      parameters,
      type,
      isMember: true,
      body: .strict { evaluation, arguments in
        var other = arguments[1]
        if other.kind == .string {
          other = isAddress ? evaluation.address(other) : evaluation.block(other)
        }
        guard let block = evaluation.network(arguments[0]),
          let value = evaluation.networkValue(other)
        else { return other.kind == .error ? other : .error(.host) }
        return answer(block, value) ?? .error(.host)
      }
    )
  }
}
