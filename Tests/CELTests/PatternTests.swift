import CEL
import Testing

struct PatternTests {
  private func isFound(_ pattern: String, _ text: String) throws -> Bool? {
    try Pattern(pattern.utf8).isFound(in: Array(text.utf8)[...]) { _ in true }
  }

  /// Patterns, texts in which they are found and texts in which they are not.
  private static let table: [(pattern: String, found: [String], missing: [String])] = [
    ("", ["", "a"], []),
    ("b", ["abc"], ["", "ac"]),
    ("gr(a|e)y", ["grey", "a gray one"], ["groy", "gry"]),
    ("a|", ["", "b"], []),
    ("^a$", ["a"], ["ba", "ab", "a\n", "b\na\nc"]),
    ("(?m)^a$", ["a", "b\na\nc", "a\n"], ["ba", "ab"]),
    (#"\Aa\z"#, ["a"], ["ba", "ab", "a\n"]),
    (#"(?m)\Aa\z"#, ["a"], ["b\na"]),
    ("a.c", ["abc", "aéc", "a😀c"], ["a\nc", "ac"]),
    ("(?s)a.c", ["a\nc"], ["ac"]),
    ("^(?s:.)$", ["\n", "é"], ["", "ab"]),
    ("^a*$", ["", "aaa"], ["ab"]),
    ("^a+$", ["a", "aaa"], [""]),
    ("^a?$", ["", "a"], ["aa"]),
    ("^a{2}$", ["aa"], ["a", "aaa"]),
    ("^a{2,}$", ["aa", "aaaa"], ["a"]),
    ("^a{1,3}$", ["a", "aaa"], ["", "aaaa"]),
    ("^a{0}$", [""], ["a"]),
    ("^a{0,1000}$", ["", "aaaa"], ["b"]),
    ("^a*?b+?c??d{2}?$", ["bdd", "aabbcdd"], ["add"]),
    ("^(?U)a+$", ["a", "aa"], [""]),
    ("^(ab|cd)*$", ["", "abcdab"], ["abc"]),
    ("^(a*)*$", ["", "aaa"], ["b"]),
    ("^(|a)+$", ["", "aaa"], ["b"]),
    ("^(^a)*$", ["", "a"], ["aa"]),
    ("a{", ["a{"], ["a"]),
    ("a{,2}", ["a{,2}"], ["aa"]),
    ("a{2", ["a{2"], ["aa"]),
    ("{", ["{"], [""]),
    ("]", ["]"], [""]),
    ("(?:ab)+", ["xabab"], ["ba"]),
    ("(?P<year>[0-9]{4})-(?<month>[0-9]{2})", ["on 2026-11-26"], ["2026-1"]),
  ]

  private static let classes: [(pattern: String, found: [String], missing: [String])] = [
    ("[abc]", ["b"], ["d", ""]),
    ("[a-c-e]", ["b", "-", "e"], ["d"]),
    ("[^a-c]", ["d", "\n"], ["a", ""]),
    ("[]a]", ["]", "a"], ["b"]),
    ("[^]a]", ["b"], ["]", "a"]),
    ("[a-]", ["a", "-"], ["b"]),
    ("[a^]", ["^"], ["b"]),
    ("[.*]", [".", "*"], ["a"]),
    ("[[]", ["["], ["]"]),
    (#"[\]\\-]"#, ["]", "\\", "-"], ["a"]),
    (#"[\d\-x]"#, ["5", "-", "x"], ["a"]),
    (#"[\x41-\x{43}]"#, ["B"], ["D"]),
    ("[α-ω]", ["λ"], ["a", "Λ"]),
    (#"^\d\D$"#, ["1a", "2٣"], ["11", "a1"]),
    (#"^\s\S$"#, [" a", "\tb", "\n\u{0B}"], ["  ", "\u{0B}a"]),
    (#"^\w\W$"#, ["a-", "_é"], ["ab", "-a"]),
    (#"[^\d\s]"#, ["a"], ["1", " "]),
    (#"[\D5]"#, ["5", "a"], ["4"]),
    ("^[[:alpha:]]+$", ["Az"], ["é", "1"]),
    ("^[[:^alpha:]]+$", ["1é"], ["a"]),
    ("^[[:space:][:digit:]]+$", ["1\u{0B}2"], ["a"]),
    ("[[:alpha]", ["[", ":", "l"], ["]", "b"]),
    ("^[[:punct:]]+$", ["!/:@[`{~"], ["a"]),
    (#"^\pL+$"#, ["aéЖ字"], ["1"]),
    (#"^\p{Lu}$"#, ["A", "Ж"], ["a", "字"]),
    (#"^\PL$"#, ["1", "😀"], ["a"]),
    (#"^\p{^L}$"#, ["1"], ["a"]),
    (#"^\P{^L}$"#, ["a"], ["1"]),
    (#"^[\p{Nd}_]+$"#, ["٣_1"], ["a"]),
    (#"^[^\PL]$"#, ["é"], ["1"]),
    (#"^\p{Any}$"#, ["a", "\n", "\u{10FFFF}"], [""]),
    (#"^\p{Sc}$"#, ["€", "$"], ["+"]),
    (#"^\p{Greek}+$"#, ["αΩϗ", "ἀ"], ["a", "Ж", ";", ""]),
    (#"^\p{Latin}+$"#, ["aZéß", "ﬁ"], ["1", "_", "α"]),
    (#"^\P{Latin}+$"#, ["1α字"], ["a"]),
    (#"^\p{^Greek}$"#, ["a"], ["α"]),
    (#"^[\p{Han}\p{Hiragana}-]+$"#, ["漢字-ひらがな"], ["カ", "a"]),
    (#"^[^\p{Cyrillic}\d]$"#, ["a"], ["ж", "1"]),
    (#"^\p{Common}+$"#, ["1 .€😀"], ["a"]),
    (#"^a\p{Inherited}$"#, ["a\u{301}"], ["aa"]),
    (#"^\p{Old_Italic}$"#, ["\u{10300}"], ["a"]),
    (#"^\p{Adlam}$"#, ["\u{1E95F}"], ["\u{1E960}", "\u{10FFFF}"]),
  ]

  private static let escapesAndFolding: [(pattern: String, found: [String], missing: [String])] = [
    (#"\bcat\b"#, ["a cat.", "cat"], ["cats", "_cat"]),
    (#"\Bcat"#, ["scat"], ["cat", " cat"]),
    (#"^\B$"#, [""], ["a"]),
    (#"é\b"#, [], ["é", "é "]),
    (#"\.\*\+\?\(\)\[\]\{\}\|\^\$\\\-\_"#, [#".*+?()[]{}|^$\-_"#], ["a"]),
    (#"^\a\f\n\r\t\v$"#, ["\u{07}\u{0C}\n\r\t\u{0B}"], [""]),
    (#"^\101\07\x7e\x{1F600}$"#, ["A\u{07}~😀"], [""]),
    (#"^\Qa.b\E.$"#, ["a.bc"], ["axbc", "a.b"]),
    (#"^\Qa\b*"#, [#"a\b*"#], []),
    (#"^\Qab\E+$"#, ["abb"], ["abab"]),
    (#"^\Qab"#, ["ab"], []),
    ("(?i)straße", ["STRAßE", "straẞe"], ["strasse"]),
    ("(?i)k", ["K", "k", "\u{212A}"], ["x"]),
    ("(?i)\u{212A}", ["K", "k"], ["x"]),
    ("(?i)ſ", ["s", "S"], ["x"]),
    ("(?i)σ", ["Σ", "ς"], ["s"]),
    ("(?i)[a-c]+$", ["B"], ["d"]),
    ("(?i)^[^a]$", ["b"], ["a", "A"]),
    ("(?i)i", ["I"], ["ı", "İ"]),
    (#"(?i)^\p{Lu}$"#, ["a", "A"], ["字"]),
    (#"(?i)^\P{Lu}$"#, ["字"], ["a", "A"]),
    (#"(?i)^\p{Greek}$"#, ["α", "Ω", "\u{B5}", "\u{2126}"], ["a"]),
    ("(?i)ж", ["Ж"], ["з"]),
    ("a(?i)b", ["aB", "ab"], ["Ab"]),
    ("(?:(?i)a)b", ["Ab"], ["aB"]),
    ("(?i:a)b", ["Ab"], ["AB"]),
    ("(?i)a(?-i)b", ["Ab"], ["AB"]),
    ("(?i-s:A.)", ["ab"], ["a\n"]),
    ("(?)a", ["a"], ["b"]),
  ]

  @Test(arguments: [table, classes, escapesAndFolding])
  func `a pattern is found where RE2 finds it`(
    _ rows: [(pattern: String, found: [String], missing: [String])]
  ) throws {
    for row in rows {
      for text in row.found {
        #expect(try isFound(row.pattern, text) == true, "\(row.pattern) in \(text)")
      }
      for text in row.missing {
        #expect(try isFound(row.pattern, text) == false, "\(row.pattern) in \(text)")
      }
    }
  }

  /// Wrong patterns, the part that is wrong, and words of the message.
  private static let mistakes: [(pattern: String, part: String, words: String)] = [
    ("(a", "(", "not closed"), ("a(b(c)", "(", "not closed"), ("a)b", ")", "closes no group"),
    ("*a", "*", "nothing to repeat"), ("a|*", "*", "nothing to repeat"),
    ("(+)", "+", "nothing to repeat"), ("a**", "*", "repeats a repetition"),
    ("a{2}{3}", "{3}", "repeats a repetition"), ("a*?+", "+", "repeats a repetition"),
    ("a{1001}", "{1001}", "at most 1000"), ("a{5,1001}", "{5,1001}", "at most 1000"),
    ("a{99999999999999999999}", "{99999999999999999999}", "at most 1000"),
    ("a{3,2}", "{3,2}", "least is more than its most"),
    ("(x{1000}){1000}", "{1000}", "more than 1000 times"),
    ("(x{50}){21}", "{21}", "more than 1000 times"),
    ("(?:abcdefghijklmnopqrst){1000}", "{1000}", "instructions"),
    ("[a", "[", "not closed"), ("[]", "[", "not closed"), ("[^]", "[", "not closed"),
    ("x[b-a]", "b-a", "ends before"), ("[[:foo:]]", "[:foo:]", "no class `foo`"),
    (#"[a-\d]"#, #"\d"#, "means nothing"), (#"a\"#, #"\"#, "ends in a backslash"),
    (#"\q"#, #"\q"#, "means nothing"), (#"é\q"#, #"\q"#, "means nothing"),
    (#"(a)\1"#, #"\1"#, "reference to a group"), (#"\8"#, #"\8"#, "reference to a group"),
    (#"\x4"#, #"\x4"#, "hexadecimal"), (#"\x{}"#, #"\x{"#, "hexadecimal"),
    (#"\x{110000}"#, #"\x{110000}"#, "no character"), (#"\x{D800}"#, #"\x{D800}"#, "no character"),
    (#"\p{Greec}"#, #"\p{Greec}"#, "no general category and no script"),
    (#"\p{-}"#, #"\p{-}"#, "no script"), (#"\p{}"#, #"\p{}"#, "no script"),
    (#"\pX"#, #"\pX"#, "no general category"),
    (#"\p"#, #"\p"#, "no general category"), (#"\p{Lu"#, #"\p{"#, "not closed"),
    (#"\C"#, #"\C"#, "byte"), (#"a\Z"#, #"\Z"#, "no `\\Z`"),
    ("(?=a)", "(?=", "look-ahead"), ("(?<!a)", "(?<!", "look-behind"), ("(?>a)", "(?>", "atomic"),
    ("(?P=n)", "(?P=", "reference"), ("(?x)a", "x", "no flag"), ("(?i-)a", "-", "no flag stands"),
    ("(?i", "(", "not closed"), ("(?<>a)", "(?<>", "name"), ("(?P<n", "(?P<n", "name"),
    ("(?P<n>a)(?<n>b)", "n", "has the name `n`"),
  ]

  @Test
  func `a mistake is told with its place`() {
    for row in Self.mistakes {
      let error = #expect(throws: Pattern.Mistake.self, "\(row.pattern)") {
        try Pattern(row.pattern.utf8)
      }
      guard let error else { continue }
      let part = String(decoding: Array(row.pattern.utf8)[error.range], as: UTF8.self)
      #expect(part == row.part, "\(row.pattern): \(error.message)")
      #expect(error.message.contains(row.words), "\(row.pattern): \(error.message)")
    }
  }

  @Test
  func `a misspelt script or category is told with the near miss`() {
    for (pattern, help) in [
      (#"\p{greek}"#, "did you mean `Greek`?"), (#"\p{Hann}"#, "did you mean `Han`?"),
      (#"\p{LU}"#, "did you mean `Lu`?"), (#"\p{Klingon}"#, "as `L`, `Lu`, `Nd` or `Greek`"),
    ] {
      let error = #expect(throws: Pattern.Mistake.self) { try Pattern(pattern.utf8) }
      #expect(error?.help == help)
    }
  }

  /// Letters whose names begin with that of their script, in the standard library's version of Unicode.
  @Test(
    arguments: [
      ("Greek", "GREEK SMALL LETTER "), ("Latin", "LATIN "), ("Cyrillic", "CYRILLIC "),
      ("Hebrew", "HEBREW "),
      ("Thai", "THAI "), ("Hiragana", "HIRAGANA LETTER "), ("Katakana", "KATAKANA LETTER "),
      ("Han", "CJK UNIFIED IDEOGRAPH"), ("Cherokee", "CHEROKEE "), ("Old_Turkic", "OLD TURKIC "),
      ("Egyptian_Hieroglyphs", "EGYPTIAN HIEROGLYPH "), ("Adlam", "ADLAM "),
    ]
  )
  func `a script has the letters that are named after it`(
    _ script: String,
    _ prefix: String
  ) throws {
    let pattern = try Pattern(#"^\p{\#(script)}+$"#.utf8)
    var (letters, text) = (0, "")
    for value in UInt32(0)..<0x2_0000 {
      guard let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic,
        scalar.properties.name?.hasPrefix(prefix) == true,
        let age = scalar.properties.age, age.major < 15
      else { continue }
      letters += 1
      text.unicodeScalars.append(scalar)
    }
    #expect(letters > 20)
    #expect(pattern.isFound(in: Array(text.utf8)[...]) { _ in true } == true)
  }

  @Test(
    arguments: [
      "(a+)+$", "(a*)*b", "(a|a)*b", "(a|aa)+$", "(.*)(.*)(.*)(.*)(.*)x", "(a?){100}a{100}$",
      "(?i)(a+)+ß", "^(([a-z])+.)+[A-Z]([a-z])+$", #"(\w+\s?)+\z"#,
    ]
  )
  func `a hostile pattern takes work in proportion to the text`(_ text: String) throws {
    let pattern = try Pattern(text.utf8)
    func work(_ length: Int) -> Int {
      var spent = 0
      let bytes = Array(repeating: UInt8(ascii: "a"), count: length) + Array("!".utf8)
      let result = pattern.isFound(in: bytes[...]) { steps in
        spent += steps
        return true
      }
      #expect(result != nil)
      return spent
    }
    let (short, long) = (work(1_000), work(4_000))
    #expect(long <= 5 * short)
    // Each instruction is entered at most once for each character, and visited at most once.
    #expect(long <= 4_003 * 2 * pattern.instructionCount / 16 + 1_000)
  }

  @Test
  func `groups may be nested, but not without end`() throws {
    let depth = Pattern.Limits.depth
    func nested(_ depth: Int) -> String {
      String(repeating: "(", count: depth) + "a" + String(repeating: ")*", count: depth)
    }
    #expect(try isFound("^\(nested(depth))$", "aaaa") == true)
    #expect(throws: Pattern.Mistake.self) { try Pattern(nested(depth + 1).utf8) }
    #expect(throws: Pattern.Mistake.self) {
      try Pattern(String(repeating: "(", count: 16_000).utf8)
    }
    #expect(throws: Pattern.Mistake.self) {
      try Pattern(String(repeating: "a", count: Pattern.Limits.bytes + 1).utf8)
    }
  }

  @Test
  func `a search ends where it may spend no more`() throws {
    let pattern = try Pattern("(a|b|c|d)*x".utf8)
    var left = 10
    let text = Array(repeating: UInt8(ascii: "a"), count: 100_000)
    let result = pattern.isFound(in: text[...]) { steps in
      left -= steps
      return left >= 0
    }
    #expect(result == nil)
  }
}
