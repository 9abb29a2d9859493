import de from '../../locales/de/checklist.json' with { type: 'json' }
import en from '../../locales/en/checklist.json' with { type: 'json' }
import fr from '../../locales/fr/checklist.json' with { type: 'json' }
import hi from '../../locales/hi/checklist.json' with { type: 'json' }
import id from '../../locales/id/checklist.json' with { type: 'json' }
import ja from '../../locales/ja/checklist.json' with { type: 'json' }
import th from '../../locales/th/checklist.json' with { type: 'json' }
import vi from '../../locales/vi/checklist.json' with { type: 'json' }
import zhCN from '../../locales/zh-CN/checklist.json' with { type: 'json' }
import standard1 from '../../shared/inspections/checklists/standard.json' with { type: 'json' }
import standard2 from '../../shared/inspections/checklists/standard-2.json' with { type: 'json' }
import type { Checklist } from '../../shared/inspections/contract.ts'
import zones from '../../shared/inspections/zones.json' with { type: 'json' }
import type { Pack, PackItem, PackTexts } from './pack.ts'

type Labels = Checklist['labels']['ja']
type ItemTexts = { readonly title: string; readonly evidence: string; readonly guidance: string }
type File = { readonly title: string; readonly items: Readonly<Record<string, ItemTexts>> }

const files = { ja, en, 'zh-CN': zhCN, th, vi, id, hi, de, fr } as unknown as Readonly<Record<string, File>>

/** The language that stands in where a checklist or its card lacks the one asked for. */
export const fallbackLanguage = 'en'

/** The words of the card in a language; English where there are none. */
export function cardLabels(language: string): Labels {
  const {
    items: _,
    title: __,
    ...labels
  } = fileOf(files[language] === undefined ? fallbackLanguage : language)
  return labels as unknown as Labels
}

/** The kinds of zone that the application knows, in the order of a walk. */
export const zoneKinds: readonly string[] = zones.kinds

/** The checklists that ship with the application, every version that ever did, oldest first. */
export const shippedPacks: readonly Pack[] = [ship(standard1, {}), ship(standard2, zones.sets)]

type Structure = {
  readonly id: string
  readonly version: string
  readonly languages: readonly string[]
  readonly groups: readonly string[]
  readonly items: readonly (Partial<PackItem> & Pick<PackItem, 'id' | 'group'>)[]
}

function ship(structure: unknown, zoneSets: Pack['zoneSets']): Pack {
  const { id: packId, version, languages, groups, items } = structure as Structure
  return {
    id: packId,
    version,
    languages: [...languages],
    groups: [...groups],
    items: items.map(toItem),
    choiceLists: {},
    zoneSets,
    isShipped: true,
    textsIn: (language) => {
      if (!languages.includes(language))
        throw new Error(`checklist ${packId} ${version} does not speak ${language}`)
      return shippedTexts(language, groups, items)
    },
  }
}

function toItem(item: Structure['items'][number]): PackItem {
  return {
    id: item.id,
    type: 'check',
    group: item.group,
    objective: item.objective ?? null,
    addressee: item.addressee ?? null,
    requirement: item.requirement ?? null,
    isoControl: item.isoControl ?? null,
    siteKind: item.siteKind ?? 'both',
    zoneKinds: item.zoneKinds ?? [],
    leakRoutes: item.leakRoutes ?? [],
    measures: item.measures ?? [],
    relevant: item.relevant ?? null,
    isRequired: false,
    constraint: null,
    default: null,
    choices: null,
  }
}

function shippedTexts(
  language: string,
  groups: readonly string[],
  items: readonly { readonly id: string }[],
): PackTexts {
  const file = fileOf(language)
  const labels = cardLabels(language)
  return {
    title: file.title,
    groups: Object.fromEntries(groups.map((group) => [group, labels.groups?.[group] ?? ''])),
    zoneKinds: {},
    choices: {},
    items: Object.fromEntries(
      items.map((item) => {
        const { title = '', evidence = '', guidance = '' } = file.items[item.id] ?? {}
        return [item.id, { title, evidence, guidance, constraintMessage: '' }]
      }),
    ),
  }
}

function fileOf(language: string): File {
  const file = files[language]
  if (file === undefined) throw new Error(`no checklist texts in ${language}`)
  return file
}
