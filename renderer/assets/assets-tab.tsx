import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { assess, assetNumbers, type Kind } from '../../shared/assets/index.ts'
import { localLanguage, useWords } from '../engagements/index.ts'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { PlainButton } from '../ui/plain-button.tsx'
import { useChange } from '../ui/use-change.ts'
import { useRead } from '../ui/use-read.ts'
import { AssetDialog } from './asset-dialog.tsx'
import { AssetFilters, allAssets, isWanted } from './asset-filters.tsx'
import { AssetTable } from './asset-table.tsx'
import classes from './assets.module.css'
import { EmptyList } from './empty-list.tsx'
import { RemovedAssets } from './removed-assets.tsx'

type AssetsTabProps = { readonly engagementId: string }

type Opened = { readonly id: string } | { readonly id: null; readonly kind: Kind | null }

/** The information-asset list 保有情報リスト of an engagement. */
export function AssetsTab({ engagementId }: AssetsTabProps) {
  const { t } = useTranslation('assets')
  const words = useWords()
  const list = useRead('assets.list', { engagementId })
  const engagement = useRead('engagements.get', { id: engagementId })
  const restore = useChange('assets.restore')
  const [opened, setOpened] = useState<Opened | null>(null)
  const [filter, setFilter] = useState(allAssets)
  const failure = list.failure ?? engagement.failure
  if (failure) return <FailureNotice failure={failure} />
  if (!list.data || !engagement.data) return null
  const { items } = list.data
  const language = localLanguage(engagement.data)
  const numbers = assetNumbers(items)
  const present = items.filter(({ isRemoved }) => !isRemoved)
  const rows = present
    .map((asset) => ({ asset, assessment: assess(asset), number: numbers.get(asset.id) ?? '' }))
    .filter((row) => isWanted(row, filter))
  const begin = (kind: Kind | null) => setOpened({ id: null, kind })
  return (
    <section className={classes.tab} aria-label={t('screen.title')}>
      {present.length === 0 ? (
        <EmptyList onBegin={begin} />
      ) : (
        <>
          <div className={classes.head}>
            <h2 className={classes.title}>{t('screen.title')}</h2>
            <AssetFilters value={filter} onChange={setFilter} />
            <PlainButton
              isPrimary
              icon={<IconPlus size={20} stroke={1.75} aria-hidden />}
              onClick={() => begin(null)}
            >
              {t('screen.add')}
            </PlainButton>
          </div>
          <AssetTable
            rows={rows}
            total={present.length}
            language={language}
            onOpen={(id) => setOpened({ id })}
            onClear={() => setFilter(allAssets)}
          />
        </>
      )}
      <p className={classes.unconfirmed}>
        <strong>{words.unconfirmed}</strong> {t('screen.unconfirmed')}
      </p>
      <FailureNotice failure={restore.failure} />
      <RemovedAssets
        assets={items.filter(({ isRemoved }) => isRemoved)}
        numbers={numbers}
        language={language}
        onRestore={(id) => void restore.run({ id })}
      />
      {opened && (
        <AssetDialog
          engagementId={engagementId}
          asset={items.find(({ id }) => id === opened.id)}
          number={opened.id === null ? '' : (numbers.get(opened.id) ?? '')}
          firstKind={opened.id === null ? opened.kind : null}
          language={language}
          onAdded={(id) => setOpened({ id })}
          onClose={() => setOpened(null)}
        />
      )}
    </section>
  )
}
