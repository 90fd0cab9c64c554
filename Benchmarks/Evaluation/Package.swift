// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that nothing of it is built with the product.
let package = Package(
  name: "evaluation-benchmark",
  dependencies: [.package(name: "readiness", path: "../..")],
  targets: [
    .executableTarget(
      name: "EvaluationBenchmark",
      dependencies: [.product(name: "Readiness", package: "readiness")],
      swiftSettings: [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]
    )
  ]
)
