import { layOutHourLog } from '../../../shared/hours/hour-log.ts'
import type { SignOff } from '../../../shared/hours/hour-log-contract.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import type { Handlers, TaskContext } from '../../context.ts'
import { findEngagement } from '../../engagements/index.ts'
import { prepareSignature } from '../../images/prepare-signature.ts'
import { newId } from '../../new-id.ts'
import type { ReadableDatabase } from '../../vault/index.ts'
import { toTimeEntry } from '../read-entry.ts'
import { listEntries } from '../store.ts'
import { insertSignOff, listSignOffs, removeSignOff, type SignOffRow } from './sign-off-store.ts'

/** The methods of the sign-off on the screen. */
export const signOffHandlers: Handlers<'hours.signOffs' | 'hours.sign' | 'hours.removeSignOff'> = {
  'hours.signOffs': ({ db }, { engagementId }) =>
    findEngagement(db, engagementId)
      ? ok({ items: readSignOffs(db, engagementId) })
      : fail('NOT_FOUND', { engagementId }),

  'hours.sign': async (context, { engagementId, month = null, party, signer, picture }) => {
    const { db, now, transact } = context
    const drawn = picture === undefined ? ok(null) : await redraw(context, picture)
    if (!drawn.ok) return drawn
    return transact((): Result<SignOff> => {
      if (!findEngagement(db, engagementId)) return fail('NOT_FOUND', { engagementId })
      const id = newId()
      const minutes = billedMinutes(db, engagementId)(month)
      const signOff = { id, engagementId, month, party, signer, minutes, signedAt: now }
      insertSignOff(context.db, { ...signOff, picture: drawn.value })
      return ok(withState({ ...signOff, hasPicture: drawn.value !== null }, minutes))
    })
  },

  'hours.removeSignOff': ({ db, now }, { id }) =>
    removeSignOff(db, id, now) ? ok({ id }) : fail('NOT_FOUND', { signOffId: id }),
}

/** The sign-offs of an engagement that stand, each beside the billed minutes as they are now. */
export function readSignOffs(db: ReadableDatabase, engagementId: string): SignOff[] {
  const rows = listSignOffs(db, engagementId)
  if (rows.length === 0) return []
  const billed = billedMinutes(db, engagementId)
  return rows.map((row) => withState(row, billed(row.month)))
}

function withState(row: SignOffRow, currentMinutes: number): SignOff {
  return { ...row, currentMinutes, isStale: currentMinutes !== row.minutes }
}

function billedMinutes(db: ReadableDatabase, engagementId: string): (month: string | null) => number {
  const log = layOutHourLog(listEntries(db, { engagementId }).map(toTimeEntry), [])
  return (month) =>
    month === null ? log.billedMinutes : (log.byMonth.find(({ key }) => key === month)?.billedMinutes ?? 0)
}

/** What a page hands over is drawn anew; nothing of the file itself is kept. */
async function redraw({ signal }: TaskContext, picture: string): Promise<Result<Uint8Array>> {
  const drawn = await prepareSignature(Buffer.from(picture, 'base64'))
  return signal.aborted ? fail('CANCELLED') : drawn
}
