import { lawPlaces } from '../../../shared/drafting/rules/kinds.ts'
import { ok } from '../../../shared/result.ts'
import type { TaskHandler } from '../../context.ts'
import { replaceOutFile } from '../../out-file.ts'
import { packOf, placesOf, standingParts } from './packs.ts'

/** Writes the law in force, of all places or of some, as a file that a person can edit and take in again. */
export const exportLawPack: TaskHandler<'lawpacks.export'> = async ({ db }, { jurisdictions, out }) => {
  const asked = lawPlaces.filter((place) => jurisdictions?.includes(place) ?? true)
  const file = packOf(await standingParts(db, asked))
  const bytes = Buffer.from(`${JSON.stringify(file, null, 2)}\n`)
  const written = await replaceOutFile(out, bytes)
  if (!written.ok) return written
  const { id, version, asOf, publisher } = file
  return ok({
    path: out,
    bytes: bytes.length,
    pack: { id, version, asOf, publisher },
    jurisdictions: placesOf(file),
  })
}
