import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PackFile } from '../../../main/inspections/pack.ts'
import type { SheetProblem } from '../../../shared/inspections/contract.ts'
import { openTestVault, startFactoryInspection, type TestVault } from './test-vault.ts'
import { smallForm, testFolder, writeForm } from './xlsform-sheets.ts'

let vault: TestVault
let own: PackFile

beforeAll(async () => {
  vault = openTestVault()
  await vault.value('checklists.importXlsform', {
    path: await writeForm(smallForm, 'form.xlsx', undefined, vault.folder),
  })
  const out = join(vault.folder, 'pack.json')
  await vault.value('checklists.exportPack', { id: 'own-check', out })
  own = JSON.parse(readFileSync(out, 'utf8'))
})

afterAll(() => {
  vault.close()
})

function write(content: unknown): string {
  const path = join(testFolder(), 'pack.json')
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

/** What is wrong with a file, as code and message. */
async function faultsOf(content: unknown): Promise<string[]> {
  const failure = await vault.failure('checklists.importPack', { path: write(content) })
  expect(failure.code).toBe('CHECKLIST_REFUSED')
  return (failure.details.problems as SheetProblem[]).map(({ code, message }) => `${code} ${message}`)
}

/** The own checklist with one part changed; `change` works on a copy. */
function broken(change: (file: PackFile) => void): PackFile {
  const file = structuredClone({ ...own, id: 'broken' })
  change(file)
  return file
}

const item = (file: PackFile, index = 0) => file.items[index] as PackFile['items'][number]

describe('a checklist file', () => {
  it('carries its texts and is read in another vault as it was', async () => {
    const other = openTestVault()
    try {
      expect(await other.value('checklists.importPack', { path: write(own) })).toEqual({
        checklistId: 'own-check',
        version: '2024-09',
        items: 9,
        languages: ['ja', 'th'],
        warnings: [],
      })
      const get = { id: 'own-check', language: 'th' }
      expect(await other.value('checklists.get', get)).toEqual(await vault.value('checklists.get', get))
    } finally {
      other.close()
    }
  })

  it('is the same as the form it came from', async () => {
    expect(await vault.value('checklists.importPack', { path: write(own) })).toMatchObject({ items: 9 })
    const rows = (await vault.value('checklists.list', {})).items.filter(({ id }) => id === 'own-check')
    expect(rows).toHaveLength(1)
  })

  it('of the shipped checklist comes back unchanged, or with an id of its own', async () => {
    const out = join(testFolder(), 'standard.json')
    const before = vault.count('checklist_pack')
    expect(await vault.value('checklists.exportPack', { id: 'standard', out })).toEqual({
      path: out,
      items: 88,
    })
    const file = JSON.parse(readFileSync(out, 'utf8')) as PackFile
    expect(Object.keys(file.texts)).toHaveLength(9)
    const same = await vault.value('checklists.importPack', { path: out })
    expect(same).toMatchObject({ checklistId: 'standard', items: 88, warnings: [] })
    expect(vault.count('checklist_pack')).toBe(before)
    const changed = { ...file, items: file.items.slice(1) }
    expect(await faultsOf(changed)).toContainEqual(expect.stringMatching(/^shipped-id id：/))
    expect(
      await vault.value('checklists.importPack', { path: write({ ...file, id: 'own-standard' }) }),
    ).toMatchObject({ checklistId: 'own-standard', items: 88, warnings: [] })
  })

  it('can be removed until an inspection stands on it', async () => {
    const path = write(broken((file) => Object.assign(file, { id: 'for-removal' })))
    await vault.value('checklists.importPack', { path })
    const { engagement, factory } = await startFactoryInspection(vault)
    const remove = { id: 'for-removal', version: '2024-09' }
    expect(await vault.value('checklists.remove', remove)).toEqual({ id: 'for-removal' })
    await vault.value('checklists.importPack', { path })
    await vault.value('inspections.start', {
      engagementId: engagement.id,
      siteId: factory.id,
      checklistId: 'for-removal',
    })
    expect(await vault.failure('checklists.remove', remove)).toMatchObject({ code: 'CHECKLIST_IN_USE' })
  })
})

describe('a checklist file is refused', () => {
  it.each<[string, () => unknown, RegExp]>([
    ['that is no JSON', () => '{', /^not-a-pack /],
    ['that is something else', () => ({ format: 'recipe' }), /^not-a-pack /],
    ['that is null', () => 'null', /^not-a-pack /],
    ['of endless depth', () => '['.repeat(200_000), /^not-a-pack /],
    ['of a newer version', () => ({ ...own, formatVersion: 2 }), /^newer-pack /],
    ['with an entry of a stranger', () => ({ ...own, id: 'x', remark: 1 }), /^bad-field remark：/],
    [
      'with a fact of a stranger',
      () => broken((file) => Object.assign(item(file), { weight: 3 })),
      /^bad-field items\.0\.weight：/,
    ],
    [
      'with a key of the runtime',
      () => JSON.stringify(own).replace('"S-1":{', '"__proto__":{'),
      /^prototype-key /,
    ],
    [
      'with a broken condition',
      () => broken((file) => Object.assign(item(file), { relevant: '${S-2} =' })),
      /^syntax items\.S-1\.relevant：/,
    ],
    [
      'that looks at no item',
      () => broken((file) => Object.assign(item(file), { relevant: '${X} = 1' })),
      /^unknown-item items\.S-1\.relevant：/,
    ],
    [
      'with a bad name',
      () => broken((file) => file.groups.splice(0, 1, 'my group')),
      /^unknown-group |^bad-name /,
    ],
    [
      'with an item twice',
      () => broken((file) => void file.items.push(item(file))),
      /^duplicate-name items\.S-1：/,
    ],
    [
      'with a choice of nothing',
      () => broken((file) => Object.assign(file, { choiceLists: {} })),
      /^unknown-list /,
    ],
    [
      'with a list at a question without choices',
      () => broken((file) => Object.assign(item(file, 2), { choices: 'yes_no' })),
      /^choices-without-select /,
    ],
    [
      'with a text of no item',
      () =>
        broken((file) => void Object.assign(file.texts.ja?.items ?? {}, { Z: file.texts.ja?.items['S-1'] })),
      /^extra-text texts\.ja\.items\.Z：/,
    ],
    [
      'with a text in a language it does not claim',
      () => broken((file) => void Object.assign(file.texts, { de: file.texts.ja })),
      /^extra-text /,
    ],
    [
      'with a language twice',
      () => broken((file) => void file.languages.push('ja')),
      /^duplicate-value languages：/,
    ],
    [
      'with half a character',
      () => broken((file) => Object.assign(file.texts.ja ?? {}, { title: '\ud842' })),
      /^bad-character texts\.ja\.title：/,
    ],
  ])('%s', async (_, make, expected) => {
    const faults = await faultsOf(make())
    expect(faults[0]).toMatch(expected)
  })

  it('with each missing text named', async () => {
    const faults = await faultsOf(
      broken((file) => {
        const th = file.texts.th
        if (th === undefined) throw new Error('no Thai texts')
        th.title = ''
        th.groups = {}
        th.zoneKinds.line = ''
        Object.assign(th.items['S-1'] ?? {}, { title: '', evidence: ' ' })
        delete th.choices.yes_no?.no
      }),
    )
    expect(faults.map((fault) => fault.replace(/：.*/, ''))).toEqual([
      'missing-text texts.th.title',
      'missing-text texts.th.groups.stock',
      'missing-text texts.th.groups.line',
      'missing-text texts.th.groups.ungrouped',
      'missing-text texts.th.zoneKinds.line',
      'missing-text texts.th.items.S-1.title',
      'missing-text texts.th.items.S-1.evidence',
      'missing-text texts.th.choices.yes_no.no',
    ])
  })

  it('without one of the languages it claims', async () => {
    expect(await faultsOf(broken((file) => void delete file.texts.th))).toEqual([
      'missing-language texts.th：言語 th の文が一つもありません。',
    ])
  })

  it('beyond the size that a checklist may have', async () => {
    expect(await faultsOf(JSON.stringify(own) + ' '.repeat(25 * 1024 * 1024))).toEqual([
      expect.stringMatching(/^too-large /),
    ])
  })

  it('and leaves nothing behind', async () => {
    const count = vault.count('checklist_pack')
    await faultsOf(broken((file) => void file.items.push(item(file))))
    expect(vault.count('checklist_pack')).toBe(count)
  })
})

describe('an export', () => {
  it('of a checklist that is not there, or to a place that is not there, is refused', async () => {
    const out = join(testFolder(), 'none', 'form.xlsx')
    for (const method of ['checklists.exportXlsform', 'checklists.exportPack'] as const) {
      expect(await vault.failure(method, { id: 'nobody', out })).toMatchObject({ code: 'NOT_FOUND' })
      expect(await vault.failure(method, { id: 'standard', out })).toMatchObject({
        code: 'FILE_NOT_WRITABLE',
      })
    }
  })

  it('answers where it wrote how many items', async () => {
    const out = join(testFolder(), 'form.xlsx')
    expect(await vault.value('checklists.exportXlsform', { id: 'standard', version: '1.0.0', out })).toEqual({
      path: out,
      items: 26,
      warnings: [],
    })
  })
})
