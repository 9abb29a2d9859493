import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TimeEntry } from '../../shared/hours/contract.ts'
import { toLocalTime } from '../../shared/hours/local-time.ts'
import type { OfferedFix } from '../../shared/hours/overlap.ts'
import { onEnter } from '../ui/on-enter.ts'
import type { EntryDraft } from './entry-draft.ts'
import classes from './refusal.module.css'
import type { ChosenFix } from './use-entry-form.ts'

type OverlapFixesProps = {
  readonly entry: TimeEntry
  readonly draft: EntryDraft
  readonly fixes: readonly OfferedFix[]
  readonly onChoose: (fix: ChosenFix) => void
}

/** Every way out of an overlap as one button; keeping both asks for the reason first. */
export function OverlapFixes({ entry, draft, fixes, onChoose }: OverlapFixesProps) {
  const { t } = useTranslation(['ledger', 'hours'])
  const [reason, setReason] = useState<string | null>(null)
  const [isTried, setTried] = useState(false)
  const endZone = draft.arrival?.timeZone ?? draft.timeZone
  const clock = (instant: string, zone: string) => toLocalTime(instant, zone).localTime.slice(11)
  const word = (fix: OfferedFix) => {
    switch (fix.fix) {
      case 'trim-earlier':
        return fix.entryId === null
          ? t('overlap.trimNew', { time: clock(fix.endInstant, endZone) })
          : t('overlap.trimOther', { time: clock(fix.endInstant, entry.endTimeZone) })
      case 'shift':
        return t('overlap.shift', {
          from: clock(fix.startInstant, draft.timeZone),
          until: clock(fix.endInstant, endZone),
        })
      case 'unbilled':
        return t('hours:refusal.keepUnbilled')
      case 'keep':
        return t('overlap.keep')
    }
  }
  const keep = () => {
    setTried(true)
    if (reason?.trim()) onChoose({ fix: 'keep', reason: reason.trim() })
  }
  return (
    <>
      {fixes.map((each) => (
        <Button
          key={each.fix}
          variant="default"
          size="compact-md"
          aria-expanded={each.fix === 'keep' ? reason !== null : undefined}
          onClick={() => (each.fix === 'keep' ? setReason(reason ?? '') : onChoose({ fix: each.fix }))}
        >
          {word(each)}
        </Button>
      ))}
      {reason !== null && (
        <div className={classes.reason}>
          <TextInput
            className={classes.field}
            size="sm"
            label={t('overlap.reason')}
            description={t('reason.hint')}
            lang="ja"
            required
            maxLength={1000}
            autoFocus
            value={reason}
            error={isTried && reason.trim() === '' ? t('reason.required') : undefined}
            onChange={(event) => setReason(event.currentTarget.value)}
            onKeyDown={onEnter(keep)}
          />
          <Button size="sm" onClick={keep}>
            {t('overlap.keepSubmit')}
          </Button>
        </div>
      )}
    </>
  )
}
