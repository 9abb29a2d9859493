import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { formatMinutes } from '../ui/format.ts'
import classes from './entry-form.module.css'
import type { Stored } from './use-entry-form.ts'

type StoredWordProps = { readonly stored: Stored | null }

/** Says quietly what was stored and what is left of the cap. */
export function StoredWord({ stored }: StoredWordProps) {
  const { t } = useTranslation('hours')
  return (
    <p className={classes.stored} role="status">
      {stored && (
        <>
          <IconCheck size={16} stroke={1.75} aria-hidden />
          {sentence(stored)}
        </>
      )}
    </p>
  )

  function sentence({ isCorrection, entry }: Stored) {
    if (isCorrection) return t('form.updated')
    const duration = formatMinutes(entry.minutes)
    if (entry.remainingMinutes === null) return t('form.savedWithoutCap', { duration })
    return t('form.saved', { duration, left: formatMinutes(entry.remainingMinutes) })
  }
}
