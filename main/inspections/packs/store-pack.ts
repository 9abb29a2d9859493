import { isDeepStrictEqual } from 'node:util'
import type { Output } from '../../../shared/contract.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import type { TaskContext } from '../../context.ts'
import { findPackBody, insertPack } from '../pack-store.ts'
import type { ReadPack } from './pack-file.ts'

/** Stores a checklist that was read: the same once, another under the same version not at all (`CHECKLIST_EXISTS`). */
export function storePack(
  { db, now, transact, signal }: Pick<TaskContext, 'db' | 'now' | 'transact' | 'signal'>,
  { file, warnings }: ReadPack,
): Promise<Result<Output<'checklists.importPack'>>> {
  return transact(() => {
    if (signal.aborted) return fail('CANCELLED')
    const known = findPackBody(db, file.id, file.version)
    if (known === undefined) insertPack(db, file, now)
    else if (!isDeepStrictEqual(JSON.parse(known), JSON.parse(JSON.stringify(file)))) {
      return fail('CHECKLIST_EXISTS', { checklistId: file.id, version: file.version })
    }
    return ok({
      checklistId: file.id,
      version: file.version,
      items: file.items.length,
      languages: [...file.languages],
      warnings: [...warnings],
    })
  })
}
