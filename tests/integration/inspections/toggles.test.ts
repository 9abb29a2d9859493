import fc from 'fast-check'
import { expect, it, onTestFinished } from 'vitest'
import { parkedFindings } from '../../../main/inspections/index.ts'
import { openTestVault, startFactoryInspection, type TestVault } from './test-vault.ts'
import { writeForm } from './xlsform-sheets.ts'

const toggles = Number(process.env.KAGIMORI_TOGGLES ?? 60)
const runs = Number(process.env.KAGIMORI_TOGGLE_RUNS ?? 3)

const places = [null, 'gate', 'line', 'archive'] as const
const triggers = ['T1', 'T2', 'T3', 'T4'] as const
const items = [...triggers, 'A', 'B', 'C', 'D', 'E', 'F'] as const

type Place = (typeof places)[number]
type Item = (typeof items)[number]
type Value = string | number | string[]
type Stored = { answer: string; value: Value | null; note: string | null; isKept: boolean }

const form = {
  survey: [
    ['type', 'name', 'label', 'relevant'],
    ['select_one kagimori_answers', 'T1', 'T1'],
    ['select_one yes_no', 'T2', 'T2'],
    ['select_multiple yes_no', 'T3', 'T3'],
    ['integer', 'T4', 'T4'],
    ['select_one kagimori_answers', 'A', 'A', "${T1} != 'na'"],
    ['select_one kagimori_answers', 'B', 'B', "${A} = 'ok'"],
    ['text', 'C', 'C', "selected(${T3}, 'yes') and ${T4} > 3"],
    ['select_one kagimori_answers', 'D', 'D', "not(${T2} = 'yes')"],
    ['date', 'E', 'E', "${B} = 'ok' or ${C} = 'seen'"],
    ['image', 'F', 'F'],
  ],
  choices: [
    ['list_name', 'name', 'label'],
    ['yes_no', 'yes', 'はい'],
    ['yes_no', 'no', 'いいえ'],
  ],
}

/** The same conditions, written down a second time. */
const conditions: Partial<Record<Item, (value: (item: Item) => string | number) => boolean>> = {
  A: (value) => value('T1') !== 'na',
  B: (value) => value('A') === 'ok',
  C: (value) =>
    String(value('T3')).split(' ').includes('yes') && value('T4') !== '' && Number(value('T4')) > 3,
  D: (value) => value('T2') !== 'yes',
  E: (value) => value('B') === 'ok' || value('C') === 'seen',
}

const valuesOf: Record<Item, fc.Arbitrary<{ answer?: string; value?: Value | null }>> = {
  T1: fc.record({ answer: fc.constantFrom('ok', 'na', 'unchecked', 'missing') }),
  T2: fc.record({ value: fc.constantFrom('yes', 'no', null) }),
  T3: fc.record({ value: fc.constantFrom<Value | null>(['yes'], ['no'], ['yes', 'no'], [], null) }),
  T4: fc.record({ value: fc.constantFrom(2, 3, 4, null) }),
  A: fc.record({ answer: fc.constantFrom('ok', 'partial', 'na') }),
  B: fc.record({ answer: fc.constantFrom('ok', 'missing') }),
  C: fc.record({ value: fc.constantFrom('seen', '見た', null) }),
  D: fc.record({ answer: fc.constantFrom('ok', 'partial') }),
  E: fc.record({ value: fc.constantFrom('2024-09-03', '2024-09-04') }),
  F: fc.record({ answer: fc.constantFrom('na', 'unchecked') }),
}

const recording = fc
  .tuple(fc.oneof(fc.constantFrom(...triggers), fc.constantFrom(...items)), fc.constantFrom(...places))
  .chain(([item, place]) =>
    fc.record({
      kind: fc.constant('record' as const),
      item: fc.constant(item),
      place: fc.constant(place),
      content: valuesOf[item],
      note: fc.option(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }), { nil: undefined }),
    }),
  )

const operation = fc.oneof(
  { weight: 8, arbitrary: recording },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('zone' as const),
      place: fc.constantFrom('gate', 'line', 'archive'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('keep' as const), which: fc.nat(39) }) },
)

type Operation = typeof operation extends fc.Arbitrary<infer T> ? T : never

/** What the inspection has to hold, kept beside the vault. */
class Model {
  readonly stored = new Map<string, Stored>()
  readonly removed = new Set<string>()

  record(item: Item, place: Place, content: { answer?: string; value?: Value | null }, note?: string): void {
    const key = `${item}|${place ?? ''}`
    const before = this.stored.get(key) ?? { answer: 'unchecked', value: null, note: null, isKept: false }
    const value = content.value === undefined ? before.value : content.value
    this.stored.set(key, {
      ...before,
      answer: content.answer ?? before.answer,
      value: Array.isArray(value) && value.length === 0 ? null : value,
      note: note ?? before.note,
    })
  }

  parked(): string[] {
    return [...this.stored]
      .flatMap(([key, { isKept }]) => {
        const [item, place] = split(key)
        if (place !== null && this.removed.has(place)) return [`${key} zone`]
        return isKept || this.holds(item, place) ? [] : [`${key} condition`]
      })
      .sort()
  }

  private holds(item: Item, place: Place): boolean {
    return conditions[item]?.((other) => this.valueAt(other, place)) ?? true
  }

  private valueAt(item: Item, place: Place): string | number {
    const answered = [...this.stored.keys()]
      .filter((key) => split(key)[0] === item && !this.removed.has(split(key)[1] ?? ''))
      .map((key) => split(key)[1])
    const from = answered.includes(place) ? place : answered.includes(null) ? null : answered[0]
    if (from === undefined || (from !== place && from !== null && answered.length > 1)) return ''
    const stored = this.stored.get(`${item}|${from ?? ''}`)
    if (stored === undefined || (!stored.isKept && !this.holds(item, from))) return ''
    if (stored.value === null) return stored.answer === 'unchecked' ? '' : stored.answer
    return Array.isArray(stored.value) ? stored.value.join(' ') : stored.value
  }
}

function split(key: string): [Item, Place] {
  const [item, place] = key.split('|')
  return [item as Item, (place || null) as Place]
}

async function live(vault: TestVault, inspectionId: string, operations: readonly Operation[]) {
  const model = new Model()
  const idOf = new Map<string, string>()
  for (const each of operations) {
    if (each.kind === 'record') {
      const { item, place, content, note } = each
      if (place !== null && model.removed.has(place)) continue
      const input = { inspectionId, itemId: item, zoneId: place, ...content }
      const { id } = await vault.value(
        'inspections.recordFinding',
        note === undefined ? input : { ...input, note: { ja: note } },
      )
      idOf.set(`${item}|${place ?? ''}`, id)
      model.record(item, place, content, note)
    } else if (each.kind === 'zone') {
      if (![...model.stored.keys()].some((key) => split(key)[1] === each.place)) continue
      const isRemoved = model.removed.delete(each.place)
      if (!isRemoved) model.removed.add(each.place)
      const method = isRemoved ? 'inspections.restoreZone' : 'inspections.removeZone'
      await vault.value(method, { inspectionId, zoneId: each.place })
    } else {
      const key = [...idOf.keys()][each.which]
      const stored = model.stored.get(key ?? '')
      if (key === undefined || stored === undefined) continue
      stored.isKept = !stored.isKept
      await vault.value('inspections.keepFinding', { findingId: idOf.get(key), isKept: stored.isKept })
    }
    const inspection = await vault.value('inspections.get', { id: inspectionId })
    const found = inspection.findings.map(({ itemId, zoneId, answer, value, note, isKept }) => [
      `${itemId}|${zoneId ?? ''}`,
      { answer, value, note: note.ja, isKept },
    ])
    expect(new Map(found as [string, Stored][])).toEqual(model.stored)
    const keyOf = new Map([...idOf].map(([key, id]) => [id, key]))
    expect(
      inspection.parked.map(({ findingId, cause }) => `${keyOf.get(findingId)} ${cause}`).sort(),
    ).toEqual(model.parked())
    // The short way, that of the counts on the exchange screen.
    const own = new Set(inspection.findings.map(({ id }) => id))
    const parked = parkedFindings(vault.db, inspection.engagementId).filter((id) => own.has(id))
    expect(parked.sort()).toEqual(inspection.parked.map(({ findingId }) => findingId).sort())
  }
}

it(`${toggles} random toggles of conditions lose no answer`, async () => {
  const vault = openTestVault()
  onTestFinished(() => vault.close())
  const path = await writeForm(form)
  const { checklistId } = await vault.value('checklists.importXlsform', { path })
  const { engagement, factory } = await startFactoryInspection(vault)
  await fc.assert(
    fc.asyncProperty(
      fc.array(operation, { minLength: toggles, maxLength: toggles, size: 'max' }),
      async (operations) => {
        const { id } = await vault.value('inspections.start', {
          engagementId: engagement.id,
          siteId: factory.id,
          checklistId,
          zones: 'none',
        })
        await live(vault, id, operations)
      },
    ),
    // The small number is the same in every run; the large one searches.
    { numRuns: runs, endOnFailure: true, ...(toggles < 1000 ? { seed: 20240903 } : {}) },
  )
})
