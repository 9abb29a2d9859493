import { renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type PackFile, packFile } from '../../../main/inspections/pack.ts'
import { checkPack } from '../../../main/inspections/packs/check-pack.ts'
import { readPackFile } from '../../../main/inspections/packs/pack-file.ts'
import { toPackFile } from '../../../main/inspections/packs/shipped-file.ts'
import { tidyPack } from '../../../main/inspections/packs/tidy-pack.ts'
import { shippedPacks } from '../../../main/inspections/shipped-packs.ts'
import { formTables, writeXlsform } from '../../../main/inspections/xlsform/write-xlsform.ts'
import { partialPath } from '../../../main/out-file.ts'
import { anyPack } from './any-pack.ts'
import { readForm, smallForm, testFolder, writeForm } from './xlsform-sheets.ts'

const calm = { signal: new AbortController().signal, onProgress: () => {} }
const runs = Number(process.env.KAGIMORI_FORM_RUNS ?? 60)

async function exportAndImport(file: PackFile, folder: string) {
  const out = join(folder, 'form.xlsx')
  expect(await writeXlsform({ file, out, at: '2024-09-03T02:00:00.000Z' }, calm)).toEqual({
    ok: true,
    value: null,
  })
  renameSync(partialPath(out), out)
  const { body, warnings } = await readForm(out)
  // The order within counts as well: the body tells whether a version is here already.
  expect(body).toBe(JSON.stringify(packFile.parse(file)))
  return { file: JSON.parse(body) as PackFile, warnings }
}

describe('an exported form', () => {
  it.each(shippedPacks.map((pack) => [pack.version, pack] as const))(
    'of the standard checklist %s is read as it was, under another id',
    async (_, pack) => {
      const file = tidyPack({ ...toPackFile(pack), id: 'own-standard' })
      expect(await exportAndImport(file, testFolder())).toEqual({ file, warnings: [] })
    },
  )

  it('of any checklist is read as it was', async () => {
    const folder = testFolder()
    await fc.assert(
      fc.asyncProperty(anyPack, async (file) => {
        expect(checkPack(file)).toEqual([])
        const { file: read, warnings } = await exportAndImport(file, folder)
        expect(read).toEqual(file)
        expect(warnings).toEqual([])
      }),
      { numRuns: runs },
    )
  })

  it.each<[string, readonly string[], readonly string[], readonly string[]]>([
    [
      'inside one group',
      ['A', 'A', 'A'],
      ['', 'kiln', 'kiln'],
      ['begin_group', 'text', 'begin_repeat', 'text', 'text', 'end_repeat', 'end_group'],
    ],
    [
      'around whole groups',
      ['A', 'B', 'B'],
      ['kiln', 'kiln', 'kiln'],
      [
        'begin_repeat',
        'begin_group',
        'text',
        'end_group',
        'begin_group',
        'text',
        'text',
        'end_group',
        'end_repeat',
      ],
    ],
    [
      'as the group itself',
      ['A', 'kiln', 'kiln'],
      ['', 'kiln', 'kiln'],
      ['begin_group', 'text', 'end_group', 'begin_repeat', 'text', 'text', 'end_repeat'],
    ],
    [
      'not at all where it would cut a group',
      ['A', 'A', 'B'],
      ['', 'kiln', 'kiln'],
      ['begin_group', 'text', 'text', 'end_group', 'begin_group', 'text', 'end_group'],
    ],
    [
      'not at all where it has a gap',
      ['A', 'A', 'A'],
      ['kiln', '', 'kiln'],
      ['begin_group', 'text', 'text', 'text', 'end_group'],
    ],
  ])('says a zone as a repeat %s', async (_, groups, zones, types) => {
    const file = withZones(groups, zones)
    const [survey, ...others] = formTables(file)
    expect(survey?.rows.map(([type]) => type)).toEqual(types)
    const isSaid = types.includes('begin_repeat')
    expect(others.map(({ name }) => name)).toEqual([
      'choices',
      'settings',
      ...(isSaid ? [] : ['kagimori_zones']),
    ])
    expect(await exportAndImport(file, testFolder())).toEqual({ file, warnings: [] })
  })

  it('of a form keeps its repeats', async () => {
    const { file } = await readForm(await writeForm(smallForm))
    expect(formTables(file)[0]?.rows.filter(([type]) => type === 'begin_repeat')).toHaveLength(1)
    expect(await exportAndImport(file, testFolder())).toEqual({ file, warnings: [] })
  })
})

/** A checklist of a question for each group and zone named. */
function withZones(groups: readonly string[], zones: readonly string[]): PackFile {
  const ids = groups.map((_, index) => `q${index}`)
  return {
    format: 'kagimori-checklist',
    formatVersion: 1,
    id: 'kilns',
    version: '1',
    languages: ['ja'],
    groups: [...new Set(groups)],
    items: ids.map((id, index) => ({
      ...blankItem,
      id,
      group: groups[index] ?? '',
      zoneKinds: zones[index] ? [zones[index]] : [],
    })),
    choiceLists: {},
    zoneSets: { own: ['kiln'] },
    texts: {
      ja: {
        title: '窯',
        groups: Object.fromEntries(groups.map((group) => [group, group === 'kiln' ? '窯' : group])),
        zoneKinds: { kiln: '窯' },
        choices: {},
        items: Object.fromEntries(
          ids.map((id) => [id, { title: id, evidence: '', guidance: '', constraintMessage: '' }]),
        ),
      },
    },
  }
}

const blankItem: Omit<PackFile['items'][number], 'id' | 'group' | 'zoneKinds'> = {
  type: 'text',
  objective: null,
  addressee: null,
  requirement: null,
  isoControl: null,
  siteKind: 'both',
  leakRoutes: [],
  measures: [],
  relevant: null,
  isRequired: false,
  constraint: null,
  default: null,
  choices: null,
}

describe('an exported pack', () => {
  it('of any checklist is read as it was', async () => {
    const path = join(testFolder(), 'pack.json')
    await fc.assert(
      fc.asyncProperty(anyPack, async (file) => {
        writeFileSync(path, JSON.stringify(file))
        const read = await readPackFile({ path, language: 'ja' })
        expect(read.ok && read.value).toMatchObject({
          body: JSON.stringify(packFile.parse(file)),
          items: file.items.length,
          warnings: [],
        })
      }),
      { numRuns: runs },
    )
  })
})
