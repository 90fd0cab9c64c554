extension ManifestSchema {
  /// The field that a bare word stands for.
  static let controlStatusField = SchemaField(
    "status",
    .enumeration(controlStatus),
    "Whether it is in place.",
    question: "Is this in place?"
  )

  static let controlStatus = Enumeration(
    "status of a control",
    [
      .init("implemented", "It is in place."),
      .init("partial", "A part of it is in place."),
      .init("planned", "It will be in place."),
      .init("alternative", "Something else serves its purpose."),
      .init("not-applicable", "There is nothing for it to do."),
      .init("none", "There is none."),
    ]
  )

  static let locationMethod = Enumeration(
    "way to find a place",
    [
      .init("ip", "The address of the connection."),
      .init("payment", "The country of the payment."),
      .init("sign-up", "What is checked at sign-up."),
      .init("declared", "What the user says."),
      .init("document", "A document."),
      .init("phone", "The telephone number."),
      .init("gnss", "The position of the device."),
      .init("vpn-detection", "The detection of virtual private networks."),
    ]
  )

  static let failure = Enumeration(
    "behaviour on failure",
    [
      .init("closed", "Nobody gets through."),
      .init("open", "Everybody gets through."),
    ]
  )

  static let personAttribute = Enumeration(
    "attribute of a person",
    [
      .init("citizenship", "The citizenship."),
      .init("permanent-residence", "Lawful permanent residence."),
      .init("protected-status", "The status of a protected individual."),
      .init("identity", "Who the person is."),
      .init("location", "Where the person is."),
      .init("employer", "For whom the person works."),
    ]
  )

  static let partyList = Enumeration(
    "list of parties",
    [
      .init("us_ofac_sdn", "OFAC, Specially Designated Nationals."),
      .init("us_ofac_cons", "OFAC, the other sanctions lists."),
      .init("us_trade_csl", "US Consolidated Screening List."),
      .init("us_bis_entity", "BIS, Entity List."),
      .init("us_bis_denied", "BIS, Denied Persons List."),
      .init("us_bis_unverified", "BIS, Unverified List."),
      .init("us_bis_meu", "BIS, Military End User List."),
      .init("us_dhs_uflpa", "DHS, UFLPA Entity List."),
      .init("us_dod_chinese_milcorps", "DoD, Chinese military companies."),
      .init("eu_fsf", "EU, financial sanctions."),
      .init("gb_fcdo_sanctions", "United Kingdom, sanctions list."),
      .init("un_sc_sanctions", "UN Security Council, sanctions list."),
    ]
  )

  static let thresholdOperator = Enumeration(
    "comparison with a threshold",
    [
      .init("at-least", "The threshold itself counts."),
      .init("more-than", "Only what lies above the threshold counts."),
    ]
  )

  static let onUnknown = Enumeration(
    "behaviour where nothing is known",
    [
      .init("block", "Nobody gets through."),
      .init("review", "Somebody decides."),
      .init("allow", "Everybody gets through."),
    ]
  )

  static let allowListGranularity = Enumeration(
    "what an allow-list lists",
    [
      .init("country", "Countries."),
      .init("organization", "Organizations."),
      .init("user", "Single users."),
    ]
  )

  static let stopGranularity = Enumeration(
    "what can be switched off by itself",
    [
      .init("model", "One model."),
      .init("deployment", "One deployment."),
      .init("country", "One country."),
      .init("segment", "One segment of the audience."),
      .init("organization", "One customer."),
      .init("user", "One user."),
    ]
  )
}
