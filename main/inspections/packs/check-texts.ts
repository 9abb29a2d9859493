import { findMissingTexts, type PackFile, type PackTexts } from '../pack.ts'
import type { PackProblem, ProblemCode } from './problem.ts'

const titleLimit = 200
const labelLimit = 500
const zoneLimit = 200
const itemLimits = { title: 2000, evidence: 10_000, guidance: 10_000, constraintMessage: 2000 } as const

/** A text at its place in a pack. */
type Placed = {
  readonly part: string
  readonly field: string
  readonly text: string
  readonly limit: number
}

/** What is wrong with the texts of a checklist: missing, superfluous, too long, or of characters no file can hold. */
export function checkTexts(file: PackFile): PackProblem[] {
  return [
    ...findMissingTexts(file).map(({ language, path }) => toProblem(language, path)),
    ...Object.entries(file.texts).flatMap(([language, texts]) => {
      if (!file.languages.includes(language)) return [{ ...problem('extra-text', '', ''), language }]
      return [
        ...findExtra(file, texts).map((part) => ({ ...problem('extra-text', part, ''), language })),
        ...listTexts(texts).flatMap((placed) =>
          checkText(placed.text, placed.limit).map(({ code, values }) => ({
            code,
            values,
            part: placed.part,
            field: placed.field,
            language,
          })),
        ),
      ]
    }),
  ]
}

/** What is wrong with one text, whatever it says. */
export function checkText(text: string, limit: number): Pick<PackProblem, 'code' | 'values'>[] {
  // What XML, a cell or half a pair could not carry there and back.
  const bad = /(?![\n\t])[\p{Cc}\p{Cs}\ufffe\uffff]/u.exec(text)?.[0]
  return [
    ...(text.length > limit
      ? [{ code: 'text-too-long' as const, values: { length: text.length, limit } }]
      : []),
    ...(bad === undefined
      ? []
      : [{ code: 'bad-character' as const, values: { character: codePointName(bad) } }]),
  ]
}

function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

function toProblem(language: string, path: string): PackProblem {
  if (path === '') return { ...problem('missing-language', '', ''), language }
  const end = path.startsWith('items.') ? path.lastIndexOf('.') : path.length
  const [part, field] = path === 'title' ? ['', 'title'] : [path.slice(0, end), path.slice(end + 1)]
  return { ...problem('missing-text', part, field === '' ? 'title' : field), language }
}

function findExtra(file: PackFile, texts: PackTexts): string[] {
  const ids = new Set(file.items.map(({ id }) => id))
  const groups = new Set(file.groups)
  return [
    ...Object.keys(texts.items).flatMap((id) => (ids.has(id) ? [] : [`items.${id}`])),
    ...Object.keys(texts.groups).flatMap((id) => (groups.has(id) ? [] : [`groups.${id}`])),
    ...Object.entries(texts.choices).flatMap(([list, names]) =>
      Object.keys(names).flatMap((name) =>
        file.choiceLists[list]?.includes(name) ? [] : [`choices.${list}.${name}`],
      ),
    ),
  ]
}

function listTexts(texts: PackTexts): Placed[] {
  const label = (folder: string, names: Readonly<Record<string, string>>, limit: number): Placed[] =>
    Object.entries(names).map(([name, text]) => ({ part: `${folder}.${name}`, field: 'title', text, limit }))
  return [
    { part: '', field: 'title', text: texts.title, limit: titleLimit },
    ...label('groups', texts.groups, labelLimit),
    ...label('zoneKinds', texts.zoneKinds, zoneLimit),
    ...Object.entries(texts.choices).flatMap(([list, names]) => label(`choices.${list}`, names, labelLimit)),
    ...Object.entries(texts.items).flatMap(([id, item]) =>
      (Object.keys(itemLimits) as (keyof typeof itemLimits)[]).map((field) => ({
        part: `items.${id}`,
        field,
        text: item[field],
        limit: itemLimits[field],
      })),
    ),
  ]
}

function problem(code: ProblemCode, part: string, field: string): PackProblem {
  return { code, part, field, values: {} }
}
