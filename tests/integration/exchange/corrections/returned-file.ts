import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { acceptCorrections } from '../../../../main/exchange/corrections/accept.ts'
import { proposeCorrections } from '../../../../main/exchange/corrections/propose.ts'
import { insertExport } from '../../../../main/exchange/export-store.ts'
import { readIncoming } from '../../../../main/exchange/merge/read-incoming.ts'
import { findOwnLaptop } from '../../../../main/hours/index.ts'
import { inTransaction } from '../../../../main/vault/index.ts'
import type { Proposal } from '../../../../shared/exchange/merge-contract.ts'
import { ok } from '../../../../shared/result.ts'
import { convertInOffice, hasOffice, pythonWith, runInOffice } from '../../../support/other-programs.ts'
import { createSampleVault, fillSampleVault, type SampleVault } from '../sample-vault.ts'

const python = pythonWith('openpyxl')
const pythonOfOffice = pythonWith('openpyxl, uno')

/** Whether what edits a workbook here is installed: Python's openpyxl, and LibreOffice with its bridge to Python. */
export const hasOpenpyxl = python !== undefined
export const hasUno = hasOffice && pythonOfOffice !== undefined

/** What somebody does to a workbook. */
export type Edit = { readonly do: string; readonly sheet: string } & Readonly<Record<string, unknown>>

/** A cell of a record that is set to something else. */
export function set(sheet: string, id: string, heading: string, value: unknown): Edit {
  return { do: 'set', sheet, id, heading, value }
}

/** Edits a workbook with openpyxl. */
export function editWorkbook(path: string, target: string, edits: readonly Edit[]): void {
  const script = join(import.meta.dirname, 'edit-workbook.py')
  execFileSync(python ?? '', ['-W', 'ignore', script, path, target], { input: JSON.stringify(edits) })
}

/** The sample vault, with more in it if wanted, whose workbook left the laptop and comes back. */
export async function sendWorkbook(addMore: (vault: SampleVault) => void = () => {}) {
  const vault = createSampleVault()
  const ids = fillSampleVault(vault)
  addMore(vault)
  const second = vault.db
    .prepare("SELECT id FROM time_entry WHERE note = '+66 2 123 4567 に電話'")
    .pluck()
    .get() as string
  const written = await vault.write(vault.out)
  if (!written.ok) throw new Error(written.code)
  const now = '2024-09-10T01:00:00.000Z'
  inTransaction(vault.db, () => {
    const { contentHash, records } = written.value
    const note = { contentHash, rows: records.length, photos: 2, exportedAt: now, batch: 1, records }
    const fingerprint = findOwnLaptop(vault.db)?.id ?? ''
    insertExport(vault.db, {
      ...note,
      engagementId: vault.engagementId,
      profile: 'everything',
      fingerprint,
    } as never)
    return ok(null)
  })
  let count = 0
  const next = (name: string) => {
    count += 1
    const folder = join(vault.dir, `${name}-${count}`)
    mkdirSync(folder)
    return join(folder, basename(vault.out))
  }
  const edit = (edits: readonly Edit[], path = vault.out) => {
    const target = next('edited')
    editWorkbook(path, target, edits)
    return target
  }
  const saveInOffice = (path = vault.out) => convertInOffice(path, 'xlsx', dirname(next('saved')), vault.dir)
  const sortInOffice = (tables: readonly Readonly<Record<string, string>>[]) => {
    const target = next('sorted')
    const script = join(import.meta.dirname, 'sort-in-office.py')
    runInOffice(pythonOfOffice ?? '', script, vault.dir, [vault.out, target], JSON.stringify(tables))
    return target
  }
  const propose = async (path: string): Promise<Proposal[]> => {
    const incoming = await readIncoming({ path })
    if (!incoming.ok) throw new Error(incoming.code)
    return proposeCorrections(vault.db, incoming.value)
  }
  const accept = (proposals: readonly Proposal[], chosen: readonly string[]) => {
    const context = { db: vault.db, now: '2024-09-20T01:00:00.000Z' } as Parameters<
      typeof acceptCorrections
    >[0]
    const result = inTransaction(vault.db, () => ok(acceptCorrections(context, proposals, chosen)))
    if (!result.ok) throw new Error(result.code)
    return result.value
  }
  const row = (table: string, id: string) =>
    vault.db.prepare(`SELECT * FROM ${table} WHERE id = ?`).get(id) as Record<string, unknown>
  return { vault, ids: { ...ids, second }, edit, saveInOffice, sortInOffice, propose, accept, row }
}

/** What a test asks of a proposal. */
export function brief({ field, recorded, shown, refusal }: Proposal) {
  return { field, recorded, shown, refusal }
}
