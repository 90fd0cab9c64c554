// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "readiness",
  products: [
    .executable(name: "readiness", targets: ["ReadinessCommand"]),
    .library(
      name: "Readiness",
      targets: ["Readiness", "ReadinessModel", "ReadinessReporter", "SourceText"]
    ),
    .library(name: "CEL", targets: ["CEL", "SourceText"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ],
  targets: [
    .target(name: "SourceText"),
    .systemLibrary(
      name: "CLibYAML",
      pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"])]
    ),
    .target(name: "YAMLTree", dependencies: ["SourceText", "CLibYAML"]),
    .target(name: "CEL", dependencies: ["SourceText"]),
    .target(name: "JSONText"),
    .executableTarget(name: "EmbedRulesets"),
    .plugin(
      name: "EmbedRulesetsPlugin",
      capability: .buildTool(),
      dependencies: ["EmbedRulesets"]
    ),
    .target(name: "RulesetLibrary", path: "rulesets", plugins: ["EmbedRulesetsPlugin"]),
    .target(name: "ReadinessModel", dependencies: ["SourceText", "YAMLTree", "JSONText"]),
    .target(
      name: "ReadinessLoader",
      dependencies: [
        "ReadinessModel", "YAMLTree", "SourceText", "JSONText",
        .product(name: "Crypto", package: "swift-crypto"),
      ]
    ),
    .target(
      name: "ReadinessChecker",
      dependencies: ["ReadinessModel", "CEL", "YAMLTree", "SourceText", "JSONText"]
    ),
    .target(
      name: "ReadinessReporter",
      dependencies: ["ReadinessModel", "SourceText", "JSONText"]
    ),
    .target(
      name: "Readiness",
      dependencies: [
        "ReadinessLoader", "ReadinessChecker", "ReadinessReporter", "ReadinessModel",
        "SourceText", "JSONText", "YAMLTree", "RulesetLibrary",
      ]
    ),
    .executableTarget(
      name: "ReadinessCommand",
      dependencies: [
        "Readiness", "ReadinessReporter", "ReadinessModel", "SourceText",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),
    .target(name: "TestSupport", dependencies: ["SourceText"], path: "Tests/TestSupport"),
    .testTarget(name: "SourceTextTests", dependencies: ["SourceText", "TestSupport"]),
    .testTarget(
      name: "YAMLTreeTests",
      dependencies: ["YAMLTree", "SourceText", "TestSupport"],
      exclude: ["Snapshots"]
    ),
    .testTarget(name: "CELTests", dependencies: ["CEL", "SourceText", "TestSupport"]),
    .testTarget(name: "JSONTextTests", dependencies: ["JSONText"]),
    .testTarget(name: "ReadinessModelTests", dependencies: ["ReadinessModel", "TestSupport"]),
    .testTarget(
      name: "RegionTests",
      dependencies: [
        "ReadinessModel", "ReadinessLoader", "RulesetLibrary", "YAMLTree", "SourceText",
        "TestSupport",
      ],
      exclude: ["Snapshots"]
    ),
    .testTarget(
      name: "ReadinessLoaderTests",
      dependencies: [
        "ReadinessLoader", "ReadinessModel", "RulesetLibrary", "YAMLTree", "JSONText",
        "SourceText", "TestSupport",
      ],
      exclude: ["Fixtures"]
    ),
    .testTarget(
      name: "ReadinessCheckerTests",
      dependencies: [
        "ReadinessChecker", "ReadinessLoader", "ReadinessModel", "RulesetLibrary", "CEL",
        "YAMLTree", "JSONText", "SourceText", "TestSupport",
      ]
    ),
    .testTarget(
      name: "ReadinessReporterTests",
      dependencies: [
        "ReadinessReporter", "ReadinessModel", "JSONText", "SourceText", "TestSupport",
      ],
      exclude: ["Snapshots"]
    ),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "Readiness", "ReadinessReporter", "ReadinessModel", "JSONText", "SourceText",
        "TestSupport",
      ],
      exclude: ["Days", "Fixtures", "Snapshots"]
    ),
  ]
)

for target in package.targets where target.type != .system && target.type != .plugin {
  target.swiftSettings = [
    .swiftLanguageMode(.v6),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
    .treatWarning("ExplicitSendable", as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
}
