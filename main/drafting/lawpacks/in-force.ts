import { type PackPart, toLawPart } from '../../../shared/drafting/lawpacks/pack.ts'
import type { LawPlace } from '../../../shared/drafting/rules/kinds.ts'
import { RuleSyntaxError } from '../../../shared/drafting/rules/parse.ts'
import {
  casesOf,
  type LawPart,
  type RulesInForce,
  rulesAsOf,
  shippedRules,
} from '../../../shared/drafting/rules/rules.ts'
import type { ReadableDatabase } from '../../vault/index.ts'
import { listStoredHeads, readStoredPart, type StoredHead } from './store.ts'

type Known = { readonly stamp: string; readonly rules: RulesInForce }

const knownByHandle = new WeakMap<ReadableDatabase, Known>()

/** The law by which the documents of a vault are judged: the packs that were taken in, else what ships. */
export function rulesInForce(db: ReadableDatabase): RulesInForce {
  const heads = listStoredHeads(db)
  if (heads.length === 0) return shippedRules
  const stamp = JSON.stringify(heads)
  const known = knownByHandle.get(db)
  if (known?.stamp === stamp) return known.rules
  const parts = heads.flatMap((head): [LawPlace, LawPart][] => {
    const part = readStanding(db, head)
    return part === null ? [] : [[head.jurisdiction, part]]
  })
  const rules: RulesInForce = new Map([...shippedRules, ...parts])
  knownByHandle.set(db, { stamp, rules })
  return rules
}

/** Tells whether the pack of a place is the one that is asked there, and not what ships. */
export function isImportInForce(inForce: RulesInForce, jurisdiction: LawPlace): boolean {
  return (inForce.get(jurisdiction)?.brought ?? null) !== null
}

/** A stored part as it was taken in. */
export function readPart(db: ReadableDatabase, jurisdiction: LawPlace): PackPart {
  return JSON.parse(readStoredPart(db, jurisdiction) ?? 'null') as PackPart
}

// A later version of the application may ship newer law, or know other variables and clauses.
function readStanding(db: ReadableDatabase, { jurisdiction, asOf }: StoredHead): LawPart | null {
  if (asOf < rulesAsOf) return null
  const part = toLawPart(jurisdiction, asOf, readPart(db, jurisdiction))
  try {
    for (const rule of part.rules) casesOf(rule, part.law)
    return part
  } catch (error) {
    if (error instanceof RuleSyntaxError) return null
    throw error
  }
}
