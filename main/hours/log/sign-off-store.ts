import type { SigningParty } from '../../../shared/hours/hour-log-contract.ts'
import type { ReadableDatabase, WritableDatabase } from '../../vault/index.ts'

/** A sign-off that stands, without its picture. */
export type SignOffRow = {
  readonly id: string
  readonly engagementId: string
  readonly month: string | null
  readonly party: SigningParty
  readonly signer: string
  readonly hasPicture: boolean
  readonly minutes: number
  readonly signedAt: string
}

/** A new sign-off; an empty picture is a name alone. */
export type NewSignOff = Omit<SignOffRow, 'hasPicture'> & { readonly picture: Uint8Array | null }

/** Stores a sign-off in the place of an earlier one of the same party for the same months. */
export function insertSignOff(db: WritableDatabase, { picture, ...signOff }: NewSignOff): void {
  db.prepare(
    `UPDATE sign_off SET removed_at = :signedAt
     WHERE engagement_id = :engagementId AND month IS :month AND party = :party AND removed_at IS NULL`,
  ).run(signOff)
  db.prepare(
    `INSERT INTO sign_off (id, engagement_id, month, party, signer, picture, minutes, signed_at)
     VALUES (:id, :engagementId, :month, :party, :signer, :picture, :minutes, :signedAt)`,
  ).run({ ...signOff, picture: picture === null ? null : Buffer.from(picture) })
}

/** The sign-offs of an engagement that stand: the whole engagement first, then by month. */
export function listSignOffs(db: ReadableDatabase, engagementId: string): SignOffRow[] {
  type Stored = Omit<SignOffRow, 'hasPicture'> & { hasPicture: number }
  return db
    .prepare<[string], Stored>(
      `SELECT id, engagement_id AS engagementId, month, party, signer, picture IS NOT NULL AS hasPicture, minutes,
         signed_at AS signedAt
       FROM sign_off WHERE engagement_id = ? AND removed_at IS NULL
       ORDER BY month IS NOT NULL, month, party DESC`,
    )
    .all(engagementId)
    .map((row) => ({ ...row, hasPicture: row.hasPicture === 1 }))
}

/** Takes a sign-off away; false where none stands under this id. */
export function removeSignOff(db: WritableDatabase, id: string, now: string): boolean {
  const { changes } = db
    .prepare('UPDATE sign_off SET removed_at = ? WHERE id = ? AND removed_at IS NULL')
    .run(now, id)
  return changes === 1
}

/** The PNG of a drawn signature; null for a name alone. */
export function readSignature(db: ReadableDatabase, id: string): Uint8Array | null {
  const row = db
    .prepare<[string], { picture: Buffer | null }>('SELECT picture FROM sign_off WHERE id = ?')
    .get(id)
  return row?.picture ?? null
}
