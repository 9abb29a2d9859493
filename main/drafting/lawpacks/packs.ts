import { setImmediate } from 'node:timers/promises'
import {
  type LawPackFile,
  type PackHead,
  type PackPart,
  partsOf,
} from '../../../shared/drafting/lawpacks/pack.ts'
import { type LawPlace, lawPlaces } from '../../../shared/drafting/rules/kinds.ts'
import type { ReadableDatabase } from '../../vault/index.ts'
import { isImportInForce, readPart, rulesInForce } from './in-force.ts'
import { shippedHead } from './shipped-head.ts'
import { shippedPart } from './shipped-pack.ts'
import { listStoredHeads } from './store.ts'

/** The law of a place as a pack would carry it. */
export type StandingPart = {
  readonly jurisdiction: LawPlace
  readonly head: PackHead
  readonly isShipped: boolean
  readonly part: PackPart
}

/** The law in force in some places, with its texts. */
export async function standingParts(
  db: ReadableDatabase,
  places: readonly LawPlace[],
): Promise<StandingPart[]> {
  const inForce = rulesInForce(db)
  const heads = new Map(listStoredHeads(db).map((head) => [head.jurisdiction, head]))
  const read = async (jurisdiction: LawPlace): Promise<StandingPart> => {
    const stored = isImportInForce(inForce, jurisdiction) ? heads.get(jurisdiction) : undefined
    if (stored === undefined)
      return { jurisdiction, head: shippedHead, isShipped: true, part: await shippedPart(jurisdiction) }
    const { id, version, asOf, publisher } = stored
    const head = { id, version, asOf, publisher }
    return { jurisdiction, head, isShipped: false, part: readPart(db, jurisdiction) }
  }
  const parts: StandingPart[] = []
  for (const jurisdiction of places) {
    parts.push(await read(jurisdiction))
    // Texts in nine languages; other calls are answered between two places.
    await setImmediate()
  }
  return parts
}

/**
 * One file of parts, under their own head where they share one; else under a head of its own with the latest day, on
 * which what was looked at before keeps its day.
 */
export function packOf(parts: readonly StandingPart[]): LawPackFile {
  const [first] = parts
  if (first === undefined) throw new Error('a pack has at least one part')
  const isOne = parts.every(({ head }) => JSON.stringify(head) === JSON.stringify(first.head))
  const latest = parts
    .map(({ head }) => head.asOf)
    .sort()
    .at(-1)
  const publishers = [...new Set(parts.map(({ head }) => head.publisher))].join(', ').slice(0, 200)
  const head: PackHead = isOne
    ? first.head
    : { id: 'mixed', version: '1', asOf: latest ?? first.head.asOf, publisher: publishers }
  const places = new Map(parts.map((each) => [each.jurisdiction, each]))
  return {
    format: 'kagimori-law',
    formatVersion: 1,
    ...head,
    jurisdictions: Object.fromEntries(
      lawPlaces.flatMap((place) => {
        const found = places.get(place)
        return found === undefined ? [] : [[place, dated(found, head.asOf)]]
      }),
    ),
  }
}

function dated({ part, head }: StandingPart, asOf: string): PackPart {
  if (head.asOf === asOf) return part
  const own = <T extends { readonly asOf?: string | undefined }>(each: T): T => ({
    ...each,
    asOf: each.asOf ?? head.asOf,
  })
  return {
    ...part,
    parameters: Object.fromEntries(
      Object.entries(part.parameters).map(([name, parameter]) => [name, own(parameter)]),
    ),
    rules: part.rules.map(own),
  }
}

/** The places of a file. */
export function placesOf(file: LawPackFile): LawPlace[] {
  return partsOf(file).map(({ jurisdiction }) => jurisdiction)
}
