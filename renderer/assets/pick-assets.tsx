import { Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { assetNumbers, type Category, categoryOf } from '../../shared/assets/index.ts'
import { localLanguage } from '../engagements/index.ts'
import { PlainButton } from '../ui/plain-button.tsx'
import { useRead } from '../ui/use-read.ts'
import { AssetName } from './asset-name.tsx'
import classes from './assets.module.css'

/** An asset as the annex of a document names it. */
export type PickedAsset = {
  readonly ja: string | null
  readonly local: string | null
  readonly category: Category | null
}

type PickAssetsProps = {
  readonly engagementId: string
  /** Names that are there already. */
  readonly taken: readonly { readonly ja?: string | null; readonly local?: string | null }[]
  /** The one beside Japanese in the document; a name in another is left out. */
  readonly language: string
  readonly onPick: (asset: PickedAsset) => void
}

/** Takes assets over from the 保有情報リスト one by one: what a partner is to read is chosen, never filled in. */
export function PickAssets({ engagementId, taken, language, onPick }: PickAssetsProps) {
  const { t } = useTranslation('assets')
  const { data } = useRead('assets.list', { engagementId })
  const engagement = useRead('engagements.get', { id: engagementId }).data
  const items = data?.items ?? []
  const numbers = assetNumbers(items)
  const isOurs = engagement !== undefined && localLanguage(engagement) === language
  const left = items
    .filter(({ level, isRemoved }) => !isRemoved && level !== 'open')
    .map(({ id, name, kind }) => ({ id, kind, name: { ja: name.ja, local: isOurs ? name.local : null } }))
    .filter(({ name }) => name.ja !== null || name.local !== null)
    .filter(
      ({ name }) =>
        !taken.some((each) => (each.ja || null) === name.ja && (each.local || null) === name.local),
    )
  if (left.length === 0) return null
  return (
    <Menu position="bottom-start" width="max-content" shadow="sm" withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <PlainButton icon={<IconChevronDown size={20} stroke={1.75} aria-hidden />}>{t('pick')}</PlainButton>
      </Menu.Target>
      <Menu.Dropdown className={classes.pick}>
        {left.map(({ id, name, kind }) => (
          <Menu.Item
            key={id}
            leftSection={<span className={classes.soft}>{numbers.get(id)}</span>}
            onClick={() => onPick({ ...name, category: kind === null ? null : categoryOf(kind) })}
          >
            <AssetName name={name} language={language} />
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
