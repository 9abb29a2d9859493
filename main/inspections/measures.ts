import de from '../../locales/de/measures.json' with { type: 'json' }
import en from '../../locales/en/measures.json' with { type: 'json' }
import fr from '../../locales/fr/measures.json' with { type: 'json' }
import hi from '../../locales/hi/measures.json' with { type: 'json' }
import id from '../../locales/id/measures.json' with { type: 'json' }
import ja from '../../locales/ja/measures.json' with { type: 'json' }
import th from '../../locales/th/measures.json' with { type: 'json' }
import vi from '../../locales/vi/measures.json' with { type: 'json' }
import zhCN from '../../locales/zh-CN/measures.json' with { type: 'json' }
import type { CostTier, Effort, ImprovementAction } from '../../shared/inspections/contract.ts'
import library from '../../shared/inspections/measures.json' with { type: 'json' }
import type { PackItem } from './pack.ts'
import { fallbackLanguage } from './shipped-packs.ts'

/** A measure of the library: what a company can do for one objective towards one addressee. */
export type Measure = {
  readonly id: string
  readonly objective: string
  readonly addressee: string
  readonly costTier: CostTier
  readonly effort: Effort
  readonly isQuickWin: boolean
}

type Texts = { readonly measures: Readonly<Record<string, string>> }

const textsByLanguage = { ja, en, 'zh-CN': zhCN, th, vi, id, hi, de, fr } as unknown as Readonly<
  Record<string, Texts>
>
const measures = library.measures as readonly Measure[]
const measureById = new Map(measures.map((measure) => [measure.id, measure]))

/** A measure by its id, or undefined. */
export function findMeasure(measureId: string): Measure | undefined {
  return measureById.get(measureId)
}

/** What a measure says in Japanese and in a language; English where it has none. */
export function measureText(measureId: string, language: string): { ja: string; local: string } {
  const local = textsByLanguage[language] ?? textsByLanguage[fallbackLanguage]
  return {
    ja: ja.measures[measureId as keyof typeof ja.measures] ?? '',
    local: local?.measures[measureId] ?? '',
  }
}

/** The measures that fit an item: its own first, then the others of its objective and addressee. */
export function measuresFor(item: Pick<PackItem, 'measures' | 'objective' | 'addressee'>): Measure[] {
  const own = item.measures.flatMap((measureId) => measureById.get(measureId) ?? [])
  const fitting = measures.filter(
    (measure) =>
      measure.objective === item.objective && measure.addressee === item.addressee && !own.includes(measure),
  )
  return [...own, ...fitting]
}

/** The library's best action for a gap at an item, which nobody has taken over yet; null where none fits. */
export function proposeAction(
  item: Pick<PackItem, 'measures' | 'objective' | 'addressee'> | undefined,
  findingId: string,
  language: string,
): ImprovementAction | null {
  const [measure] = item === undefined ? [] : measuresFor(item)
  if (measure === undefined) return null
  const { ja: japanese, local } = measureText(measure.id, language)
  const isJapanese = language === 'ja'
  return {
    id: null,
    findingId,
    measureId: measure.id,
    text: {
      ja: japanese,
      local: isJapanese ? null : local,
      states: { ja: 'draft', local: isJapanese ? null : 'draft' },
    },
    costTier: measure.costTier,
    effort: measure.effort,
    owner: null,
    dueOn: null,
    isQuickWin: measure.isQuickWin,
    isRemoved: false,
    revision: 0,
  }
}
