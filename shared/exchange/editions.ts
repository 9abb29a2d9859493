import type { ExportedRow } from './rows.ts'

/** The version 版 of a record: counts its different revisions that left the laptop, this one included. */
export type EditionOf = (type: string, id: string, revision: number) => number

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
    if (earlier === undefined) return 1
    return earlier.size + (earlier.has(revision) ? 0 : 1)
  }
}
