import { basename } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestVault, startFactoryInspection, type TestVault } from './test-vault.ts'
import { changed, readForm, smallForm, writeForm } from './xlsform-sheets.ts'

let vault: TestVault

beforeAll(() => {
  vault = openTestVault()
})

afterAll(() => {
  vault.close()
})

describe('a form', () => {
  it('becomes a checklist with its texts in each language', async () => {
    const path = await writeForm(smallForm)
    expect(await vault.value('checklists.importXlsform', { path })).toEqual({
      checklistId: 'own-check',
      version: '2024-09',
      items: 9,
      languages: ['ja', 'th'],
      warnings: [],
    })
    const read = await vault.value('checklists.get', { id: 'own-check', language: 'th' })
    expect(read.title).toEqual({ ja: '自社点検表', local: 'แบบตรวจของบริษัท' })
    expect(read.groups).toEqual(['stock', 'line', 'ungrouped'])
    expect(read.items.map(({ id, type, group, zoneKinds }) => [id, type, group, zoneKinds])).toEqual([
      ['S-1', 'check', 'stock', []],
      ['S-2', 'select_one', 'stock', []],
      ['S-3', 'integer', 'stock', []],
      ['L-1', 'select_multiple', 'line', ['line']],
      ['L-2', 'decimal', 'line', ['line']],
      ['N', 'note', 'ungrouped', []],
      ['T', 'text', 'ungrouped', []],
      ['D', 'date', 'ungrouped', []],
      ['I', 'image', 'ungrouped', []],
    ])
    expect(read.items[0]?.local).toEqual({
      title: 'ล็อก',
      evidence: 'กุญแจ',
      guidance: '',
      constraintMessage: '',
    })
    expect(read.items[2]?.relevant).toBe("${S-2} = 'yes'")
    expect(read.choiceLists).toEqual({
      yes_no: [
        { name: 'yes', ja: 'はい', local: 'ใช่' },
        { name: 'no', ja: 'いいえ', local: 'ไม่ใช่' },
      ],
    })
    expect(read.zoneSets).toEqual({ own: ['line'] })
    expect(read.labels.local.zoneKinds?.line).toBe('สายการผลิต')
    expect(read.labels.ja.groups?.ungrouped).toBe('自社点検表')
  })

  it('is inspected with its repeats as zones, its answers and its values', async () => {
    const { engagement, factory } = await startFactoryInspection(vault)
    const inspection = await vault.value('inspections.start', {
      engagementId: engagement.id,
      siteId: factory.id,
      checklistId: 'own-check',
    })
    const [line] = inspection.zones
    expect(inspection.zones.map(({ kind, name }) => [kind, name])).toEqual([
      ['line', { ja: '生産ライン', local: 'สายการผลิต' }],
    ])
    const record = (input: object) =>
      vault.value('inspections.recordFinding', { inspectionId: inspection.id, ...input })
    await record({ itemId: 'S-1', answer: 'missing' })
    const count = await record({ itemId: 'S-3', value: 4 })
    await record({ itemId: 'L-1', zoneId: line?.id, value: ['yes'] })
    expect(
      await vault.failure('inspections.recordFinding', {
        inspectionId: inspection.id,
        itemId: 'S-3',
        value: 4.5,
      }),
    ).toMatchObject({ code: 'INVALID_INPUT' })
    const parked = (await vault.value('inspections.get', { id: inspection.id })).parked
    expect(parked).toEqual([{ findingId: count.id, cause: 'condition' }])
    await record({ itemId: 'S-2', value: 'yes' })
    expect((await vault.value('inspections.get', { id: inspection.id })).parked).toEqual([])
  })

  it('is taken in once, however often it is imported', async () => {
    const path = await writeForm(smallForm)
    const count = vault.count('checklist_pack')
    expect(await vault.value('checklists.importXlsform', { path })).toMatchObject({
      checklistId: 'own-check',
      items: 9,
    })
    expect(vault.count('checklist_pack')).toBe(count)
  })

  it('cannot take the place of another content under its version', async () => {
    const path = await writeForm(changed('survey', (rows) => rows.pop()))
    expect(await vault.failure('checklists.importXlsform', { path })).toMatchObject({
      code: 'CHECKLIST_EXISTS',
      details: { checklistId: 'own-check', version: '2024-09' },
    })
    const next = await writeForm({
      ...changed('survey', (rows) => rows.pop()),
      settings: [
        ['form_title', 'form_id', 'version'],
        ['自社点検表', 'own-check', '2024-10'],
      ],
    })
    expect(await vault.value('checklists.importXlsform', { path: next })).toMatchObject({ items: 8 })
    const versions = (await vault.value('checklists.list', {})).items.filter(({ id }) => id === 'own-check')
    expect(versions.map(({ version, isNewest }) => [version, isNewest])).toEqual([
      ['2024-09', false],
      ['2024-10', true],
    ])
  })
})

describe('what a form leaves out', () => {
  it('is filled in: the name of the file, version 1, Japanese', async () => {
    const path = await writeForm(
      {
        survey: [
          ['type', 'name', 'label'],
          ['text', 'a', '責任者'],
        ],
      },
      '倉庫点検.xlsx',
    )
    const { file, warnings } = await readForm(path)
    expect(warnings).toEqual([])
    expect([file.id, file.version, file.languages]).toEqual([basename(path, '.xlsx'), '1', ['ja']])
    expect(file.texts.ja).toMatchObject({
      title: '倉庫点検',
      groups: { ungrouped: '倉庫点検' },
      items: { a: { title: '責任者' } },
    })
  })

  it('is in the language of the settings where a heading names none', async () => {
    const { file } = await readForm(
      await writeForm({
        survey: [
          ['type', 'name', 'label', 'label::日本語 (ja)'],
          ['text', 'a', 'Who is in charge?', '責任者'],
        ],
        settings: [
          ['form_title', 'form_id', 'default_language'],
          ['Stock', 'stock', 'English (en)'],
        ],
      }),
    )
    expect(file.languages).toEqual(['en', 'ja'])
    expect(file.texts.en?.items.a?.title).toBe('Who is in charge?')
    expect([file.texts.en?.title, file.texts.ja?.title]).toEqual(['Stock', 'Stock'])
  })
})

describe('the columns of a form', () => {
  it('are all read', async () => {
    const { file, warnings } = await readForm(
      await writeForm({
        survey: [
          [
            'type',
            'name',
            'label::English',
            'Required',
            'constraint',
            'constraint_message::English (en)',
            'default',
            'guidance_hint::en',
            'kagimori_objective',
            'kagimori_addressee',
            'kagimori_requirement',
            'kagimori_iso',
            'kagimori_site',
            'kagimori_zones',
            'kagimori_routes',
            'kagimori_measures',
          ],
          [
            'integer',
            'a',
            'Keys',
            true,
            '. >= -1 and . <= 10',
            'Between -1 and 10',
            3,
            'Count them',
            'O1',
            'E',
            'S',
            'A.7.2',
            'factory',
            'gate, server-room',
            'partner local-staff',
            'O1-E-1',
          ],
          ['date', 'b', 'Day', 'no', null, null, new Date(Date.UTC(2024, 8, 3))],
        ],
        settings: [['version'], [2]],
      }),
    )
    expect(warnings).toEqual([])
    expect(file.version).toBe('2')
    expect(file.items).toEqual([
      {
        id: 'a',
        type: 'integer',
        group: 'ungrouped',
        objective: 'O1',
        addressee: 'E',
        requirement: 'S',
        isoControl: 'A.7.2',
        siteKind: 'factory',
        zoneKinds: ['gate', 'server-room'],
        leakRoutes: ['partner', 'local-staff'],
        measures: ['O1-E-1'],
        relevant: null,
        isRequired: true,
        constraint: '. >= -1 and . <= 10',
        default: '3',
        choices: null,
      },
      expect.objectContaining({ id: 'b', default: '2024-09-03', isRequired: false }),
    ])
    expect(file.texts.en?.items.a).toEqual({
      title: 'Keys',
      evidence: '',
      guidance: 'Count them',
      constraintMessage: 'Between -1 and 10',
    })
    expect(file.zoneSets).toEqual({ own: ['gate', 'server-room'] })
  })

  it('may be written as older forms did', async () => {
    const { file, warnings } = await readForm(
      await writeForm({
        survey: [
          ['Type', 'NAME', 'caption', 'Relevance', 'bind::required'],
          ['begin group', 'g', '倉庫', '${a} = ‘yes’'],
          ['select one yes_no', 'b', '台帳', '${a} != “no”', 'true()'],
          ['end group'],
          ['select_one yes_no', 'a', '鍵'],
        ],
        choices: [
          ['list name', 'value', 'label'],
          ['yes_no', 'yes', 'はい'],
          ['yes_no', 'no', 'いいえ'],
        ],
      }),
    )
    expect(warnings).toEqual([])
    expect(file.items.map(({ id, type, relevant, isRequired }) => [id, type, relevant, isRequired])).toEqual([
      ['b', 'select_one', `(\${a} = 'yes') and (\${a} != "no")`, true],
      ['a', 'select_one', null, false],
    ])
  })

  it('stay what they are where Excel has rich text, numbers and truth values', async () => {
    const { file } = await readForm(
      await writeForm({
        survey: [
          ['type', 'name', 'label', 'required'],
          ['text', 'a', { richText: [{ text: '秘', font: { bold: true } }, { text: 'の表示' }] }, false],
          ['select_one sizes', 'b', 42],
        ],
        choices: [
          ['list_name', 'name', 'label'],
          ['sizes', 1, 'S'],
          ['sizes', 2, 'M'],
        ],
      }),
    )
    expect(file.texts.ja?.items.a?.title).toBe('秘の表示')
    expect(file.texts.ja?.items.b?.title).toBe('42')
    expect(file.choiceLists).toEqual({ sizes: ['1', '2'] })
  })
})

describe('groups and zones', () => {
  const head = ['type', 'name', 'label', 'relevant', 'kagimori_zones']

  it('inside each other become groups side by side, with all their conditions', async () => {
    const { file, warnings } = await readForm(
      await writeForm({
        survey: [
          head,
          ['text', 'a', 'A'],
          ['begin_group', 'outer', '外', "${a} != ''"],
          ['text', 'b', 'B'],
          ['begin_group', 'inner', '内', "${b} = '1'"],
          ['text', 'c', 'C', "${a} = '2'"],
          ['end_group'],
          ['text', 'd', 'D'],
          ['end_group'],
        ],
      }),
    )
    expect(warnings).toEqual(['survey!A5 nested-group'])
    expect(file.groups).toEqual(['ungrouped', 'outer', 'inner'])
    expect(file.items.map(({ id, group, relevant }) => [id, group, relevant])).toEqual([
      ['a', 'ungrouped', null],
      ['b', 'outer', "${a} != ''"],
      ['d', 'outer', "${a} != ''"],
      ['c', 'inner', "(${a} != '') and (${b} = '1') and (${a} = '2')"],
    ])
  })

  it('may be listed on a sheet of their own, in several walks', async () => {
    const { file } = await readForm(
      await writeForm({
        survey: [
          head,
          ['begin_repeat', 'kiln', '窯'],
          ['text', 'a', 'A'],
          ['end_repeat'],
          ['text', 'b', 'B', null, 'dock'],
        ],
        kagimori_zones: [
          ['set', 'kind', 'label'],
          ['short', 'kiln'],
          ['long', 'gate'],
          ['long', 'dock', '荷捌き場'],
          ['long', 'kiln'],
        ],
      }),
    )
    expect(file.zoneSets).toEqual({ short: ['kiln'], long: ['gate', 'dock', 'kiln'] })
    expect(file.texts.ja?.zoneKinds).toEqual({ kiln: '窯', dock: '荷捌き場' })
    expect(file.items.map(({ id, zoneKinds }) => [id, zoneKinds])).toEqual([
      ['a', ['kiln']],
      ['b', ['dock']],
    ])
  })
})
