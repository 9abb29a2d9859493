import { IconLock, IconLockOpen, IconShieldLock, IconUsers } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Level } from '../../shared/assets/index.ts'
import classes from './marks.module.css'

const icons = {
  'strictly-confidential': IconShieldLock,
  confidential: IconLock,
  internal: IconUsers,
  open: IconLockOpen,
} as const

type LevelMarkProps = { readonly level: Level | null }

/** The level of an asset: a word and a sign. */
export function LevelMark({ level }: LevelMarkProps) {
  const { t } = useTranslation('assets')
  if (level === null) return <span className={classes.none}>{t('notSet')}</span>
  const Icon = icons[level]
  return (
    <span className={classes.mark} data-level={level}>
      <Icon size={16} stroke={1.75} aria-hidden />
      {t(`levels.${level}`)}
    </span>
  )
}
