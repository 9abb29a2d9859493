import type { PackFile, PackItem, PackTexts } from '../pack.ts'
import { isAnswerList } from './known-words.ts'

/** A text without blanks around it and with one kind of line end, as both ways into the vault keep it. */
export function tidyText(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim()
}

/**
 * The one shape in which a checklist is kept, whatever way it came: tidy texts, items in the order of their
 * groups, a choice between the answers as the five answers.
 */
export function tidyPack(file: PackFile): PackFile {
  const answers = Object.keys(file.choiceLists).filter((list) => isAnswerList(file.choiceLists[list] ?? []))
  const isUsed = (list: string) =>
    !answers.includes(list) ||
    file.items.some(({ type, choices }) => type === 'select_multiple' && choices === list)
  const orderOf = new Map(file.groups.map((group, index) => [group, index]))
  const place = ({ group }: PackItem) => orderOf.get(group) ?? file.groups.length
  return {
    ...file,
    items: file.items
      .map((item): PackItem => {
        const tidy = tidyItem(item)
        const isCheck = tidy.type === 'select_one' && tidy.choices !== null && answers.includes(tidy.choices)
        return isCheck ? { ...tidy, type: 'check', choices: null } : tidy
      })
      .sort((a, b) => place(a) - place(b)),
    choiceLists: pick(file.choiceLists, isUsed),
    texts: Object.fromEntries(
      Object.entries(file.texts).map(([language, texts]) => [language, tidyTexts(texts, isUsed)]),
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

function tidyTexts(texts: PackTexts, isUsed: (list: string) => boolean): PackTexts {
  return {
    title: tidyText(texts.title),
    groups: tidyAll(texts.groups),
    zoneKinds: tidyAll(texts.zoneKinds),
    items: Object.fromEntries(
      Object.entries(texts.items).map(([id, { title, evidence, guidance, constraintMessage }]) => [
        id,
        {
          title: tidyText(title),
          evidence: tidyText(evidence),
          guidance: tidyText(guidance),
          constraintMessage: tidyText(constraintMessage),
        },
      ]),
    ),
    choices: Object.fromEntries(
      Object.entries(pick(texts.choices, isUsed)).map(([list, names]) => [list, tidyAll(names)]),
    ),
  }
}

function tidyAll(texts: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, tidyText(text)]))
}

function pick<T>(record: Readonly<Record<string, T>>, isKept: (key: string) => boolean): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => isKept(key)))
}
