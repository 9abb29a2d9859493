import { Button, Group, Modal, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LedgerMonth } from '../../shared/hours/contract.ts'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { formatInstant, formatMinutes } from '../ui/format.ts'
import { useChange } from '../ui/use-change.ts'
import { useLanguage } from '../ui/use-language.ts'
import classes from './ledger-panel.module.css'
import { formatMonth } from './month-word.ts'
import { TotalsList } from './totals-list.tsx'

type MonthDialogProps = {
  readonly engagementId: string
  readonly month: LedgerMonth
  readonly onClose: () => void
}

/** Closes a month, or reopens it with a reason; every such act stays to be read. */
export function MonthDialog({ engagementId, month, onClose }: MonthDialogProps) {
  const { t } = useTranslation(['ledger', 'hours', 'common'])
  const language = useLanguage()
  const close = useChange('hours.closeMonth')
  const reopen = useChange('hours.reopenMonth')
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const isMissing = month.isClosed && reason.trim() === ''

  const submit = async () => {
    setTried(true)
    if (isMissing) return
    const which = { engagementId, month: month.month }
    const result = month.isClosed
      ? await reopen.run({ ...which, reason: reason.trim() })
      : await close.run(which)
    if (result.ok) onClose()
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('months.dialog', { month: formatMonth(month.month, language) })}
      closeButtonProps={{ 'aria-label': t('common:act.close') }}
    >
      <Stack gap="md">
        <TotalsList
          rows={[
            { name: t('months.entries'), value: month.entries },
            { name: t('hours:totals.billed'), value: formatMinutes(month.billedMinutes) },
            { name: t('hours:totals.unbilled'), value: formatMinutes(month.unbilledMinutes) },
          ]}
        />
        <div>{t('months.explain')}</div>
        {month.acts.length > 0 && (
          <section aria-label={t('months.trace')}>
            <h3 className={classes.heading}>{t('months.trace')}</h3>
            <ul className={classes.list}>
              {month.acts.map((act) => (
                <li key={act.at + act.act} className={classes.act}>
                  <span className={classes.soft}>{formatInstant(act.at, language)}</span>
                  {act.act === 'closed'
                    ? t('months.actClosed')
                    : t('months.actReopened', { reason: act.reason ?? '' })}
                </li>
              ))}
            </ul>
          </section>
        )}
        {month.isClosed && (
          <Textarea
            label={t('months.reason')}
            lang="ja"
            required
            maxLength={1000}
            data-autofocus
            value={reason}
            error={isTried && isMissing ? t('reason.required') : undefined}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
        <FailureNotice failure={close.failure ?? reopen.failure} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common:act.cancel')}
          </Button>
          <Button onClick={() => void submit()} loading={close.isRunning || reopen.isRunning}>
            {month.isClosed ? t('months.reopen') : t('months.close')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
