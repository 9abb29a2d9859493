import { useTranslation } from 'react-i18next'
import type { Asset } from '../../shared/assets/index.ts'
import classes from './assets.module.css'

type AssetNameProps = { readonly name: Asset['name']; readonly language: string }

/** The name of an asset in both languages, the local one below. */
export function AssetName({ name, language }: AssetNameProps) {
  const { t } = useTranslation('assets')
  if (name.ja === null && name.local === null) {
    return <span className={classes.soft}>{t('screen.nameless')}</span>
  }
  return (
    <>
      {name.ja !== null && <div lang="ja">{name.ja}</div>}
      {name.local !== null && (
        <div lang={language} className={name.ja === null ? undefined : classes.soft}>
          {name.local}
        </div>
      )}
    </>
  )
}
