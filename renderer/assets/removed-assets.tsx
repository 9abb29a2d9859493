import { IconArrowBackUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ListedAsset } from '../../shared/assets/index.ts'
import { PlainButton } from '../ui/plain-button.tsx'
import { AssetName } from './asset-name.tsx'
import classes from './assets.module.css'

type RemovedAssetsProps = {
  readonly assets: readonly ListedAsset[]
  readonly numbers: ReadonlyMap<string, string>
  readonly language: string
  readonly onRestore: (id: string) => void
}

/** What was taken off the list, each to be put back. */
export function RemovedAssets({ assets, numbers, language, onRestore }: RemovedAssetsProps) {
  const { t } = useTranslation('assets')
  if (assets.length === 0) return null
  return (
    <details className={classes.removed}>
      <summary>{t('screen.removed', { count: assets.length })}</summary>
      <ul>
        {assets.map(({ id, name }) => (
          <li key={id}>
            <span className={classes.number}>{numbers.get(id)}</span>
            <div className={classes.removedName}>
              <AssetName name={name} language={language} />
            </div>
            <PlainButton
              icon={<IconArrowBackUp size={20} stroke={1.75} aria-hidden />}
              aria-label={t('screen.restoreNamed', {
                number: numbers.get(id),
                name: name.ja ?? name.local ?? t('screen.nameless'),
              })}
              onClick={() => onRestore(id)}
            >
              {t('screen.restore')}
            </PlainButton>
          </li>
        ))}
      </ul>
    </details>
  )
}
