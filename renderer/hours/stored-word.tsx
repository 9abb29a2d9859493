import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { formatMinutes } from '../ui/format.ts'
import { clockSpan } from './clock.ts'
import classes from './entry-form.module.css'
import type { Stored } from './use-entry-form.ts'

type StoredWordProps = { readonly stored: Stored | null }

/** Says quietly what was stored, what it was made of where that differs, and what is left of the cap. */
export function StoredWord({ stored }: StoredWordProps) {
  const { t } = useTranslation(['hours', 'ledger'])
  return (
    <p className={classes.stored} role="status">
      {stored && (
        <>
          <IconCheck size={16} stroke={1.75} aria-hidden />
          {[sentence(stored), difference(stored)].filter(Boolean).join(' ')}
        </>
      )}
    </p>
  )

  function sentence({ mode, entry }: Stored) {
    if (mode === 'correct') return t('ledger:form.corrected')
    if (mode === 'edit') return t('form.updated')
    const duration = formatMinutes(entry.minutes)
    if (entry.remainingMinutes === null) return t('form.savedWithoutCap', { duration })
    return t('form.saved', { duration, left: formatMinutes(entry.remainingMinutes) })
  }

  function difference({ entry, typed, fix }: Stored) {
    if (typed === null) return null
    const spans = { typed: clockSpan(typed), stored: clockSpan(entry) }
    const isMoved = fix === 'shift' || fix === 'trim-earlier'
    return isMoved ? t('ledger:form.moved', spans) : t('ledger:form.rounded', spans)
  }
}
