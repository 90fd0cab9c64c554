import Testing

struct RegionFunctionsTests {
  private static let regions = "deployments/it/regions"
  private static let overlap = "!deployment.regions.overlaps(params.listed)"

  @Test(arguments: [
    RuleRow(overlap, "{deployment: {regions: [US]}}", "met"),
    RuleRow(overlap, "{deployment: {regions: [US, IR]}}", "gap", regions),
    RuleRow(overlap, "{deployment: {regions: [worldwide]}}", "gap", regions),
    RuleRow(
      overlap,
      "{deployment: {regions: {serve: [worldwide], except: [ofac-comprehensive]}}}",
      "met"
    ),
    RuleRow(overlap, "{deployment: {}}", "unknown", regions),
    RuleRow(overlap, "{deployment: {regions: unknown}}", "unknown", regions),
    RuleRow(overlap, "{deployment: {regions: []}}", "met"),
    RuleRow(overlap, "{deployment: {regions: [UA]}}", "unknown", regions),
    RuleRow(overlap, "{deployment: {regions: [UA-30]}}", "met"),
    RuleRow(overlap, "{deployment: {regions: [UA-43]}}", "gap", regions),
    RuleRow(overlap, "{deployment: {regions: [IR, unknown]}}", "unknown", "\(regions)/1"),
    RuleRow(
      overlap,
      "{deployment: {regions: {serve: unknown, except: []}}}",
      "unknown",
      "\(regions)/serve"
    ),
    RuleRow(
      overlap,
      "{deployment: {regions: {serve: [US], except: [unknown]}}}",
      "unknown",
      "\(regions)/except/0"
    ),
  ])
  func `overlaps knows what the manifest says of places`(_ row: RuleRow) throws {
    #expect(try row.problem() == nil)
  }

  private static let inside = "deployment.regions.within(params.eu)"

  @Test(arguments: [
    RuleRow(inside, "{deployment: {regions: [DE, FR]}}", "met"),
    RuleRow(inside, "{deployment: {regions: [EU]}}", "met"),
    RuleRow(inside, "{deployment: {regions: [DE, US]}}", "gap", regions),
    RuleRow(inside, "{deployment: {regions: []}}", "met"),
    RuleRow(inside, "{deployment: {}}", "unknown", regions),
    RuleRow(
      "deployment.regions.common(params.eu).within(params.eu)",
      "{deployment: {regions: [DE, US]}}",
      "met"
    ),
    RuleRow(
      "!deployment.regions.common(params.listed).overlaps(params.eu)",
      "{deployment: {}}",
      "unknown",
      regions
    ),
  ])
  func `within knows what the manifest says of places`(_ row: RuleRow) throws {
    #expect(try row.problem() == nil)
  }

  private static let hosted = "deployment.hosting.all(h, h.country.within(params.eu))"

  @Test(arguments: [
    RuleRow(hosted, "{deployment: {hosting: [{country: DE}]}}", "met"),
    RuleRow(
      hosted,
      "{deployment: {hosting: [{country: DE}, {country: US}]}}",
      "gap",
      "deployments/it/hosting/1/country"
    ),
    RuleRow(
      hosted,
      "{deployment: {hosting: [{cloud_region: eu}]}}",
      "unknown",
      "deployments/it/hosting/0/country"
    ),
    RuleRow(
      "deployment.audience.all(s, !s.region.overlaps(params.listed))",
      "{deployment: {audience: [{segment: kyiv, region: UA}]}}",
      "unknown",
      "deployments/it/audience/kyiv/region"
    ),
  ])
  func `a single code counts as a set`(_ row: RuleRow) throws {
    #expect(try row.problem() == nil)
  }
}
