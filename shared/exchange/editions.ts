import type { ExportedRow } from './rows.ts'

/** Which version 版 of a record a workbook shows. */
export type Edition = {
  /** Counts the different revisions that left the laptop, this one included. */
  readonly number: number
  /** True when an earlier workbook carried another revision and none carried this one. */
  readonly isChanged: boolean
}

/** Tells the edition of a record from what earlier workbooks carried. */
export type EditionOf = (type: string, id: string, revision: number) => Edition

/** Counts editions against the revisions that were exported before. */
export function editionsAfter(exported: readonly ExportedRow[]): EditionOf {
  const revisions = new Map<string, Set<number>>()
  for (const { type, id, revision } of exported) {
    const known = revisions.get(`${type} ${id}`)
    if (known === undefined) revisions.set(`${type} ${id}`, new Set([revision]))
    else known.add(revision)
  }
  return (type, id, revision) => {
    const earlier = revisions.get(`${type} ${id}`)
    if (earlier === undefined) return { number: 1, isChanged: false }
    const isKnown = earlier.has(revision)
    return { number: earlier.size + (isKnown ? 0 : 1), isChanged: !isKnown }
  }
}
