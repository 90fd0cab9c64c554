extension ManifestSchema {
  static let deploymentUse = Enumeration(
    "use with people",
    [
      .init("interacts-with-people", "People talk to it."),
      .init("generates-content", "It generates text, pictures, sound or video."),
      .init("deepfakes", "It generates or changes likenesses of real people, places or events."),
      .init("public-interest-text", "Its text is published to inform the public."),
      .init("emotion-recognition", "It reads emotions."),
      .init("biometric-categorisation", "It sorts people by biometric data."),
      .init("companion-chat", "It keeps people company."),
      .init("consequential-decisions", "It makes or prepares decisions that matter to people."),
      .init("employment-decisions", "It makes or prepares decisions on work."),
      .init("health-care-service", "It is used in serving patients."),
      .init("medical-device", "It is, or is part of, a medical device."),
      .init("consumer-subscription", "Consumers pay a subscription for it."),
      .init("public-opinion", "It can form public opinion or mobilise people."),
      .init("public-service", "It provides a public service."),
    ]
  )

  static let practice = Enumeration(
    "practice that laws forbid or limit",
    [
      .init("manipulation", "Subliminal or deceptive techniques that harm."),
      .init("exploitation", "Exploits age, disability or need."),
      .init("social-scoring", "Scores people by conduct or traits."),
      .init("crime-prediction-by-profiling", "Predicts crimes from profiles alone."),
      .init("face-scraping", "Collects faces from the internet or cameras without aim."),
      .init("emotion-inference-at-work-or-school", "Infers emotions at work or school."),
      .init("sensitive-biometric-categorisation", "Infers sensitive traits from biometric data."),
      .init("incitement-to-harm", "Built to incite self-harm, harm or crime."),
      .init("unlawful-discrimination", "Intended to discriminate unlawfully."),
      .init("infringement-of-rights", "Only meant to infringe constitutional rights."),
      .init("abuse-imagery", "Only meant for abuse of children or unlawful deepfakes."),
      .init("sexual-chat-as-minor", "Sexual talk in the part of a minor."),
    ]
  )

  static let highRiskArea = Enumeration(
    "area of high risk",
    [
      .init("annex-i-product", "A product, or its safety component, under Annex I."),
      .init("biometrics", "Annex III, 1."),
      .init("critical-infrastructure", "Annex III, 2."),
      .init("education", "Annex III, 3."),
      .init("employment", "Annex III, 4."),
      .init("essential-services", "Annex III, 5, but for 5(b) and 5(c)."),
      .init("credit", "Annex III, 5(b)."),
      .init("life-and-health-insurance", "Annex III, 5(c)."),
      .init("law-enforcement", "Annex III, 6."),
      .init("migration", "Annex III, 7."),
      .init("justice-and-democracy", "Annex III, 8."),
    ]
  )

  static let dataClass = Enumeration(
    "kind of protected data",
    [
      .init("protected-health-information", "Protected health information under HIPAA."),
      .init("personal", "Other personal data."),
      .init("bulk-us-sensitive", "Bulk sensitive data about people in the US."),
      .init("controlled-technology", "Technology or source code under export control."),
    ]
  )
}
