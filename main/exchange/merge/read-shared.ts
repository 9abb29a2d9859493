import { canonicalJson } from '../../../shared/exchange/canonical.ts'
import { fieldsOf } from '../../../shared/exchange/merge/fields.ts'
import { keyOf, type StampedLine, toLine } from '../../../shared/exchange/merge/stamp-whole.ts'
import { type Stamp, stampChanges } from '../../../shared/exchange/merge/stamps.ts'
import { findCompany, listExperts } from '../../engagements/index.ts'
import type { ReadableDatabase } from '../../vault/index.ts'
import type { Theirs } from './read-theirs.ts'

/** Companies and experts that a file names and that this vault knows from elsewhere, stamped as its own. */
export function readShared(
  db: ReadableDatabase,
  theirs: readonly Theirs[],
  held: ReadonlyMap<string, StampedLine>,
  devices: readonly string[],
  stamp: Stamp,
): Map<string, StampedLine> {
  const experts = new Map(listExperts(db).map((expert) => [expert.id, expert]))
  const shared = new Map<string, StampedLine>()
  for (const { record } of theirs) {
    const { type, id } = record
    if (held.has(keyOf(record))) continue
    const own = type === 'company' ? findCompany(db, id) : type === 'expert' ? experts.get(id) : undefined
    if (own === undefined) continue
    const whole = { ...own, type, id }
    const stamped = stampChanges(undefined, { type, id, fields: fieldsOf(whole) }, stamp)
    shared.set(keyOf(record), toLine(stamped, devices, canonicalJson(whole)))
  }
  return shared
}
