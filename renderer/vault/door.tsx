import { SegmentedControl } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useSettings } from '../frame/settings-context.tsx'
import { uiLanguageOf } from '../i18n.ts'
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
          <SegmentedControl
            size="sm"
            aria-label={t('door.language')}
            value={settings.uiLanguage}
            onChange={(value) => change({ uiLanguage: uiLanguageOf(value) })}
            data={[
              { value: 'ja', label: <span lang="ja">日本語</span> },
              { value: 'en', label: <span lang="en">English</span> },
            ]}
          />
        </div>
        <div className={classes.form}>
          <Mark size={40} />
          {children}
        </div>
      </main>
    </div>
  )
}
