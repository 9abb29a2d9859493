import type { Output } from '../../../shared/contract.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import type { TaskContext } from '../../context.ts'
import { findPackBody, insertPack } from '../pack-store.ts'
import type { ReadPack } from './pack-file.ts'
import { isShippedId } from './shipped-file.ts'

/** Stores a checklist that was read, unless it is a shipped one that came back unchanged: the same once, another under the same version not at all (`CHECKLIST_EXISTS`). */
export function storePack(
  { db, now, transact, signal }: Pick<TaskContext, 'db' | 'now' | 'transact' | 'signal'>,
  { id, version, items, languages, body, warnings }: ReadPack,
): Promise<Result<Output<'checklists.importPack'>>> {
  const answer = { checklistId: id, version, items, languages: [...languages], warnings: [...warnings] }
  return transact(() => {
    if (signal.aborted) return fail('CANCELLED')
    // Its checks let a shipped id through only with the shipped contents.
    if (isShippedId(id)) return ok(answer)
    const known = findPackBody(db, id, version)
    if (known === undefined) insertPack(db, { id, version, body }, now)
    else if (known !== body) return fail('CHECKLIST_EXISTS', { checklistId: id, version })
    return ok(answer)
  })
}
