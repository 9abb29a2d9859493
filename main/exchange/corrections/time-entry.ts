import { contract } from '../../../shared/contract.ts'
import { programmeOf } from '../../../shared/programmes/index.ts'
import { findEngagement, listExperts } from '../../engagements/index.ts'
import { findEntry, hoursHandlers, refuseCorrection, toTimeEntry } from '../../hours/index.ts'
import { type EntryChange, type EntryLine, hourFields } from '../fields/hour-fields.ts'
import { word } from '../words.ts'
import { entryChanges } from './entry-changes.ts'
import { defineKind, refusalOf } from './kind.ts'
import { listSiteNames } from './store.ts'

/** Time entries: what left the laptop is corrected by a reversal and another entry. */
export const timeEntries = defineKind<EntryLine, EntryChange>(
  'time-entry',
  Object.values(hourFields),
  (db, id) => {
    const row = findEntry(db, id)
    const engagement = row && findEngagement(db, row.engagementId)
    if (row === undefined || row.isRemoved || engagement === undefined) return undefined
    const { engagementId } = row
    const entry = toTimeEntry(row)
    const names = { sites: listSiteNames(db, engagementId), experts: listExperts(db) }
    const rows = { ...names, programme: programmeOf(engagement.fiscalYear) ?? null }
    return {
      engagementId,
      line: { entry, rows },
      // What was taken back has another entry in its place.
      blocked: row.reversesId !== null ? 'fixed' : row.isReversed ? 'changed-since' : null,
      refuse(change) {
        const changes = entryChanges(entry, change)
        if (changes === undefined) return 'bad-value'
        if (!contract['hours.update'].input.safeParse({ id, ...changes }).success) return 'bad-value'
        const refusal = refuseCorrection(db, id, changes)
        return refusal && refusalOf(refusal)
      },
      apply(context, change) {
        const changes = entryChanges(entry, change) ?? {}
        if (!row.isSettled) return hoursHandlers['hours.update'](context, { id, ...changes })
        const reason = word('remarks.returned')
        return hoursHandlers['hours.correct'](context, { id, reason, replacement: changes })
      },
    }
  },
)
