import { NativeSelect } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { endonyms, type UiLanguage, uiLanguages } from '../../shared/languages.ts'
import { useSettings } from '../frame/settings-context.tsx'
import { Mark } from '../ui/mark.tsx'
import classes from './door.module.css'

type DoorProps = { readonly children: ReactNode }

/** What stands before the vault: the name on indigo at the left, one form at the right. */
export function Door({ children }: DoorProps) {
  const { t } = useTranslation('vault')
  const { settings, change } = useSettings()
  return (
    <div className={classes.door}>
      <aside className={classes.cover}>
        <p className={classes.name} lang="ja" aria-hidden="true">
          鍵守
        </p>
        <div className={classes.words}>
          <p className={classes.latin}>Kagimori</p>
          <p className={classes.tagline}>{t('door.tagline')}</p>
        </div>
        <p className={classes.offline}>{t('door.offline')}</p>
      </aside>
      <main className={classes.room}>
        <div className={classes.language}>
          <NativeSelect
            size="md"
            aria-label={t('door.language')}
            value={settings.uiLanguage}
            onChange={(event) => change({ uiLanguage: event.currentTarget.value as UiLanguage })}
          >
            {uiLanguages.map((language) => (
              <option key={language} value={language} lang={language}>
                {endonyms[language]}
              </option>
            ))}
          </NativeSelect>
        </div>
        <div className={classes.form}>
          <Mark size={40} />
          {children}
        </div>
      </main>
    </div>
  )
}
