import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { newId } from '../../../main/new-id.ts'
import { csvRow, csvStart } from '../../../main/office/csv.ts'
import { readSheets } from '../../../main/office/excel-sheets.ts'
import { convertInOffice, hasOffice } from '../../support/other-programs.ts'
import { readParts } from './repack.ts'
import { createSampleVault, fillSampleVault, type SampleVault } from './sample-vault.ts'

if (!hasOffice) console.warn('LibreOffice is not installed: saving files again is skipped')

/** How a text begins that a spreadsheet would run, and what it would run. */
const beginnings = ['=', '+', '-', '@', '\t=', '\r=', '\n=', '＝', ' =', '"=', "'="]
const payload = 'HYPERLINK("http://attacker.example","canary")&'

/** Every column in which a person writes freely. */
const texts: Readonly<Record<string, readonly string[]>> = {
  company: ['name', 'name_local', 'name_english'],
  site: ['name', 'name_local'],
  expert: ['name'],
  engagement_step: ['reason'],
  time_entry: ['note'],
  month_act: ['reason'],
  plan_change: ['reason'],
  allotment_release: ['reason'],
  entry_proof: ['name'],
  finding: ['note_ja', 'note_local', 'reason'],
  improvement_action: ['text_ja', 'text_local', 'owner'],
  zone: ['name_ja', 'name_local'],
  photo: ['caption_ja', 'caption_local'],
  asset: [
    'name_ja',
    'name_local',
    'outline_ja',
    'outline_local',
    'department',
    'manager',
    'location_ja',
    'location_local',
    'access_holders',
    'external_holders',
    'damage_note',
    'usefulness_reason',
    'non_public_reason',
    'managed_evidence',
    'retention',
    'remarks',
  ],
}

let vault: SampleVault

beforeEach(() => {
  vault = createSampleVault()
  const { first } = fillSampleVault(vault)
  const { engagementId, insert } = vault
  const act = { engagement_id: engagementId, at: '2024-10-01T01:00:00.000Z' }
  insert('month_act', { ...act, id: newId(), month: '2024-09', act: 'reopened', reason: '記入漏れ' })
  const items = { from_item: 'assessment', to_item: 'employee-training', minutes: 30 }
  insert('plan_change', { ...act, ...items, id: newId(), reason: '依頼による' })
  insert('allotment_release', { ...act, id: newId(), device: 'ab12', minutes: 90, reason: '紛失' })
  insert('asset', {
    engagement_id: engagementId,
    id: newId(),
    number: 1,
    created_at: act.at,
    updated_at: act.at,
  })
  const draft_id = vault.addDraft({ legalNameJa: `=${payload}`, list: [`+${payload}`] })
  const proof = { entry_id: first, kind: 'draft', draft_id, draft_revision: 1, created_at: act.at }
  insert('entry_proof', { ...proof, id: newId(), name: '契約書' })
})

afterEach(() => vault.close())

/** Lets every free text begin with `beginning`; each column has at least one. */
function poison(beginning: string): void {
  for (const [table, columns] of Object.entries(texts)) {
    for (const column of columns) {
      const { changes } = vault.db.prepare(`UPDATE ${table} SET ${column} = ?`).run(`${beginning}${payload}`)
      expect(changes).toBeGreaterThan(0)
    }
  }
}

async function formulasOf(path: string): Promise<string[]> {
  const parts = await readParts(path)
  return [...parts]
    .filter(([name]) => name.startsWith('xl/worksheets/sheet'))
    .flatMap(([, part]) =>
      [...part.toString().matchAll(/<f[^>]*>([^<]*)<\/f>/g)].map(([, formula = '']) => formula),
    )
}

async function textsOf(path: string): Promise<string[]> {
  const { sheets } = await readSheets(path, { isWanted: (name) => !name.startsWith('_') })
  return sheets
    .flatMap(({ rows }) => rows.flatMap(({ values }) => values))
    .filter((value): value is string => typeof value === 'string' && value.includes('canary'))
    .map((text) => text.replace(/\r\n?/g, '\n'))
    .sort()
}

test('a text that begins like a formula is no formula in any cell of any sheet', async () => {
  await vault.write(vault.out)
  const known = (await formulasOf(vault.out)).length
  for (const beginning of beginnings) {
    poison(beginning)
    const written = await vault.write(vault.out)
    expect(written).toMatchObject({ ok: true })
    const formulas = await formulasOf(vault.out)
    expect(formulas).toHaveLength(known)
    expect(formulas.filter((formula) => formula.includes('canary'))).toEqual([])
    expect((await textsOf(vault.out)).length).toBeGreaterThan(20)
  }
}, 120_000)

test.skipIf(!hasOffice)(
  'it stays the same text when LibreOffice saves the workbook again',
  async () => {
    for (const beginning of ['=', '@', '\t=']) {
      poison(beginning)
      await vault.write(vault.out)
      const saved = convertInOffice(vault.out, 'xlsx', join(vault.dir, 'saved'), vault.dir)
      expect((await formulasOf(saved)).filter((formula) => formula.includes('canary'))).toEqual([])
      const written = await textsOf(vault.out)
      expect(written.length).toBeGreaterThan(20)
      expect(await textsOf(saved)).toEqual(written)
    }
  },
  180_000,
)

test.skipIf(!hasOffice)(
  'in a CSV file it stays text too, where a bare one would be run',
  async () => {
    const safe = join(vault.dir, 'safe.csv')
    const bare = join(vault.dir, 'bare.csv')
    const sum = ['=1+1', '+1+1', '-1+1', '@SUM(1;1)', ' =1+1', '\t=1+1', '\r=1+1', 'a,=1+1', 'a"\n=1+1']
    writeFileSync(safe, csvStart + sum.map((text) => csvRow([text, 1])).join(''))
    writeFileSync(bare, '=1+1,1\r\n')
    for (const path of [safe, bare]) convertInOffice(path, 'xlsx', vault.dir, vault.dir)
    expect(await formulasOf(join(vault.dir, 'bare.xlsx'))).toHaveLength(1)
    expect(await formulasOf(join(vault.dir, 'safe.xlsx'))).toEqual([])
    const { sheets } = await readSheets(join(vault.dir, 'safe.xlsx'), { isWanted: () => true })
    expect(sheets[0]?.rows.map(({ values }) => values[1])).toEqual(sum.map(() => 1))
  },
  120_000,
)
