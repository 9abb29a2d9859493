import { Button, Group, Modal, Progress, Stack } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

type ProgressDialogProps = {
  readonly isRunning: boolean
  readonly title: string
  /** The part done, 0 to 1; null while nothing was reported. */
  readonly progress: number | null
  /** Absent where the work can't be stopped. */
  readonly onCancel?: () => void
}

const patienceMs = 1000

/** Shows a long task from its second second on, with its progress and a way to stop it. */
export function ProgressDialog({ isRunning, title, progress, onCancel }: ProgressDialogProps) {
  const { t } = useTranslation()
  const [isShown, setShown] = useState(false)
  useEffect(() => {
    if (!isRunning) return setShown(false)
    const timer = setTimeout(() => setShown(true), patienceMs)
    return () => clearTimeout(timer)
  }, [isRunning])
  const percent = Math.round((progress ?? 0) * 100)
  return (
    <Modal
      opened={isShown}
      onClose={() => onCancel?.()}
      title={title}
      withCloseButton={false}
      closeOnClickOutside={false}
    >
      <Stack gap="lg">
        <div>
          <Progress.Root size="sm">
            <Progress.Section
              value={progress === null ? 100 : percent}
              animated={progress === null}
              aria-label={title}
            />
          </Progress.Root>
          <p role="status">
            {progress === null ? t('progress.working') : t('progress.percent', { percent })}
          </p>
        </div>
        {onCancel && (
          <Group justify="flex-end">
            <Button variant="default" onClick={onCancel} data-autofocus>
              {t('progress.stop')}
            </Button>
          </Group>
        )}
      </Stack>
    </Modal>
  )
}
