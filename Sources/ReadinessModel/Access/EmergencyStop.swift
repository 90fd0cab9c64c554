/// What a deployment can switch off, and how fast.
public struct EmergencyStop: Sendable, Hashable {
  /// The path of the control.
  public let path: String
  /// Whether it is in place for the whole audience.
  public let isInPlace: Truth
  /// The minutes from the decision until access is off; nil where that is not stated.
  public let minutes: CountRange?
  /// What can be switched off by itself; nil where that is not stated.
  public let granularity: [String]?
  /// Whether it reaches the channel of the deployment.
  public let reachesChannel: Truth
  /// Whether a day of a test is stated; no where it is `none`.
  public let isTested: Truth
  /// The channel of the deployment; nil where that is not stated.
  public let channel: String?

  /// Makes a stop.
  public init(
    path: String,
    isInPlace: Truth,
    minutes: CountRange?,
    granularity: [String]?,
    reachesChannel: Truth,
    isTested: Truth,
    channel: String?
  ) {
    self.path = path
    self.isInPlace = isInPlace
    self.minutes = minutes
    self.granularity = granularity
    self.reachesChannel = reachesChannel
    self.isTested = isTested
    self.channel = channel
  }
}

/// Whether an order can be obeyed within its notice.
public enum NoticeAnswer: Sendable, Hashable {
  /// Nobody has to be cut off.
  case nothingToDo
  /// It takes so many minutes at most; `isAsserted` where that was never tested.
  case inTime(minutes: Int64, isAsserted: Bool)
  /// It takes so many minutes at least, longer than the notice.
  case late(minutes: Int64, isAsserted: Bool)
  /// It cannot be obeyed at all, for this reason.
  case impossible(String)
  /// It cannot be told; these fields would tell.
  case unknown([String])

  /// The answer for a deployment.
  ///
  /// A switch for one model, or for the deployment, obeys any order, if only by cutting off more than it asks for.
  public init(_ stop: EmergencyStop, mustCut: Bool, notice: Int) {
    guard mustCut else {
      self = .nothingToDo
      return
    }
    if stop.channel == "weights" {
      self = .impossible("weights that were handed out cannot be called back")
      return
    }
    switch stop.isInPlace {
    case .no: self = .impossible("no emergency stop is in place for the whole audience")
    case .unknown: self = .unknown([stop.path])
    case .yes: self.init(inPlace: stop, notice)
    }
  }

  private init(inPlace stop: EmergencyStop, _ notice: Int) {
    if stop.reachesChannel == .no {
      self = .impossible("the emergency stop does not reach the channel")
      return
    }
    if let granularity = stop.granularity,
      !granularity.contains("model"), !granularity.contains("deployment")
    {
      self = .impossible("the emergency stop switches off neither a model nor the deployment")
      return
    }
    var asked: [String] = []
    if stop.reachesChannel == .unknown { asked.append("\(stop.path)/channels") }
    if stop.granularity == nil { asked.append("\(stop.path)/granularity") }
    let isAsserted = stop.isTested != .yes
    guard let minutes = stop.minutes else {
      self = .unknown(asked + ["\(stop.path)/minutes"])
      return
    }
    if minutes.low > notice {
      self = .late(minutes: minutes.low, isAsserted: isAsserted)
    } else if let most = minutes.high, most <= notice, asked.isEmpty {
      self = .inTime(minutes: most, isAsserted: isAsserted)
    } else {
      self = .unknown(asked.isEmpty ? ["\(stop.path)/minutes"] : asked)
    }
  }
}
