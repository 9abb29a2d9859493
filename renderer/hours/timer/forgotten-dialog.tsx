import { Button, Group, Modal, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TimeChoice } from '../../../shared/hours/local-time.ts'
import type { TimerStatus } from '../../../shared/hours/timer-contract.ts'
import type { Failure, FieldProblem } from '../../../shared/result.ts'
import { AlertNotice } from '../../ui/alert-notice.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { formatDate, formatMinutes } from '../../ui/format.ts'
import { parseDate } from '../../ui/parse-date.ts'
import { useLanguage } from '../../ui/use-language.ts'
import { parseTime } from '../parse-time.ts'
import { RefusalNotice } from '../refusal-notice.tsx'
import { TimeField } from '../time-field.tsx'
import classes from './timer-dialogs.module.css'
import type { TimerActs } from './use-timer-acts.tsx'

type ForgottenDialogProps = {
  readonly timer: TimerStatus
  readonly acts: TimerActs
  readonly onKeep: () => void
}

/** Asks about a timer that ran while nobody looked: go on, end it now, or when it should have ended. */
export function ForgottenDialog({ timer, acts, onKeep }: ForgottenDialogProps) {
  const { t } = useTranslation(['timer', 'common', 'hours'])
  const language = useLanguage()
  const [date, setDate] = useState(timer.measuredAt.slice(0, 10))
  const [time, setTime] = useState('')
  const [isUnread, setUnread] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const doubt = doubtOf(failure)

  const stopAt = async (choice?: TimeChoice) => {
    const day = parseDate(date)
    const clock = parseTime(time)
    setUnread(!choice && (day === null || clock === null))
    if (!choice && (day === null || clock === null)) return
    const end = choice
      ? { endedAt: choice.localTime, endOffset: choice.offset }
      : { endedAt: `${day}T${clock}` }
    const result = await acts.stop(timer, end)
    setFailure(result.ok ? null : result)
  }

  return (
    <Modal
      opened
      onClose={onKeep}
      title={t('forgotten.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common:act.close') }}
    >
      <Stack gap="md">
        <div>
          <p className={classes.text}>
            {t('forgotten.facts', {
              company: timer.companyName,
              date: formatDate(timer.startsAt, language),
              time: timer.startsAt.slice(11),
              duration: formatMinutes(timer.elapsedMinutes),
            })}
          </p>
          {timer.clockChanged && <p className={classes.text}>{t('stored.clockChanged')}</p>}
        </div>
        <Group gap="xs">
          <Button onClick={onKeep} data-autofocus>
            {t('forgotten.keep')}
          </Button>
          <Button variant="default" loading={acts.isRunning} onClick={() => void acts.stop(timer)}>
            {t('forgotten.stopNow')}
          </Button>
        </Group>
        <div className={classes.end}>
          <DateField size="sm" w="10rem" label={t('hours:form.date')} value={date} onChange={setDate} />
          <TimeField
            label={t('forgotten.time')}
            value={time}
            error={undefined}
            onChange={setTime}
            onSubmit={() => void stopAt()}
          />
          <Button variant="default" size="sm" onClick={() => void stopAt()}>
            {t('forgotten.stopAt')}
          </Button>
        </div>
        {isUnread && <AlertNotice title={t('hours:problem.time')} />}
        <p className={classes.soft}>{t('forgotten.zone', { zone: timer.timeZone })}</p>
        {doubt ? (
          <RefusalNotice title={t(`hours:refusal.${doubt.kind}`, { time: t('forgotten.time') })}>
            {doubt.choices.map((choice) => (
              <Button
                key={choice.localTime + choice.offset}
                variant="default"
                size="compact-md"
                onClick={() => void stopAt(choice)}
              >
                {t('hours:refusal.choice', { time: choice.localTime.slice(11), offset: choice.offset })}
              </Button>
            ))}
          </RefusalNotice>
        ) : (
          <FailureNotice failure={failure} />
        )}
      </Stack>
    </Modal>
  )
}

/** A time that the clock change makes doubtful, and the readings it may have. */
function doubtOf(failure: Failure | null) {
  const fields = (failure?.details.fields ?? []) as readonly FieldProblem[]
  const doubtful = fields.find(({ reason }) => reason.startsWith('local-time-'))
  if (!doubtful) return null
  const kind = doubtful.reason === 'local-time-never' ? ('never' as const) : ('twice' as const)
  return { kind, choices: (doubtful.choices ?? []) as readonly TimeChoice[] }
}
