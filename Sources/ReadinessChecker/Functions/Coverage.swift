import CEL
import ReadinessModel

/// Whether what an authorization covers holds all that a subject stands for.
struct Coverage {
  let layout: AuthorizationLayout
  let regions: RegionCatalog
  let slots: RegionSlots
  let store: Store
  let today: CalendarDate
  let tracing: Bool

  /// The answer for the object in a slot.
  func holds(_ subject: SubjectExtent, at slot: Int) -> Judgement {
    guard let start = store[slot].objectStart else { return .unknown([slot]) }
    return models(subject, start + layout.models)
      .and(deployments(subject, start + layout.deployments))
      .and(segments(subject, start + layout.segments))
      .and(countries(subject, start + layout.countries))
  }

  /// Yes where the word `all` stands for the list, unknown where the list is.
  private func isAll(_ list: Int) -> Judgement {
    store.holds(list, tracing: tracing) { store.isText($0, ControlLayout.all) }
  }

  private func models(_ subject: SubjectExtent, _ list: Int) -> Judgement {
    names(
      subject.models.map { $0 + layout.modelID },
      open: subject.openModels,
      subject.modelReads,
      in: list
    )
  }

  private func deployments(_ subject: SubjectExtent, _ list: Int) -> Judgement {
    names(
      subject.deployments.map { $0 + layout.deploymentID },
      open: subject.openDeployments,
      subject.deploymentReads,
      in: list
    )
  }

  private func names(_ ids: [Int], open: [Int], _ reads: [Int], in list: Int) -> Judgement {
    let all = isAll(list)
    guard all.truth != .yes, store[list].kind == .list else { return all }
    var result = open.isEmpty ? Judgement.yes([list] + reads) : .unknown(open)
    let texts = ids.count > 1 ? ListedTexts(list, in: store) : ListedTexts(list)
    for id in ids {
      var held = texts.holds(store[id], in: store, tracing: tracing)
      if held.truth != .unknown { held.reads.append(id) }
      result.join(held)
      guard result.truth != .no else { return noting(reads, result) }
    }
    return result
  }

  /// A no that rests on what was read to find the subject's extent as well.
  private func noting(_ reads: [Int], _ result: Judgement) -> Judgement {
    .no(reads + result.reads)
  }

  private func segments(_ subject: SubjectExtent, _ list: Int) -> Judgement {
    let all = isAll(list)
    guard all.truth != .yes, store[list].kind == .list else { return all }
    let open = subject.openDeployments
    var result = open.isEmpty ? Judgement.yes([list] + subject.deploymentReads) : .unknown(open)
    let questions = subject.deployments.reduce(0) { sum, deployment in
      sum + (store[deployment + layout.deploymentAudience].storedElements?.count ?? 0)
    }
    let texts = questions > 16 ? ListedTexts(list, in: store) : ListedTexts(list)
    for deployment in subject.deployments {
      let audience = deployment + layout.deploymentAudience
      guard let parts = parts(of: subject, audience) else {
        result.join(.unknown([audience]))
        continue
      }
      let name = deployment + layout.deploymentID
      for part in parts {
        guard let start = store[part].objectStart else {
          result.join(.unknown([part]))
          continue
        }
        let id = start + layout.segmentID
        guard store[id].kind == .string else {
          result.join(.unknown([id]))
          continue
        }
        let path = store.bytes(of: store[name]) + [UInt8(ascii: "/")] + store.bytes(of: store[id])
        var held = texts.holds(path, in: store, tracing: tracing)
        if held.truth != .unknown { held.reads += [audience, name, id] }
        result.join(held)
        guard result.truth != .no else { return noting(subject.deploymentReads, result) }
      }
    }
    return result
  }

  /// The slots of the segments that have to be covered; nil where they are not known.
  private func parts(of subject: SubjectExtent, _ audience: Int) -> Range<Int>? {
    subject.segment.map { $0..<($0 + 1) } ?? store[audience].storedElements
  }

  /// The slots of the regions that have to be covered.
  private func places(of subject: SubjectExtent) -> [Int] {
    if let segment = subject.segment {
      return [store[segment].objectStart.map { $0 + layout.segmentRegion } ?? segment]
    }
    return subject.deployments.map { $0 + layout.deploymentRegions }
  }

  private func countries(_ subject: SubjectExtent, _ list: Int) -> Judgement {
    let all = isAll(list)
    guard all.truth != .yes, let elements = store[list].storedElements else { return all }
    var unknowns: [Int] = []
    var codes: [String] = []
    for element in elements {
      if store[element].kind == .string {
        codes.append(store.text(of: store[element]))
      } else {
        unknowns.append(element)
      }
    }
    guard let set = regions.expand(serve: codes, except: [], on: today, as: .listed) else {
      return .unknown([list])
    }
    let open = subject.openDeployments
    let read = [list] + elements
    var result = open.isEmpty ? Judgement.yes(read + subject.deploymentReads) : .unknown(open)
    for place in places(of: subject) {
      guard let served = slots.set(of: store[place], in: store) else {
        result.join(.unknown([place]))
        continue
      }
      switch served.within(set) {
      case .yes: result.join(.yes([place]))
      case .no where unknowns.isEmpty: return .no(read + subject.deploymentReads + [place])
      case .no: result.join(.unknown(unknowns))
      case .unknown: result.join(.unknown(unknowns + [place]))
      }
    }
    return result
  }
}
