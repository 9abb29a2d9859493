import en from '../../locales/en/checklist.json' with { type: 'json' }
import ja from '../../locales/ja/checklist.json' with { type: 'json' }
import th from '../../locales/th/checklist.json' with { type: 'json' }
import vi from '../../locales/vi/checklist.json' with { type: 'json' }
import zhCN from '../../locales/zh-CN/checklist.json' with { type: 'json' }
import standard from '../../shared/inspections/checklists/standard.json' with { type: 'json' }
import type { Checklist, ChecklistItem } from '../../shared/inspections/contract.ts'

type ItemTexts = ChecklistItem['ja']
type Labels = Checklist['labels']['ja']
type Texts = { readonly labels: Labels; readonly items: Readonly<Record<string, ItemTexts>> }
type ItemHead = Omit<ChecklistItem, 'ja' | 'local'>

/** The language that stands in where a checklist lacks the one asked for. */
const fallbackLanguage = 'en'

/** The structure of a shipped checklist 点検表, without texts. */
export type ChecklistHead = {
  readonly id: string
  readonly version: string
  readonly languages: readonly string[]
  readonly groups: readonly string[]
  readonly items: readonly ItemHead[]
}

/** The checklist an inspection gets when none is named. */
export const defaultChecklistId = standard.id

/** The checklists that ship with the application. */
export const checklistHeads: readonly ChecklistHead[] = [
  { ...standard, items: standard.items as readonly ItemHead[] },
]

const textsByLanguage: Readonly<Record<string, Texts>> = {
  en: split(en),
  ja: split(ja),
  th: split(th),
  vi: split(vi),
  'zh-CN': split(zhCN),
}

function split({ items, ...labels }: { items: Record<string, ItemTexts> } & Record<string, unknown>): Texts {
  return { labels: labels as Labels, items }
}

/** Finds the structure of a checklist by its id. */
export function findChecklist(id: string): ChecklistHead | undefined {
  return checklistHeads.find((head) => head.id === id)
}

/** Puts Japanese and one more language beside each other; a language it lacks falls back to English. */
export function readChecklist(head: ChecklistHead, wanted: string): Checklist {
  const language = head.languages.includes(wanted) ? wanted : fallbackLanguage
  const japanese = textsOf('ja')
  const local = textsOf(language)
  return {
    id: head.id,
    version: head.version,
    language,
    isFallback: language !== wanted,
    groups: [...head.groups],
    items: head.items.map((item) => ({
      id: item.id,
      group: item.group,
      objective: item.objective,
      addressee: item.addressee,
      requirement: item.requirement,
      isoControl: item.isoControl,
      siteKind: item.siteKind,
      ja: itemTexts(japanese, item.id),
      local: itemTexts(local, item.id),
    })),
    labels: { ja: japanese.labels, local: local.labels },
  }
}

function textsOf(language: string): Texts {
  const texts = textsByLanguage[language]
  if (texts === undefined) throw new Error(`a checklist claims ${language}, which has no texts`)
  return texts
}

function itemTexts(texts: Texts, itemId: string): ItemTexts {
  const found = texts.items[itemId]
  if (found === undefined) throw new Error(`checklist item ${itemId} has no texts`)
  return found
}
