import { join } from 'node:path'
import type { PrintedReport } from '../../../main/inspections/report/blocks.ts'
import { openForWork } from '../../../main/vault/index.ts'
import { casePaths, largeVault } from '../export-cases/large-vault.ts'

/** What bare docx is to write again: the report's own blocks, with the place of each photo among the files. */
export type PlainReport = Pick<PrintedReport, 'cover' | 'blocks'> & {
  readonly photoFiles: Readonly<Record<string, string>>
}

/** Where the cases find each other's files. */
export const reportPaths = (folder: string) => ({
  ...casePaths(folder),
  plain: join(folder, 'plain.json'),
  report: join(folder, 'ours.docx'),
  bareReport: join(folder, 'bare.docx'),
})

/** What the report of the large vault's only inspection is asked for. */
export function reportInput(folder: string) {
  const identity = {
    vaultDir: reportPaths(folder).vault,
    dataKey: largeVault.dataKey,
    nativeBinding: undefined,
  }
  const vault = openForWork(identity)
  if (!vault.ok) throw new Error(vault.code)
  const inspectionId = String(vault.value.db.prepare('SELECT id FROM inspection').pluck().get())
  vault.value.close()
  return {
    ...identity,
    inspectionId,
    now: '2024-09-05T02:00:00.000Z',
    languages: 'both' as const,
    isFinal: false,
    secretPhotos: [],
    out: reportPaths(folder).report,
  }
}
