import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { insertExport } from '../../../../main/exchange/export-store.ts'
import { loadConsolidation } from '../../../../main/exchange/index.ts'
import { putStates, takeCounter } from '../../../../main/exchange/merge/state-store.ts'
import { writeWorkbook } from '../../../../main/exchange/write-workbook.ts'
import { findOwnLaptop } from '../../../../main/hours/index.ts'
import { placeOutFile } from '../../../../main/out-file.ts'
import { createWorkRunner } from '../../../../main/work/start.ts'
import type { Input, Output } from '../../../../shared/contract.ts'
import type { ProfileName } from '../../../../shared/exchange/manifest.ts'
import type { Result } from '../../../../shared/result.ts'
import { calm, createSampleVault, type SampleVault } from '../sample-vault.ts'

/** A laptop of an expert, with the names it knows its company and expert by. */
export type FieldLaptop = SampleVault & { readonly fingerprint: string }

type Names = {
  readonly company?: string
  readonly expert?: string
  readonly region?: string
  readonly adoptedOn?: string
  readonly kind?: 'hands-on' | 'desk'
}

/** A folder of JETRO's office with the laptops that send to it. */
export function openOffice() {
  const dir = mkdtempSync(join(tmpdir(), 'kagimori-office-'))
  const inbox = join(dir, 'inbox')
  mkdirSync(inbox)
  const laptops: SampleVault[] = []

  const addLaptop = ({ company, expert, region, adoptedOn, kind }: Names = {}): FieldLaptop => {
    const vault = createSampleVault()
    laptops.push(vault)
    const change = (sql: string, value: string | undefined) => {
      if (value !== undefined) vault.db.prepare(sql).run(value)
    }
    change(`UPDATE company SET name = ? WHERE kind = 'local-corporation'`, company)
    change('UPDATE expert SET name = ?', expert)
    change('UPDATE engagement SET region = ?', region)
    change('UPDATE engagement SET adopted_on = ?', adoptedOn)
    change('UPDATE engagement SET kind = ?, step = NULL', kind)
    return { ...vault, fingerprint: findOwnLaptop(vault.db)?.id ?? '' }
  }

  /** Writes the workbook of a laptop into the inbox. */
  const send = async (
    laptop: FieldLaptop,
    name: string,
    { exportedAt = '2024-09-03T01:00:00.000Z', profile = 'everything' as ProfileName } = {},
  ): Promise<string> => {
    const out = join(inbox, name)
    const vault = { vaultDir: laptop.dir, dataKey: laptop.key, nativeBinding: undefined }
    const chosen = { profile: { name: profile, masksAssets: false }, secretPhotos: [] }
    const { db, engagementId, fingerprint } = laptop
    const stamp = { device: fingerprint, counter: takeCounter(db, engagementId, fingerprint) }
    const wanted = { ...vault, ...chosen, engagementId, out, exportedAt, stamp }
    const written = await writeWorkbook(wanted, calm)
    if (!written.ok) throw new Error(written.code)
    const { contentHash, records, batch, stamped } = written.value
    const states = stamped.map((line) => ({ ...line, isArrived: 0 as const }))
    putStates(db, engagementId, states)
    const note = { contentHash, records, rows: records.length, photos: 0, exportedAt, batch, profile }
    insertExport(db, { ...note, engagementId, fingerprint })
    await placeOutFile(out)
    return out
  }

  const consolidate = async (
    input: Partial<Input<'exchange.consolidate'>> = {},
    control = calm,
  ): Promise<Result<Output<'exchange.consolidate'>>> => {
    const { runConsolidation } = await loadConsolidation()
    const context = { work: createWorkRunner(), ...control }
    return runConsolidation(context, { paths: [inbox], out: join(dir, '集計.xlsx'), ...input })
  }

  return {
    dir,
    inbox,
    out: join(dir, '集計.xlsx'),
    addLaptop,
    send,
    consolidate,
    close: () => {
      for (const laptop of laptops) laptop.close()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

/** The cells of a CSV file, the heading first. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  for (const [, quoted, plain, end] of text
    .replace(/^\ufeff/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'))
    if (end === ',') continue
    rows.push(row)
    row = []
  }
  return rows
}
