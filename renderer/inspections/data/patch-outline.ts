import type { Finding, FindingMark, Outline, Photo } from '../../../shared/inspections/contract.ts'

/** What the outline shows of a finding. */
export function toMark(finding: Finding): FindingMark {
  const { id, itemId, zoneId, answer, value, severity, isKept, photos } = finding
  const photoCount = photos.filter(({ isRemoved }) => !isRemoved).length
  return { id, itemId, zoneId, answer, value, severity, isKept, photoCount }
}

/** An outline after a finding was recorded. */
export function withFinding(outline: Outline, finding: Finding): Outline {
  return { ...outline, marks: replace(outline.marks, toMark(finding)) }
}

/** A list of findings after one of them was recorded. */
export function replaceFinding(findings: readonly Finding[], finding: Finding): Finding[] {
  return replace(findings, finding)
}

/** A finding after one of its photos was added or changed. */
export function withPhoto(finding: Finding, photo: Photo): Finding {
  return { ...finding, photos: replace(finding.photos, photo) }
}

function replace<T extends { readonly id: string }>(all: readonly T[], one: T): T[] {
  const at = all.findIndex(({ id }) => id === one.id)
  return at === -1 ? [...all, one] : all.with(at, one)
}
