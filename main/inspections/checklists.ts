import type { Checklist, ChecklistDifference, ChecklistHead } from '../../shared/inspections/contract.ts'
import type { ReadableDatabase } from '../vault/index.ts'
import type { Pack, PackItem, PackTexts } from './pack.ts'
import { countInspectionsOn, findPack, listPacks } from './pack-store.ts'
import { cardLabels, fallbackLanguage } from './shipped-packs.ts'

/** The checklist an inspection gets when none is named. */
export const defaultChecklistId = 'standard'

/** Puts Japanese and one more language beside each other; a language it lacks falls back to English. */
export function readChecklist(pack: Pack, wanted: string): Checklist {
  const language = [wanted, fallbackLanguage, pack.languages[0]].find(
    (each) => each !== undefined && pack.languages.includes(each),
  )
  if (language === undefined) throw new Error(`checklist ${pack.id} has no language`)
  const japanese = pack.textsIn(pack.languages.includes('ja') ? 'ja' : language)
  const local = pack.textsIn(language)
  return {
    id: pack.id,
    version: pack.version,
    title: { ja: japanese.title, local: local.title },
    language,
    isFallback: language !== wanted,
    languages: [...pack.languages],
    groups: [...pack.groups],
    items: pack.items.map((item) => ({
      ...item,
      ja: itemTexts(japanese, item.id),
      local: itemTexts(local, item.id),
    })),
    choiceLists: Object.fromEntries(
      Object.entries(pack.choiceLists).map(([list, names]) => [
        list,
        names.map((name) => ({
          name,
          ja: choiceText(japanese, list, name),
          local: choiceText(local, list, name),
        })),
      ]),
    ),
    zoneSets: pack.zoneSets,
    labels: { ja: labelsOf('ja', japanese), local: labelsOf(language, local) },
  }
}

/** Names every version of every checklist. */
export function readChecklistHeads(db: ReadableDatabase): ChecklistHead[] {
  return listPacks(db).map((pack) => ({
    id: pack.id,
    version: pack.version,
    title: Object.fromEntries(pack.languages.map((language) => [language, pack.textsIn(language).title])),
    languages: [...pack.languages],
    itemCount: pack.items.length,
    isShipped: pack.isShipped,
    isNewest: findPack(db, pack.id)?.version === pack.version,
    inspectionCount: countInspectionsOn(db, pack.id, pack.version),
  }))
}

/** What differs between two versions of a checklist, said in Japanese and one more language. */
export function compareChecklists(from: Checklist, to: Checklist): ChecklistDifference {
  const before = new Map(from.items.map((item) => [item.id, item]))
  const after = new Map(to.items.map((item) => [item.id, item]))
  const titleOf = ({ ja, local }: Checklist['items'][number]) => ({ ja: ja.title, local: local.title })
  const only = (items: Checklist['items'], others: ReadonlyMap<string, unknown>) =>
    items.filter((item) => !others.has(item.id)).map((item) => ({ itemId: item.id, title: titleOf(item) }))
  return {
    from: from.version,
    to: to.version,
    added: only(to.items, before),
    removed: only(from.items, after),
    changed: to.items.flatMap((item) => {
      const old = before.get(item.id)
      const fields = old === undefined ? [] : differingFields(old, item)
      if (old === undefined || fields.length === 0) return []
      return [{ itemId: item.id, fields, before: titleOf(old), after: titleOf(item) }]
    }),
  }
}

/** What steers the walk and the proposals and changes nothing in what an answer means. */
const silentFacts: ReadonlySet<string> = new Set(['zoneKinds', 'leakRoutes', 'measures'])

function differingFields(a: Checklist['items'][number], b: Checklist['items'][number]): string[] {
  const { ja: jaA, local: localA, ...factsA } = a
  const { ja: jaB, local: localB, ...factsB } = b
  const facts = (Object.keys(factsA) as (keyof typeof factsA)[]).filter(
    (key) => !silentFacts.has(key) && JSON.stringify(factsA[key]) !== JSON.stringify(factsB[key]),
  )
  const texts = (Object.keys(jaA) as (keyof typeof jaA)[]).filter(
    (key) => jaA[key] !== jaB[key] || localA[key] !== localB[key],
  )
  return [...facts, ...texts]
}

function labelsOf(language: string, texts: PackTexts): Checklist['labels']['ja'] {
  const labels = cardLabels(language)
  return {
    ...labels,
    groups: { ...labels.groups, ...texts.groups },
    zoneKinds: { ...labels.zoneKinds, ...texts.zoneKinds },
  }
}

function itemTexts(texts: PackTexts, itemId: PackItem['id']) {
  const found = texts.items[itemId]
  if (found === undefined) throw new Error(`checklist item ${itemId} has no texts`)
  return found
}

function choiceText(texts: PackTexts, list: string, name: string): string {
  return texts.choices[list]?.[name] ?? name
}
