import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { toPackFile } from '../../../main/inspections/packs/shipped-file.ts'
import { cardLabels, shippedPacks } from '../../../main/inspections/shipped-packs.ts'
import { pythonWith } from '../../support/other-programs.ts'
import { openTestVault } from './test-vault.ts'
import { changed, readForm, smallForm, testFolder, writeForm } from './xlsform-sheets.ts'

type Sheet = {
  readonly headings: readonly string[]
  readonly isBold: boolean
  readonly frozen: string | null
  readonly widths: readonly number[]
  readonly rows: readonly (readonly unknown[])[]
  readonly types: readonly string[]
  readonly merged: readonly string[]
}

const python = pythonWith('openpyxl')
if (python === undefined) console.warn('python3-openpyxl is not installed: its tests of forms are skipped')

/** Exports a checklist and lets openpyxl read it and save it again. */
async function exportForm(imported: string | null) {
  const vault = openTestVault()
  try {
    if (imported !== null) await vault.value('checklists.importXlsform', { path: imported })
    const id = imported === null ? 'standard' : 'own-check'
    const folder = testFolder()
    const [out, saved] = [join(folder, 'form.xlsx'), join(folder, 'saved.xlsx')]
    await vault.value('checklists.exportXlsform', { id, out })
    const script = join(import.meta.dirname, 'describe-form.py')
    const output = execFileSync(python ?? '', ['-W', 'ignore', script, out, saved], { encoding: 'utf8' })
    return { sheets: JSON.parse(output) as Readonly<Record<string, Sheet>>, out, saved }
  } finally {
    vault.close()
  }
}

describe.skipIf(python === undefined)('openpyxl', () => {
  test('finds the sheets of the reference, and ours of the zones', async () => {
    const { sheets } = await exportForm(null)
    expect(Object.keys(sheets)).toEqual(['survey', 'choices', 'settings', 'kagimori_zones'])
    for (const { isBold, widths, merged, types } of Object.values(sheets)) {
      expect(isBold).toBe(true)
      expect(Math.min(...widths)).toBeGreaterThanOrEqual(10)
      expect(merged).toEqual([])
      // Texts as texts: no number, no date, no formula.
      expect(types).toEqual(['s'])
    }
    expect([sheets.survey?.frozen, sheets.choices?.frozen, sheets.settings?.frozen]).toEqual([
      'C2',
      'C2',
      'A2',
    ])
  })

  test('finds every column of the standard checklist in every language', async () => {
    const pack = shippedPacks.at(-1)
    if (pack === undefined) throw new Error('no shipped checklist')
    const file = toPackFile(pack)
    const { sheets } = await exportForm(null)
    const { survey, choices, settings } = sheets
    const heads = [
      '日本語 (ja)',
      'English (en)',
      '中文（简体） (zh-CN)',
      'ไทย (th)',
      'Tiếng Việt (vi)',
      'Bahasa Indonesia (id)',
      'हिन्दी (hi)',
      'Deutsch (de)',
      'Français (fr)',
    ]
    const each = (name: string) => heads.map((head) => `${name}::${head}`)
    expect(survey?.headings).toEqual([
      'type',
      'name',
      ...each('label'),
      ...each('hint'),
      ...each('guidance_hint'),
      'required',
      'relevant',
      'constraint',
      ...each('constraint_message'),
      'default',
      'kagimori_objective',
      'kagimori_addressee',
      'kagimori_requirement',
      'kagimori_iso',
      'kagimori_site',
      'kagimori_zones',
      'kagimori_routes',
      'kagimori_measures',
    ])
    const cellOf = (name: string, heading: string) =>
      survey?.rows.find((row) => row[1] === name)?.[survey.headings.indexOf(heading)]
    for (const item of file.items) {
      expect(cellOf(item.id, 'type')).toBe('select_one kagimori_answers')
      expect(cellOf(item.id, 'relevant')).toBe(item.relevant)
      expect(cellOf(item.id, 'kagimori_objective')).toBe(item.objective)
      expect(cellOf(item.id, 'kagimori_iso')).toBe(item.isoControl)
      expect(cellOf(item.id, 'kagimori_measures')).toBe(item.measures.join(' ') || null)
      file.languages.forEach((language, index) => {
        const texts = file.texts[language]?.items[item.id]
        expect(cellOf(item.id, `label::${heads[index]}`)).toBe(texts?.title)
        expect(cellOf(item.id, `hint::${heads[index]}`)).toBe(texts?.evidence || null)
        expect(cellOf(item.id, `guidance_hint::${heads[index]}`)).toBe(texts?.guidance || null)
      })
    }
    const kinds = survey?.rows.map(([type]) => type)
    expect(kinds?.filter((type) => type === 'begin_group')).toHaveLength(file.groups.length)
    expect(kinds?.filter((type) => type === 'end_group')).toHaveLength(file.groups.length)
    expect(choices?.headings).toEqual(['list_name', 'name', ...each('label')])
    expect(choices?.rows.map((row) => row.slice(0, 4))).toEqual(
      ['ok', 'partial', 'missing', 'na'].map((name) => [
        'kagimori_answers',
        name,
        cardLabels('ja').answers?.[name],
        cardLabels('en').answers?.[name],
      ]),
    )
    expect(settings?.headings.slice(0, 4)).toEqual(['form_title', 'form_id', 'version', 'default_language'])
    expect(settings?.rows[0]?.slice(1, 4)).toEqual(['standard', '2.0.0', '日本語 (ja)'])
  })

  test('finds groups, repeats, conditions and choices of an own checklist', async () => {
    const { sheets } = await exportForm(await writeForm(smallForm))
    expect(sheets.survey?.rows.map((row) => row.slice(0, 3))).toEqual([
      ['begin_group', 'stock', '在庫'],
      ['select_one kagimori_answers', 'S-1', '施錠'],
      ['select_one yes_no', 'S-2', '台帳の有無'],
      ['integer', 'S-3', '台数'],
      ['end_group', null, null],
      ['begin_repeat', 'line', '生産ライン'],
      ['select_multiple yes_no', 'L-1', '写真の可否'],
      ['decimal', 'L-2', '温度'],
      ['end_repeat', null, null],
      ['begin_group', 'ungrouped', '自社点検表'],
      ['note', 'N', 'ご協力ありがとうございます'],
      ['text', 'T', '責任者'],
      ['date', 'D', '確認日'],
      ['image', 'I', '写真'],
      ['end_group', null, null],
    ])
    expect(Object.keys(sheets)).toEqual(['survey', 'choices', 'settings'])
  })

  test('finds a text that begins like a formula as the text it is', async () => {
    const path = await writeForm(
      changed('survey', (rows) => {
        rows[2]?.splice(2, 2, '=1+1', '@SUM(A1)')
        rows[12]?.splice(2, 1, '-5')
      }),
    )
    const { sheets } = await exportForm(path)
    expect(sheets.survey?.types).toEqual(['s'])
    expect(sheets.survey?.rows[1]?.slice(2, 4)).toEqual(['=1+1', '@SUM(A1)'])
  })

  test('saves a form that is read as it was', async () => {
    const { out, saved } = await exportForm(await writeForm(smallForm))
    expect(await readForm(saved)).toEqual(await readForm(out))
  })
})
