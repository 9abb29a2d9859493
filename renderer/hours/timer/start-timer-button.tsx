import { IconPlayerPlayFilled } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PlainButton } from '../../ui/plain-button.tsx'
import { timerKey } from './timer-key.ts'
import { useTimerStatus } from './use-timer-status.ts'

const StartDialog = lazy(async () => ({ default: (await import('./start-dialog.tsx')).StartDialog }))

type StartTimerButtonProps = {
  readonly engagementId: string
  /** The icon alone, named with the company: one of many in a table. */
  readonly company?: string
}

/** Opens the dialog that starts a timer; gone while one is there, as its strip is on every screen. */
export function StartTimerButton({ engagementId, company }: StartTimerButtonProps) {
  const { t } = useTranslation('timer')
  const [isOpen, setOpen] = useState(false)
  const timer = useTimerStatus()
  const open = () => setOpen(true)
  const icon = <IconPlayerPlayFilled size={16} aria-hidden />
  return (
    <>
      {timer === null && company !== undefined && (
        <PlainButton
          icon={icon}
          aria-label={t('start.of', { company })}
          title={t('start.button')}
          onClick={open}
        />
      )}
      {timer === null && company === undefined && (
        <PlainButton
          icon={icon}
          aria-keyshortcuts={timerKey}
          title={t('start.hint', { key: timerKey })}
          onClick={open}
        >
          {t('start.button')}
        </PlainButton>
      )}
      <Suspense fallback={null}>
        {isOpen && <StartDialog engagementId={engagementId} onClose={() => setOpen(false)} />}
      </Suspense>
    </>
  )
}
