import ArgumentParser

/// Where the files are that a manifest names as evidence.
struct EvidenceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      The folder below which files of evidence are read. (default: the manifest's own folder; of \
      standard input none)
      """,
      valueName: "folder"
    ),
    completion: .directory
  )
  var evidenceRoot: String?
}
