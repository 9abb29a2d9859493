import type { PackFile, PackItem, PackTexts } from '../pack.ts'
import { isAnswerList } from './known-words.ts'

/** A text without blanks around it and with one kind of line end, as both ways into the vault keep it. */
export function tidyText(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim()
}

/**
 * The one shape in which a checklist is kept, whatever way it came: tidy texts in the order of what they belong
 * to, items in the order of their groups, a choice between the answers as the five answers.
 */
export function tidyPack(file: PackFile): PackFile {
  const answers = Object.keys(file.choiceLists).filter((list) => isAnswerList(file.choiceLists[list] ?? []))
  const isUsed = (list: string) =>
    !answers.includes(list) ||
    file.items.some(({ type, choices }) => type === 'select_multiple' && choices === list)
  const orderOf = new Map(file.groups.map((group, index) => [group, index]))
  const place = ({ group }: PackItem) => orderOf.get(group) ?? file.groups.length
  const items = file.items
    .map((item): PackItem => {
      const tidy = tidyItem(item)
      const isCheck = tidy.type === 'select_one' && tidy.choices !== null && answers.includes(tidy.choices)
      return isCheck ? { ...tidy, type: 'check', choices: null } : tidy
    })
    .sort((a, b) => place(a) - place(b))
  const choiceLists = pick(file.choiceLists, isUsed)
  const inOrder = {
    items: items.map(({ id }) => id),
    groups: file.groups,
    choices: choiceLists,
    isUsed,
  }
  return {
    ...file,
    items,
    choiceLists,
    texts: sortKeys(
      Object.fromEntries(
        Object.entries(file.texts).map(([language, texts]) => [language, tidyTexts(texts, inOrder)]),
      ),
      file.languages,
    ),
  }
}

function tidyItem(item: PackItem): PackItem {
  const tidy = (text: string | null) => (text === null ? null : tidyText(text) || null)
  return {
    ...item,
    isoControl: tidy(item.isoControl),
    relevant: tidy(item.relevant),
    constraint: tidy(item.constraint),
    default: tidy(item.default),
  }
}

type Order = {
  readonly items: readonly string[]
  readonly groups: readonly string[]
  readonly choices: PackFile['choiceLists']
  readonly isUsed: (list: string) => boolean
}

function tidyTexts(texts: PackTexts, order: Order): PackTexts {
  const items = Object.entries(texts.items).map(([id, { title, evidence, guidance, constraintMessage }]) => [
    id,
    {
      title: tidyText(title),
      evidence: tidyText(evidence),
      guidance: tidyText(guidance),
      constraintMessage: tidyText(constraintMessage),
    },
  ])
  const choices = Object.entries(pick(texts.choices, order.isUsed)).map(([list, names]) => [
    list,
    sortKeys(tidyAll(names), order.choices[list] ?? []),
  ])
  return {
    title: tidyText(texts.title),
    groups: sortKeys(tidyAll(texts.groups), order.groups),
    zoneKinds: sortKeys(tidyAll(texts.zoneKinds), Object.keys(texts.zoneKinds).sort()),
    items: sortKeys(Object.fromEntries(items), order.items),
    choices: sortKeys(Object.fromEntries(choices), Object.keys(order.choices)),
  }
}

/** The entries of a record in the order of some keys, others after them. */
function sortKeys<T>(record: Readonly<Record<string, T>>, keys: readonly string[]): Record<string, T> {
  const known = keys.filter((key) => Object.hasOwn(record, key))
  return Object.fromEntries(
    [...new Set([...known, ...Object.keys(record)])].map((key) => [key, record[key] as T]),
  )
}

function tidyAll(texts: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, tidyText(text)]))
}

function pick<T>(record: Readonly<Record<string, T>>, isKept: (key: string) => boolean): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => isKept(key)))
}
