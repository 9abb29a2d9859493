import { calendarDate } from '../../../shared/fields.ts'
import type { PackFile, PackItem } from '../pack.ts'
import { checkConditions } from './check-conditions.ts'
import { checkNames } from './check-names.ts'
import { checkText, checkTexts } from './check-texts.ts'
import { isKnownMeasure, knownFacts, knownRoutes, knownZones } from './known-words.ts'
import type { PackProblem, ProblemCode, ProblemValues } from './problem.ts'
import { isSameAsShipped, isShippedId } from './shipped-file.ts'

const maxHeadLength = 64
const maxFactLength = 100
const maxExpressionLength = 5000
const maxDefaultLength = 2000
const maxChoices = 500

/**
 * What keeps a checklist of a file from being taken in; none: it can be used as any shipped one. `declared` as in
 * `checkConditions`.
 */
export function checkPack(file: PackFile, declared: ReadonlySet<string> = new Set()): PackProblem[] {
  return [
    ...checkHead(file),
    ...checkNames(file),
    ...file.items.flatMap((item) => [
      ...checkFacts(item, file),
      ...checkChoices(item, file),
      ...checkDefault(item, file),
    ]),
    ...checkZones(file),
    ...checkConditions(file, declared),
    ...checkTexts(file),
  ]
}

function checkHead(file: PackFile): PackProblem[] {
  const { id, version, languages } = file
  const wrong = (text: string) =>
    text === '' || text.trim() !== text || text.includes('\n') || checkText(text, maxHeadLength).length > 0
  return [
    ...(wrong(id) ? [problem('bad-id', '', 'id')] : []),
    ...(isShippedId(id) && !isSameAsShipped(file) ? [problem('shipped-id', '', 'id', { id })] : []),
    ...(wrong(version) ? [problem('bad-version', '', 'version')] : []),
    ...repeated(languages).map((language) => problem('duplicate-value', '', 'languages', { text: language })),
  ]
}

function checkFacts(item: PackItem, file: PackFile): PackProblem[] {
  const part = `items.${item.id}`
  const facts = (['objective', 'addressee', 'requirement'] as const).flatMap((field) => {
    const word = item[field]
    return word === null || knownFacts[field].includes(word)
      ? []
      : [problem('unknown-value', part, field, { text: word, choices: knownFacts[field].join(', ') })]
  })
  const zones = new Set([...knownZones, ...ownZones(file)])
  const lists = [
    ...unknownIn(item, 'leakRoutes', (word) => knownRoutes.includes(word), knownRoutes),
    ...unknownIn(item, 'measures', isKnownMeasure, ['O1-E-1', '…']),
    ...item.zoneKinds
      .filter((kind) => !zones.has(kind))
      .map((kind) => unknownZone(part, 'zoneKinds', kind, file)),
  ]
  const repeats = (['zoneKinds', 'leakRoutes', 'measures'] as const).flatMap((field) =>
    repeated(item[field]).map((text) => problem('duplicate-value', part, field, { text })),
  )
  const lengths = (
    [
      ['isoControl', maxFactLength],
      ['relevant', maxExpressionLength],
      ['constraint', maxExpressionLength],
      ['default', maxDefaultLength],
    ] as const
  ).flatMap(([field, limit]) =>
    checkText(item[field] ?? '', limit).map(({ code, values }) => problem(code, part, field, values)),
  )
  const group = file.groups.includes(item.group)
    ? []
    : [problem('unknown-group', part, 'group', { name: item.group })]
  return [...group, ...facts, ...lists, ...repeats, ...lengths]
}

function unknownIn(
  item: PackItem,
  field: 'leakRoutes' | 'measures',
  isKnown: (word: string) => boolean,
  choices: readonly string[],
): PackProblem[] {
  return item[field]
    .filter((word) => !isKnown(word))
    .map((text) => problem('unknown-value', `items.${item.id}`, field, { text, choices: choices.join(', ') }))
}

function checkChoices({ id, type, choices }: PackItem, file: PackFile): PackProblem[] {
  const isSelect = type === 'select_one' || type === 'select_multiple'
  const part = `items.${id}`
  if (!isSelect) return choices === null ? [] : [problem('choices-without-select', part, 'choices')]
  const names = choices === null ? undefined : file.choiceLists[choices]
  if (names === undefined || names.length === 0) {
    return [problem('unknown-list', part, 'choices', { list: choices ?? '' })]
  }
  if (names.length > maxChoices) {
    return [problem('too-many-choices', part, 'choices', { number: names.length, limit: maxChoices })]
  }
  const broken = type === 'select_multiple' ? names.filter((name) => /\s/.test(name)) : []
  return broken.map((name) => problem('blank-in-choice', `choices.${choices}.${name}`, 'name', { name }))
}

function checkDefault(item: PackItem, file: PackFile): PackProblem[] {
  const { id, type, default: value } = item
  if (value === null) return []
  const part = `items.${id}`
  // XLSForm would work such a value out when the form is opened.
  if (/\$\{|^[a-z][a-z-]*\(.*\)$/.test(value)) return [problem('default-formula', part, 'default')]
  const names = item.choices === null ? [] : (file.choiceLists[item.choices] ?? [])
  return fitsType(type, value, names) ? [] : [problem('bad-default', part, 'default', { text: value })]
}

function fitsType(type: PackItem['type'], value: string, names: readonly string[]): boolean {
  switch (type) {
    case 'check':
      return ['ok', 'partial', 'missing', 'na', 'unchecked'].includes(value)
    case 'text':
      return true
    case 'integer':
      return /^-?\d{1,15}$/.test(value)
    case 'decimal':
      return /^-?\d{1,15}(\.\d{1,15})?$/.test(value)
    case 'date':
      return calendarDate.safeParse(value).success
    case 'select_one':
      return names.includes(value)
    case 'select_multiple':
      return value.split(/\s+/).every((name) => names.includes(name))
    default:
      return false
  }
}

function checkZones(file: PackFile): PackProblem[] {
  const zones = new Set([...knownZones, ...ownZones(file)])
  // What an item names is told there.
  for (const kind of file.items.flatMap(({ zoneKinds }) => zoneKinds)) zones.add(kind)
  return Object.entries(file.zoneSets).flatMap(([set, kinds]) =>
    kinds
      .filter((kind) => !zones.has(kind))
      .map((kind) => unknownZone(`zoneSets.${set}.${kind}`, 'kind', kind, file)),
  )
}

function ownZones(file: PackFile): string[] {
  return Object.values(file.texts).flatMap(({ zoneKinds }) => Object.keys(zoneKinds))
}

function unknownZone(part: string, field: string, name: string, file: PackFile): PackProblem {
  const choices = [...new Set([...ownZones(file), ...knownZones])].join(', ')
  return problem('unknown-zone', part, field, { name, choices })
}

function repeated(words: readonly string[]): string[] {
  return [...new Set(words.filter((word, index) => words.indexOf(word) !== index))]
}

function problem(code: ProblemCode, part: string, field: string, values: ProblemValues = {}): PackProblem {
  return { code, part, field, values }
}
