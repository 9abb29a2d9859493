import { Button, Group, Modal, Radio, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Rounding } from '../../shared/hours/contract.ts'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { useChange } from '../ui/use-change.ts'

type RoundingDialogProps = {
  readonly engagementId: string
  readonly rounding: Rounding
  readonly onClose: () => void
}

const steps = [1, 5, 15, 30] as const
const modes = ['up', 'nearest', 'down'] as const

/** Chooses the step and the direction in which times are rounded from now on. */
export function RoundingDialog({ engagementId, rounding, onClose }: RoundingDialogProps) {
  const { t } = useTranslation(['ledger', 'common'])
  const set = useChange('hours.setRounding')
  const [step, setStep] = useState<Rounding['stepMinutes']>(
    rounding.mode === 'none' ? 1 : rounding.stepMinutes,
  )
  const [mode, setMode] = useState<(typeof modes)[number]>(
    rounding.mode === 'none' ? 'nearest' : rounding.mode,
  )

  const submit = async () => {
    const result = await set.run({ engagementId, stepMinutes: step, mode: step === 1 ? 'none' : mode })
    if (result.ok) onClose()
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('rounding.title')}
      closeButtonProps={{ 'aria-label': t('common:act.close') }}
    >
      <Stack gap="md">
        <div>{t('rounding.explain')}</div>
        <Radio.Group
          label={t('rounding.step')}
          value={String(step)}
          onChange={(value) => setStep(steps.find((each) => String(each) === value) ?? 1)}
        >
          <Stack gap="xs" mt={8}>
            {steps.map((each) => (
              <Radio
                key={each}
                value={String(each)}
                label={each === 1 ? t('rounding.off') : t('rounding.minutes', { minutes: each })}
                data-autofocus={each === step || undefined}
              />
            ))}
          </Stack>
        </Radio.Group>
        {step !== 1 && (
          <Radio.Group
            label={t('rounding.direction')}
            value={mode}
            onChange={(value) => setMode(modes.find((each) => each === value) ?? 'nearest')}
          >
            <Stack gap="xs" mt={8}>
              {modes.map((each) => (
                <Radio
                  key={each}
                  value={each}
                  label={t(`rounding.mode.${each}`)}
                  description={t(`rounding.hint.${each}`)}
                />
              ))}
            </Stack>
          </Radio.Group>
        )}
        <FailureNotice failure={set.failure} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common:act.cancel')}
          </Button>
          <Button onClick={() => void submit()} loading={set.isRunning}>
            {t('rounding.submit')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
