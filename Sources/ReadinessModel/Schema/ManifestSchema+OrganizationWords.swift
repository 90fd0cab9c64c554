extension ManifestSchema {
  static let organizationRole = Enumeration(
    "organization role",
    [
      .init("developer", "Trains or substantially modifies models."),
      .init("deployer", "Offers or uses models in products of its own."),
      .init("reseller", "Sells access to models of others."),
      .init("cloud", "Hosts models of others."),
      .init("importer", "Brings models of others onto a market."),
    ]
  )

  static let usNexus = Enumeration(
    "tie to the US",
    [
      .init("us-servers", "Servers in the US."),
      .init("us-origin-model", "A model, or technology in it, that comes from the US."),
      .init("us-dollar-payments", "Payments in US dollars."),
      .init("us-staff", "Staff in the US, or US persons abroad."),
    ]
  )

  static let regulatedAs = Enumeration(
    "regulated kind of company",
    [
      .init("eu-financial-entity", "A financial entity in the EU."),
      .init("eu-essential-entity", "An essential or important entity in the EU."),
      .init("us-bank", "A bank in the US."),
      .init("us-hipaa-covered-entity", "A covered entity under HIPAA."),
      .init("us-hipaa-business-associate", "A business associate under HIPAA."),
      .init("us-defence-contractor", "A contractor of the US Department of Defense."),
      .init("us-federal-agency", "An agency of the US government."),
      .init("us-federal-contractor", "A contractor of the US government."),
      .init("us-insurer", "An insurer in the US."),
      .init("public-sector-eu", "A public body in the EU."),
      .init("public-sector-us", "A public body of a US state or municipality."),
      .init("uk-financial-firm", "A financial firm in the United Kingdom."),
    ]
  )

  static let authority = Enumeration(
    "authority",
    [
      .init("ca-oes", "California Office of Emergency Services."),
      .init("ny-dfs", "New York Department of Financial Services."),
      .init("us-bis", "US Bureau of Industry and Security."),
      .init("us-ofac", "US Office of Foreign Assets Control."),
      .init("us-caisi", "US Center for AI Standards and Innovation."),
      .init("us-hhs-ocr", "Office for Civil Rights of the US Department of Health."),
      .init("us-bank-regulator", "The US regulator of a bank."),
      .init("us-dod", "US Department of Defense."),
      .init("us-law-enforcement", "A law-enforcement or public-safety agency in the US."),
      .init("eu-ai-office", "The AI Office of the European Commission."),
      .init("eu-market-surveillance", "A market surveillance authority in the EU."),
      .init("eu-financial-supervisor", "The competent authority of a financial entity in the EU."),
      .init("eu-data-protection", "A data protection authority in the EU."),
      .init("eu-csirt", "A CSIRT or a competent authority for cybersecurity in the EU."),
      .init("uk-regulator", "A regulator in the United Kingdom."),
      .init("ny-ag", "Attorney General of New York."),
      .init("il-iema-ohs", "Illinois Emergency Management Agency and Office of Homeland Security."),
      .init("il-ag", "Attorney General of Illinois."),
      .init("uk-aisi", "AI Security Institute of the United Kingdom."),
      .init("enisa", "European Union Agency for Cybersecurity."),
      .init("us-commerce", "US Department of Commerce."),
      .init("cn-cac", "Cyberspace Administration of China."),
      .init("kr-msit", "Ministry of Science and ICT of Korea."),
      .init("other", "Another authority."),
    ]
  )

  static let incidentEvent = Enumeration(
    "kind of event",
    [
      .init("critical-safety-incident", "A critical safety incident with a frontier model."),
      .init("imminent-risk", "An imminent risk of death or serious injury."),
      .init("serious-incident", "A serious incident with an AI system."),
      .init("major-ict-incident", "A major incident with information technology."),
      .init("computer-security-incident", "A breach of the security of systems."),
      .init("exploited-vulnerability", "An actively exploited vulnerability."),
      .init("critical-infrastructure-disruption", "A disruption of critical infrastructure."),
      .init("death", "A death."),
      .init("serious-harm", "Serious harm to health, rights, property or the environment."),
      .init("data-breach", "A breach of personal or health data."),
      .init("export-violation", "A violation of export control or sanctions."),
      .init("other", "Another kind of event."),
    ]
  )

  static let incidentClock = Enumeration(
    "start of the time",
    [
      .init("occurrence", "The event itself."),
      .init("discovery", "The discovery of the event."),
      .init("awareness", "The moment of becoming aware of it."),
      .init("determination", "The determination that it is such an event."),
      .init("classification", "Its classification."),
    ]
  )
}
