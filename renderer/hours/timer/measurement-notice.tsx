import { Anchor, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Measurement } from '../../../shared/hours/timer-contract.ts'
import { formatMinutes } from '../../ui/format.ts'
import { unbilledByReason } from './timer-words.ts'

type MeasurementNoticeProps = {
  readonly measurement: Measurement
  /** Leads to the ledger in which it is stored. */
  readonly onOpen: () => void
}

/** Says what was stored, how much of it is billed, and why the rest is not. */
export function MeasurementNotice({ measurement, onOpen }: MeasurementNoticeProps) {
  const { t } = useTranslation('timer')
  const { minutes, billedMinutes, clockChanged } = measurement
  const unbilled = unbilledByReason(measurement)
  return (
    <Stack gap={4}>
      <div>{minutes === 0 ? t('stored.nothing') : t('stored.all', { duration: formatMinutes(minutes) })}</div>
      {unbilled.length > 0 && (
        <div>
          {t('stored.split', {
            billed: formatMinutes(billedMinutes),
            unbilled: formatMinutes(minutes - billedMinutes),
          })}
        </div>
      )}
      {unbilled.map(({ reason, minutes }) => (
        <div key={reason}>
          {t('stored.reason', { reason: t(`reasons.${reason}`), duration: formatMinutes(minutes) })}
        </div>
      ))}
      {clockChanged && <div>{t('stored.clockChanged')}</div>}
      {minutes > 0 && (
        <Anchor component="button" type="button" ta="start" fz="sm" onClick={onOpen}>
          {t('stored.open')}
        </Anchor>
      )}
    </Stack>
  )
}
