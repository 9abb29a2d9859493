import { IconAlertTriangle, IconCheck, IconPencil } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { assertNever } from '../../shared/result.ts'
import type { SaveProgress } from './autosaver.ts'
import { FailureNotice } from './failure-notice.tsx'
import { formatTime } from './format.ts'
import classes from './save-state.module.css'
import { useLanguage } from './use-language.ts'

type SaveStateProps = { readonly progress: SaveProgress }

/** Tells quietly what is saved and loudly what is not. */
export function SaveState({ progress }: SaveStateProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  switch (progress.kind) {
    case 'idle':
      return null
    case 'waiting':
    case 'saving':
      return (
        <span className={classes.quiet} role="status">
          <IconPencil size={16} stroke={1.75} aria-hidden />
          {t('save.saving')}
        </span>
      )
    case 'saved':
      return (
        <span className={classes.quiet} role="status">
          <IconCheck size={16} stroke={1.75} aria-hidden />
          {t('save.saved', { time: formatTime(progress.savedAt, language) })}
        </span>
      )
    case 'failed':
      return (
        <div className={classes.loud}>
          <span className={classes.word}>
            <IconAlertTriangle size={18} stroke={1.75} aria-hidden />
            {t('save.notSaved')}
          </span>
          <FailureNotice failure={progress.failure} />
        </div>
      )
    default:
      return assertNever(progress)
  }
}
