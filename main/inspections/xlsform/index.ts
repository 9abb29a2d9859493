import { fail, ok } from '../../../shared/result.ts'
import type { Handlers, MethodsOf, TaskHandler } from '../../context.ts'
import { replaceOutFile, writeThenPlace } from '../../out-file.ts'
import { findPack } from '../pack-store.ts'
import { toPackFile } from '../packs/shipped-file.ts'
import { storePack } from '../packs/store-pack.ts'

const importXlsform: TaskHandler<'checklists.importXlsform'> = async (context, { path }) => {
  const { work, language, signal, onProgress } = context
  const read = await work('inspections.readXlsform', { path, language }, { signal, onProgress })
  return read.ok ? storePack(context, read.value) : read
}

const importPack: TaskHandler<'checklists.importPack'> = async (context, { path }) => {
  const { work, language, signal, onProgress } = context
  const read = await work('inspections.readPack', { path, language }, { signal, onProgress })
  return read.ok ? storePack(context, read.value) : read
}

const exportXlsform: TaskHandler<'checklists.exportXlsform'> = async (context, { id, version, out }) => {
  const { db, work, now, signal, onProgress } = context
  const pack = findPack(db, id, version)
  if (pack === undefined) return fail('NOT_FOUND', { checklistId: id })
  const input = { file: toPackFile(pack), out, at: now }
  const written = await writeThenPlace(out, signal, () =>
    work('inspections.writeXlsform', input, { signal, onProgress }),
  )
  return written.ok ? ok({ path: out, items: pack.items.length, warnings: [] }) : written
}

const exportPack: TaskHandler<'checklists.exportPack'> = async ({ db }, { id, version, out }) => {
  const pack = findPack(db, id, version)
  if (pack === undefined) return fail('NOT_FOUND', { checklistId: id })
  const text = `${JSON.stringify(toPackFile(pack), null, 2)}\n`
  const written = await replaceOutFile(out, Buffer.from(text))
  return written.ok ? ok({ path: out, items: pack.items.length }) : written
}

/** The methods that take checklists in and give them out as files. */
export const xlsformHandlers: Pick<
  Handlers<MethodsOf<'checklists'>>,
  'checklists.importXlsform' | 'checklists.exportXlsform' | 'checklists.importPack' | 'checklists.exportPack'
> = {
  'checklists.importXlsform': importXlsform,
  'checklists.exportXlsform': exportXlsform,
  'checklists.importPack': importPack,
  'checklists.exportPack': exportPack,
}
