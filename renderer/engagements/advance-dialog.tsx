import { Button, Group, Modal, Radio, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Engagement, Step } from '../../shared/engagements/contract.ts'
import { steps } from '../../shared/engagements/steps.ts'
import { UnlinkedEntries } from '../proofs/index.ts'
import { DateField } from '../ui/date-field.tsx'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { useChange } from '../ui/use-change.ts'
import { useFailureText } from '../ui/use-failure-text.ts'
import { useRead } from '../ui/use-read.ts'
import { StepList } from './step-list.tsx'
import { useWords } from './use-words.ts'

type AdvanceDialogProps = {
  readonly engagement: Engagement
  readonly step: Step
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Moves an engagement one step on, or one back with a reason; the adoption asks for its date. */
export function AdvanceDialog({ engagement, step, isOpen, onClose }: AdvanceDialogProps) {
  const { t } = useTranslation(['engagements', 'common', 'proofs'])
  const words = useWords()
  const advance = useChange('engagements.advance')
  const problems = useFailureText(advance.failure)
  const next = steps[steps.indexOf(step) + 1]
  const previous = steps[steps.indexOf(step) - 1]
  const [to, setTo] = useState<Step | undefined>(next ?? previous)
  const [reason, setReason] = useState('')
  const [adoptedOn, setAdoptedOn] = useState(engagement.adoptedOn ?? '')
  const [isTried, setTried] = useState(false)
  const isClosing = to === '06' && step === '05'
  const isBack = to !== undefined && to < step
  const needsDate = engagement.adoptedOn === null && to !== undefined && to !== '01'
  const lacksDate = needsDate && adoptedOn === ''
  const proofs = useRead('hours.proofs', { engagementId: engagement.id }, { enabled: isClosing })
  const lacksProof = isClosing && (proofs.data?.unlinkedMinutes ?? 0) > 0
  const lacksReason = (isBack || lacksProof) && reason.trim() === ''

  const reasonLabel = isBack
    ? t('advance.reason')
    : lacksProof
      ? t('proofs:closing.reason')
      : t('advance.reasonOptional')

  const submit = async () => {
    setTried(true)
    if (to === undefined || lacksDate || lacksReason) return
    const result = await advance.run({
      id: engagement.id,
      to,
      ...(reason.trim() ? { reason: reason.trim() } : {}),
      ...(needsDate ? { adoptedOn } : {}),
    })
    if (result.ok) onClose()
  }

  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      size="36rem"
      title={t('advance.title')}
      closeButtonProps={{ 'aria-label': t('common:act.close') }}
    >
      <Stack gap="md">
        <StepList step={step} />
        <Radio.Group
          label={t('advance.direction')}
          value={to ?? null}
          onChange={(value) => setTo(value as Step)}
        >
          <Stack gap="xs" mt={8}>
            {next && (
              <Radio
                value={next}
                label={t('advance.forward', { step: next, name: words.step(next) })}
                data-autofocus
              />
            )}
            {previous && (
              <Radio
                value={previous}
                label={t('advance.back', { step: previous, name: words.step(previous) })}
              />
            )}
          </Stack>
        </Radio.Group>
        {needsDate && (
          <DateField
            label={t('advance.adoptedOn')}
            description={t('advance.adoptedOnHint')}
            value={adoptedOn}
            onChange={setAdoptedOn}
            error={isTried && lacksDate ? t('field.required') : problems.of('adoptedOn')}
          />
        )}
        {isClosing && <UnlinkedEntries engagementId={engagement.id} />}
        <Textarea
          label={reasonLabel}
          description={isBack ? t('advance.reasonHint') : undefined}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={isTried && lacksReason ? t('field.required') : undefined}
        />
        <FailureNotice failure={advance.failure} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common:act.cancel')}
          </Button>
          <Button onClick={() => void submit()} loading={advance.isRunning}>
            {t('advance.submit')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
