import { Button, Group, Modal, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

type ConfirmDialogProps = {
  readonly isOpen: boolean
  readonly title: string
  /** What will happen, and whether it can be undone. */
  readonly children: ReactNode
  /** The word on the button that does it, e.g. “Delete”. */
  readonly confirmLabel: string
  /** Seal red: for what destroys or replaces something. */
  readonly isDestructive?: boolean
  readonly isRunning?: boolean
  readonly onConfirm: () => void
  readonly onClose: () => void
}

/** Asks before something that is not undone with one click. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { t } = useTranslation()
  return (
    <Modal
      opened={props.isOpen}
      onClose={props.onClose}
      title={props.title}
      closeButtonProps={{ 'aria-label': t('act.close') }}
    >
      <Stack gap="lg">
        <div>{props.children}</div>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={props.onClose} disabled={props.isRunning} data-autofocus>
            {t('act.cancel')}
          </Button>
          <Button
            color={props.isDestructive ? 'shu' : 'ai'}
            onClick={props.onConfirm}
            loading={props.isRunning}
          >
            {props.confirmLabel}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
