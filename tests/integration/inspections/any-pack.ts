import fc from 'fast-check'
import type { PackFile, PackItem, PackTexts } from '../../../main/inspections/pack.ts'
import { judgeName } from '../../../main/inspections/packs/check-names.ts'
import { answerList, isAnswerList } from '../../../main/inspections/packs/known-words.ts'
import { tidyPack, tidyText } from '../../../main/inspections/packs/tidy-pack.ts'

const letter = fc.constantFrom(...'abXY_図金ไทยक')
const rest = fc.constantFrom(...'abXY_.-09図ท')
const name = fc
  .tuple(letter, fc.array(rest, { maxLength: 6 }))
  .map(([first, others]) => first + others.join(''))
  .filter((text) => judgeName(text) === null && text !== answerList)

/** A text as a person or a machine may leave it: formulas, escapes, marks, emoji, lines. */
const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.constantFrom(
      '=1+1',
      '-5',
      '+66 2 123',
      '@SUM(A1)',
      '_x0041_',
      '1.10',
      'TRUE',
      '一行目\n二行目',
      'a  b\tc',
      '𠮷野家 🔒',
      '<a & b> "c"',
      'สายการผลิต',
    ),
  )
  .map((raw) => tidyText(raw.replace(/(?![\n\t])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '')) || 'x')

const few = (words: readonly string[]) => fc.uniqueArray(fc.constantFrom(...words), { maxLength: 2 })

type Outline = {
  readonly languages: readonly string[]
  readonly groups: readonly string[]
  readonly zones: readonly string[]
  readonly lists: Readonly<Record<string, string[]>>
}

const outline: fc.Arbitrary<Outline> = fc
  .record({
    languages: fc.uniqueArray(fc.constantFrom('ja', 'en', 'th', 'zh-CN', 'ko', 'pt-BR'), {
      minLength: 1,
      maxLength: 3,
    }),
    groups: fc.uniqueArray(name, { minLength: 1, maxLength: 4 }),
    zones: fc.uniqueArray(name, { maxLength: 3 }),
    lists: fc.dictionary(name, fc.uniqueArray(name, { minLength: 1, maxLength: 4 }), { maxKeys: 2 }),
  })
  .filter(({ lists }) => Object.values(lists).every((names) => !isAnswerList(names)))

function item(
  id: string,
  group: string,
  earlier: readonly string[],
  { zones, lists }: Outline,
): fc.Arbitrary<PackItem> {
  const listNames = Object.keys(lists)
  const types = ['check', 'text', 'note', 'integer', 'decimal', 'date', 'image'] as const
  const condition =
    earlier.length === 0
      ? fc.constant(null)
      : fc.option(
          fc.constantFrom(...earlier).map((other) => `\${${other}} != 'na' and not(\${${other}} = -1)`),
        )
  return fc
    .record({
      type:
        listNames.length === 0
          ? fc.constantFrom<PackItem['type']>(...types)
          : fc.constantFrom<PackItem['type']>(...types, 'select_one', 'select_multiple'),
      objective: fc.option(fc.constantFrom('O1', 'O5')),
      addressee: fc.option(fc.constantFrom('E', 'X')),
      requirement: fc.option(fc.constantFrom('U', 'S')),
      isoControl: fc.option(fc.constantFrom('A.7.2', '=A.5')),
      siteKind: fc.constantFrom('factory' as const, 'office' as const, 'both' as const),
      zoneKinds: fc.oneof(few(['gate', 'line', ...zones]), fc.constant(zones.slice(0, 1))),
      leakRoutes: few(['partner', 'outsider']),
      measures: few(['O1-E-1', 'O4-E-2']),
      relevant: condition,
      isRequired: fc.boolean(),
      bound: fc.integer({ min: -50, max: 50 }),
      hasDefault: fc.boolean(),
      list: listNames.length === 0 ? fc.constant('') : fc.constantFrom(...listNames),
      words: text,
    })
    .map(({ type, bound, hasDefault, list, words, ...facts }) => {
      const isSelect = type === 'select_one' || type === 'select_multiple'
      const holdsValue = type !== 'check' && type !== 'note' && type !== 'image'
      return {
        id,
        group,
        type,
        ...facts,
        constraint: holdsValue && bound > 0 ? `. > -${bound} or . = '=x'` : null,
        default: hasDefault ? defaultOf(type, bound, words, lists[list] ?? []) : null,
        choices: isSelect ? list : null,
      }
    })
}

function defaultOf(
  type: PackItem['type'],
  bound: number,
  words: string,
  names: readonly string[],
): string | null {
  switch (type) {
    case 'check':
      return 'ok'
    case 'text':
      return words.includes('${') || /^[a-z-]+\(.*\)$/.test(words) ? null : words
    case 'integer':
      return String(bound)
    case 'decimal':
      return `${bound}.5`
    case 'date':
      return '2024-02-29'
    case 'select_one':
      return names[0] ?? null
    case 'select_multiple':
      return names.join(' ')
    default:
      return null
  }
}

function items(plan: Outline): fc.Arbitrary<PackItem[]> {
  return fc
    .uniqueArray(
      name.filter((id) => !plan.groups.includes(id)),
      { minLength: plan.groups.length, maxLength: 10 },
    )
    .chain((ids) =>
      fc.tuple(
        ...ids.map((id, index) =>
          item(id, plan.groups[index % plan.groups.length] ?? '', ids.slice(0, index), plan),
        ),
      ),
    )
}

function record<T>(keys: readonly string[], value: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> {
  return fc
    .tuple(...keys.map(() => value))
    .map((values) => Object.fromEntries(keys.map((key, index) => [key, values[index] as T])))
}

/** Texts that exist in all languages or in none. */
function textsOf(plan: Outline, ids: readonly string[]): fc.Arbitrary<Record<string, PackTexts>> {
  const kinds = record(
    ids,
    fc.record({ evidence: fc.boolean(), guidance: fc.boolean(), message: fc.boolean() }),
  )
  return kinds.chain((has) =>
    record(
      plan.languages,
      fc.record({
        title: text,
        groups: record(plan.groups, text),
        zoneKinds: record(plan.zones, text),
        items: record(
          ids,
          fc.record({ title: text, evidence: text, guidance: text, constraintMessage: text }),
        ).map((own) =>
          Object.fromEntries(
            Object.entries(own).map(([id, texts]) => [
              id,
              {
                title: texts.title,
                evidence: has[id]?.evidence ? texts.evidence : '',
                guidance: has[id]?.guidance ? texts.guidance : '',
                constraintMessage: has[id]?.message ? texts.constraintMessage : '',
              },
            ]),
          ),
        ),
        choices: fc
          .tuple(...Object.values(plan.lists).map((names) => record(names, text)))
          .map((labels) =>
            Object.fromEntries(Object.keys(plan.lists).map((list, index) => [list, labels[index] ?? {}])),
          ),
      }),
    ),
  )
}

/** Any checklist that can be taken in, in the shape in which it is kept. */
export const anyPack: fc.Arbitrary<PackFile> = outline.chain((plan) =>
  items(plan).chain((own) =>
    fc
      .record({
        texts: textsOf(
          plan,
          own.map(({ id }) => id),
        ),
        zoneSets: fc.oneof<fc.Arbitrary<PackFile['zoneSets']>[]>(
          fc.constant({ own: [...new Set(own.flatMap(({ zoneKinds }) => zoneKinds))] }),
          fc.dictionary(name, fc.array(fc.constantFrom('gate', 'archive', ...plan.zones), { maxLength: 3 }), {
            maxKeys: 2,
          }),
        ),
        version: fc.constantFrom('1', '1.10', '2024-09', '=1'),
      })
      .map(({ texts, zoneSets, version }) =>
        tidyPack({
          format: 'kagimori-checklist',
          formatVersion: 1,
          id: 'any',
          version,
          languages: [...plan.languages],
          groups: [...plan.groups],
          items: own,
          choiceLists: plan.lists,
          zoneSets: zoneSets.own?.length === 0 ? {} : zoneSets,
          texts,
        }),
      ),
  ),
)
