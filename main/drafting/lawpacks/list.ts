import type { PackHead } from '../../../shared/drafting/lawpacks/pack.ts'
import { toLawPart } from '../../../shared/drafting/lawpacks/pack.ts'
import type { LawPackHead } from '../../../shared/drafting/lawpacks-contract.ts'
import { type LawPlace, lawPlaces } from '../../../shared/drafting/rules/kinds.ts'
import { isOlderThanAYear } from '../../../shared/drafting/rules/older.ts'
import { type LawPart, shippedRules } from '../../../shared/drafting/rules/rules.ts'
import { uiLanguages } from '../../../shared/languages.ts'
import { fail, ok } from '../../../shared/result.ts'
import type { TaskHandler } from '../../context.ts'
import type { ReadableDatabase } from '../../vault/index.ts'
import { isImportInForce, readPart, rulesInForce } from './in-force.ts'
import { shippedHead } from './shipped-head.ts'
import { deletePart, listStoredHeads } from './store.ts'

/** The law of every place as it ships, and what was taken in beside it. */
export const listLawPacks: TaskHandler<'lawpacks.list'> = async ({ db, clock }) =>
  ok({ items: lawPlaces.flatMap((place) => headsOf(db, place, clock.now().slice(0, 10))) })

/** Gives up what was taken in for a place: the shipped law is asked there again. */
export const removeLawPack: TaskHandler<'lawpacks.remove'> = async (
  { db, clock, transact },
  { jurisdiction },
) =>
  transact(() => {
    if (!deletePart(db, jurisdiction)) return fail('NOT_FOUND', { jurisdiction })
    const [inForce] = headsOf(db, jurisdiction, clock.now().slice(0, 10))
    if (inForce === undefined) throw new Error(`no law of ${jurisdiction}`)
    return ok({ jurisdiction, inForce })
  })

function headsOf(db: ReadableDatabase, jurisdiction: LawPlace, today: string): LawPackHead[] {
  const isImported = isImportInForce(rulesInForce(db), jurisdiction)
  const shipped = shippedRules.get(jurisdiction)
  return [
    ...(shipped === undefined
      ? []
      : [{ ...describe(shippedHead, shipped, today), isShipped: true, isInForce: !isImported }]),
    ...listStoredHeads(db)
      .filter((stored) => stored.jurisdiction === jurisdiction)
      .map((stored) => {
        const part = toLawPart(jurisdiction, stored.asOf, readPart(db, jurisdiction))
        return { ...describe(stored, part, today), isShipped: false, isInForce: isImported }
      }),
  ]
}

function describe({ id, version, asOf, publisher }: PackHead, part: LawPart, today: string) {
  const { jurisdiction, rules, law, brought } = part
  const oldest = [asOf, ...[...rules, ...Object.values(law)].map((each) => each.asOf ?? asOf)].sort()[0]
  return {
    jurisdiction,
    id,
    version,
    asOf,
    publisher,
    rules: rules.length,
    parameters: Object.keys(law).length,
    languages: brought === null ? [...uiLanguages] : Object.keys(brought.texts),
    isUnconfirmed: isOlderThanAYear(oldest ?? asOf, today),
  }
}
