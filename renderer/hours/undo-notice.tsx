import { Button, Group } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

type UndoNoticeProps = { readonly sentence: string; readonly onUndo: () => void }

/** Says what was deleted; its button, which has the focus, takes that back. */
export function UndoNotice({ sentence, onUndo }: UndoNoticeProps) {
  const { t } = useTranslation('hours')
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => button.current?.focus(), [])
  return (
    <Group justify="space-between" wrap="nowrap" gap="sm">
      <span>{sentence}</span>
      <Button variant="default" size="compact-md" flex="none" onClick={onUndo} ref={button}>
        {t('list.undo')}
      </Button>
    </Group>
  )
}
