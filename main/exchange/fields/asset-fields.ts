import assetTexts from '../../../locales/ja/assets.json' with { type: 'json' }
import type { AssetRow } from '../../../shared/assets/index.ts'
import type { ShownValue } from '../../../shared/exchange/shown-cells.ts'
import { word } from '../words.ts'
import { type CellField, given } from './cell-field.ts'
import { plain, readName, readText } from './read-cell.ts'

/** What the cells of an information asset are made from. */
export type ShownAsset = { readonly asset: AssetRow }

/** What the cells of an information asset can change: its fields, a side of a pair by itself. */
export type AssetChange = Readonly<Record<string, unknown>>

type Field = CellField<ShownAsset, AssetChange>
type Words = Readonly<Record<string, string>>
type Chosen =
  | 'kind'
  | 'owner'
  | 'managedInJapan'
  | 'origin'
  | 'level'
  | 'marking'
  | 'usefulness'
  | 'nonPublic'
  | 'managed'
type Written =
  | 'department'
  | 'manager'
  | 'accessHolders'
  | 'externalHolders'
  | 'retention'
  | 'damageNote'
  | 'usefulnessReason'
  | 'nonPublicReason'
  | 'managedEvidence'
  | 'remarks'

const personalData: Field = {
  name: 'personalData',
  show: ({ asset: { personalData } }) =>
    personalData === null ? null : assetTexts.judgements[personalData ? 'yes' : 'no'],
  read: (said) => {
    const { yes, no } = assetTexts.judgements
    const found = readWord(said, { yes, no })
    return given('personalData', isEmpty(said) ? null : found && found === 'yes')
  },
}

/** The fields of an information asset that 保有情報リスト shows. */
export const assetFields = {
  nameJa: side('name', 'ja'),
  nameLocal: side('name', 'local'),
  outlineJa: side('outline', 'ja'),
  outlineLocal: side('outline', 'local'),
  locationJa: side('location', 'ja'),
  locationLocal: side('location', 'local'),
  kind: choice('kind', assetTexts.kinds),
  owner: choice('owner', assetTexts.owners),
  department: text('department'),
  manager: text('manager'),
  media: list('media', assetTexts.media),
  managedInJapan: choice('managedInJapan', assetTexts.judgements),
  accessHolders: text('accessHolders'),
  externalHolders: text('externalHolders'),
  origin: choice('origin', assetTexts.origins),
  personalData,
  level: choice('level', assetTexts.levels),
  marking: choice('marking', assetTexts.markings),
  measures: list('measures', assetTexts.measures),
  retention: text('retention'),
  value: score('value'),
  damage: score('damage'),
  likelihood: score('likelihood'),
  damageNote: text('damageNote'),
  usefulness: choice('usefulness', assetTexts.judgements),
  usefulnessReason: text('usefulnessReason'),
  nonPublic: choice('nonPublic', assetTexts.judgements),
  nonPublicReason: text('nonPublicReason'),
  managed: choice('managed', assetTexts.managedStates),
  managedEvidence: text('managedEvidence'),
  remarks: text('remarks'),
}

/** One side of a text pair; the Japanese name of a masked asset says that it is masked. */
function side(name: 'name' | 'outline' | 'location', which: 'ja' | 'local'): Field {
  return {
    name: `${name}.${which}`,
    show: ({ asset }) => {
      const isMaskedName = name === 'name' && which === 'ja' && asset.name === undefined
      return asset[name]?.[which] ?? (isMaskedName ? word('assets.masked') : null)
    },
    read: (said, { asset }) =>
      asset[name] === undefined ? undefined : given(`${name}.${which}`, readText(said)),
  }
}

/** A text of a person's own; one that was left out on its way here is not known, and not to be corrected. */
function text(name: Written): Field {
  return {
    name,
    show: ({ asset }) => asset[name] ?? null,
    read: (said, { asset }) => (asset[name] === undefined ? undefined : given(name, readText(said))),
  }
}

/** A field that is one of several words. */
function choice(name: Chosen, words: Words): Field {
  return {
    name,
    show: ({ asset }) => words[asset[name] ?? ''] ?? asset[name],
    read: (said) => given(name, isEmpty(said) ? null : readWord(said, words)),
  }
}

/** A field of several words, a line each. */
function list(name: 'media' | 'measures', words: Words): Field {
  return {
    name,
    show: ({ asset }) => asset[name].map((each) => `・${words[each]}`).join('\n') || null,
    read: (said) => given(name, isEmpty(said) ? [] : readList(said, words)),
  }
}

/** A point from 1 to 4, with what it stands for. */
function score(name: 'value' | 'damage' | 'likelihood'): Field {
  const meanings: Words = assetTexts.points[name]
  return {
    name,
    show: ({ asset }) => (asset[name] === null ? null : `${asset[name]}：${meanings[asset[name]]}`),
    read: (said) => given(name, isEmpty(said) ? null : readScore(said)),
  }
}

function isEmpty(said: ShownValue): boolean {
  return said === null || said === ''
}

function readWord(said: ShownValue, words: Words): string | undefined {
  return readName(said, Object.keys(words), (key) => words[key] ?? '')
}

function readList(said: ShownValue, words: Words): string[] | undefined {
  const lines = typeof said === 'string' ? plain(said).split(/\r?\n/) : ['']
  const found = lines.map((line) => readWord(line.replace(/^\s*[・･•*-]\s*/, ''), words))
  return found.includes(undefined) ? undefined : (found as string[])
}

/** The point counts; what it stands for is only said beside it. */
function readScore(said: ShownValue): number | undefined {
  const found = /^([1-4])(?:$|[^\d.])/.exec(plain(String(said)))
  return found === null ? undefined : Number(found[1])
}
