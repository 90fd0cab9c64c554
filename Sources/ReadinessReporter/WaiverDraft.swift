public import ReadinessModel

/// A file of waivers to be filled in: everything but who accepts what, why and until when.
public enum WaiverDraft: Sendable {
  /// The draft for what stands at a gate, as YAML; nil where nothing does.
  ///
  /// It does not load before somebody has written the reason, the approver and the end.
  public static func text(for assessment: Assessment, at gate: Gate) -> [UInt8]? {
    var text = """
      # Waivers of what was found as of \(assessment.asOf). They do not load before reason, approved_by and
      # expires (the last day, as 2027-03-31) are written.
      waivers:

      """
    var hasAny = false
    for finding in assessment.findings where assessment.standing(of: finding, at: gate) != .clear {
      guard let cover = finding.cover,
        let accepted = finding.acceptances(for: cover, assessment.fields), !accepted.isEmpty
      else { continue }
      hasAny = true
      text += "  - rule: \(quoted(assessment.rules[Int(finding.rule)].name))\n"
      text += "    subject: \(quoted(assessment.subjects[Int(finding.subject)].path))\n"
      text += "    covers: \(cover.rawValue)\n"
      text += "    reason:\n    approved_by:\n    expires:\n    accepted:\n"
      for acceptance in accepted {
        let value = acceptance.value.map { ", value: \(quoted($0))" } ?? ""
        text += "      - {path: \(quoted(acceptance.path))\(value)}\n"
      }
    }
    return hasAny ? Array(text.utf8) : nil
  }

  /// A text in double quotes; whatever is no plain printable character is escaped.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned,
        .surrogate:
        let digits = String(scalar.value, radix: 16)
        result += "\\U" + String(repeating: "0", count: 8 - digits.utf8.count) + digits
      default:
        if scalar == "\"" || scalar == "\\" { result += "\\" }
        result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
